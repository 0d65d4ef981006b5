/**
 * `npm run glossary`: checks and compiles the sources, prints counts; one exact line for each problem, exit 1.
 *
 * - `-- DIR` checks the sources below another folder.
 * - `-- --sample N [--seed S] [--desk D]` prints entries drawn at random, to be read by somebody else than their author.
 * - `-- --compare [REF] [FILE…]` prints what would newly be marked in sample texts.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { problemLine } from '../glossary/check';
import { BUNDLED, compileFrom, compileGlossary, GlossaryProblems, IMAGE_PATH, ROOT } from './compile';
import { writeEditorSchema } from './editor-schema';
import { compareWith } from './glossary-compare';
import { readable, sampleOf } from './glossary-sample';

function table(title: string, counts: Map<string, number>): void {
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  console.log(`${title}: ${rows.map(([name, count]) => `${name} ${count}`).join(', ')}`);
}

function count<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

async function compileAndCount(): Promise<void> {
  const { glossary, bytes } = await compileGlossary();
  await writeEditorSchema();
  const names = glossary.entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  const written = glossary.entries.filter((entry) => entry.layer === 'written');
  console.log(`${glossary.entries.length} entries, ${names} names, pack ${BUNDLED} of ${glossary.pack.date}`);
  table(
    'layers',
    count(glossary.entries, (entry) => entry.layer),
  );
  table(
    'desks',
    count(written, (entry) => entry.desk),
  );
  table(
    'kinds, written',
    count(written, (entry) => entry.kind),
  );
  console.log(`image: ${bytes.byteLength} bytes, ${path.relative(ROOT, IMAGE_PATH)}`);
}

async function checkFolder(folder: string): Promise<void> {
  const compiled = await compileFrom(path.resolve(folder), folder);
  if (!compiled.ok) throw new GlossaryProblems(compiled.problems);
  console.log(`${compiled.glossary.entries.length} entries, no problem`);
}

async function sample(amount: number, seed: number, desk: string | undefined): Promise<void> {
  const compiled = await compileFrom(path.join(ROOT, 'assets/glossary'), 'assets/glossary');
  if (!compiled.ok) throw new GlossaryProblems(compiled.problems);
  const entries = compiled.glossary.entries.filter((entry) => desk === undefined || entry.desk === desk);
  for (const entry of sampleOf(entries, amount, seed)) console.log(`${readable(entry)}\n`);
}

// `npm run glossary -- --sample 300 | head`: whoever reads may have read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      desk: { type: 'string' },
      compare: { type: 'boolean' },
    },
  });
  if (values.sample !== undefined) await sample(Number(values.sample) || 0, Number(values.seed) || 0, values.desk);
  else if (values.compare) await compareWith(positionals[0] ?? 'HEAD', positionals.slice(1));
  else if (positionals[0]) await checkFolder(positionals[0]);
  else await compileAndCount();
} catch (error) {
  if (!(error instanceof GlossaryProblems)) throw error;
  for (const problem of error.problems) console.error(problemLine(problem));
  process.exitCode = 1;
}
