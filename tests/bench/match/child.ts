/** One measurement of one engine in a fresh process. Prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { ENGINES, type Files } from './engines';
import { digest } from './oracle';

const [engineName = '', namesFile = '', imageFile = '', articleFile = '', textFile = ''] = process.argv.slice(2);
const engine = ENGINES[engineName];
if (!engine) throw new Error(`no engine ${engineName}`);
const files: Files = { names: namesFile, image: imageFile };
const article = readFileSync(articleFile, 'utf8');
const text = readFileSync(textFile, 'utf8');
const collect = (globalThis as { gc?: () => void }).gc;

/** CPU time of this process in milliseconds, all threads: waiting for the other core's work is not counted. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
function memory(): number {
  collect?.();
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return heapUsed + Math.max(arrayBuffers, external);
}

const prepared = await engine.prepare?.();
// Node loads its clocks when they are first asked: some 3 ms that are no engine's.
cpu();
performance.now();
const before = memory();
// The collector's own threads must have finished, or their time counts as loading.
await new Promise((done) => setTimeout(done, 100));
const start = cpu();
const wall = performance.now();
const match = engine.load(files, prepared);
const loaded = cpu();
match(article);
const cold = cpu();
const coldWall = performance.now() - wall;
const after = memory();

const spans = match(text);
/** Milliseconds of CPU for one text, the median of samples of `batch` texts each, over at least `least` ms. */
const measure = (input: string, least: number, batch: number): number => {
  const times: number[] = [];
  const until = cpu() + least;
  do {
    const from = cpu();
    for (let i = 0; i < batch; i++) match(input);
    times.push((cpu() - from) / batch);
  } while (cpu() < until || times.length < 3);
  times.sort((a, b) => a - b);
  return times[times.length >> 1] as number;
};
const articleMs = measure(article, 300, 16);
const textMs = measure(text, 1000, 1);

console.log(
  JSON.stringify({
    loadMs: loaded - start,
    coldMs: cold - start,
    coldWallMs: coldWall,
    memoryMB: (after - before) / 1e6,
    mcharPerSecond: text.length / textMs / 1000,
    articleUs: articleMs * 1000,
    hits: spans.length / 2,
    digest: digest(spans),
  }),
);
