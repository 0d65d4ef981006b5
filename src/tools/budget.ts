/** Checks the built extension against its budgets and banned sinks; one line for each breach, exit 1. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from './launch';

/**
 * Gzipped bytes at most. The reader is what every page pays; the card's code is paid when first needed; the worker's, a third of it word lists of
 * the rules, is read from disk once and its compiled form kept by the browser.
 */
const BUDGETS: Record<string, number> = { 'reader.js': 45_000, 'card.js': 45_000, 'background.js': 70_000 };

/** What must not stand in any script that we ship, and why. */
const BANNED: [RegExp, string][] = [
  [/\.innerHTML\s*=[^=]/, 'writes innerHTML'],
  [/\.outerHTML\s*=[^=]/, 'writes outerHTML'],
  [/insertAdjacentHTML/, 'writes markup'],
  [/document\.write\b/, 'writes markup'],
  [/\beval\(/, 'evaluates text'],
  [/new Function\(/, 'evaluates text'],
];

const breaches: string[] = [];
const scripts = (await readdir(BUILDS.shipped, { recursive: true })).filter((name) => name.endsWith('.js'));
for (const name of scripts.sort()) {
  const bytes = await readFile(path.join(BUILDS.shipped, name));
  const zipped = gzipSync(bytes, { level: 9 }).length;
  const budget = BUDGETS[name];
  console.log(`${name}: ${zipped} bytes gzipped${budget ? ` of ${budget}` : ''}`);
  if (budget !== undefined && zipped > budget) breaches.push(`${name} is over its budget`);
  for (const [pattern, what] of BANNED) if (pattern.test(bytes.toString('utf8'))) breaches.push(`${name} ${what}`);
}
for (const name of Object.keys(BUDGETS)) if (!scripts.includes(name)) breaches.push(`${name} is not in the build`);

const manifest = JSON.parse(await readFile(path.join(BUILDS.shipped, 'manifest.json'), 'utf8')) as Record<
  string,
  unknown
>;
for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
  if (key in manifest) breaches.push(`the manifest has ${key}`);
}
for (const breach of breaches) console.error(breach);
if (breaches.length > 0) process.exitCode = 1;
