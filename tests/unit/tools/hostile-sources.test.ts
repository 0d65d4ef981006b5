/** Sources that mean harm: bombs, anchors, huge strings, odd keys and tags. Each is refused, quickly, by a stated limit. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/glossary/check';
import { compileFrom } from '../../../src/tools/compile';
import { SOURCE_BYTES_MAX } from '../../../src/tools/sources';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hostile-sources-'));
  await mkdir(path.join(folder, 'desk'));
  await writeFile(path.join(folder, 'topics.yaml'), 'arms-control: Arms control\n');
});
afterEach(() => rm(folder, { recursive: true }));

const GOOD = `- id: one
  title: One
  kind: term
  aliases: [primary thing]
  gloss: a thing that stands for itself
  summary: One is one. It was made for a test in 2001, and nothing else was made on that day.
  familiarity: 3
  topics: [arms-control]
  sources: [{ title: A source }]
  reviewed: 2026-01-01
`;

async function problems(source: string | Buffer): Promise<string[]> {
  await writeFile(path.join(folder, 'desk', 'a.yaml'), source);
  const compiled = await compileFrom(folder, 'g');
  return compiled.ok ? [] : compiled.problems.map(problemLine);
}

const laughs = (depth: number): string =>
  [
    'a0: &a0 [x, x]',
    ...Array.from({ length: depth }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
  ].join('\n');

describe('sources that mean harm', () => {
  it('the good one compiles', async () => {
    expect(await problems(GOOD)).toEqual([]);
  });

  const cases: [string, string | Buffer, RegExp][] = [
    ['a billion laughs', `- id: x\n  facts:\n${laughs(12).replace(/^/gm, '    ')}`, /yaml: /],
    ['a billion laughs as entries', `- &a {x: [1]}\n${'- {y: [*a, *a, *a, *a]}\n'.repeat(200)}`, /yaml: /],
    ['an anchor that holds itself', '- &a [*a]\n- &b {x: *b}', /yaml: |\?/],
    ['a merge key', `${GOOD}- <<: *one\n  id: two`, /yaml: /],
    ['a string of 1 MB', GOOD.replace('One is one.', 'x'.repeat(1_000_001)), /file: larger than 1000000 bytes/],
    ['a string just under the file limit', GOOD.replace('One is one.', 'x'.repeat(SOURCE_BYTES_MAX - 2000)), /summary/],
    ['a title of 100,000 units', GOOD.replace('title: One', `title: ${'T'.repeat(100_000)}`), /title/],
    ['an alias of 100,000 units', GOOD.replace('primary thing', 'a'.repeat(100_000)), /aliases/],
    [
      'ten thousand aliases',
      GOOD.replace('[primary thing]', `[${Array.from({ length: 10_000 }, (_, i) => `name ${i}`)}]`),
      /aliases/,
    ],
    ['the key __proto__', `${GOOD}  __proto__: { kind: person }\n`, /__proto__/],
    ['the keys constructor and prototype', `${GOOD}  constructor: { prototype: { x: 1 } }\n`, /constructor/],
    ['a key twice', `${GOOD}  id: two\n`, /yaml: .*unique/],
    ['a key that is a list', `${GOOD}  ? [a, b]\n  : 1\n`, /./],
    ['a key of 100,000 units', `${GOOD}  ${'k'.repeat(100_000)}: 1\n`, /./],
    ['a tag that calls', `${GOOD}  facts: !!js/function 'function () { return 1 }'\n`, /yaml: |facts/],
    ['a binary tag', `${GOOD}  facts: !!binary aGVsbG8=\n`, /yaml: |facts/],
    ['nesting a thousand deep', `- id: x\n  facts: ${'['.repeat(1000)}${']'.repeat(1000)}`, /./],
    ['nesting a hundred thousand deep', `- ${'['.repeat(100_000)}`, /./],
    ['two documents in one file', `${GOOD}---\n${GOOD}`, /yaml: /],
    ['no list', 'id: one', /file: must be a list/],
    ['nothing but bytes', Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x02, 0xd8]), /./],
    ['NUL and control characters', GOOD.replace('primary thing', '"a\\0b\\u202ec"'), /aliases/],
    ['a path for an id', GOOD.replace('id: one', 'id: ../../etc'), /id/],
    ['markup in a gloss', GOOD.replace('a thing that stands for itself', '"<img src=x onerror=1>"'), /gloss/],
  ];

  it.each(cases)('%s', async (_name, source, expected) => {
    const lines = await problems(source);
    expect(lines.join('\n')).toMatch(expected);
    expect(lines.length).toBeLessThan(500);
    // A line is for people, however long what it speaks of.
    for (const line of lines) expect(line.length).toBeLessThan(1000);
    expect(({} as { kind?: unknown }).kind).toBeUndefined();
  });
});
