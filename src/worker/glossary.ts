/** The glossary in the worker: the bundled image and the reader's packs, opened once a life of the worker. */
import type { EntryRef } from '../annotate/types';
import { RecordAbsent } from '../glossary/records';
import type { Entry, GlossaryImage } from '../glossary/types';
import { openBundled } from './bundled';
import { giveUp, openPacks } from './packs';
import { PackUnreadable, readRecords } from './records';

let opening: Promise<GlossaryImage[]> | null = null;

async function openAll(): Promise<GlossaryImage[]> {
  // Side by side. A database that cannot be read costs the packs, never the glossary.
  const [bundled, packs] = await Promise.all([openBundled(), openPacks().catch(() => [])]);
  return [bundled, ...packs];
}

/** The images to search, the bundled one first. A failed opening is tried again at the next call. */
export function images(): Promise<GlossaryImage[]> {
  opening ??= openAll().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** After a pack came or went: the next question opens the images anew. */
export function forgetImages(): void {
  opening = null;
}

/**
 * What `work` gives for the images, the bundled one first. Where it needs records that are not held, they are read and it is
 * done again. A pack whose records cannot be read is set aside, and the work is done without it.
 * @param prepare reads in one journey what is known to be needed.
 */
export async function withImages<T>(
  work: (images: readonly GlossaryImage[]) => T,
  prepare: (images: readonly GlossaryImage[]) => Promise<void> = async () => undefined,
): Promise<T> {
  for (;;) {
    const opened = await images();
    try {
      await prepare(opened);
      return await withRecords(() => work(opened));
    } catch (error) {
      if (!(error instanceof PackUnreadable)) throw error;
      const { pack } = error;
      opening = Promise.resolve(opened.filter((image) => image.pack.id !== pack.id));
      await giveUp(pack, error).catch(() => undefined);
    }
  }
}

/** Each turn reads at least one record more, so this ends. */
async function withRecords<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RecordAbsent)) throw error;
      await readRecords(error.records, error.entries);
    }
  }
}

/** One entry by its name, or null. */
export function entryOf(ref: EntryRef): Promise<Entry | null> {
  return withImages((opened) => {
    const image = opened.find((one) => one.pack.id === ref.pack);
    const index = image?.indexOf(ref.id) ?? -1;
    return image && index >= 0 ? image.entry(index) : null;
  });
}
