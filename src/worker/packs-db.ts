/** The database of packs: one store of bytes, one of what points to them. */

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
  /** Key of the image in the store of blobs. */
  blob: number;
  /** Why the pack is set aside, one line; null where it is in use. */
  fault: string | null;
}

const NAME = 'packs';
/** The stores: packs by id, and blobs by a number that is never used twice. */
export const PACKS = 'packs';
export const BLOBS = 'blobs';

/** Opens the database. Whoever opens it closes it: an open one blocks a newer version of the program. */
export function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(PACKS, { keyPath: 'id' });
    request.result.createObjectStore(BLOBS, { autoIncrement: true });
  };
  return result(request);
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
