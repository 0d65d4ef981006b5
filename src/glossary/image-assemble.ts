/** The last third of the image writer: filters, sorted names, and all sections in one buffer. */
import { ByteWriter } from './image-bytes';
import type { Draft } from './image-draft';
import {
  ALIGN,
  CHECKSUM_SEED,
  checksum,
  firstCell,
  HEADER_BYTES,
  HEADER_WORDS,
  ImageError,
  MAGIC_HIGH,
  MAGIC_LOW,
  PLACES_GROUP,
  SECTION,
  SECTION_COUNT,
  VERSION,
  WORD,
} from './image-format';
import { countingSort } from './sort';

/** Numbers that one step handles: well under a millisecond. */
const STEP = 1 << 14;
const STEP_BYTES = 1 << 20;

/** Bits of the smallest power of two that holds so many, at least five. */
function bitsFor(count: number): number {
  return Math.max(5, Math.ceil(Math.log2(Math.max(1, count))));
}

/** Makes the image of a draft, in steps that give what part of all the writing is done. */
export function* assemble(draft: Draft): Generator<number, ArrayBuffer> {
  const names = draft.keys.length;

  // Two to four cells a first token: of strange words, one in three to six passes.
  const firstBits = bitsFor(draft.firstHashes.length * 2);
  const first = new Uint8Array(1 << (firstBits - 1));
  for (let i = 0; i < draft.firstHashes.length; i++) {
    const cell = firstCell(draft.firstHashes.words[i] as number, 32 - firstBits);
    const bits = (draft.firstBits.words[i] as number) << ((cell & 1) * 4);
    first[cell >>> 1] = (first[cell >>> 1] as number) | bits;
    if (i % STEP === 0) yield 0.82;
  }

  // Eight bits a beginning: one in eight strange beginnings passes.
  const prefixBits = bitsFor(draft.prefixes.length * 8);
  const prefix = new Uint32Array(1 << (prefixBits - 5));
  for (let i = 0; i < draft.prefixes.length; i++) {
    const bit = (draft.prefixes.words[i] as number) >>> (32 - prefixBits);
    prefix[bit >>> 5] = (prefix[bit >>> 5] as number) | (1 << (bit & 31));
    if (i % STEP === 0) yield 0.84;
  }

  // By bucket, then by tag, then as they came: two passes, the last digit first, as in every radix sort.
  const keys = draft.keys.words;
  const bucketBits = Math.max(0, Math.ceil(Math.log2(Math.max(1, names / 6))));
  const byTag = yield* countingSort(names, 1 << 16, (name) => (keys[name] as number) & 0xffff, null, STEP);
  const bucketOf = (name: number): number => (bucketBits === 0 ? 0 : (keys[name] as number) >>> (32 - bucketBits));
  const { order, starts: buckets } = yield* countingSort(names, 1 << bucketBits, bucketOf, byTag.order, STEP);
  const aliasBits = draft.maxAlias === 0 ? 0 : 32 - Math.clz32(draft.maxAlias);
  if (draft.entries.length > 2 ** (32 - aliasBits))
    throw new ImageError(
      'content',
      `${draft.entries.length} entries of up to ${draft.maxAlias + 1} names are too many`,
    );
  const tags = new Uint16Array(names);
  const places = new Uint32Array(names);
  for (let i = 0; i < names; i++) {
    const name = order[i] as number;
    tags[i] = (keys[name] as number) & 0xffff;
    places[i] = (draft.nameEntry.words[name] as number) * 2 ** aliasBits + (draft.nameAlias.words[name] as number);
    if (i % STEP === 0) yield 0.92;
  }

  const info = new ByteWriter();
  const shared = [...draft.shared.keys()].map((json) => JSON.parse(json) as unknown);
  info.utf8(JSON.stringify({ pack: draft.glossary.pack, topics: [...draft.topics.keys()], shared }));
  const phrases = new ByteWriter();
  const phraseStarts = new Uint32Array(draft.phrases.list.length + 1);
  draft.phrases.list.forEach((phrase, place) => {
    phrases.utf8(phrase);
    phraseStarts[place + 1] = phrases.length;
  });
  const sections: Uint8Array[][] = [];
  sections[SECTION.info] = [info.bytes.subarray(0, info.length)];
  sections[SECTION.first] = [first];
  sections[SECTION.prefix] = [bytesOf(prefix)];
  sections[SECTION.buckets] = [bytesOf(buckets)];
  sections[SECTION.tags] = [bytesOf(tags)];
  sections[SECTION.names] = [bytesOf(places)];
  const { bases, lengths } = placesOf(draft);
  sections[SECTION.entryBases] = [bytesOf(bases)];
  sections[SECTION.entryLengths] = [bytesOf(lengths)];
  sections[SECTION.knownPeople] = [bytesOf(draft.knownPeople.words.subarray(0, draft.knownPeople.length))];
  sections[SECTION.phraseStarts] = [bytesOf(phraseStarts)];
  sections[SECTION.phrases] = [phrases.bytes.subarray(0, phrases.length)];
  sections[SECTION.records] = draft.parts;
  return yield* join(sections, {
    [WORD.entryCount]: draft.entries.length,
    [WORD.nameCount]: names,
    [WORD.maxTokens]: draft.maxTokens,
    [WORD.firstBits]: firstBits,
    [WORD.prefixBits]: prefixBits,
    [WORD.bucketBits]: bucketBits,
    [WORD.aliasBits]: aliasBits,
  });
}

/** Where the records lie, as `records.ts` reads it. */
function placesOf({ entries, entryStarts }: Draft): { bases: Uint32Array; lengths: Uint16Array } {
  const bases = entryStarts.slice(0, entries.length).filter((_, entry) => entry % PLACES_GROUP === 0);
  const lengths = new Uint16Array(entries.length);
  for (let entry = 0; entry < entries.length; entry++) {
    lengths[entry] = (entryStarts[entry + 1] as number) - (entryStarts[entry] as number);
  }
  return { bases, lengths };
}

function bytesOf(view: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function bytesIn(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function* join(sections: Uint8Array[][], numbers: Record<number, number>): Generator<number, ArrayBuffer> {
  let length = HEADER_BYTES;
  const offsets = sections.map((section) => {
    const offset = Math.ceil(length / ALIGN) * ALIGN;
    length = offset + bytesIn(section);
    return offset;
  });
  length = Math.ceil(length / ALIGN) * ALIGN;
  if (length > 0xffffffff) throw new ImageError('content', 'the glossary exceeds 4 GB');
  const buffer = new ArrayBuffer(length);
  const bytes = new Uint8Array(buffer);
  const words = new Uint32Array(buffer);
  for (let i = 0; i < SECTION_COUNT; i++) {
    const section = sections[i] as Uint8Array[];
    const offset = offsets[i] as number;
    words[HEADER_WORDS + i * 2] = offset;
    words[HEADER_WORDS + i * 2 + 1] = bytesIn(section);
    let to = offset;
    for (const part of section) {
      for (let from = 0; from < part.length; from += STEP_BYTES) {
        const piece = part.subarray(from, from + STEP_BYTES);
        bytes.set(piece, to);
        to += piece.length;
        yield 0.95;
      }
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
