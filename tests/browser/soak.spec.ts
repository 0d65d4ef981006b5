/**
 * A long day of reading: what must not grow is counted, not timed. `npm test` lives through its first minute, `npm run
 * soak` through a thousand navigations.
 */
import { expect, test } from '@playwright/test';
import { type Sample, soak } from '../soak/drive';
import { isFlat, plot, trendOf } from '../soak/trend';

const full = process.env.SIDELIGHT_SOAK === 'full';
const seed = Number(process.env.SIDELIGHT_SEED ?? 1);
/** A heap that gains less than so much of itself in a thousand navigations is flat. */
const SHARE = 0.02;

const PLACES = ['loading', 'staying', 'panel'] as const;
const COUNTS = ['nodes', 'listeners', 'highlights'] as const;

test('after forty navigations with cards and panel nothing is held that was not held after the first', async () => {
  test.skip(full, 'the long form runs instead');
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

test('a thousand navigations: heap, nodes, listeners and highlights of pages, panel and worker are flat', async () => {
  test.skip(!full, 'the long form: npm run soak');
  test.setTimeout(4 * 3_600_000);
  const samples = await soak({
    navigations: 1000,
    every: 25,
    seed,
    onSample: ({ navigations, staying, worker }) =>
      console.log(`${navigations} navigations: document that stays ${staying.heap} bytes, worker ${worker} bytes`),
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
