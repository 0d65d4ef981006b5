/**
 * A long day of reading: what must not grow is counted, not timed. `npm test` lives through its first minute, `npm run
 * soak` through a thousand navigations.
 */
import { expect, test } from '@playwright/test';
import { type Sample, soak } from '../soak/drive';
import { type Cost, costOf } from '../soak/memory';
import { isFlat, plot, trendOf } from '../soak/trend';

const full = process.env.SIDELIGHT_SOAK === 'full';
const seed = Number(process.env.SIDELIGHT_SEED ?? 1);
/** A heap that gains less than so much of itself in a thousand navigations is flat: 160 bytes an article kept would be more. */
const SHARE = 0.01;

const PLACES = ['loading', 'staying', 'panel'] as const;
const COUNTS = ['nodes', 'listeners', 'highlights'] as const;

const short = (): void =>
  test('after forty navigations with cards and panel nothing is held that was not held after the first', async () => {
    test.setTimeout(240_000);
    const [first, ...later] = await soak({ navigations: 40, every: 20, seed });
    for (const sample of later)
      for (const where of PLACES) {
        const { heap, ...counts } = sample[where];
        const { heap: before, ...expected } = first?.[where] ?? { heap: 0 };
        expect({ where, ...counts }).toEqual({ where, ...expected });
        // Far above noise, far below what forty articles hold.
        expect(heap).toBeLessThan(before * 1.5);
      }
  });

const long = (): void =>
  test('a thousand navigations: heap, nodes, listeners and highlights of pages, panel and worker are flat', async () => {
    test.setTimeout(4 * 3_600_000);
    const samples = await soak({
      navigations: 1000,
      every: 25,
      seed,
      onSample: (sample) => console.log(JSON.stringify(sample)),
    });
    // The first tenth warms up: code is compiled, caches fill.
    const settled = samples.slice(Math.ceil(samples.length / 10));
    const rising: string[] = [];
    const row = (name: string, of: (sample: Sample) => number, share: number): void => {
      const values = settled.map(of);
      const trend = trendOf(values);
      const flat = isFlat(trend, share);
      if (!flat) rising.push(name);
      const figures = [values[0], values.at(-1), trend.gain, 2 * trend.error].map((value) => Math.round(value ?? 0));
      console.log(`${name.padEnd(22)} ${plot(values)}  ${figures.join(' | ')}${flat ? '' : '  RISES'}`);
    };
    console.log('\nfirst | last | gain of the line over all | twice its error');
    for (const where of PLACES) {
      row(`${where}: heap, bytes`, (sample) => sample[where].heap, SHARE);
      for (const what of COUNTS) row(`${where}: ${what}`, (sample) => sample[where][what], 0);
    }
    row('worker: heap, bytes', (sample) => sample.worker, SHARE);
    expect(rising).toEqual([]);
  });

const memory = (): void =>
  test('memory of a tab and of the worker, beside a browser without the extension', async () => {
    test.skip(process.platform !== 'linux', 'reads /proc');
    test.setTimeout(600_000);
    const rounds: { bare: Cost; ours: Cost }[] = [];
    for (let round = 0; round < 3; round++) rounds.push({ bare: await costOf(false), ours: await costOf(true) });
    const median = (of: (round: { bare: Cost; ours: Cost }) => number): number =>
      rounds.map(of).sort((a, b) => a - b)[1] as number;
    const mb = (bytes: number): string => (bytes / 1e6).toFixed(1).padStart(8);
    console.log('\nMB, median of three | without | with | more');
    for (const when of ['opened', 'after'] as const)
      for (const what of ['own', 'heap'] as const) {
        const [without, with_] = [median(({ bare }) => bare[when][what]), median(({ ours }) => ours[when][what])];
        const name = `a tab, ${when === 'opened' ? 'read and marked' : 'after a card'}: ${what === 'own' ? 'its own memory' : 'live heap'}`;
        console.log(`${name.padEnd(45)} ${mb(without)} ${mb(with_)} ${mb(with_ - without)}`);
      }
    console.log(
      `${"the extension's process: its own memory".padEnd(54)} ${mb(median(({ ours }) => ours.worker?.own ?? 0))}`,
    );
    console.log(`${'the worker: live heap'.padEnd(54)} ${mb(median(({ ours }) => ours.worker?.heap ?? 0))}`);
    expect(rounds.every(({ bare, ours }) => bare.worker === null && ours.worker !== null)).toBe(true);
  });

for (const form of full ? [long, memory] : [short]) form();
