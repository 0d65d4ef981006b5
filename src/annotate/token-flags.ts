/** Tokens of a text as parallel arrays, and what is found out about one only when somebody asks. */
import { CLASS_MASK, Class, charInfo, FOLD_SHIFT, LONG, LOWER, UPPER } from './fold';
import { codeAt, width } from './token-chars';

/** What stands between a token and the one before it. */
export enum Joint {
  /** Nothing. */
  None = 0,
  /** Space, a single line feed, or the dot of an abbreviation and space. */
  Space = 1,
  Hyphen = 2,
  Dash = 3,
  /** Other punctuation: must be the same in name and text. */
  Punctuation = 4,
  /** A blank line: no name crosses it. */
  Break = 5,
}

/** What is known of a token. The first half by {@link kindOf}, everything by {@link flagsOf}. */
export enum Flag {
  Word = 0x1,
  Number = 0x2,
  Ideograph = 0x4,
  Hiragana = 0x8,
  Katakana = 0x10,
  Hangul = 0x20,
  Dotted = 0x40,
  /** The first letter is not a capital, and small letters exist for it. */
  StartsLower = 0x80,
  /** A single letter. */
  Single = 0x100,
  /** Ends in possessive 's, which the hash leaves out. */
  Possessive = 0x200,
  /** The first of its line. */
  Line = 0x400,

  HasUpper = 0x800,
  HasLower = 0x1000,
  /** In a line of at least two words without a small letter. */
  CapsLine = 0x2000,
  /** May be a plural in -s, -es, -ies of another word. */
  PluralS = 0x4000,
  PluralEs = 0x8000,
  PluralIes = 0x10000,
}

/** Letters were looked at. */
const DESCRIBED = 0x20000;
/** The line was looked at. */
const LINE_DESCRIBED = 0x40000;
/** Where {@link Joint} lies in {@link Tokens.info}. */
export const JOINT_SHIFT = 20;

/** Tokens in order, as parallel arrays of which the first `count` places are used. Offsets are UTF-16 units. */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Hash of the folded units without a possessive 's. */
  hash: Int32Array;
  /** Bits of {@link Flag} and the {@link Joint} before the token; the first token has {@link Joint.Break}. */
  info: Int32Array;
  /** Hash of the punctuation before the token; has a meaning after {@link Joint.Punctuation} only. */
  mark: Int32Array;
}

/** What stands before a token. */
export function jointOf(tokens: Tokens, i: number): Joint {
  return (tokens.info[i] as number) >>> JOINT_SHIFT;
}

/** Hash of the punctuation before a token, 0 where there is none. */
export function markOf(tokens: Tokens, i: number): number {
  return jointOf(tokens, i) === Joint.Punctuation ? (tokens.mark[i] as number) : 0;
}

/** The flags up to {@link Flag.Line}: those that cutting finds out. */
export function kindOf(tokens: Tokens, i: number): number {
  return tokens.info[i] as number;
}

/** All flags of a token. The first question about a token, or about its line, costs a look at the letters. */
export function flagsOf(tokens: Tokens, i: number): number {
  let info = letterFlags(tokens, i);
  // One small letter tells that the line is not in capitals.
  if ((info & (LINE_DESCRIBED | Flag.HasLower)) === 0) {
    describeLine(tokens, i);
    info = tokens.info[i] as number;
  }
  return info;
}

/** As {@link flagsOf} without {@link Flag.CapsLine}: may be asked before the line is cut. */
export function letterFlags(tokens: Tokens, i: number): number {
  const info = tokens.info[i] as number;
  return (info & DESCRIBED) === 0 ? describe(tokens, i) : info;
}

/** Letter case of a word, and whether it may be a plural. */
function describe(tokens: Tokens, i: number): number {
  let info = (tokens.info[i] as number) | DESCRIBED;
  if ((info & Flag.Word) !== 0) {
    const { text } = tokens;
    const end = tokens.end[i] as number;
    let cases = 0;
    let letters = 0;
    for (let at = tokens.start[i] as number; at < end; ) {
      const code = codeAt(text, at);
      const char = charInfo(code);
      if ((char & CLASS_MASK) === Class.Letter) {
        cases |= char;
        letters++;
      }
      at += width(code);
    }
    if ((cases & UPPER) !== 0) info |= Flag.HasUpper;
    if ((cases & LOWER) !== 0) info |= Flag.HasLower;
    if ((info & Flag.Possessive) === 0 && letters > 2 && unitBefore(text, end) === 0x73) info |= pluralFlags(text, end);
  }
  tokens.info[i] = info;
  return info;
}

/** Marks every token of a token's line, so that no line is gone through twice. */
function describeLine(tokens: Tokens, i: number): void {
  const { info, count } = tokens;
  let from = i;
  while (from > 0 && ((info[from] as number) & Flag.Line) === 0) from--;
  let to = from + 1;
  while (to < count && ((info[to] as number) & Flag.Line) === 0) to++;
  let words = 0;
  let lower = false;
  for (let k = from; k < to && !lower; k++) {
    const flags = letterFlags(tokens, k);
    if ((flags & Flag.Word) === 0) continue;
    if ((flags & Flag.Single) === 0) words++;
    lower = (flags & Flag.HasLower) !== 0;
  }
  const found = !lower && words >= 2 ? LINE_DESCRIBED | Flag.CapsLine : LINE_DESCRIBED;
  for (let k = from; k < to; k++) info[k] = (info[k] as number) | found;
}

/** Folded unit of the character before an offset, 0 where it has none or several. */
function unitBefore(text: string, at: number): number {
  const info = at > 0 ? charInfo(text.charCodeAt(at - 1)) : 0;
  return (info & (CLASS_MASK | LONG)) === Class.Letter ? info >>> FOLD_SHIFT : 0;
}

/** Endings that English adds for a plural, by the two letters before the s. "-ss" is no plural. */
function pluralFlags(text: string, end: number): number {
  const before = unitBefore(text, end - 1);
  if (before === S || before === 0) return 0;
  if (before !== E) return Flag.PluralS;
  const stem = unitBefore(text, end - 2);
  if (stem === I) return Flag.PluralS | Flag.PluralIes;
  return takesEs(stem) ? Flag.PluralS | Flag.PluralEs : Flag.PluralS;
}

const S = 0x73;
const E = 0x65;
const I = 0x69;

/** Whether a word that ends in this folded unit may have a plural in -es. */
export function takesEs(unit: number): boolean {
  return unit === S || unit === 0x78 || unit === 0x7a || unit === 0x68 || unit === 0x6f;
}
