/**
 * Packs that the reader brought: images as Blobs in IndexedDB, which the browser hands out without reading them. Of a large one
 * the blob is the index only, and the records lie in pages beside it (`records.ts`). A pack is checked whole when it comes in and opened as trusted afterwards; one that cannot be opened is set aside
 * with its error, and neither hides the bundled glossary nor another pack.
 */
import { ImageError, indexBytes, openImage, partOf } from '../glossary/image-reader';
import type { GlossaryImage } from '../glossary/types';
import { BLOBS, done, PACKS, PAGE_BYTES, PAGES, pagesOf, result, type StoredPack, withDatabase } from './packs-db';
import { cameFrom } from './records';

export type { StoredPack } from './packs-db';

/** Id of the pack that ships with the program; no other may bear it. */
const BUNDLED = 'sidelight';
/**
 * From so many bytes on an image is kept in pages. Reading a blob costs some 0.8 ms a megabyte: below this the whole is
 * read sooner than an index and then pages.
 */
const PAGED_FROM = 1 << 22;

/**
 * Keeps a pack, in place of an older one with its id: one transaction writes the bytes and turns the pointer, so that
 * a worker that dies in between leaves the old pack whole.
 * @throws ImageError if the bytes are no sound image, or claim to be the bundled pack; DOMException if the disk is full.
 */
export async function storePack(bytes: ArrayBuffer): Promise<StoredPack> {
  const image = openImage(bytes);
  const { pack } = image;
  if (pack.id === '' || pack.id === BUNDLED) throw new ImageError('content', `a pack may not be called "${pack.id}"`);
  return withDatabase(async (db) => {
    const transaction = db.transaction([PACKS, BLOBS, PAGES], 'readwrite', { durability: 'strict' });
    const finished = done(transaction);
    const packs = transaction.objectStore(PACKS);
    const blobs = transaction.objectStore(BLOBS);
    const old = (await result(packs.get(pack.id))) as StoredPack | undefined;
    const kept = bytes.byteLength < PAGED_FROM ? bytes.byteLength : indexBytes(bytes);
    const blob = (await result(blobs.add(new Blob([new Uint8Array(bytes, 0, kept)])))) as number;
    const pages = Math.ceil((bytes.byteLength - kept) / PAGE_BYTES);
    for (let page = 0; page < pages; page++) {
      // A copy: a view would be stored with all the bytes it looks at.
      const from = kept + page * PAGE_BYTES;
      transaction.objectStore(PAGES).put(new Uint8Array(bytes.slice(from, from + PAGE_BYTES)), [blob, page]);
    }
    const { id, title, date, licence } = pack;
    const { entryCount: entries, nameCount: names } = image;
    const size = bytes.byteLength;
    const stored: StoredPack = { id, title, date, licence, entries, names, bytes: size, blob, pages, fault: null };
    packs.put(stored);
    if (old) forget(transaction, old.blob);
    await finished;
    return stored;
  });
}

function forget(transaction: IDBTransaction, blob: number): void {
  transaction.objectStore(BLOBS).delete(blob);
  transaction.objectStore(PAGES).delete(pagesOf(blob));
}

/** Forgets a pack and its bytes. Nothing happens if there is none. */
export async function removePack(id: string): Promise<void> {
  await withDatabase(async (db) => {
    const transaction = db.transaction([PACKS, BLOBS, PAGES], 'readwrite');
    const finished = done(transaction);
    const packs = transaction.objectStore(PACKS);
    const old = (await result(packs.get(id))) as StoredPack | undefined;
    packs.delete(id);
    if (old) forget(transaction, old.blob);
    await finished;
  });
}

/** All packs by id, those set aside too. */
export async function listPacks(): Promise<StoredPack[]> {
  return withDatabase(async (db) => {
    return (await result(db.transaction(PACKS).objectStore(PACKS).getAll())) as StoredPack[];
  });
}

/**
 * Opens every pack that is in use, in order of id. Never rejects because of a pack.
 * @throws DOMException if the database cannot be read.
 */
export async function openPacks(): Promise<GlossaryImage[]> {
  return withDatabase(async (db) => {
    const transaction = db.transaction([PACKS, BLOBS]);
    const packs = ((await result(transaction.objectStore(PACKS).getAll())) as StoredPack[]).filter(
      ({ fault }) => fault === null,
    );
    const blobs = await Promise.all(packs.map(({ blob }) => result(transaction.objectStore(BLOBS).get(blob))));
    const opened = await Promise.all(packs.map((pack, i) => openPack(db, pack, blobs[i])));
    return opened.filter((image) => image !== null);
  });
}

async function openPack(db: IDBDatabase, pack: StoredPack, blob: unknown): Promise<GlossaryImage | null> {
  try {
    if (!(blob instanceof Blob)) throw new ImageError('truncated', 'the bytes of the pack are gone');
    const image = openImage(await blob.arrayBuffer(), { trusted: true, part: (pack.pages ?? 0) > 0 });
    if (image.pack.id !== pack.id) throw new ImageError('damaged', `the pack calls itself "${image.pack.id}"`);
    const records = partOf(image);
    if (records) cameFrom(records, pack);
    return image;
  } catch (error) {
    await setAside(db, pack, error).catch(() => undefined);
    return null;
  }
}

/**
 * Sets a pack aside that turned out unreadable in use, with its error.
 * @throws DOMException if the database cannot be written.
 */
export async function giveUp(pack: StoredPack, error: unknown): Promise<void> {
  await withDatabase(async (db) => {
    await setAside(db, pack, error);
  });
}

/** Keeps the error with the pack, unless the pack has been replaced meanwhile. */
async function setAside(db: IDBDatabase, pack: StoredPack, error: unknown): Promise<void> {
  const fault = error instanceof Error ? error.message : String(error);
  const transaction = db.transaction(PACKS, 'readwrite');
  const finished = done(transaction);
  const packs = transaction.objectStore(PACKS);
  const now = (await result(packs.get(pack.id))) as StoredPack | undefined;
  if (now?.blob === pack.blob) packs.put({ ...now, fault });
  await finished;
}
