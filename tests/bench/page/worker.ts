/** The worker of a bench extension: loads names one way, answers how many the text has, and when it had done what. */
import { MatchRun } from '../../../src/annotate/match';
import { openImage } from '../../../src/glossary/image-reader';
import { ngramMatcher } from '../match/ngrams';

/** What a bench worker is asked. */
export interface Ask {
  how: 'nothing' | 'set' | 'image' | 'blob';
  file: string;
  text: string;
}

/** What it answers: hits, and milliseconds of its own clock. */
export interface Told {
  hits: number;
  readMs: number;
  openMs: number;
  matchMs: number;
}

interface Api {
  runtime: {
    getURL(path: string): string;
    onMessage: { addListener(listener: (ask: Ask, from: unknown, reply: (told: Told) => void) => boolean): void };
  };
}
const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;

function storedBlob(): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench', 1);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const got = opening.result.transaction('blobs').objectStore('blobs').get(1);
      got.onsuccess = () => resolve(got.result as Blob);
      got.onerror = reject;
    };
  });
}

async function answer({ how, file, text }: Ask): Promise<Told> {
  const start = performance.now();
  if (how === 'nothing') return { hits: 0, readMs: 0, openMs: 0, matchMs: 0 };
  if (how === 'set') {
    const json = await (await fetch(runtime.getURL(file))).text();
    const read = performance.now();
    const match = ngramMatcher(new Set(JSON.parse(json) as string[]));
    const opened = performance.now();
    const hits = match(text).length / 2;
    return { hits, readMs: read - start, openMs: opened - read, matchMs: performance.now() - opened };
  }
  const source = how === 'blob' ? await storedBlob() : await fetch(runtime.getURL(file));
  const bytes = await source.arrayBuffer();
  const read = performance.now();
  const image = openImage(bytes, { trusted: true });
  const opened = performance.now();
  const run = new MatchRun(text, [image]);
  let hits = 0;
  while (run.next()) hits++;
  return { hits, readMs: read - start, openMs: opened - read, matchMs: performance.now() - opened };
}

runtime.onMessage.addListener((ask, _from, reply) => {
  void answer(ask).then(reply);
  return true;
});
