// What both commands need on a fresh machine: packages and a Chromium. Plain Node, for it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Thrown where a person has to do something; the message says what. */
export class Stop extends Error {}

/** Runs a command in the repository with its output shown. @throws Stop if it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, ...options.env },
  });
  if (result.error) throw new Stop(`${command}: ${result.error.message}`);
  if (result.status !== 0) throw new Stop(`failed: ${[command, ...args].join(' ')}`);
}

/** Runs a program of node_modules. */
export function tool(name, args, options) {
  run(process.execPath, [path.join(ROOT, 'node_modules', ...BINARIES[name]), ...args], options);
}

// Entry files rather than .bin links: those are shell scripts on some systems.
const BINARIES = {
  wxt: ['wxt', 'bin', 'wxt.mjs'],
  tsc: ['typescript', 'bin', 'tsc'],
  tsx: ['tsx', 'dist', 'cli.mjs'],
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  depcruise: ['dependency-cruiser', 'bin', 'dependency-cruise.mjs'],
  vitest: ['vitest', 'vitest.mjs'],
  playwright: ['@playwright', 'test', 'cli.js'],
};

/** Installs the packages of the lock file, unless that has been done since it last changed. */
export function ensurePackages() {
  const lock = path.join(ROOT, 'package-lock.json');
  const done = path.join(ROOT, 'node_modules', '.package-lock.json');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

// Branded Chrome no longer loads unpacked extensions from the command line, so only Chromium will do.
const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return folders.map((folder) => path.join(folder, name + suffix)).find((file) => existsSync(file));
}

async function playwrightChromium() {
  try {
    const entry = pathToFileURL(path.join(ROOT, 'node_modules', '@playwright', 'test', 'index.mjs')).href;
    const { chromium } = await import(entry);
    const file = chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function findChromium() {
  const chosen = process.env.SIDELIGHT_CHROMIUM;
  if (chosen) {
    if (!existsSync(chosen)) throw new Stop(`SIDELIGHT_CHROMIUM names ${chosen}, which does not exist`);
    return chosen;
  }
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find((file) => existsSync(file)) ?? (await playwrightChromium());
}

// Each system's own package manager, asked only as root: nothing is installed behind anybody's back.
const MANAGERS = [
  {
    command: 'apt-get',
    steps: [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'chromium'],
    ],
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  },
  { command: 'dnf', steps: [['install', '-y', 'chromium']] },
  { command: 'apk', steps: [['add', 'chromium']] },
  { command: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']] },
];

function tryInstall(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, ...env },
  });
  return result.status === 0;
}

/** Path of a Chromium; installs one where there is none. @throws Stop with what to install where it cannot. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('No Chromium found. Trying Playwright’s download …');
  const cli = path.join(ROOT, 'node_modules', ...BINARIES.playwright);
  const download = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: 300_000,
  });
  const downloaded = download.status === 0 ? await playwrightChromium() : undefined;
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0) {
    for (const { command, steps, env } of MANAGERS) {
      if (!onPath(command)) continue;
      console.log(`Not to be had there. Installing the system’s package with ${command} …`);
      if (steps.every((args) => tryInstall(command, args, env))) {
        const installed = await findChromium();
        if (installed) return installed;
      }
    }
  }
  throw new Stop(
    `Sidelight needs Chromium. Install it (${os.platform() === 'linux' ? 'for instance: sudo apt-get install chromium' : 'https://www.chromium.org/getting-involved/download-chromium/'}), or name one in SIDELIGHT_CHROMIUM.`,
  );
}

/** Runs a command's main function; a {@link Stop} becomes one line and exit 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Every file below a folder, as paths from it; empty where it does not exist. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(path.join(folder, name)).isFile());
}
