/**
 * `npm run bench:page`: real Chromium, the real extension (granted flavour; build it first). From a stopped worker to
 * the first answer, beside an empty worker and a Set of n-grams in the same browser and run; and from opening a page to
 * its painted marks; from the pointer's pause to a painted card; and the tasks of a long page's main thread. Wall time, medians; stages by the clock of whoever does them. The shipped worker is asked as it
 * is: nothing is added to it, and its stages are told apart by asking for more or less.
 *
 * Options: `--json`, `--rounds 5`, `--sizes 10000,1000000`.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page, Worker } from '@playwright/test';
import { build } from 'rolldown';
import { articleFromText } from '../../src/annotate/article';
import { writeImage } from '../../src/glossary/image-writer';
import { ROOT } from '../../src/tools/compile';
import { BUILDS, launch } from '../../src/tools/launch';
import { SAMPLE_URL, serveSample, stopWorker } from '../browser/harness';
import { glossaryOfNames, makeNames, makeText } from './match/data';
import { foldSimply } from './match/fold-simply';
import { type CardTime, cardTimes, longTasks, type Tasks } from './page/reading';
import type { Ask, Told } from './page/worker';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '10000,1000000' },
  },
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(',').map(Number);
const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
/** Set of a million names: a worker that takes seconds tells nothing new. */
const SET_LIMIT = 100_000;

/** Chromium names an unpacked extension by its folder. */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(0x61 + Number.parseInt(digit, 16))).join('');
}

/**
 * Notes when marks are painted. They are in the document's registry; the frame behind the one that finds them has them.
 * As text: what runs this file names functions by a helper that pages lack.
 */
const PAINTED = `requestAnimationFrame(function look() {
  if (CSS.highlights.size === 0) requestAnimationFrame(look);
  else requestAnimationFrame(() => { globalThis.marksAt = performance.now(); });
})`;

/** Rows by name, in milliseconds. */
const rows = new Map<string, Record<string, number[]>>();
function note(row: string, stages: Record<string, number>): void {
  const known = rows.get(row) ?? {};
  for (const [stage, ms] of Object.entries(stages)) known[stage] = [...(known[stage] ?? []), ms];
  rows.set(row, known);
}

/** Words of the sample article that are marked in it. */
const WORDS = ['D.P.R.K.', 'Pukguksong-3', 'Kim Myong-gil', 'Stockholm', 'moratorium'];
/** What reading costs a page of 300 kB, with us and without. */
const tasks: Record<'with' | 'without', Tasks[]> = { with: [], without: [] };
const cards: Record<'sample' | 'long', CardTime[]> = { sample: [], long: [] };

/** Stops all workers, asks one, gives the time until it has answered. */
async function wake<T>(page: Page, message: object): Promise<{ ms: number; told: T }> {
  await page.bringToFront();
  await stopWorker(page.context(), page);
  await page.waitForTimeout(150);
  return page.evaluate(async (ask) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<never> } } })
      .chrome;
    const start = performance.now();
    const told = await runtime.sendMessage(ask);
    return { ms: performance.now() - start, told };
  }, message) as Promise<{ ms: number; told: T }>;
}

/** Waits until a worker of the granted build has registered its reader. */
async function registered(worker: Worker): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const count = await worker.evaluate(async () => {
      interface Api {
        scripting?: { getRegisteredContentScripts(): Promise<unknown[]> };
      }
      const { scripting } = (globalThis as unknown as { chrome: Api }).chrome;
      return ((await scripting?.getRegisteredContentScripts()) ?? []).length;
    });
    if (count > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the reader was not registered');
}

const root = mkdtempSync(path.join(tmpdir(), 'sidelight-page-'));
const bench = path.join(root, 'bench');
const texts = new Map<number, string>();
try {
  mkdirSync(bench);
  await build({
    input: path.join(ROOT, 'tests/bench/page/worker.ts'),
    output: { file: path.join(bench, 'worker.js'), format: 'iife', minify: true },
    logLevel: 'warn',
  });
  const manifest = { manifest_version: 3, version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(path.join(bench, 'manifest.json'), JSON.stringify({ name: 'bench', ...manifest }));
  writeFileSync(path.join(bench, 'page.html'), '<!doctype html><title>bench</title>');
  const empty = path.join(root, 'empty');
  mkdirSync(empty);
  writeFileSync(path.join(empty, 'manifest.json'), JSON.stringify({ name: 'empty', ...manifest }));
  cpSync(path.join(bench, 'page.html'), path.join(empty, 'page.html'));
  writeFileSync(
    path.join(empty, 'worker.js'),
    'chrome.runtime.onMessage.addListener((ask, from, reply) => { reply({ hits: 0 }); });',
  );
  for (const size of sizes) {
    const names = makeNames(size);
    texts.set(size, makeText(names, 7000, 7));
    writeFileSync(path.join(bench, `${size}.image`), new Uint8Array(writeImage(glossaryOfNames(names))));
    writeFileSync(path.join(bench, `${size}.json`), JSON.stringify(names.map((name) => foldSimply(name).text)));
  }

  const folders = [BUILDS.granted, bench, empty].join(',');
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    build: null,
    args: [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`],
  });
  const { context } = launched;
  try {
    // The reader must be registered before workers are stopped.
    const ownOrigin = `chrome-extension://${idOf(BUILDS.granted)}/`;
    const isOwn = (worker: Worker): boolean => worker.url().startsWith(ownOrigin);
    const own = context.serviceWorkers().find(isOwn) ?? (await context.waitForEvent('serviceworker', isOwn));
    await registered(own);
    const open = async (folder: string, name: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${idOf(folder)}/${name}`);
      return page;
    };
    await serveSample(context);
    const reading = await context.newPage();
    await reading.addInitScript(PAINTED);
    await reading.goto(SAMPLE_URL);
    const benchPage = await open(bench, 'page.html');
    const emptyPage = await open(empty, 'page.html');
    const ownPage = await open(BUILDS.granted, 'options.html');
    const article = articleFromText(texts.get(sizes[0] as number) as string);

    for (const size of sizes) {
      const text = texts.get(size) as string;
      await wake<Told>(benchPage, { how: 'store', file: `${size}.image`, text } satisfies Ask);
      for (let round = 0; round < rounds; round++) {
        note('empty worker', { wake: (await wake<Told>(emptyPage, {})).ms });
        const ask = async (row: string, how: Ask['how'], file: string): Promise<void> => {
          const { ms, told } = await wake<Told>(benchPage, { how, file, text } satisfies Ask);
          note(row, { wake: ms, read: told.readMs, open: told.openMs, records: told.recordsMs, match: told.matchMs });
        };
        await ask('the bench worker, asked for nothing', 'nothing', '');
        if (size <= SET_LIMIT) await ask(`Set of n-grams, ${size}`, 'set', `${size}.json`);
        await ask(`image from the package, ${size}`, 'image', `${size}.image`);
        await ask(`pack, ${size}`, 'pack', '');
      }
    }
    for (let round = 0; round < rounds; round++) {
      note('Sidelight, glossary opened', { wake: (await wake(ownPage, { type: 'glossary' })).ms });
      note('Sidelight, 7 kB annotated with entries', {
        wake: (await wake(ownPage, { type: 'annotate', article })).ms,
      });
      for (const cold of [true, false]) {
        await reading.bringToFront();
        if (cold) await stopWorker(context, reading);
        await reading.reload();
        await reading.waitForFunction(() => 'marksAt' in globalThis);
        const stages = await reading.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          const loaded = entry?.domContentLoadedEventEnd ?? 0;
          const { marksAt } = globalThis as unknown as { marksAt: number };
          return { wake: marksAt, 'page read': loaded, 'then marks': marksAt - loaded };
        });
        note(`page to painted marks, worker ${cold ? 'stopped' : 'awake'}`, stages);
      }
    }
    for (let round = 0; round < rounds; round++) tasks.with.push(await longTasks(context, true));
    for (let round = 0; round < rounds; round++) {
      cards.sample.push(...(await cardTimes(context, WORDS, SAMPLE_URL)));
      cards.long.push(...(await cardTimes(context, WORDS)));
    }
  } finally {
    await launched.close();
  }
  const bare = await launch({ executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium', build: null });
  try {
    for (let round = 0; round < rounds; round++) tasks.without.push(await longTasks(bare.context, false));
  } finally {
    await bare.close();
  }

  const base = median(rows.get('empty worker')?.wake ?? []);
  const result = [...rows].map(([row, stages]) => ({
    row,
    ...Object.fromEntries(Object.entries(stages).map(([stage, list]) => [stage, median(list)])),
  })) as ({ row: string; wake: number } & Record<string, number | string>)[];
  if (values.json) console.log(JSON.stringify({ rounds, emptyMs: base, rows: result, tasks, cards }));
  else {
    console.log('| | ms, median | over an empty worker | stages |\n|---|--:|--:|---|');
    for (const { row, wake: ms, ...stages } of result) {
      const over = row.startsWith('page') ? '' : (ms - base).toFixed(1);
      const parts = Object.entries(stages).map(([stage, value]) => `${stage} ${Number(value).toFixed(1)}`);
      console.log(`| ${row} | ${ms.toFixed(1)} | ${over} | ${parts.join(', ')} |`);
    }
    const of = (which: 'with' | 'without', key: keyof Tasks): number =>
      Math.max(...tasks[which].map((one) => one[key]));
    console.log(
      `\na page of 300 kB, worst of ${rounds}: longest task with code of ours ${of('with', 'ours').toFixed(1)} ms, ${of('with', 'oursOver50')} over 50 ms; longest of all tasks ${of('with', 'all').toFixed(1)} ms, without Sidelight ${of('without', 'all').toFixed(1)} ms`,
    );
    for (const [where, list] of Object.entries(cards)) {
      const frames = list.map((one) => one.frames).sort((a, b) => a - b);
      console.log(
        `pause over to card painted, ${where} page, ${list.length} cards: median ${median(list.map((one) => one.ms)).toFixed(1)} ms, frames median ${median(frames)}, most ${frames.at(-1)}`,
      );
    }
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
