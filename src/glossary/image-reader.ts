/** Opens an image and reads it where it lies: opening makes views, and nothing is unpacked before it is asked for. */
import { ByteReader } from './image-bytes';
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
  SECTION,
  SECTION_COUNT,
  VERSION,
  WORD,
} from './image-format';
import { NameIndex } from './image-index';
import { type Head, parse, readHead, readHolders, readId, str } from './image-record';
import type { Entry, EntryHead, GlossaryImage, PackInfo, Related, Term } from './types';

export { ImageError } from './image-format';

/** How {@link openImage} goes about it. */
export interface OpenOptions {
  /**
   * The bytes were verified when they were stored, or ship with the program: the body's checksum, the only thing whose
   * time grows with the image, is not computed. Damage then may give wrong texts, never an exception.
   */
  trusted?: boolean;
}

/**
 * Opens an image.
 * @param bytes the image; it is kept and must not be changed.
 * @throws ImageError saying why the bytes are refused; nothing else.
 */
export function openImage(bytes: ArrayBuffer, options: OpenOptions = {}): GlossaryImage {
  if (!littleEndian()) throw new ImageError('foreign', 'images can be read on little-endian machines only');
  if (bytes.byteLength < 16) throw new ImageError('truncated', `an image has more than ${bytes.byteLength} bytes`);
  const lead = new Uint32Array(bytes, 0, 4);
  if (lead[WORD.magicLow] !== MAGIC_LOW || lead[WORD.magicHigh] !== MAGIC_HIGH)
    throw new ImageError('foreign', 'these bytes are not a glossary image');
  const version = lead[WORD.version] as number;
  const length = lead[WORD.byteLength] as number;
  if (version > VERSION)
    throw new ImageError('newer', `the image has format ${version}; this program reads ${VERSION}`);
  if (version < VERSION)
    throw new ImageError('older', `the image has format ${version}; this program reads ${VERSION}`);
  if (bytes.byteLength < Math.max(length, HEADER_BYTES))
    throw new ImageError('truncated', `the image should have ${length} bytes and has ${bytes.byteLength}`);
  if (bytes.byteLength > length || length % 4 !== 0)
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
  return new OpenedImage(bytes, header);
}

/** The name index of an opened image. @throws TypeError if the image is not from {@link openImage}. */
export function nameIndex(image: GlossaryImage): NameIndex {
  if (!(image instanceof OpenedImage)) throw new TypeError('not an image from openImage');
  return image.names;
}

/** What section 0 says, parsed. `shared`: desks, days and sources that several records name by their number. */
interface Details {
  pack: PackInfo;
  topics: string[];
  shared: unknown[];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

class OpenedImage implements GlossaryImage {
  readonly entryCount: number;
  readonly nameCount: number;
  readonly byteLength: number;
  readonly names: NameIndex;
  private readonly entries: Uint32Array;
  private readonly records: Uint8Array;
  private readonly info: Uint8Array;
  private parsedInfo: Details | null = null;

  constructor(bytes: ArrayBuffer, header: Uint32Array) {
    const section = (index: number, unit: number): [offset: number, count: number] => {
      const offset = header[HEADER_WORDS + index * 2] as number;
      const length = header[HEADER_WORDS + index * 2 + 1] as number;
      if (offset < HEADER_BYTES || offset % 8 !== 0 || length % unit !== 0 || offset + length > bytes.byteLength)
        throw new ImageError('damaged', `section ${index} of ${SECTION_COUNT} lies outside the image`);
      return [offset, length / unit];
    };
    this.byteLength = bytes.byteLength;
    this.entryCount = header[WORD.entryCount] as number;
    this.nameCount = header[WORD.nameCount] as number;
    this.info = new Uint8Array(bytes, ...section(SECTION.info, 1));
    this.entries = new Uint32Array(bytes, ...section(SECTION.entries, 4));
    this.records = new Uint8Array(bytes, ...section(SECTION.records, 1));
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
      entries: this.entries,
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
      this.entries.length === this.entryCount + 1;
    if (!fits) throw new ImageError('damaged', "the image's sections do not fit its counts");
    this.names = new NameIndex(views);
  }

  private get details(): Details {
    if (this.parsedInfo) return this.parsedInfo;
    const found = parse(new ByteReader(this.info, 0).utf8(this.info.length)) as Partial<Details> | null;
    const pack = found?.pack;
    this.parsedInfo = {
      pack: { id: str(pack?.id), title: str(pack?.title), date: str(pack?.date), licence: str(pack?.licence) },
      topics: Array.isArray(found?.topics) ? found.topics.map(str) : [],
      shared: Array.isArray(found?.shared) ? found.shared : [],
    };
    return this.parsedInfo;
  }

  get pack(): PackInfo {
    return this.details.pack;
  }

  private placeOf(index: number): number {
    if (!Number.isInteger(index) || index < 0 || index >= this.entryCount)
      throw new RangeError(`no entry ${index} in an image of ${this.entryCount}`);
    return this.entries[index] as number;
  }

  private record(index: number): Head {
    return readHead(this.records, this.placeOf(index), index, this.details.topics, this.entryCount);
  }

  head(index: number): EntryHead {
    return this.record(index).head;
  }

  entry(index: number): Entry {
    const record = this.record(index);
    const { head, aliases } = record;
    const rest = record.holdersAt + record.holdersBytes;
    const json = new ByteReader(this.records, rest).utf8(Math.max(0, (this.entries[index + 1] as number) - rest));
    const parsed = parse(json);
    const [desk, gloss, summary, facts, timeline, place, sources, reviewed] = Array.isArray(parsed) ? parsed : [];
    const { shared } = this.details;
    const whole = (value: unknown): unknown => (typeof value === 'number' ? shared[value] : value);
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
      desk: str(whole(desk)),
      aliases,
      gloss: str(gloss),
      summary: str(summary),
      familiarity: head.familiarity,
      topics: [...head.topics],
      related,
      facts: facts || {},
      timeline: Array.isArray(timeline) ? timeline : [],
      holders: readHolders(this.records, record),
      place: place || null,
      wikipedia: head.wikipedia,
      sources: Array.isArray(sources) ? (sources.map(whole).filter(isObject) as Entry['sources']) : [],
      reviewed: str(whole(reviewed)),
    };
  }

  indexOf(id: string): number {
    let low = 0;
    let high = this.entryCount - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = readId(this.records, this.placeOf(middle));
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  holders(index: number): readonly Term[] {
    return readHolders(this.records, this.record(index));
  }

  offices(index: number): readonly number[] {
    return this.record(index).offices;
  }
}
