/**
 * `npm run zip`: packs the shipped build, the same bytes for the same files: names in order, one date for all, one way of
 * packing. With `--check` it builds a second time and fails unless both archives are equal byte for byte.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { ROOT } from './compile';
import { BUILDS } from './launch';

/** The archive format begins in 1980; any date will do, as long as it is one. */
const DATE = new Date(1980, 0, 2);

/** The archive of a folder. */
function archiveOf(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [name.replaceAll(path.sep, '/'), new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
  return zipSync(files, { level: 9, mtime: DATE, os: 3 });
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const { version } = JSON.parse(readFileSync(path.join(BUILDS.shipped, 'manifest.json'), 'utf8')) as { version: string };
const file = path.join(ROOT, '.output', `sidelight-${version}.zip`);
const archive = archiveOf(BUILDS.shipped);
writeFileSync(file, archive);
console.log(`${path.relative(ROOT, file)}: ${archive.length} bytes, sha256 ${digest(archive)}`);

if (process.argv.includes('--check')) {
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  const again = archiveOf(BUILDS.shipped);
  if (digest(again) === digest(archive)) console.log('a second build gives the same bytes');
  else {
    console.error(`a second build gives other bytes: ${digest(again)}`);
    process.exitCode = 1;
  }
}
