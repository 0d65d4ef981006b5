/**
 * The glossary that ships with the program. Reading 5 MB of the package takes a waking worker some 35 ms, and of a Blob in
 * IndexedDB some 8: so the first life of the worker keeps a copy there, and later ones read that.
 */
import { browser } from 'wxt/browser';
import { openImage } from '../glossary/image-reader';
import type { GlossaryImage } from '../glossary/types';
import { BUNDLED, done, result, withDatabase } from './packs-db';

/** Which image the package holds: put in by the build, so that a copy from before an update is not taken for it. */
declare const __GLOSSARY_STAMP__: string;

interface Copy {
  stamp: string;
  image: Blob;
}

/** The bundled image, from the copy or the package. @throws if the package cannot be read. */
export async function openBundled(): Promise<GlossaryImage> {
  const copied = await readCopy().catch(() => null);
  if (copied) return copied;
  const response = await fetch(browser.runtime.getURL('/glossary.image' as never));
  const bytes = await response.arrayBuffer();
  // A disk that is full costs the next life some milliseconds, and nothing else.
  void keepCopy(bytes).catch(() => undefined);
  // The browser has checked the package's files; the checksum is for images from elsewhere.
  return openImage(bytes, { trusted: true });
}

/** Null where there is no copy of this image, or none that can be read. */
async function readCopy(): Promise<GlossaryImage | null> {
  return withDatabase(async (db) => {
    const copy = (await result(db.transaction(BUNDLED).objectStore(BUNDLED).get(BUNDLED))) as Partial<Copy> | undefined;
    if (copy?.stamp !== __GLOSSARY_STAMP__ || !(copy.image instanceof Blob)) return null;
    return openImage(await copy.image.arrayBuffer(), { trusted: true });
  });
}

async function keepCopy(bytes: ArrayBuffer): Promise<void> {
  await withDatabase(async (db) => {
    const transaction = db.transaction(BUNDLED, 'readwrite');
    const finished = done(transaction);
    const copy: Copy = { stamp: __GLOSSARY_STAMP__, image: new Blob([bytes]) };
    transaction.objectStore(BUNDLED).put(copy, BUNDLED);
    await finished;
  });
}
