/** The glossary in the worker: the bundled image and the reader's packs, opened once a life of the worker. */
import { browser } from 'wxt/browser';
import type { EntryRef } from '../annotate/types';
import { openImage } from '../glossary/image-reader';
import type { Entry, GlossaryImage } from '../glossary/types';
import { openPacks } from './packs';

let opening: Promise<GlossaryImage[]> | null = null;

async function openBundled(): Promise<GlossaryImage> {
  const response = await fetch(browser.runtime.getURL('/glossary.image' as never));
  // The browser has checked the package's files; the checksum is for images from elsewhere.
  return openImage(await response.arrayBuffer(), { trusted: true });
}

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

/** One entry by its name, or null. */
export async function entryOf(ref: EntryRef): Promise<Entry | null> {
  const image = (await images()).find((one) => one.pack.id === ref.pack);
  const index = image?.indexOf(ref.id) ?? -1;
  return image && index >= 0 ? image.entry(index) : null;
}
