/**
 * Folding: which characters count as the same when names are compared.
 *
 * A character's fold is its NFKD form (Unicode Standard Annex 15) without the diacritics of alphabetic scripts, in lower
 * case; letters that NFKD leaves whole but newsrooms transliterate (ø, ł, đ, ß, æ …) are spelt out. Normalisation and
 * lower case of assigned characters are frozen by Unicode's stability policy, so a name hashed at build time and a text
 * hashed in the browser agree.
 */

/** What a character is to the tokenizer. */
export enum Class {
  Letter = 1,
  Digit = 2,
  /** An ideograph: a token of its own. */
  Ideograph = 3,
  Hiragana = 4,
  Katakana = 5,
  /** A Korean syllable: a token of its own. */
  Hangul = 6,
  Space = 7,
  /** One line feed; two with nothing but space between are a blank line. */
  Newline = 8,
  /** A blank line in one character: form feed, paragraph separator. */
  Break = 9,
  Hyphen = 10,
  /** En dash: between names it joins two of them. */
  Dash = 11,
  Apostrophe = 12,
  Dot = 13,
  /** Soft hyphen, zero-width characters, diacritics: as if they were not there. */
  Ignore = 14,
  /** Any other character. It parts tokens. */
  Other = 15,
}

/** Bits of what {@link charInfo} gives: class, case, and the fold (or its place in the list of long folds). */
export const CLASS_MASK = 0xf;
export const UPPER = 0x10;
export const LOWER = 0x20;
/** The fold has several units: bits 8–23 are an index for {@link longFold}. */
export const LONG = 0x40;
/** With {@link Class.Letter}: a jamo that may begin a syllable. */
export const JAMO_BIT = 0x80;
/** With {@link Class.Ignore}: a diacritic, which belongs to the letter before it. */
export const DIACRITIC_BIT = 0x80;
export const FOLD_SHIFT = 8;

const SPELT_OUT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};

// Combining marks of alphabetic scripts. The signs of Indic scripts are vowels, and kana voicing makes another sound: kept.
const DIACRITIC =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks themselves are meant
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners themselves are meant
const IGNORED = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/u;
const HYPHENS = '\u2212\ufe58\ufe63\uff0d';
const APOSTROPHES = '\u02bc\u02b9\u02bb\u02bd\u02be\u02bf\u2032\u00b4\uff07\u201b';
const SUPERSCRIPT = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/u;

// Virtual memory only: pages of a fresh typed array are committed when first written.
const table = new Uint32Array(0x10000);
const longFolds: string[] = [];
const astral = new Map<number, number>();

/**
 * Class, case bits and fold of a code point: see the masks above.
 * @param code a code point; a lone surrogate is {@link Class.Other}.
 */
export function charInfo(code: number): number {
  if (code < 0x10000) {
    const known = table[code] as number;
    return known !== 0 ? known : remember(code);
  }
  const known = astral.get(code);
  if (known !== undefined) return known;
  const info = compute(code);
  // Bounded by what Unicode assigns, but a hostile text should not fill memory.
  if (astral.size < 20_000) astral.set(code, info);
  return info;
}

/** The table behind {@link charInfo} for the hot loop: 0 where not yet computed. */
export const charTable: Uint32Array = table;

function remember(code: number): number {
  const info = compute(code);
  table[code] = info;
  return info;
}

/** The several units of a long fold. @param info what {@link charInfo} gave, with {@link LONG} set. */
export function longFold(info: number): string {
  return longFolds[info >>> FOLD_SHIFT] ?? '';
}

const longIndex = new Map<string, number>();

function pack(kind: Class, fold: string, flags = 0): number {
  if (fold.length === 1) return kind | flags | (fold.charCodeAt(0) << FOLD_SHIFT);
  let index = longIndex.get(fold);
  if (index === undefined) {
    index = longFolds.push(fold) - 1;
    longIndex.set(fold, index);
  }
  return kind | flags | LONG | (index << FOLD_SHIFT);
}

/**
 * Nearly all characters of nearly all articles, without the regular expressions of {@link computeRare}: compiling those
 * took a cold process some 6 of 14 ms for its first 7 kB (one run, busy machine).
 */
function computeCommon(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return Class.Letter | LOWER | (code << FOLD_SHIFT);
  if (code >= 0x41 && code <= 0x5a) return Class.Letter | UPPER | ((code | 0x20) << FOLD_SHIFT);
  if (code >= 0x30 && code <= 0x39) return Class.Digit | (code << FOLD_SHIFT);
  switch (code) {
    case 0x0a:
      return Class.Newline | (0x0a << FOLD_SHIFT);
    case 0x0b:
    case 0x0c:
    case 0x2029:
      return Class.Break | (0x0a << FOLD_SHIFT);
    case 0x09:
    case 0x0d:
    case 0x20:
    case 0xa0:
    case 0x2009:
    case 0x202f:
      return Class.Space | (0x20 << FOLD_SHIFT);
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x2012:
      return Class.Hyphen | (0x2d << FOLD_SHIFT);
    case 0x2013:
      return Class.Dash | (0x2d << FOLD_SHIFT);
    case 0x27:
    case 0x60:
    case 0x2018:
    case 0x2019:
      return Class.Apostrophe | (0x27 << FOLD_SHIFT);
    case 0x2e:
      return Class.Dot | (0x2e << FOLD_SHIFT);
    case 0xad:
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
      return Class.Ignore | (1 << FOLD_SHIFT);
    case 0x22:
    case 0x201c:
    case 0x201d:
      return Class.Other | (0x22 << FOLD_SHIFT);
    case 0x40:
    case 0x5f:
      // "@name" and "a_b" are words of their own kind, not "name" and "a".
      return Class.Letter | (code << FOLD_SHIFT);
    case 0x2014:
      return Class.Other | (code << FOLD_SHIFT);
  }
  if (code < 0x80) return Class.Other | (code << FOLD_SHIFT);
  if (code >= 0x1100 && code <= 0x1112) return Class.Letter | JAMO_BIT | (code << FOLD_SHIFT);
  if (code >= 0xd800 && code <= 0xdfff) return Class.Other | (code << FOLD_SHIFT);
  if (code >= 0xac00 && code <= 0xd7a3) return Class.Hangul | (code << FOLD_SHIFT);
  if (code >= 0x4e00 && code <= 0x9fff) return Class.Ideograph | (code << FOLD_SHIFT);
  if (code >= 0x300 && code <= 0x36f) return Class.Ignore | DIACRITIC_BIT | (1 << FOLD_SHIFT);
  if (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7) return accented(String.fromCharCode(code));
  return 0;
}

/** A letter of Latin-1 or Latin Extended-A. */
function accented(char: string): number {
  const lower = char.toLowerCase();
  let fold = '';
  for (const part of lower.normalize('NFKD')) if (part < '\u0300' || part > '\u036f') fold += SPELT_OUT[part] ?? part;
  const flags = lower !== char ? UPPER : char.toUpperCase() !== char ? LOWER : 0;
  return pack(Class.Letter, fold, flags);
}

function compute(code: number): number {
  return computeCommon(code) || computeRare(code);
}

function computeRare(code: number): number {
  const char = String.fromCodePoint(code);
  if (HYPHENS.includes(char)) return pack(Class.Hyphen, '-');
  if (APOSTROPHES.includes(char)) return pack(Class.Apostrophe, "'");
  if (char === '\uff0e' || char === '\u2024') return pack(Class.Dot, '.');
  if (IGNORED.test(char)) return Class.Ignore | (1 << FOLD_SHIFT);
  if (/\s/u.test(char)) return pack(Class.Space, ' ');
  if (code === 0x3099 || code === 0x309a) return pack(Class.Letter, char);
  const bare = char.normalize('NFKD').replace(DIACRITIC, '');
  // Footnote signs stand behind words and are no part of them.
  if (SUPERSCRIPT.test(char)) return pack(Class.Other, bare);
  const wordLike = /[\p{L}\p{N}\p{M}]/u.test(char) || char === '\uff20';
  if (!wordLike) return pack(Class.Other, punctuation(char));
  if (bare === '') return Class.Ignore | DIACRITIC_BIT | (1 << FOLD_SHIFT);
  return word(char, bare);
}

function word(char: string, bare: string): number {
  const lower = bare.toLowerCase().replace(DIACRITIC, '');
  const fold = Array.from(lower, (c) => SPELT_OUT[c] ?? c).join('');
  if (/^\p{Script=Han}/u.test(bare)) return pack(Class.Ideograph, fold);
  if (/^\p{Script=Hiragana}/u.test(bare)) return pack(Class.Hiragana, fold);
  if (/^\p{Script=Katakana}/u.test(bare) || char === '\u30fc' || char === '\uff70') return pack(Class.Katakana, fold);
  // Half-width and compatibility forms may hold whole syllables; they are rare enough to be letters.
  if (/^[0-9]+$/.test(fold)) return pack(Class.Digit, fold);
  const upper = char.toLowerCase() !== char || bare.toLowerCase() !== bare;
  const lowered = !upper && (char.toUpperCase() !== char || bare.toUpperCase() !== bare);
  return pack(Class.Letter, fold, upper ? UPPER : lowered ? LOWER : 0);
}

function punctuation(char: string): string {
  if (/["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]/u.test(char)) return '"';
  if (/[\u00b7\u2022\u2027\u30fb\u22c5\uff65]/u.test(char)) return '\u00b7';
  return char.normalize('NFKC').trim() || char;
}
