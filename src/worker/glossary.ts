/** The glossary in the worker: the bundled image, opened once a life of the worker. */
import { browser } from 'wxt/browser';
import type { EntryRef } from '../annotate/types';
import { openImage } from '../glossary/image-reader';
import type { Entry, GlossaryImage } from '../glossary/types';

let opening: Promise<GlossaryImage[]> | null = null;

async function openBundled(): Promise<GlossaryImage[]> {
  const response = await fetch(browser.runtime.getURL('/glossary.image' as never));
  // The browser has checked the package's files; the checksum is for images from elsewhere.
  return [openImage(await response.arrayBuffer(), { trusted: true })];
}

/** The images to search, the bundled one first. A failed opening is tried again at the next call. */
export function images(): Promise<GlossaryImage[]> {
  opening ??= openBundled().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** One entry by its name, or null. */
export async function entryOf(ref: EntryRef): Promise<Entry | null> {
  const image = (await images()).find((one) => one.pack.id === ref.pack);
  const index = image?.indexOf(ref.id) ?? -1;
  return image && index >= 0 ? image.entry(index) : null;
}
