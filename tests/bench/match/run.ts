/**
 * `npm run bench:match`: the matcher beside its peers, each measurement in a fresh process, round-robin, medians of CPU
 * time. The task: names whatever their case, diacritics, hyphens or invisible characters, whole words, leftmost-longest,
 * spans in the original text. Every row's hits are compared with a slow oracle. Anchors in native code, where installed, get text folded beforehand.
 *
 * Options: `--json`, `--sizes 1000,10000`, `--rounds 3`, `--only NAME,NAME`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';
import { writeImage } from '../../../src/glossary/image-writer';
import { glossaryOfNames, makeNames, makeText } from './data';
import { ENGINES } from './engines';
import { foldSimply } from './fold-simply';
import { imageParts } from './image-parts';
import { buildAnchors, runAnchors } from './native';
import { digest, oracle } from './oracle';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const HERE = path.dirname(fileURLToPath(import.meta.url));
/** Beside node_modules, where the peers are found. */
const CHILD = path.join(HERE, '../../../.output/bench/match-child.mjs');
const ARTICLE = 7000;
const TEXT = 1_000_000;

interface Sample {
  loadMs: number;
  coldMs: number;
  coldWallMs: number;
  memoryMB: number;
  mcharPerSecond: number;
  articleUs: number;
  hits: number;
  digest: string;
}
interface Row extends Sample {
  engine: string;
  names: number;
  agrees: boolean | null;
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;

function child(engine: string, dir: string): Sample | string {
  const files = ['names.json', 'image', 'article.txt', 'text.txt'].map((name) => path.join(dir, name));
  const run = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', CHILD, engine, ...files], {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 1 << 24,
  });
  if (run.status !== 0)
    return run.stderr.split('\n').find((line) => /Error|heap/i.test(line)) ?? `status ${run.status}`;
  return JSON.parse(run.stdout) as Sample;
}

function measure(size: number, dir: string): { rows: Row[]; notes: string[] } {
  const names = makeNames(size);
  const article = makeText(names, ARTICLE, 7);
  const text = makeText(names, TEXT, 11);
  const glossary = glossaryOfNames(names);
  const started = performance.now();
  const image = writeImage(glossary);
  const written = performance.now() - started;
  writeFileSync(path.join(dir, 'names.json'), JSON.stringify(names.map((name) => foldSimply(name).text)));
  writeFileSync(path.join(dir, 'image'), new Uint8Array(image));
  writeFileSync(path.join(dir, 'article.txt'), article);
  writeFileSync(path.join(dir, 'text.txt'), text);
  const expected = digest(oracle(names, text));

  const only = values.only?.split(',');
  const engines = Object.keys(ENGINES).filter(
    (name) => size <= (ENGINES[name]?.limit ?? Number.POSITIVE_INFINITY) && (only?.includes(name) ?? true),
  );
  const samples = new Map<string, Sample[]>(engines.map((name) => [name, []]));
  const notes = [
    `image ${(statSync(path.join(dir, 'image')).size / 1e6).toFixed(1)} MB, written in ${(written / 1000).toFixed(2)} s; ${imageParts(image, glossary)}`,
    `oracle: ${expected}`,
  ];
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of [...samples.keys()]) {
      const sample = child(name, dir);
      if (typeof sample === 'string') {
        notes.push(`${name}: ${sample.trim()}`);
        samples.delete(name);
      } else samples.get(name)?.push(sample);
    }
  }
  const rows = [...samples].map(([engine, list]): Row => {
    const of = (key: keyof Sample): number => median(list.map((sample) => sample[key] as number));
    return {
      engine,
      names: size,
      loadMs: of('loadMs'),
      coldMs: of('coldMs'),
      coldWallMs: of('coldWallMs'),
      memoryMB: of('memoryMB'),
      mcharPerSecond: of('mcharPerSecond'),
      articleUs: of('articleUs'),
      hits: list[0]?.hits ?? 0,
      digest: list[0]?.digest ?? '',
      agrees: engine === 'floor' ? null : list.every((sample) => sample.digest === expected),
    };
  });
  const anchors = runAnchors(
    programs,
    names.map((name) => foldSimply(name).text),
    text,
  );
  const { NaN: none } = Number;
  for (const row of anchors.rows) {
    const agrees = row.digest === expected;
    rows.push({ ...row, names: size, coldMs: none, coldWallMs: none, memoryMB: none, articleUs: none, agrees });
  }
  return { rows, notes: [...notes, ...anchors.notes] };
}

const cell = (value: number, digits: number): string => (Number.isNaN(value) ? '' : value.toFixed(digits));

function table(size: number, rows: Row[], notes: string[]): string {
  const head =
    '| names | engine | load ms | cold start to first article ms | ÷ ours | memory MB | Mchar/s | article µs | = oracle |';
  const base = rows.find(({ engine }) => engine === 'sidelight')?.coldMs ?? Number.NaN;
  const lines = rows.map((row) => {
    const cells = [
      String(size),
      row.engine,
      row.loadMs.toFixed(1),
      cell(row.coldMs, 1),
      cell(row.coldMs / base, 1),
      cell(row.memoryMB, 1),
      cell(row.mcharPerSecond, 1),
      cell(row.articleUs, 0),
      row.agrees === null ? '' : row.agrees ? `yes (${row.hits})` : `NO (${row.hits})`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [head, '|--:|---|--:|--:|--:|--:|--:|--:|---|', ...lines, ...notes.map((note) => `- ${note}`), ''].join('\n');
}

// As the extension ships: one minified file by the same bundler, so that no clock sees TypeScript. Peers come built.
await build({
  input: path.join(HERE, 'child.ts'),
  platform: 'node',
  external: [/^(?!\.{0,2}\/)/],
  output: { file: CHILD, minify: true },
  logLevel: 'warn',
});
const { programs, notes: missing } = buildAnchors();
for (const note of missing) if (!values.json) console.log(`- ${note}`);
const root = path.join(tmpdir(), 'sidelight-bench');
mkdirSync(root, { recursive: true });
const dir = mkdtempSync(path.join(root, 'match-'));
let failed = false;
try {
  const all: { rows: Row[]; notes: string[] }[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const result = measure(size, dir);
    all.push(result);
    failed ||= result.rows.some(({ engine, agrees }) => engine === 'sidelight' && agrees !== true);
    if (!values.json) console.log(table(size, result.rows, result.notes));
  }
  if (values.json) console.log(JSON.stringify({ node: process.version, rounds: Number(values.rounds), results: all }));
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
