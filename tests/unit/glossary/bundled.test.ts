import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/glossary/check';
import { openImage } from '../../../src/glossary/image-reader';
import type { Glossary } from '../../../src/glossary/types';
import { compileFrom, ROOT } from '../../../src/tools/compile';
import { editorSchema, SCHEMA_PATH } from '../../../src/tools/editor-schema';

let glossary: Glossary;
let bytes: ArrayBuffer;
beforeAll(async () => {
  const compiled = await compileFrom(path.join(ROOT, 'assets/glossary'), 'assets/glossary');
  if (!compiled.ok) throw new Error(compiled.problems.map(problemLine).join('\n'));
  ({ glossary, bytes } = compiled);
});

describe('the bundled glossary', () => {
  it('has at least 200 written entries', () => {
    expect(glossary.entries.filter((entry) => entry.layer === 'written').length).toBeGreaterThanOrEqual(200);
  });

  it('comes out of its image as it went in', () => {
    const image = openImage(bytes);
    expect(image.entryCount).toBe(glossary.entries.length);
    for (const entry of glossary.entries) expect(image.entry(image.indexOf(entry.id))).toEqual(entry);
  });

  it('compiles to the same bytes every time', async () => {
    const again = await compileFrom(path.join(ROOT, 'assets/glossary'), 'assets/glossary');
    expect(again.ok && Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the schema for editors', () => {
  it('is the one that the source form gives (npm run glossary writes it)', async () => {
    expect(await readFile(SCHEMA_PATH, 'utf8')).toBe(editorSchema());
  });
});
