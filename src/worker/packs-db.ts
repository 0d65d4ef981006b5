/** The database of packs: a store of bytes, one of pages of records, one of what points to them. */

/** What is kept of a pack beside its bytes. */
export interface StoredPack {
  /** Id of the pack, as its image says. */
  id: string;
  title: string;
  /** YYYY-MM-DD. */
  date: string;
  licence: string;
  entries: number;
  names: number;
  /** Size of the image. */
  bytes: number;
  /** Key of the image in the store of blobs; of a pack with pages, the index only. */
  blob: number;
  /** How many pages of records there are; 0 where the blob is the whole image, as in packs of before there were pages. */
  pages?: number;
  /** Why the pack is set aside, one line; null where it is in use. */
  fault: string | null;
}

const NAME = 'packs';
/** The stores: packs by id, blobs by a number that is never used twice, and pages by the blob's number and their own. */
export const PACKS = 'packs';
export const BLOBS = 'blobs';
export const PAGES = 'pages';
/** The store, and its one key, of a copy of the image that ships (`bundled.ts`). */
export const BUNDLED = 'bundled';
/** Bytes of a page. Reading one costs some 0.1 ms whatever its size up to this; a record is seldom longer. */
export const PAGE_BYTES = 1 << 13;

/** Whoever opens it closes it: an open one blocks a newer version of the program. */
function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) {
      request.result.createObjectStore(PACKS, { keyPath: 'id' });
      request.result.createObjectStore(BLOBS, { autoIncrement: true });
    }
    request.result.createObjectStore(PAGES);
    request.result.createObjectStore(BUNDLED);
  };
  return result(request);
}

/** Does work with the database open, and closes it whatever comes. @throws DOMException if it cannot be opened; what `work` throws. */
export async function withDatabase<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** All pages of one blob, or those in `[from, to)`. */
export function pagesOf(blob: number, from = 0, to = Number.POSITIVE_INFINITY): IDBKeyRange {
  return IDBKeyRange.bound([blob, from], [blob, to], false, true);
}

/** The result of a request. @throws DOMException as the request failed. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when everything in a transaction is on disk. @throws DOMException if nothing of it is. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
