import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/glossary/check';
import { compileFrom, ROOT } from '../../../src/tools/compile';

/** A model entry; `change` replaces or adds lines of YAML. */
function entry(id: string, more = '', changes: Record<string, string> = {}): string {
  const fields: Record<string, string> = {
    title: `Title of ${id}`,
    kind: 'term',
    aliases: `["name of ${id}"]`,
    gloss: 'a thing that was made up for a test',
    summary: 'This thing was made up in 2020 so that the compiler has something to read and to complain about.',
    familiarity: '3',
    topics: '[diplomacy]',
    sources: '[{ title: "A source" }]',
    reviewed: '2026-01-02',
    ...changes,
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${value}`);
  return [`- id: ${id}`, ...lines, more].filter(Boolean).join('\n');
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sidelight-glossary-'));
  await mkdir(path.join(folder, 'desk'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function problemsOf(...entries: string[]): Promise<string[]> {
  await writeFile(path.join(folder, 'desk', 'a.yaml'), `${entries.join('\n')}\n`);
  const compiled = await compileFrom(folder, 'g');
  return compiled.ok ? [] : compiled.problems.map(problemLine);
}

describe('a good source', () => {
  it('compiles, and its relations become mutual', async () => {
    await writeFile(path.join(folder, 'desk', 'a.yaml'), `${entry('one', '  related: [two]')}\n${entry('two')}\n`);
    const compiled = await compileFrom(folder, 'g');
    expect(compiled.ok && compiled.glossary.entries.map(({ id, related }) => [id, related.map((to) => to.id)])).toEqual(
      [
        ['one', ['two']],
        ['two', ['one']],
      ],
    );
  });

  it('keeps dates as they are written, also unquoted', async () => {
    const source = entry(
      'one',
      '  timeline:\n    - { date: 2001, text: First. }\n    - { date: 2001-02-03, text: Second. }',
    );
    await writeFile(path.join(folder, 'desk', 'a.yaml'), source);
    const compiled = await compileFrom(folder, 'g');
    expect(compiled.ok && compiled.glossary.entries[0]?.timeline.map((item) => item.date)).toEqual([
      '2001',
      '2001-02-03',
    ]);
  });
});

describe('a bad source gives one exact line for each problem', () => {
  const cases: [string, string[], string[]][] = [
    [
      'a date that is not in the calendar',
      [entry('one', '  timeline: [{ date: 2019-02-30, text: Never. }]')],
      ['g/desk/a.yaml:1: one: timeline.0.date: is not a possible date (got "2019-02-30")'],
    ],
    [
      'an alias of two entries',
      [entry('one'), entry('two', '', { aliases: '["Name of One"]' })],
      [
        'g/desk/a.yaml:11: two: aliases: "Name of One" is also claimed by one (g/desk/a.yaml:1); both must say needs: context',
      ],
    ],
    [
      'an unknown related id',
      [entry('one', '  related: [nobody]')],
      ['g/desk/a.yaml:1: one: related: no entry "nobody"'],
    ],
    [
      'an id used twice',
      [entry('one'), entry('one', '', { aliases: '[other]' })],
      ['g/desk/a.yaml:11: one: id: already used at g/desk/a.yaml:1'],
    ],
    [
      'an unknown topic',
      [entry('one', '', { topics: '[gossip]' })],
      ['g/desk/a.yaml:1: one: topics: no topic "gossip" in topics.yaml'],
    ],
    [
      'a kind that does not exist',
      [entry('one', '', { kind: 'thing' })],
      [expect.stringContaining('g/desk/a.yaml:1: one: kind: Invalid type') as unknown as string],
    ],
    [
      'what can change stated as lasting',
      [entry('one', '', { gloss: 'a body that is currently empty' })],
      ['g/desk/a.yaml:1: one: gloss: says "currently"; give the date instead, or leave the judgement out'],
    ],
    [
      'a timeline out of order',
      [entry('one', '  timeline: [{ date: 2003, text: Later. }, { date: 2001, text: Earlier. }]')],
      ['g/desk/a.yaml:1: one: timeline.1: 2001 stands after 2003'],
    ],
    [
      'holders that overlap',
      [
        entry('one', '  holders: [{ name: Ann, from: 2001-01-20, to: 2005-01-20 }, { name: Ben, from: 2004-01-01 }]', {
          kind: 'office',
        }),
      ],
      ['g/desk/a.yaml:1: one: holders.1: Ben overlaps the holder before'],
    ],
    [
      'a holder that has neither entry nor name',
      [entry('one', '  holders: [{ from: 2001 }]', { kind: 'office' })],
      ['g/desk/a.yaml:1: one: holders.0: must have either entry or name'],
    ],
    [
      'an everyday word as a free name',
      [entry('one', '', { kind: 'organization', aliases: '[Time]' })],
      ['g/desk/a.yaml:1: one: aliases: "Time" is an everyday word; give it needs: context'],
    ],
    [
      'no source',
      [entry('one', '', { sources: '[]' })],
      ['g/desk/a.yaml:1: one: sources: must name at least one source'],
    ],
    [
      'a fact that its kind cannot have',
      [entry('one', '  facts: { born: 1990 }')],
      ['g/desk/a.yaml:1: one: facts.born: not a fact of a term'],
    ],
  ];
  it.each(cases)('%s', async (_name, sources, lines) => {
    expect(await problemsOf(...sources)).toEqual(lines);
  });

  it('a YAML mistake, with its line', async () => {
    const lines = await problemsOf(entry('one'), '- id: two\n  title: "never closed');
    expect(lines[0]).toMatch(/^g\/desk\/a\.yaml:1[23]: \?: yaml: /);
  });

  it('an unknown field, by name', async () => {
    const lines = await problemsOf(entry('one', '  colour: red'));
    expect(lines).toEqual([expect.stringMatching(/^g\/desk\/a\.yaml:1: one: colour: /)]);
  });

  it('YAML anchors are refused, so that no bomb can be built of them', async () => {
    const bomb = '- &a { x: [1, 1] }\n- { y: *a, z: *a }';
    const lines = await problemsOf(bomb);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('\n')).toContain('yaml: ');
  });

  it('a file over the size limit is refused unread', async () => {
    expect(await problemsOf(`# ${'x'.repeat(1_000_001)}`)).toEqual([
      'g/desk/a.yaml:1: ?: file: larger than 1000000 bytes',
    ]);
  });
});

describe('npm run glossary', () => {
  it('prints the lines and exits 1', async () => {
    await writeFile(path.join(folder, 'desk', 'a.yaml'), entry('one', '  related: [nobody]'));
    const result = spawnSync(
      process.execPath,
      [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'src/tools/glossary.ts', folder],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect(result.stderr.trim()).toBe(`${folder}/desk/a.yaml:1: one: related: no entry "nobody"`);
    expect(result.status).toBe(1);
  });
});
