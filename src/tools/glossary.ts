/** `npm run glossary [-- DIR]`: checks and compiles the sources, prints counts; one exact line for each problem, exit 1. */
import path from 'node:path';
import { problemLine } from '../glossary/check';
import { BUNDLED, compileFrom, compileGlossary, GlossaryProblems, IMAGE_PATH, ROOT } from './compile';
import { writeEditorSchema } from './editor-schema';

function table(title: string, counts: Map<string, number>): void {
  const rows = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  console.log(`${title}: ${rows.map(([name, count]) => `${name} ${count}`).join(', ')}`);
}

function count<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

const [folder] = process.argv.slice(2);
try {
  if (folder) {
    const compiled = await compileFrom(path.resolve(folder), folder);
    if (!compiled.ok) throw new GlossaryProblems(compiled.problems);
    console.log(`${compiled.glossary.entries.length} entries, no problem`);
  } else {
    const { glossary, bytes } = await compileGlossary();
    await writeEditorSchema();
    const names = glossary.entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
    console.log(`${glossary.entries.length} entries, ${names} names, pack ${BUNDLED} of ${glossary.pack.date}`);
    table(
      'desks',
      count(glossary.entries, (entry) => entry.desk),
    );
    table(
      'kinds',
      count(glossary.entries, (entry) => entry.kind),
    );
    table(
      'layers',
      count(glossary.entries, (entry) => entry.layer),
    );
    console.log(`image: ${bytes.byteLength} bytes, ${path.relative(ROOT, IMAGE_PATH)}`);
  }
} catch (error) {
  if (!(error instanceof GlossaryProblems)) throw error;
  for (const problem of error.problems) console.error(problemLine(problem));
  process.exitCode = 1;
}
