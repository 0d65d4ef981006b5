/** Checks the built extension against its size budgets; one line for each breach, exit 1. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from './launch';

/**
 * Gzipped bytes at most. The reader is what every page pays that passes the gate, a quarter of it words of forty languages by which pages label what is no
 * article text; the card's code is paid when first needed; the worker's, a third of it word lists of
 * the rules, is read from disk at every waking, all of it in this one file.
 */
const BUDGETS: Record<string, number> = {
  'reader.js': 48_000,
  'card.js': 45_000,
  'background.js': 84_000,
  'glossary.image': 2_500_000,
};
/** Bytes at most of the glossary as it is read into the worker. */
const IMAGE_BYTES = 6_000_000;

const breaches: string[] = [];
const scripts = (await readdir(BUILDS.shipped, { recursive: true })).filter(
  (name) => name.endsWith('.js') || name in BUDGETS,
);
for (const name of scripts.sort()) {
  const bytes = await readFile(path.join(BUILDS.shipped, name));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  const budget = BUDGETS[name];
  console.log(`${name}: ${zipped} bytes gzipped${budget ? ` of ${budget}` : ''}`);
  if (budget !== undefined && zipped > budget) breaches.push(`${name} is over its budget`);
  if (name === 'glossary.image' && bytes.length > IMAGE_BYTES)
    breaches.push(`${name} has more than ${IMAGE_BYTES} bytes`);
}
for (const name of Object.keys(BUDGETS)) if (!scripts.includes(name)) breaches.push(`${name} is not in the build`);

for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
