/**
 * The names of an opened image: from a token of a text to the names that may begin there. Hashes propose; only the
 * comparison with the stored name (`match-verify.ts`) accepts. Nothing here makes an object.
 */
import type { Tokens } from '../annotate/token-flags';
import { ByteReader } from './image-bytes';
import { FIRST, firstCell, NAME_FLAG } from './image-format';
import type { Records } from './records';

/** Views of the sections that an index needs; their lengths fit each other. */
export interface IndexViews {
  first: Uint8Array;
  firstBits: number;
  prefix: Uint32Array;
  prefixBits: number;
  buckets: Uint32Array;
  bucketBits: number;
  tags: Uint16Array;
  names: Uint32Array;
  aliasBits: number;
  entryCount: number;
  records: Records;
  maxTokens: number;
}

/** See the head of this file. */
export class NameIndex {
  readonly maxTokens: number;
  /** What {@link locate} found: the entry's position, the alias's flags, and where its UTF-8 lies in {@link bytes}. */
  entry = 0;
  flags = 0;
  nameStart = 0;
  nameEnd = 0;
  private readonly first: Uint8Array;
  private readonly firstShift: number;
  private readonly prefix: Uint32Array;
  private readonly prefixShift: number;
  private readonly buckets: Uint32Array;
  private readonly bucketShift: number;
  private readonly tags: Uint16Array;
  private readonly names: Uint32Array;
  private readonly aliasBits: number;
  private readonly entryCount: number;
  private readonly records: Records;

  constructor(views: IndexViews) {
    this.records = views.records;
    this.maxTokens = views.maxTokens;
    this.first = views.first;
    this.firstShift = 32 - views.firstBits;
    this.prefix = views.prefix;
    this.prefixShift = 32 - views.prefixBits;
    this.buckets = views.buckets;
    this.bucketShift = 32 - views.bucketBits;
    this.tags = views.tags;
    this.names = views.names;
    this.aliasBits = views.aliasBits;
    this.entryCount = views.entryCount;
  }

  /** The first token from `i` on at which a name may begin, or the number of tokens. Most words end here. */
  candidate(tokens: Tokens, i: number): number {
    const { hash, info, count } = tokens;
    const { first, firstShift } = this;
    for (; i < count; i++) {
      const cell = Math.imul(hash[i] as number, 0x9e3779b1) >>> firstShift;
      // FIRST's bits for capitals (2, 8), or for small letters (1, 4) where Flag.StartsLower (bit 7) is set.
      const wanted = 10 >>> (((info[i] as number) >>> 7) & 1);
      if ((((first[cell >>> 1] as number) >>> ((cell & 1) << 2)) & wanted) !== 0) break;
    }
    return i;
  }

  /** The {@link FIRST} bits for a token's hash. */
  firstBits(hash: number): number {
    const cell = firstCell(hash, this.firstShift);
    return (
      ((this.first[cell >>> 1] as number) >>> ((cell & 1) << 2)) &
      (FIRST.end | FIRST.endLower | FIRST.more | FIRST.moreLower)
    );
  }

  /** Whether names of two or more tokens begin with this key, or are it. Seldom wrong where the answer is yes. */
  isBeginning(key: number): boolean {
    const bit = key >>> this.prefixShift;
    return (((this.prefix[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  private bucketOf(key: number): number {
    return this.bucketShift === 32 ? 0 : key >>> this.bucketShift;
  }

  /** Position of the first name with this key, or -1. Names with one tag lie side by side. */
  find(key: number): number {
    const { tags } = this;
    const bucket = this.bucketOf(key);
    const tag = key & 0xffff;
    let low = this.buckets[bucket] as number;
    const end = Math.min(this.buckets[bucket + 1] as number, tags.length);
    let high = end;
    // Buckets hold some four names; only many names with one key make a long one.
    while (high - low > 8) {
      const middle = (low + high) >>> 1;
      if ((tags[middle] as number) < tag) low = middle + 1;
      else high = middle;
    }
    for (; low < end; low++) {
      const found = tags[low] as number;
      if (found === tag) return low;
      if (found > tag) break;
    }
    return -1;
  }

  /** Whether the name at this position has the key's tag and bucket. */
  continues(position: number, key: number): boolean {
    return (
      position < this.tags.length &&
      position < (this.buckets[this.bucketOf(key) + 1] as number) &&
      this.tags[position] === (key & 0xffff)
    );
  }

  /** Bytes of the records that are held. */
  get bytes(): Uint8Array {
    return this.records.bytes;
  }

  /** Position of the entry that the name at a position belongs to; damage may give one that does not exist. */
  entryAt(position: number): number {
    return (this.names[position] as number) >>> this.aliasBits;
  }

  /**
   * Finds the name at a position in its entry's record. Damage gives an empty name, never a byte from elsewhere.
   * @throws RecordAbsent if the image is held in part and the record is not among it.
   */
  locate(position: number): void {
    const name = this.names[position] as number;
    const entry = name >>> this.aliasBits;
    this.entry = entry;
    this.flags = 0;
    this.nameStart = this.nameEnd = 0;
    if (entry >= this.entryCount) return;
    const title = this.records.start(entry) + 2;
    const records = this.records.bytes;
    let length = records[title] as number;
    let at = title + 1 + length;
    if (!(length < 0x80)) {
      const reader = new ByteReader(records, title);
      length = reader.count();
      at = reader.at + length;
    }
    const titleEnd = at;
    // The number of aliases: as many as the writer says come before ours.
    while ((records[at] as number) >= 0x80) at++;
    at++;
    for (let skip = name & ((1 << this.aliasBits) - 1); skip > 0; skip--) {
      if (at >= records.length) return;
      const flags = records[at] as number;
      at++;
      if ((flags & NAME_FLAG.isTitle) === 0) at = skipString(records, at);
      if ((flags & NAME_FLAG.hasLanguage) !== 0) at = skipString(records, at);
    }
    if (at >= records.length) return;
    this.flags = records[at] as number;
    if ((this.flags & NAME_FLAG.isTitle) !== 0) {
      this.nameEnd = Math.min(titleEnd, records.length);
      this.nameStart = Math.min(titleEnd - length, this.nameEnd);
      return;
    }
    const reader = new ByteReader(records, at + 1);
    const bytes = reader.count();
    this.nameStart = reader.at;
    this.nameEnd = Math.min(reader.at + bytes, records.length);
  }

  /** The located name as the entry writes it. */
  text(): string {
    return new ByteReader(this.records.bytes, this.nameStart).utf8(this.nameEnd - this.nameStart);
  }
}

function skipString(bytes: Uint8Array, at: number): number {
  const length = bytes[at] as number;
  if (length < 0x80) return at + 1 + length;
  const reader = new ByteReader(bytes, at);
  reader.skipString();
  return reader.at;
}
