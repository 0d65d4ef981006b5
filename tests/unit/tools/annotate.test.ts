import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileGlossary, ROOT } from '../../../src/tools/compile';

let folder = '';
beforeAll(async () => {
  await compileGlossary();
  folder = await mkdtemp(path.join(os.tmpdir(), 'sidelight-annotate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function annotate(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  return spawnSync(process.execPath, [tsx, 'src/tools/annotate.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 28,
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const place = path.join(folder, name);
  await writeFile(place, content);
  return place;
}

describe('npm run annotate', () => {
  it('answers one document a line on standard output and nothing else', () => {
    const documents = [
      { doc_id: 'a', text: 'The D.P.R.K. fired a Pukguksong-3, KCNA said.' },
      { doc_id: 'b', text: 'Nothing to see.' },
    ];
    const { status, stdout } = annotate(['--jsonl'], `${documents.map((one) => JSON.stringify(one)).join('\n')}\n`);
    expect(status).toBe(0);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.doc_id)).toEqual(['a', 'b']);
    for (const { start, end, text } of answers[0].annotations) expect(documents[0]?.text.slice(start, end)).toBe(text);
    expect(answers[0].annotations.map((one: { entry: string }) => one.entry)).toEqual([
      'north-korea',
      'pukguksong-3',
      'korean-central-news-agency',
    ]);
    expect(answers[1].annotations).toEqual([]);
  });

  it('says which line of the input is no document', () => {
    const { status, stderr } = annotate(['--jsonl'], '{"doc_id": "a", "text": "x"}\n{not json\n');
    expect(status).toBe(1);
    expect(stderr).toMatch(/\b2\b/);
  });

  it.each([
    ['an empty file', 'empty.txt', '', /empty/],
    ['a binary file', 'noise.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]), /binary/],
  ])('refuses %s in one line', async (_what, name, content, message) => {
    const place = await file(name, content);
    const { status, stdout, stderr } = annotate([place]);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });

  it('refuses a file that is not there', () => {
    const { status, stderr } = annotate([path.join(folder, 'nowhere.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere.txt');
  });

  it('answers for ten megabytes', async () => {
    const paragraph = `${'The envoys spoke about the moratorium and about hard currency for most of the day. '.repeat(40)}\n\n`;
    const place = await file('large.txt', paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)));
    const { status, stdout } = annotate([place]);
    expect(status).toBe(0);
    expect(stdout).toContain('Moratorium');
  });
});
