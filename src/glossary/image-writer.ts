/** Writes a glossary as an image: the same bytes for the same glossary, in Node and in a browser's worker. */
import { ByteWriter, WordList } from './image-bytes';
import {
  ALIGN,
  CHECKSUM_SEED,
  checksum,
  FIRST,
  HEADER_BYTES,
  HEADER_WORDS,
  ImageError,
  LAYERS,
  littleEndian,
  MAGIC_HIGH,
  MAGIC_LOW,
  NAME_FLAG,
  SECTION,
  SECTION_COUNT,
  VERSION,
  WORD,
} from './image-format';
import { closedForm, mayStartLower, nameFlags, nameKeys, nameTokens } from './image-names';
import { KINDS } from './schema';
import { sortedById } from './sort';
import type { Alias, Entry, Glossary } from './types';

/** Entries that one step handles. */
const STEP = 256;

/**
 * The image of a glossary.
 * @throws ImageError `content` if two entries have one id, a related entry or holder is not in the glossary, or the
 *   texts exceed 4 GB.
 */
export function writeImage(glossary: Glossary): ArrayBuffer {
  const steps = imageSteps(glossary);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link writeImage}, in slices, so that a worker can answer in between. */
export interface SliceOptions {
  /** Longest time in milliseconds to work without a pause. */
  slice?: number;
  /** Told after each slice: done so far, 0 to 1. */
  progress?: (done: number) => void;
  signal?: AbortSignal;
  /** Lets other work go first; resolves when it is our turn again. */
  pause?: () => Promise<void>;
}

/**
 * As {@link writeImage}, never working longer than a slice at a time.
 * @throws ImageError as {@link writeImage}; the signal's reason once it is aborted.
 */
export async function writeImageInSlices(glossary: Glossary, options: SliceOptions = {}): Promise<ArrayBuffer> {
  const { slice = 20, progress, signal, pause = () => new Promise<void>((done) => setTimeout(done, 0)) } = options;
  const steps = imageSteps(glossary);
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress?.(step.value);
    await pause();
    signal?.throwIfAborted();
    until = performance.now() + slice;
  }
}

/** The work in small steps, each giving what part is done. */
function* imageSteps(glossary: Glossary): Generator<number, ArrayBuffer> {
  if (!littleEndian()) throw new ImageError('content', 'images can be written on little-endian machines only');
  const entries = yield* sortedById(glossary.entries, STEP);
  const draft = new Draft(glossary, entries);
  const n = entries.length;
  for (let i = 0; i < n; i++) {
    draft.learnId(i);
    if (i % STEP === 0) yield 0.1 + (0.05 * i) / n;
  }
  for (let i = 0; i < n; i++) {
    draft.learnHolders(i);
    if (i % STEP === 0) yield 0.15 + (0.05 * i) / n;
  }
  for (let i = 0; i < n; i++) {
    draft.addEntry(i);
    if (i % STEP === 0) yield 0.2 + (0.6 * i) / n;
  }
  return yield* draft.finish();
}

function bitsFor(count: number): number {
  return Math.max(5, Math.ceil(Math.log2(Math.max(1, count))));
}

class Draft {
  private readonly entries: readonly Entry[];
  private readonly glossary: Glossary;
  private readonly indexOf = new Map<string, number>();
  private readonly offices = new Map<number, number[]>();
  private readonly topics = new Map<string, number>();
  private readonly heads = new ByteWriter(1 << 16);
  private readonly texts = new ByteWriter(1 << 16);
  private readonly entryStarts: Uint32Array;
  private readonly keys = new WordList();
  private readonly nameAt = new WordList();
  private readonly prefixes = new WordList();
  private readonly firstKeys = new WordList();
  private readonly firstBits = new WordList();
  private maxTokens = 0;

  constructor(glossary: Glossary, entries: readonly Entry[]) {
    this.glossary = glossary;
    this.entries = entries;
    this.entryStarts = new Uint32Array(entries.length + 1);
  }

  private entryAt(index: number): Entry {
    const entry = this.entries[index];
    if (!entry) throw new RangeError(`no entry ${index}`);
    return entry;
  }

  learnId(index: number): void {
    const { id } = this.entryAt(index);
    if (this.indexOf.has(id)) throw new ImageError('content', `two entries have the id "${id}"`);
    this.indexOf.set(id, index);
  }

  private known(id: string, from: Entry): number {
    const index = this.indexOf.get(id);
    if (index === undefined) throw new ImageError('content', `entry "${from.id}" names "${id}", which is no entry`);
    return index;
  }

  learnHolders(index: number): void {
    const entry = this.entryAt(index);
    for (const { entry: id } of entry.holders) {
      if (id === null) continue;
      const holder = this.known(id, entry);
      const offices = this.offices.get(holder) ?? [];
      if (!offices.includes(index)) offices.push(index);
      this.offices.set(holder, offices);
    }
  }

  addEntry(index: number): void {
    const entry = this.entryAt(index);
    const { heads } = this;
    this.entryStarts[index] = heads.length;
    heads.byte(KINDS.indexOf(entry.kind));
    heads.byte((LAYERS.indexOf(entry.layer) << 4) | (entry.familiarity & 0xf));
    this.addText(entry);
    heads.string(entry.id);
    heads.string(entry.title);
    heads.varint(entry.aliases.length);
    for (const alias of entry.aliases) this.addAlias(alias, entry);
    // 0: none; 1: the title; else the string.
    if (entry.wikipedia === null) heads.byte(0);
    else if (entry.wikipedia === entry.title) heads.byte(1);
    else {
      heads.byte(2);
      heads.string(entry.wikipedia);
    }
    this.list(entry.topics.map((topic) => this.topic(topic)));
    this.list(entry.related.map(({ id }) => this.known(id, entry)));
    this.list(this.offices.get(index) ?? []);
  }

  private list(values: readonly number[]): void {
    this.heads.varint(values.length);
    for (const value of values) this.heads.varint(value);
  }

  private topic(name: string): number {
    let index = this.topics.get(name);
    if (index === undefined) {
      index = this.topics.size;
      this.topics.set(name, index);
    }
    return index;
  }

  private addText(entry: Entry): void {
    const { heads, texts } = this;
    heads.varint(texts.length);
    heads.varint(entry.holders.length === 0 ? 0 : texts.utf8(JSON.stringify(entry.holders)));
    heads.varint(
      texts.utf8(
        JSON.stringify([
          entry.desk,
          entry.gloss,
          entry.summary,
          entry.facts,
          entry.timeline,
          entry.place,
          entry.sources,
          entry.reviewed,
        ]),
      ),
    );
  }

  private addAlias(alias: Alias, entry: Entry): void {
    const { heads } = this;
    const at = heads.length;
    const flags = nameFlags(alias, entry.kind, entry.title);
    heads.byte(flags);
    if ((flags & NAME_FLAG.isTitle) === 0) heads.string(alias.text);
    if (alias.lang !== undefined) heads.string(alias.lang);
    this.addName(alias, alias.text, at);
    // "Kim Jongun" is how some newsrooms write a Korean given name; other words are not joined so.
    const closed = entry.kind === 'person' ? closedForm(alias.text) : null;
    if (closed !== null) this.addName(alias, closed, at);
  }

  private addName(alias: Alias, text: string, at: number): void {
    const tokens = nameTokens(text);
    if (!tokens) return;
    const keys = nameKeys(tokens);
    const lower = mayStartLower(alias, tokens);
    this.maxTokens = Math.max(this.maxTokens, keys.length);
    this.firstKeys.push(keys[0] as number);
    if (keys.length === 1) this.firstBits.push(lower ? FIRST.end | FIRST.endLower : FIRST.end);
    else this.firstBits.push(lower ? FIRST.more | FIRST.moreLower : FIRST.more);
    for (let i = 1; i < keys.length; i++) this.prefixes.push(keys[i] as number);
    this.keys.push(keys[keys.length - 1] as number);
    this.nameAt.push(at);
  }

  *finish(): Generator<number, ArrayBuffer> {
    const names = this.keys.length;
    this.entryStarts[this.entries.length] = this.heads.length;

    // Two nibbles a name: one cell in four or fewer is in use.
    const firstBits = bitsFor(names * 2);
    const first = new Uint8Array(1 << firstBits);
    for (let i = 0; i < this.firstKeys.length; i++) {
      const cell = (this.firstKeys.words[i] as number) >>> (32 - firstBits);
      first[cell] = (first[cell] as number) | (this.firstBits.words[i] as number);
      if (i % 4096 === 0) yield 0.82;
    }

    // Eight bits a beginning: one in eight strange beginnings passes.
    const prefixBits = bitsFor(this.prefixes.length * 8);
    const prefix = new Uint32Array(1 << (prefixBits - 5));
    for (let i = 0; i < this.prefixes.length; i++) {
      const bit = (this.prefixes.words[i] as number) >>> (32 - prefixBits);
      prefix[bit >>> 5] = (prefix[bit >>> 5] as number) | (1 << (bit & 31));
      if (i % 4096 === 0) yield 0.84;
    }

    const bucketBits = Math.max(0, Math.ceil(Math.log2(Math.max(1, names / 6))));
    const { buckets, order } = yield* bucketSort(this.keys.words, names, bucketBits);
    const tags = new Uint16Array(names);
    const at = new Uint32Array(names);
    for (let i = 0; i < names; i++) {
      const name = order[i] as number;
      tags[i] = (this.keys.words[name] as number) & 0xffff;
      at[i] = this.nameAt.words[name] as number;
      if (i % 4096 === 0) yield 0.92;
    }

    const info = new ByteWriter();
    info.utf8(JSON.stringify({ pack: this.glossary.pack, topics: [...this.topics.keys()] }));
    const sections: Uint8Array[] = [];
    sections[SECTION.info] = info.bytes.subarray(0, info.length);
    sections[SECTION.first] = first;
    sections[SECTION.prefix] = bytesOf(prefix);
    sections[SECTION.buckets] = bytesOf(buckets);
    sections[SECTION.tags] = bytesOf(tags);
    sections[SECTION.names] = bytesOf(at);
    sections[SECTION.entries] = bytesOf(this.entryStarts);
    sections[SECTION.heads] = this.heads.bytes.subarray(0, this.heads.length);
    sections[SECTION.texts] = this.texts.bytes.subarray(0, this.texts.length);
    return yield* assemble(sections, {
      [WORD.entryCount]: this.entries.length,
      [WORD.nameCount]: names,
      [WORD.maxTokens]: this.maxTokens,
      [WORD.firstBits]: firstBits,
      [WORD.prefixBits]: prefixBits,
      [WORD.bucketBits]: bucketBits,
    });
  }
}

/** Names by bucket, then by tag, then as they came. */
function* bucketSort(
  keys: Uint32Array,
  count: number,
  bits: number,
): Generator<number, { buckets: Uint32Array; order: Uint32Array }> {
  const shift = 32 - bits;
  const bucketOf = (key: number): number => (bits === 0 ? 0 : key >>> shift);
  const buckets = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < count; i++) {
    const after = bucketOf(keys[i] as number) + 1;
    buckets[after] = (buckets[after] as number) + 1;
    if (i % 4096 === 0) yield 0.86;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
  const order = new Uint32Array(count);
  const free = buckets.slice();
  for (let i = 0; i < count; i++) {
    const bucket = bucketOf(keys[i] as number);
    const place = free[bucket] as number;
    order[place] = i;
    free[bucket] = place + 1;
    if (i % 4096 === 0) yield 0.88;
  }
  const tag = (name: number): number => (keys[name] as number) & 0xffff;
  for (let bucket = 0; bucket + 1 < buckets.length; bucket++) {
    const from = buckets[bucket] as number;
    const to = buckets[bucket + 1] as number;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => tag(a) - tag(b) || a - b);
    if (bucket % 512 === 0) yield 0.9;
  }
  return { buckets, order };
}

function bytesOf(view: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function* assemble(sections: Uint8Array[], numbers: Record<number, number>): Generator<number, ArrayBuffer> {
  let length = HEADER_BYTES;
  const offsets = sections.map((section) => {
    const offset = Math.ceil(length / ALIGN) * ALIGN;
    length = offset + section.length;
    return offset;
  });
  length = Math.ceil(length / ALIGN) * ALIGN;
  if (length > 0xffffffff) throw new ImageError('content', 'the glossary exceeds 4 GB');
  const buffer = new ArrayBuffer(length);
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer);
  for (let i = 0; i < SECTION_COUNT; i++) {
    const section = sections[i] as Uint8Array;
    const offset = offsets[i] as number;
    words[HEADER_WORDS + i * 2] = offset;
    words[HEADER_WORDS + i * 2 + 1] = section.length;
    for (let from = 0; from < section.length; from += 1 << 20) {
      bytes.set(section.subarray(from, from + (1 << 20)), offset + from);
      yield 0.95;
    }
  }
  words[WORD.magicLow] = MAGIC_LOW;
  words[WORD.magicHigh] = MAGIC_HIGH;
  words[WORD.version] = VERSION;
  words[WORD.byteLength] = length;
  for (const [word, value] of Object.entries(numbers)) words[Number(word)] = value;
  let sum = CHECKSUM_SEED;
  for (let from = HEADER_BYTES / 4; from < words.length; from += 1 << 18) {
    sum = checksum(sum, words, from, Math.min(words.length, from + (1 << 18)));
    yield 0.98;
  }
  words[WORD.bodySum] = sum;
  words[WORD.headerSum] = 0;
  words[WORD.headerSum] = checksum(CHECKSUM_SEED, words, 0, HEADER_BYTES / 4);
  return buffer;
}
