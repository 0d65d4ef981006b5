/**
 * Asks the package registry for known weaknesses. One in a package whose code ships fails; one in a tool is printed. A
 * registry that does not answer is said, and is no failure: the tests must run without a network.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './compile';
import { BUILDS } from './launch';

/** What `npm audit --json` says, as far as it is used. */
interface Report {
  vulnerabilities?: Record<string, { severity: string }>;
  message?: string;
}

/** Names in the list that the build wrote: "preact 11.2.0: MIT". */
const shipped = new Set(
  [...readFileSync(path.join(BUILDS.shipped, 'LICENCES.txt'), 'utf8').matchAll(/^(\S+) \d\S*: /gm)].map(
    ([, name]) => name ?? '',
  ),
);
console.log(`${shipped.size} packages in what ships: ${[...shipped].join(', ')}`);
if (shipped.size === 0) throw new Error('The list of what ships is empty');

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: 60_000,
  shell: process.platform === 'win32',
});
let report: Report = {};
try {
  report = JSON.parse(stdout) as Report;
} catch {
  // Said below.
}
if (!report.vulnerabilities) {
  const reason = (report.message ?? 'no answer').replace(/https?:\S+/g, '(address)').split('\n')[0];
  console.log(`audit skipped: the registry does not tell weaknesses here (${reason})`);
} else {
  const all = Object.entries(report.vulnerabilities);
  const ours = all.filter(([name]) => shipped.has(name));
  console.log(`${all.length} packages with known weaknesses, ${ours.length} of them in what ships`);
  for (const [name, { severity }] of ours) console.error(`${name}: ${severity}`);
  if (ours.length > 0) process.exitCode = 1;
}
