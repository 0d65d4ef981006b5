/** Opens an image and reads it where it lies: opening makes views, and nothing is unpacked before it is asked for. */
import { ByteReader } from './image-bytes';
import {
  CHECKSUM_SEED,
  checksum,
  HEADER_BYTES,
  HEADER_WORDS,
  ImageError,
  LAYERS,
  littleEndian,
  MAGIC_HIGH,
  MAGIC_LOW,
  NAME_FLAG,
  NAME_TOKENS_MAX,
  SECTION,
  SECTION_COUNT,
  VERSION,
  WORD,
} from './image-format';
import { KINDS } from './schema';
import type { Alias, Entry, EntryHead, GlossaryImage, PackInfo, Related, Term } from './types';

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

/** A name as the image holds it. */
export interface StoredName {
  /** Position of the entry. */
  entry: number;
  /** As the entry writes it. */
  text: string;
  /** See {@link NAME_FLAG}. */
  flags: number;
}

/** The part of an opened image that the matcher reads. */
export interface NameIndex {
  /** Cells of {@link FIRST} bits; the place is the key shifted right by {@link firstShift}. */
  readonly first: Uint8Array;
  readonly firstShift: number;
  readonly prefix: Uint32Array;
  readonly prefixShift: number;
  readonly maxTokens: number;
  /** Position of the first name with this key, or -1. Names with one tag lie side by side. */
  find(key: number): number;
  /** Whether the name at this position has the key's tag and bucket. */
  continues(position: number, key: number): boolean;
  name(position: number): StoredName;
}

/** The name index of an opened image. @throws TypeError if the image is not from {@link openImage}. */
export function nameIndex(image: GlossaryImage): NameIndex {
  if (!(image instanceof OpenedImage)) throw new TypeError('not an image from openImage');
  return image;
}

class OpenedImage implements GlossaryImage, NameIndex {
  readonly entryCount: number;
  readonly nameCount: number;
  readonly byteLength: number;
  readonly first: Uint8Array;
  readonly firstShift: number;
  readonly prefix: Uint32Array;
  readonly prefixShift: number;
  readonly maxTokens: number;
  private readonly bucketBits: number;
  private readonly buckets: Uint32Array;
  private readonly tags: Uint16Array;
  private readonly names: Uint32Array;
  private readonly entries: Uint32Array;
  private readonly heads: Uint8Array;
  private readonly texts: Uint8Array;
  private readonly info: Uint8Array;
  private parsedInfo: { pack: PackInfo; topics: string[] } | null = null;

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
    this.maxTokens = Math.min(header[WORD.maxTokens] as number, NAME_TOKENS_MAX);
    this.bucketBits = header[WORD.bucketBits] as number;
    this.firstShift = 32 - (header[WORD.firstBits] as number);
    this.prefixShift = 32 - (header[WORD.prefixBits] as number);
    this.info = new Uint8Array(bytes, ...section(SECTION.info, 1));
    this.first = new Uint8Array(bytes, ...section(SECTION.first, 1));
    this.prefix = new Uint32Array(bytes, ...section(SECTION.prefix, 4));
    this.buckets = new Uint32Array(bytes, ...section(SECTION.buckets, 4));
    this.tags = new Uint16Array(bytes, ...section(SECTION.tags, 2));
    this.names = new Uint32Array(bytes, ...section(SECTION.names, 4));
    this.entries = new Uint32Array(bytes, ...section(SECTION.entries, 4));
    this.heads = new Uint8Array(bytes, ...section(SECTION.heads, 1));
    this.texts = new Uint8Array(bytes, ...section(SECTION.texts, 1));
    const fits =
      this.firstShift >= 1 &&
      this.firstShift < 32 &&
      this.first.length === 2 ** (32 - this.firstShift) &&
      this.prefixShift >= 1 &&
      this.prefixShift <= 27 &&
      this.prefix.length === 2 ** (27 - this.prefixShift) &&
      this.bucketBits <= 30 &&
      this.buckets.length === 2 ** this.bucketBits + 1 &&
      this.tags.length === this.nameCount &&
      this.names.length === this.nameCount &&
      this.entries.length === this.entryCount + 1;
    if (!fits) throw new ImageError('damaged', "the image's sections do not fit its counts");
  }

  private get details(): { pack: PackInfo; topics: string[] } {
    if (this.parsedInfo) return this.parsedInfo;
    const found = parse(new ByteReader(this.info, 0).utf8(this.info.length)) as Partial<{
      pack: PackInfo;
      topics: string[];
    }> | null;
    const pack = found?.pack;
    this.parsedInfo = {
      pack: { id: str(pack?.id), title: str(pack?.title), date: str(pack?.date), licence: str(pack?.licence) },
      topics: Array.isArray(found?.topics) ? found.topics.map(str) : [],
    };
    return this.parsedInfo;
  }

  get pack(): PackInfo {
    return this.details.pack;
  }

  private record(index: number): ByteReader {
    if (!Number.isInteger(index) || index < 0 || index >= this.entryCount)
      throw new RangeError(`no entry ${index} in an image of ${this.entryCount}`);
    return new ByteReader(this.heads, this.entries[index] as number);
  }

  head(index: number): EntryHead {
    return this.readHead(index).head;
  }

  private readHead(index: number): { head: EntryHead; aliases: Alias[]; offices: number[]; text: TextPlace } {
    const reader = this.record(index);
    const kind = KINDS[reader.byte()] ?? 'term';
    const second = reader.byte();
    const text = readTextPlace(reader);
    const id = reader.string();
    const title = reader.string();
    const aliases: Alias[] = [];
    for (let n = reader.count(); n > 0; n--) aliases.push(readAlias(reader, title));
    const where = reader.byte();
    const wikipedia = where === 0 ? null : where === 1 ? title : reader.string();
    const list = (limit: number): number[] => {
      const values: number[] = [];
      for (let n = reader.count(); n > 0; n--) {
        const value = reader.varint();
        if (value < limit) values.push(value);
      }
      return values;
    };
    const { topics: topicNames } = this.details;
    const topics = list(topicNames.length).map((topic) => topicNames[topic] ?? '');
    const related = list(this.entryCount);
    const offices = list(this.entryCount);
    const layer = LAYERS[second >>> 4] ?? 'generated';
    const head = { index, id, title, kind, layer, familiarity: second & 0xf, topics, related, wikipedia };
    return { head, aliases, offices, text };
  }

  entry(index: number): Entry {
    const { head, aliases, text } = this.readHead(index);
    const reader = new ByteReader(this.texts, text.at + text.holders);
    const parsed = parse(reader.utf8(text.rest));
    const [desk, gloss, summary, facts, timeline, place, sources, reviewed] = Array.isArray(parsed) ? parsed : [];
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
      desk: str(desk),
      aliases,
      gloss: str(gloss),
      summary: str(summary),
      familiarity: head.familiarity,
      topics: [...head.topics],
      related,
      facts: facts ?? {},
      timeline: Array.isArray(timeline) ? timeline : [],
      holders: [...this.readHolders(text)],
      place: place ?? null,
      wikipedia: head.wikipedia,
      sources: Array.isArray(sources) ? sources : [],
      reviewed: str(reviewed),
    };
  }

  private readHolders(text: TextPlace): Term[] {
    if (text.holders === 0) return [];
    const parsed = parse(new ByteReader(this.texts, text.at).utf8(text.holders));
    return Array.isArray(parsed) ? (parsed as Term[]) : [];
  }

  indexOf(id: string): number {
    let low = 0;
    let high = this.entryCount - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const reader = this.record(middle);
      reader.at += 2;
      readTextPlace(reader);
      const found = reader.string();
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  holders(index: number): readonly Term[] {
    const reader = this.record(index);
    reader.at += 2;
    return this.readHolders(readTextPlace(reader));
  }

  offices(index: number): readonly number[] {
    return this.readHead(index).offices;
  }

  find(key: number): number {
    const bucket = this.bucketBits === 0 ? 0 : key >>> (32 - this.bucketBits);
    const tag = key & 0xffff;
    let low = this.buckets[bucket] as number;
    const end = Math.min(this.buckets[bucket + 1] as number, this.nameCount);
    let high = end;
    // Buckets hold some four names; only many names with one key make a long one.
    while (high - low > 8) {
      const middle = (low + high) >>> 1;
      if ((this.tags[middle] as number) < tag) low = middle + 1;
      else high = middle;
    }
    for (; low < end; low++) {
      const found = this.tags[low] as number;
      if (found === tag) return low;
      if (found > tag) break;
    }
    return -1;
  }

  continues(position: number, key: number): boolean {
    const bucket = this.bucketBits === 0 ? 0 : key >>> (32 - this.bucketBits);
    return (
      position < this.nameCount &&
      position < (this.buckets[bucket + 1] as number) &&
      this.tags[position] === (key & 0xffff)
    );
  }

  name(position: number): StoredName {
    const at = this.names[position] as number;
    let low = 0;
    let high = this.entryCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.entries[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const reader = new ByteReader(this.heads, at);
    const flags = reader.byte();
    if ((flags & NAME_FLAG.isTitle) === 0) return { entry: low, text: reader.string(), flags };
    const head = this.record(low);
    head.at += 2;
    readTextPlace(head);
    head.skipString();
    return { entry: low, text: head.string(), flags };
  }
}

interface TextPlace {
  at: number;
  /** Bytes of the terms of office. */
  holders: number;
  /** Bytes of everything else. */
  rest: number;
}

function readTextPlace(reader: ByteReader): TextPlace {
  return { at: reader.varint(), holders: reader.varint(), rest: reader.varint() };
}

function readAlias(reader: ByteReader, title: string): Alias {
  const flags = reader.byte();
  const text = (flags & NAME_FLAG.isTitle) !== 0 ? title : reader.string();
  const rule = flags & NAME_FLAG.caseMask;
  const alias: Alias = { text, case: rule === 1 ? 'exact' : rule === 2 ? 'any' : 'smart' };
  if ((flags & NAME_FLAG.needsContext) !== 0) alias.needs = 'context';
  if ((flags & NAME_FLAG.hasLanguage) !== 0) alias.lang = reader.string();
  return alias;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Only an image opened as trusted can come here: it holds nothing rather than something wrong.
    return null;
  }
}

function str(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
