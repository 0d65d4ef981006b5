/** Reads records of packs that are kept in pages, as an article needs them. */
import { proposedEntries } from '../annotate/match';
import { ImageError, partOf } from '../glossary/image-reader';
import type { PartRecords } from '../glossary/records';
import type { GlossaryImage } from '../glossary/types';
import { PAGE_BYTES, PAGES, pagesOf, result, type StoredPack, withDatabase } from './packs-db';

const packs = new WeakMap<PartRecords, StoredPack>();

/** Records of a pack that is in use cannot be read. */
export class PackUnreadable extends Error {
  readonly pack: StoredPack;
  constructor(pack: StoredPack, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'PackUnreadable';
    this.pack = pack;
  }
}

/** Says which pack the records are of. */
export function cameFrom(records: PartRecords, pack: StoredPack): void {
  packs.set(records, pack);
}

function packOf(records: PartRecords): StoredPack {
  const pack = packs.get(records);
  if (!pack) throw new TypeError('records of no pack');
  return pack;
}

/**
 * Puts the records of entries in, those that are not there yet, in one journey.
 * @throws PackUnreadable if a page is gone or short, or the database cannot be read.
 */
export async function readRecords(records: PartRecords, entries: Iterable<number>): Promise<void> {
  const wanted = [...entries].filter((entry) => !records.has(entry));
  if (wanted.length === 0) return;
  const numbers = new Set<number>();
  for (const entry of wanted) {
    const [from, to] = records.range(entry);
    for (let page = Math.floor(from / PAGE_BYTES); page * PAGE_BYTES < to; page++) numbers.add(page);
  }
  await fill(records, wanted, async (store, { blob }, pages) => {
    const read = async (page: number): Promise<unknown> => pages.set(page, await result(store.get([blob, page])));
    await Promise.all([...numbers].map(read));
  });
}

type Pages = Map<number, unknown>;

/** Reads pages and puts the records of entries in. */
async function fill(
  records: PartRecords,
  entries: Iterable<number>,
  read: (store: IDBObjectStore, pack: StoredPack, pages: Pages) => Promise<void>,
): Promise<void> {
  const pack = packOf(records);
  const pages: Pages = new Map();
  try {
    await withDatabase(async (db) => {
      await read(db.transaction(PAGES).objectStore(PAGES), pack, pages);
    });
    for (const entry of entries) if (!records.has(entry)) records.put(entry, cutOut(pages, records.range(entry)));
  } catch (error) {
    throw new PackUnreadable(pack, error);
  }
}

function cutOut(pages: Pages, [from, to]: readonly [number, number]): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let at = from; at < to; ) {
    const number = Math.floor(at / PAGE_BYTES);
    const inside = at - number * PAGE_BYTES;
    const page = pages.get(number);
    const piece = page instanceof Uint8Array ? page.subarray(inside, inside + to - at) : null;
    if (!piece?.length) throw new ImageError('truncated', `page ${number} of the pack is gone or short`);
    bytes.set(piece, at - from);
    at += piece.length;
  }
  return bytes;
}

/** Puts in what a text needs of the images that are held in part. @throws as {@link readRecords}. */
export async function readFor(text: string, images: readonly GlossaryImage[]): Promise<void> {
  for (const image of images) {
    const records = partOf(image);
    if (records) await readRecords(records, proposedEntries(text, image));
  }
}

/** Pages that are read at a time where all are wanted. */
const BATCH = 512;

/** Puts every record of an image in. @throws as {@link readRecords}. */
export async function readAll(image: GlossaryImage): Promise<void> {
  const records = partOf(image);
  if (!records) return;
  await fill(records, Array(image.entryCount).keys(), async (store, { blob, pages: count = 0 }, pages) => {
    for (let from = 0; from < count; from += BATCH) {
      const got = (await result(store.getAll(pagesOf(blob, from, from + BATCH)))) as unknown[];
      for (const [i, page] of got.entries()) pages.set(from + i, page);
    }
  });
}
