/** The worker of a bench extension: loads names one way, answers how many the text has, and when it had done what. */
import { MatchRun } from '../../../src/annotate/match';
import { openImage } from '../../../src/glossary/image-reader';
import { openPacks, storePack } from '../../../src/worker/packs';
import { readFor } from '../../../src/worker/records';
import { ngramMatcher } from '../match/ngrams';

/** What a bench worker is asked. */
export interface Ask {
  /** `store` keeps an image as a pack, as the product does, and `pack` reads it from there. */
  how: 'nothing' | 'set' | 'image' | 'store' | 'pack';
  file: string;
  text: string;
}

/** What it answers: hits, and milliseconds of its own clock. */
export interface Told {
  hits: number;
  readMs: number;
  openMs: number;
  /** Reading the records that the text needs, where the pack is kept in pages. */
  recordsMs: number;
  matchMs: number;
}

interface Api {
  runtime: {
    getURL(path: string): string;
    onMessage: { addListener(listener: (ask: Ask, from: unknown, reply: (told: Told) => void) => boolean): void };
  };
}
const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;

async function answer({ how, file, text }: Ask): Promise<Told> {
  const start = performance.now();
  if (how === 'nothing') return { hits: 0, readMs: 0, openMs: 0, recordsMs: 0, matchMs: 0 };
  if (how === 'set') {
    const json = await (await fetch(runtime.getURL(file))).text();
    const read = performance.now();
    const match = ngramMatcher(new Set(JSON.parse(json) as string[]));
    const opened = performance.now();
    const hits = match(text).length / 2;
    return { hits, readMs: read - start, openMs: opened - read, recordsMs: 0, matchMs: performance.now() - opened };
  }
  if (how === 'store') {
    await storePack(await (await fetch(runtime.getURL(file))).arrayBuffer());
    return { hits: 0, readMs: 0, openMs: 0, recordsMs: 0, matchMs: 0 };
  }
  const bytes = how === 'image' ? await (await fetch(runtime.getURL(file))).arrayBuffer() : null;
  const read = performance.now();
  const images = bytes ? [openImage(bytes, { trusted: true })] : await openPacks();
  const opened = performance.now();
  await readFor(text, images);
  const records = performance.now();
  const run = new MatchRun(text, images);
  let hits = 0;
  while (run.next()) hits++;
  return {
    hits,
    readMs: read - start,
    openMs: opened - read,
    recordsMs: records - opened,
    matchMs: performance.now() - records,
  };
}

runtime.onMessage.addListener((ask, _from, reply) => {
  void answer(ask).then(reply);
  return true;
});
