/**
 * Packs that the reader brought: images as Blobs in IndexedDB, which the browser hands out without reading them.
 * A pack is checked whole when it comes in and opened as trusted afterwards; one that cannot be opened is set aside
 * with its error, and neither hides the bundled glossary nor another pack.
 */
import { ImageError, openImage } from '../glossary/image-reader';
import type { GlossaryImage } from '../glossary/types';
import { BLOBS, done, openDatabase, PACKS, result, type StoredPack } from './packs-db';

export type { StoredPack } from './packs-db';

/** Id of the pack that ships with the program; no other may bear it. */
const BUNDLED = 'sidelight';

/**
 * Keeps a pack, in place of an older one with its id: one transaction writes the bytes and turns the pointer, so that
 * a worker that dies in between leaves the old pack whole.
 * @throws ImageError if the bytes are no sound image, or claim to be the bundled pack; DOMException if the disk is full.
 */
export async function storePack(bytes: ArrayBuffer): Promise<StoredPack> {
  const image = openImage(bytes);
  const { pack } = image;
  if (pack.id === '' || pack.id === BUNDLED) throw new ImageError('content', `a pack may not be called "${pack.id}"`);
  const db = await openDatabase();
  try {
    const transaction = db.transaction([PACKS, BLOBS], 'readwrite', { durability: 'strict' });
    const finished = done(transaction);
    const packs = transaction.objectStore(PACKS);
    const blobs = transaction.objectStore(BLOBS);
    const old = (await result(packs.get(pack.id))) as StoredPack | undefined;
    const blob = (await result(blobs.add(new Blob([bytes])))) as number;
    const { id, title, date, licence } = pack;
    const { entryCount: entries, nameCount: names } = image;
    const stored: StoredPack = { id, title, date, licence, entries, names, bytes: bytes.byteLength, blob, fault: null };
    packs.put(stored);
    if (old) blobs.delete(old.blob);
    await finished;
    return stored;
  } finally {
    db.close();
  }
}

/** Forgets a pack and its bytes. Nothing happens if there is none. */
export async function removePack(id: string): Promise<void> {
  const db = await openDatabase();
  try {
    const transaction = db.transaction([PACKS, BLOBS], 'readwrite');
    const finished = done(transaction);
    const packs = transaction.objectStore(PACKS);
    const old = (await result(packs.get(id))) as StoredPack | undefined;
    packs.delete(id);
    if (old) transaction.objectStore(BLOBS).delete(old.blob);
    await finished;
  } finally {
    db.close();
  }
}

/** All packs by id, those set aside too. */
export async function listPacks(): Promise<StoredPack[]> {
  const db = await openDatabase();
  try {
    return (await result(db.transaction(PACKS).objectStore(PACKS).getAll())) as StoredPack[];
  } finally {
    db.close();
  }
}

/**
 * Opens every pack that is in use, in order of id. Never rejects because of a pack.
 * @throws DOMException if the database cannot be read.
 */
export async function openPacks(): Promise<GlossaryImage[]> {
  const db = await openDatabase();
  try {
    const transaction = db.transaction([PACKS, BLOBS]);
    const packs = ((await result(transaction.objectStore(PACKS).getAll())) as StoredPack[]).filter(
      ({ fault }) => fault === null,
    );
    const blobs = await Promise.all(packs.map(({ blob }) => result(transaction.objectStore(BLOBS).get(blob))));
    const opened = await Promise.all(packs.map((pack, i) => openPack(db, pack, blobs[i])));
    return opened.filter((image) => image !== null);
  } finally {
    db.close();
  }
}

async function openPack(db: IDBDatabase, pack: StoredPack, blob: unknown): Promise<GlossaryImage | null> {
  try {
    if (!(blob instanceof Blob)) throw new ImageError('truncated', 'the bytes of the pack are gone');
    const image = openImage(await blob.arrayBuffer(), { trusted: true });
    if (image.pack.id !== pack.id) throw new ImageError('damaged', `the pack calls itself "${image.pack.id}"`);
    return image;
  } catch (error) {
    await setAside(db, pack, error instanceof Error ? error.message : String(error)).catch(() => undefined);
    return null;
  }
}

/** Keeps the error with the pack, unless the pack has been replaced meanwhile. */
async function setAside(db: IDBDatabase, pack: StoredPack, fault: string): Promise<void> {
  const transaction = db.transaction(PACKS, 'readwrite');
  const finished = done(transaction);
  const packs = transaction.objectStore(PACKS);
  const now = (await result(packs.get(pack.id))) as StoredPack | undefined;
  if (now?.blob === pack.blob) packs.put({ ...now, fault });
  await finished;
}
