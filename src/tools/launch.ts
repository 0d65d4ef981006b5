/** Starts Chromium with the built extension in it. Used by `npm start`, the browser tests and the screenshots. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ROOT } from './compile';

/** The built extension: as shipped, or with every site granted in its manifest. */
export const BUILDS = {
  shipped: path.join(ROOT, '.output/chrome-mv3'),
  granted: path.join(ROOT, '.output/granted/chrome-mv3'),
} as const;

/** How to start. */
export interface LaunchOptions {
  executable: string;
  build?: keyof typeof BUILDS | null;
  headless?: boolean;
  dark?: boolean;
  args?: string[];
  viewport?: { width: number; height: number } | null;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** Language of the browser and so of the interface, as Chromium names it. */
  lang?: string;
  /** A profile that is there already, and stays; otherwise a new one, deleted at the end. */
  profile?: string;
  /** Address of a proxy for all that is not for this machine; unless given, the one that watches the run, if any does. */
  proxy?: string;
  /** More of the browser's environment. */
  env?: Record<string, string>;
}

/** Chromium with the extension in a profile of its own. */
export interface Launched {
  context: BrowserContext;
  profile: string;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
}

/** Arguments that send whatever is not for this machine to a proxy (its address). None without one. */
export function through(proxy: string | undefined): string[] {
  return proxy ? [`--proxy-server=${proxy}`] : [];
}

/** Starts Chromium. No name resolves but this machine's: neither pages nor the browser itself can call out. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { executable, build = 'granted', headless = true, dark = false, args = [], viewport, scale, lang } = options;
  const profile = options.profile ?? (await mkdtemp(path.join(os.tmpdir(), 'sidelight-profile-')));
  const extension = build ? [`--disable-extensions-except=${BUILDS[build]}`, `--load-extension=${BUILDS[build]}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless,
    colorScheme: dark ? 'dark' : 'light',
    viewport: viewport === undefined ? { width: 1280, height: 900 } : viewport,
    ...(scale === undefined ? {} : { deviceScaleFactor: scale }),
    // The interface's language is the browser's own; on Linux the environment decides it.
    env: { ...process.env, ...(lang === undefined ? {} : { LANGUAGE: lang }), ...options.env } as Record<
      string,
      string
    >,
    args: [
      ...(lang === undefined ? [] : [`--lang=${lang}`]),
      ...extension,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...through(options.proxy ?? process.env.SIDELIGHT_PROXY),
      ...args,
    ],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages'],
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Id of the running extension; waits until its worker has started. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/**
 * Waits until the extension is at work: its worker has started and, in the granted build, its reader is registered.
 * Gives its id. A page that is opened earlier is read too, but not by registration.
 */
export async function ready(context: BrowserContext, build: keyof typeof BUILDS): Promise<string> {
  const id = await extensionId(context);
  const [worker] = context.serviceWorkers();
  for (let tries = 0; build === 'granted' && tries < 200; tries++) {
    const registered = await worker?.evaluate(async () => {
      interface Api {
        scripting?: { getRegisteredContentScripts(): Promise<unknown[]> };
      }
      const api = (globalThis as unknown as { chrome: Api }).chrome;
      return ((await api.scripting?.getRegisteredContentScripts()) ?? []).length;
    });
    if (registered) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return id;
}

/** Waits until marks are painted on the page. @throws if none come in time. */
export async function waitForMarks(page: Page, timeout = 15_000): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('annotation')?.size ?? 0) > 0, undefined, { timeout });
}

/** Surface forms of the painted marks, in the order of the page. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges = ['annotation', 'annotation-article'].flatMap(
      (name) => [...(CSS.highlights.get(name) ?? [])] as Range[],
    );
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString());
  });
}
