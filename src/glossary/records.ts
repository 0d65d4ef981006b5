/**
 * Where the records of entries lie. An image that is held whole has them all; of a large one only the index is held, and
 * records are put in as articles need them. Nothing here reads a file: whoever holds the image's bytes does.
 */
import { PLACES_GROUP } from './image-format';

/** Where each entry's record lies in the section of records: an offset for every {@link PLACES_GROUP} entries, and the length of each. */
export class Places {
  private readonly bases: Uint32Array;
  private readonly lengths: Uint16Array;

  constructor(bases: Uint32Array, lengths: Uint16Array) {
    this.bases = bases;
    this.lengths = lengths;
  }

  /** Offset of an entry's record, at most fifteen additions; 0 where there is no such entry. */
  start(entry: number): number {
    const group = Math.floor(entry / PLACES_GROUP);
    let at = this.bases[group] ?? 0;
    for (let before = group * PLACES_GROUP; before < entry; before++) at += this.lengths[before] ?? 0;
    return at;
  }

  /** Bytes of an entry's record; 0 where there is no such entry. */
  length(entry: number): number {
    return this.lengths[entry] ?? 0;
  }
}

/** The bytes of records, and where each entry's lie in them. */
export interface Records {
  readonly bytes: Uint8Array;
  /** Offset of an entry's record in {@link bytes}. @throws RecordAbsent if it is not held. */
  start(entry: number): number;
  /** Offset behind it. @throws RecordAbsent if it is not held. */
  end(entry: number): number;
}

/** A record was asked for that is not held. Whoever can read it does, and asks again. */
export class RecordAbsent extends Error {
  readonly records: PartRecords;
  /** Positions of the entries. */
  readonly entries: readonly number[];
  constructor(records: PartRecords, entries: readonly number[]) {
    super(`the record of entry ${entries[0]} is not held`);
    this.name = 'RecordAbsent';
    this.records = records;
    this.entries = entries;
  }
}

/** All records of an image, where they lie. */
export class WholeRecords implements Records {
  readonly bytes: Uint8Array;
  private readonly places: Places;

  /** @param places of the records in `bytes`. */
  constructor(places: Places, bytes: Uint8Array) {
    this.places = places;
    this.bytes = bytes;
  }

  start(entry: number): number {
    return this.places.start(entry);
  }

  end(entry: number): number {
    return this.places.start(entry) + this.places.length(entry);
  }
}

const ROOM = 1 << 14;

/** Those records of an image that were put in. */
export class PartRecords implements Records {
  bytes = new Uint8Array(ROOM);
  /** Length in bytes of the section that is not held. */
  readonly sectionBytes: number;
  private readonly places: Places;
  private length = 0;
  private readonly held = new Map<number, number>();

  /** @param places as {@link WholeRecords}, in the section; @param sectionBytes length of the section. */
  constructor(places: Places, sectionBytes: number) {
    this.places = places;
    this.sectionBytes = sectionBytes;
  }

  start(entry: number): number {
    const at = this.held.get(entry);
    if (at === undefined) throw new RecordAbsent(this, [entry]);
    return at;
  }

  end(entry: number): number {
    const [from, to] = this.range(entry);
    return this.start(entry) + to - from;
  }

  has(entry: number): boolean {
    return this.held.has(entry);
  }

  /** Where an entry's record lies in the section, in bytes; an empty range where there is no such entry or its place is damaged. */
  range(entry: number): [from: number, to: number] {
    const from = this.places.start(entry);
    const to = Math.min(from + this.places.length(entry), this.sectionBytes);
    return from < to ? [from, to] : [0, 0];
  }

  /** Takes a record in. @param bytes those of the entry's {@link range}; fewer read as if the rest were zero. */
  put(entry: number, bytes: Uint8Array): void {
    if (this.held.has(entry)) return;
    const [from, to] = this.range(entry);
    const need = this.length + to - from;
    if (need > this.bytes.length) {
      const next = new Uint8Array(Math.max(need, this.bytes.length * 2));
      next.set(this.bytes.subarray(0, this.length));
      this.bytes = next;
    }
    this.bytes.set(bytes.subarray(0, to - from), this.length);
    this.held.set(entry, this.length);
    this.length = need;
  }
}
