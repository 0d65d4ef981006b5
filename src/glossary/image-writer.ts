/** Writes a glossary as an image: the same bytes for the same glossary, in Node and in a browser's worker. */
import { assemble } from './image-assemble';
import { Draft } from './image-draft';
import { ImageError, littleEndian } from './image-format';
import { sortedById } from './sort';
import type { Glossary } from './types';

/** Entries that one step handles. */
const STEP = 64;

/**
 * The image of a glossary.
 * @throws ImageError `content` if two entries have one id, a related entry or holder is not in the glossary, an entry takes
 *   more than 65,535 bytes, or all together more than 4 GB.
 */
export function writeImage(glossary: Glossary): ArrayBuffer {
  const steps = imageSteps(glossary);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link writeImage}, in slices, so that a worker can answer in between. */
export interface SliceOptions {
  /** Longest time in milliseconds to work without a pause. */
  slice?: number;
  /** Told after each slice: done so far, 0 to 1. */
  progress?: (done: number) => void;
  signal?: AbortSignal;
  /** Lets other work go first; resolves when it is our turn again. */
  pause?: () => Promise<void>;
}

/**
 * As {@link writeImage}, pausing after each slice of time. Phrases alone are chosen by sorting at once, which may take longer.
 * @throws ImageError as {@link writeImage}; the signal's reason once it is aborted.
 */
export async function writeImageInSlices(glossary: Glossary, options: SliceOptions = {}): Promise<ArrayBuffer> {
  const { slice = 20, progress, signal, pause = () => new Promise<void>((done) => setTimeout(done, 0)) } = options;
  const steps = imageSteps(glossary);
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress?.(step.value);
    await pause();
    signal?.throwIfAborted();
    until = performance.now() + slice;
  }
}

/** The work in small steps, each giving what part is done. */
function* imageSteps(glossary: Glossary): Generator<number, ArrayBuffer> {
  if (!littleEndian()) throw new ImageError('content', 'images can be written on little-endian machines only');
  const entries = yield* sortedById(glossary.entries, STEP);
  const draft = new Draft(glossary, entries);
  const n = entries.length;
  for (let i = 0; i < n; i++) {
    draft.checkId(i);
    if (i % STEP === 0) yield 0.1 + (0.05 * i) / n;
  }
  for (let i = 0; i < n; i++) {
    draft.learnHolders(i);
    if (i % STEP === 0) yield 0.15 + (0.05 * i) / n;
  }
  for (const _ of draft.learnPhrases()) yield 0.2;
  for (let i = 0; i < n; i++) {
    draft.addEntry(i);
    if (i % STEP === 0) yield 0.3 + (0.5 * i) / n;
  }
  draft.close();
  return yield* assemble(draft);
}
