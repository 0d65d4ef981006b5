/** What image writer, image reader and matcher must agree on. Described for other programs in FORMAT.md. */

import type { Layer } from './types';

/** "SLGLOSS" and a line feed, as two little-endian words: text tools and line-end conversion show at once. */
export const MAGIC_LOW = 0x4c474c53;
export const MAGIC_HIGH = 0x0a53534f;
/** Version of the layout and of everything that hashes depend on (tokens, folding). */
export const VERSION = 5;

/** Order in which an image numbers the layers. */
export const LAYERS: readonly Layer[] = ['written', 'generated', 'own'];

/** Words of the header before the section table. */
export const HEADER_WORDS = 16;
/** Places of the header's words. */
export const WORD = {
  magicLow: 0,
  magicHigh: 1,
  version: 2,
  byteLength: 3,
  headerSum: 4,
  bodySum: 5,
  entryCount: 6,
  nameCount: 7,
  maxTokens: 8,
  firstBits: 9,
  prefixBits: 10,
  bucketBits: 11,
  aliasBits: 12,
} as const;

/** Sections in the order of the section table; each has a byte offset and a byte length there. */
export const SECTION = {
  info: 0,
  first: 1,
  prefix: 2,
  buckets: 3,
  tags: 4,
  names: 5,
  entryBases: 6,
  entryLengths: 7,
  knownPeople: 8,
  phraseStarts: 9,
  phrases: 10,
  /** The last: an image that is held in part ends before it. */
  records: 11,
} as const;
export const SECTION_COUNT = 12;
/** Bytes of header and section table. */
export const HEADER_BYTES = (HEADER_WORDS + SECTION_COUNT * 2) * 4;
/** Sections begin at multiples of this, so that typed arrays can view them. */
export const ALIGN = 8;

/** People of at most this familiarity are known to most readers: they have a section of their own. */
export const WELL_KNOWN = 2;
/** Entries, in a row, for which one offset is kept; the others of them follow from lengths. A power of two. */
export const PLACES_GROUP = 16;
/** Longest record of one entry, in bytes: its length is kept in 16 bits. */
export const RECORD_BYTES_MAX = 0xffff;
/** Most phrases of one image: a first byte below 32, which no JSON has, and a second. */
export const PHRASES_MOST = 32 * 256;
/** Longest name in tokens. It bounds the work at each token of a text. */
export const NAME_TOKENS_MAX = 48;
/** Most senses given for one name of one image. It bounds the work at each match. */
export const SENSES_MAX = 64;

/** Bits of a cell of the first-token filter: two cells a byte, the even one low. */
export const FIRST = {
  /** A name of this one token, which may begin with a small letter. */
  endLower: 1,
  end: 2,
  /** A longer name begins so. */
  moreLower: 4,
  more: 8,
} as const;

/** Bits of an alias's flags in its entry's record. Bits 0–1: 0 smart, 1 exact, 2 any. */
export const NAME_FLAG = {
  caseMask: 3,
  needsContext: 4,
  hasLanguage: 8,
  /** An English plural ending may follow. */
  plural: 16,
  /** A bare word in capitals that is an everyday word too: says nothing in a line of capitals. */
  everyday: 32,
  /** The text of the name is the entry's title and is not repeated. */
  isTitle: 64,
  /** A team's name only where it plays. Such a name needs context too. */
  inSport: 128,
} as const;

/** Why an image was refused. */
export type ImageFault = 'foreign' | 'truncated' | 'newer' | 'older' | 'damaged' | 'content';

/** An image that cannot be read, or a glossary that cannot be written. The message is one line for people. */
export class ImageError extends Error {
  readonly fault: ImageFault;
  constructor(fault: ImageFault, message: string) {
    super(message);
    this.name = 'ImageError';
    this.fault = fault;
  }
}

/** Spreads a hash over all bits (MurmurHash3's 32-bit finaliser, https://github.com/aappleby/smhasher). */
export function finish(hash: number): number {
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Cell of the first-token filter. @param shift 32 less the filter's bits. */
export function firstCell(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** Key of a name of one more token. @param mark hash of the punctuation between, 0 for space, hyphen or nothing. */
export function extendKey(key: number, mark: number, hash: number): number {
  return finish((Math.imul(key ^ mark, 0x9e3779b1) + hash) | 0);
}

/** Running checksum over words; each step is a bijection, so one changed word always shows. */
export function checksum(sum: number, words: Uint32Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    sum = Math.imul(sum ^ (words[i] as number), 0x9e3779b1);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum;
}

/** Start value of {@link checksum}. */
export const CHECKSUM_SEED = 0x51de1197;

/** Whether typed arrays are little-endian here, as images are. Every platform of today's browsers is. */
export function littleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
