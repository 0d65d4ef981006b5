/** Opens an image and reads it where it lies: opening makes views, and nothing is unpacked before it is asked for. */
import {
  CHECKSUM_SEED,
  checksum,
  HEADER_BYTES,
  HEADER_WORDS,
  ImageError,
  littleEndian,
  MAGIC_HIGH,
  MAGIC_LOW,
  NAME_TOKENS_MAX,
  PLACES_GROUP,
  SECTION,
  SECTION_COUNT,
  VERSION,
  WORD,
} from './image-format';
import { NameIndex } from './image-index';
import {
  type Details,
  type Head,
  isObject,
  readDetails,
  readHead,
  readHolders,
  readId,
  readText,
  str,
} from './image-record';
import { PhraseReader } from './phrase-reader';
import { PartRecords, Places, RecordAbsent, type Records, WholeRecords } from './records';
import type { Entry, EntryHead, Facts, GlossaryImage, OpenOptions, PackInfo, Related, Term } from './types';

export { ImageError } from './image-format';

/**
 * Opens an image.
 * @param bytes the image; it is kept and must not be changed.
 * @throws ImageError saying why the bytes are refused; nothing else.
 */
export function openImage(bytes: ArrayBuffer, options: OpenOptions = {}): GlossaryImage {
  if (!littleEndian()) throw new ImageError('foreign', 'images can be read on little-endian machines only');
  if (bytes.byteLength < 16) throw new ImageError('truncated', `an image has more than ${bytes.byteLength} bytes`);
  const part = options.part === true;
  if (part && options.trusted !== true) throw new TypeError('only trusted images are opened in part');
  const lead = new Uint32Array(bytes, 0, 4);
  if (lead[WORD.magicLow] !== MAGIC_LOW || lead[WORD.magicHigh] !== MAGIC_HIGH)
    throw new ImageError('foreign', 'these bytes are not a glossary image');
  const version = lead[WORD.version] as number;
  const length = lead[WORD.byteLength] as number;
  if (version > VERSION)
    throw new ImageError('newer', `the image has format ${version}; this program reads ${VERSION}`);
  if (version < VERSION)
    throw new ImageError('older', `the image has format ${version}; this program reads ${VERSION}`);
  if (bytes.byteLength < Math.max(part ? 0 : length, HEADER_BYTES))
    throw new ImageError('truncated', `the image should have ${length} bytes and has ${bytes.byteLength}`);
  if (bytes.byteLength > length || length % 4 !== 0 || bytes.byteLength % 4 !== 0)
    throw new ImageError('damaged', `the image should have ${length} bytes and has ${bytes.byteLength}`);
  const words = new Uint32Array(bytes);
  const header = words.slice(0, HEADER_BYTES / 4);
  header[WORD.headerSum] = 0;
  if (checksum(CHECKSUM_SEED, header, 0, header.length) >>> 0 !== words[WORD.headerSum])
    throw new ImageError('damaged', "the image's header does not fit its checksum");
  if (
    options.trusted !== true &&
    checksum(CHECKSUM_SEED, words, HEADER_BYTES / 4, words.length) >>> 0 !== words[WORD.bodySum]
  )
    throw new ImageError('damaged', 'the image does not fit its checksum');
  return new OpenedImage(bytes, header, part);
}

/**
 * How many of an image's first bytes the index takes: what {@link openImage} needs to open it in part, a multiple of 4.
 * @param bytes a sound image, or at least its first {@link HEADER_BYTES}.
 */
export function indexBytes(bytes: ArrayBuffer): number {
  return new Uint32Array(bytes, 0, HEADER_BYTES / 4)[HEADER_WORDS + SECTION.records * 2] as number;
}

/** The records of an image that was opened in part, or null. @throws TypeError if the image is not from {@link openImage}. */
export function partOf(image: GlossaryImage): PartRecords | null {
  if (!(image instanceof OpenedImage)) throw new TypeError('not an image from openImage');
  return image.records instanceof PartRecords ? image.records : null;
}

/** The name index of an opened image. @throws TypeError if the image is not from {@link openImage}. */
export function nameIndex(image: GlossaryImage): NameIndex {
  if (!(image instanceof OpenedImage)) throw new TypeError('not an image from openImage');
  return image.names;
}

/** Heads that are kept decoded. */
const HEADS_MOST = 2048;

class OpenedImage implements GlossaryImage {
  readonly entryCount: number;
  readonly nameCount: number;
  readonly byteLength: number;
  readonly names: NameIndex;
  readonly records: Records;
  private readonly phrases: PhraseReader;
  private readonly known: Uint32Array;
  private readonly info: Uint8Array;
  private parsedInfo: Details | null = null;
  /** Rules ask for the same heads again and again: some 1,300 times for 200 entries of one story. */
  private readonly heads = new Map<number, EntryHead>();
  /** Of an image that is held in part: the entries that were read, so that no id of theirs is looked for in the rest. */
  private readonly heldIds = new Map<string, number>();

  constructor(bytes: ArrayBuffer, header: Uint32Array, part: boolean) {
    // The records' section is last, and the only one that may lie outside.
    let limit = bytes.byteLength;
    const section = (index: number, unit: number): [offset: number, count: number] => {
      const offset = header[HEADER_WORDS + index * 2] as number;
      const length = header[HEADER_WORDS + index * 2 + 1] as number;
      if (offset < HEADER_BYTES || offset % 8 !== 0 || length % unit !== 0 || offset + length > limit)
        throw new ImageError('damaged', `section ${index} of ${SECTION_COUNT} lies outside the image`);
      return [offset, length / unit];
    };
    this.byteLength = header[WORD.byteLength] as number;
    this.entryCount = header[WORD.entryCount] as number;
    this.nameCount = header[WORD.nameCount] as number;
    this.info = new Uint8Array(bytes, ...section(SECTION.info, 1));
    const bases = new Uint32Array(bytes, ...section(SECTION.entryBases, 4));
    const lengths = new Uint16Array(bytes, ...section(SECTION.entryLengths, 2));
    const places = new Places(bases, lengths);
    this.known = new Uint32Array(bytes, ...section(SECTION.knownPeople, 4));
    const phraseStarts = new Uint32Array(bytes, ...section(SECTION.phraseStarts, 4));
    this.phrases = new PhraseReader(phraseStarts, new Uint8Array(bytes, ...section(SECTION.phrases, 1)));
    limit = this.byteLength;
    const [at, recordBytes] = section(SECTION.records, 1);
    limit = bytes.byteLength;
    this.records = part
      ? new PartRecords(places, recordBytes)
      : new WholeRecords(places, new Uint8Array(bytes, at, recordBytes));
    const views = {
      first: new Uint8Array(bytes, ...section(SECTION.first, 1)),
      firstBits: header[WORD.firstBits] as number,
      prefix: new Uint32Array(bytes, ...section(SECTION.prefix, 4)),
      prefixBits: header[WORD.prefixBits] as number,
      buckets: new Uint32Array(bytes, ...section(SECTION.buckets, 4)),
      bucketBits: header[WORD.bucketBits] as number,
      tags: new Uint16Array(bytes, ...section(SECTION.tags, 2)),
      names: new Uint32Array(bytes, ...section(SECTION.names, 4)),
      aliasBits: header[WORD.aliasBits] as number,
      entryCount: this.entryCount,
      records: this.records,
      maxTokens: Math.min(header[WORD.maxTokens] as number, NAME_TOKENS_MAX),
    };
    const fits =
      views.firstBits >= 1 &&
      views.firstBits <= 31 &&
      views.first.length === 2 ** (views.firstBits - 1) &&
      views.prefixBits >= 5 &&
      views.prefixBits <= 31 &&
      views.prefix.length === 2 ** (views.prefixBits - 5) &&
      views.bucketBits <= 30 &&
      views.buckets.length === 2 ** views.bucketBits + 1 &&
      views.tags.length === this.nameCount &&
      views.names.length === this.nameCount &&
      views.aliasBits <= 31 &&
      bases.length === Math.ceil(this.entryCount / PLACES_GROUP) &&
      lengths.length === this.entryCount;
    if (!fits) throw new ImageError('damaged', "the image's sections do not fit its counts");
    this.names = new NameIndex(views);
  }

  private get details(): Details {
    if (this.parsedInfo) return this.parsedInfo;
    this.parsedInfo = readDetails(this.info);
    return this.parsedInfo;
  }

  get pack(): PackInfo {
    return this.details.pack;
  }

  private placeOf(index: number): number {
    if (!Number.isInteger(index) || index < 0 || index >= this.entryCount)
      throw new RangeError(`no entry ${index} in an image of ${this.entryCount}`);
    return this.records.start(index);
  }

  private record(index: number): Head {
    const record = this.read(index);
    if (this.records instanceof PartRecords) this.heldIds.set(record.head.id, index);
    return record;
  }

  private read(index: number): Head {
    return readHead(this.records.bytes, this.placeOf(index), index, this.details.topics, this.entryCount);
  }

  head(index: number): EntryHead {
    const kept = this.heads.get(index);
    if (kept) return kept;
    const { head } = this.record(index);
    if (this.heads.size >= HEADS_MOST) this.heads.clear();
    this.heads.set(index, head);
    return head;
  }

  /** What a record says behind its head, in the order of FORMAT.md. */
  private texts(index: number, record: Head): unknown[] {
    const rest = record.holdersAt + record.holdersBytes;
    const parsed = readText(this.records.bytes, rest, this.records.end(index), this.phrases);
    return Array.isArray(parsed) ? parsed : [];
  }

  said(index: number): { gloss: string; summary: string } {
    const [, gloss, summary] = this.texts(index, this.record(index));
    return { gloss: str(this.whole(gloss)), summary: str(this.whole(summary)) };
  }

  facts(index: number): Facts {
    return this.factsOf(this.texts(index, this.record(index))[3]);
  }

  /** A copy: several entries may share one. */
  private factsOf(value: unknown): Facts {
    const facts = this.whole(value);
    return isObject(facts) ? { ...facts } : {};
  }

  /** What is kept once for several records stands in them as a number. */
  private whole(value: unknown): unknown {
    return typeof value === 'number' ? this.details.shared[value] : value;
  }

  entry(index: number): Entry {
    const record = this.record(index);
    const { head, aliases } = record;
    const [desk, gloss, summary, facts, timeline, place, sources, reviewed] = this.texts(index, record);
    this.wantAll(head.related);
    const related = head.related.map((other): Related => {
      const { id, title, kind } = this.head(other);
      return { id, title, kind };
    });
    return {
      pack: this.pack.id,
      id: head.id,
      title: head.title,
      kind: head.kind,
      layer: head.layer,
      desk: str(this.whole(desk)),
      aliases,
      gloss: str(this.whole(gloss)),
      summary: str(this.whole(summary)),
      familiarity: head.familiarity,
      topics: [...head.topics],
      related,
      facts: this.factsOf(facts),
      timeline: Array.isArray(timeline) ? timeline : [],
      holders: readHolders(this.records.bytes, record, this.phrases),
      place: isObject(place) ? (place as Entry['place']) : null,
      wikipedia: head.wikipedia,
      sources: Array.isArray(sources)
        ? (sources.map((source) => this.whole(source)).filter(isObject) as Entry['sources'])
        : [],
      reviewed: str(this.whole(reviewed)),
    };
  }

  /** Asks for all records at once, where some are not held: one by one would be a journey each. */
  private wantAll(entries: readonly number[]): void {
    const { records } = this;
    if (!(records instanceof PartRecords)) return;
    const absent = entries.filter((entry) => !records.has(entry));
    if (absent.length > 0) throw new RecordAbsent(records, absent);
  }

  indexOf(id: string): number {
    const held = this.heldIds.get(id);
    if (held !== undefined) return held;
    let low = 0;
    let high = this.entryCount - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = readId(this.records.bytes, this.placeOf(middle));
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  holders(index: number): readonly Term[] {
    return readHolders(this.records.bytes, this.record(index), this.phrases);
  }

  offices(index: number): readonly number[] {
    return this.record(index).offices;
  }

  knownPeople(): readonly number[] {
    const known = [...this.known].filter((entry) => entry < this.entryCount);
    this.wantAll(known);
    return known;
  }
}
