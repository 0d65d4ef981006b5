/**
 * Reads one token that is more than ASCII letters: accents, apostrophes, dots, digits, other scripts. This is the
 * definition of a token; the quick loop of `tokens.ts` handles what gives the same without all these questions.
 */
import { CLASS_MASK, Class, charInfo, charTable, DIACRITIC_BIT, JAMO_BIT, LONG, LOWER } from './fold';
import {
  codeAt,
  codeWidth,
  composeSyllable,
  infoAt,
  jamoSyllableEnd,
  skipIgnored,
  suffixAfter,
  width,
} from './token-chars';
import { Flag } from './token-flags';
import { hashInfo, hashStep, SEED } from './token-hash';

// Constants of this module: one step for the interpreter, where an enum of another module is several.
const LETTER = Class.Letter;
const PLAIN_MASK = CLASS_MASK | LONG | JAMO_BIT;
/** Dots and ignored characters (13 and 14) have these bits; so have others, which only costs a look. */
const MAY_BE_DOTTED = 0xc;

/** The token that was read last: an object of its own for each word would be garbage. */
export const read = { end: 0, hash: 0, flags: 0 };

function found(end: number, hash: number, flags: number): void {
  read.end = end;
  read.hash = hash;
  read.flags = flags;
}

/** Reads the token at an offset into {@link read}. @param info,kind what `charInfo` says of its first character. */
export function readToken(text: string, at: number, info: number, kind: number): void {
  if (kind === LETTER) {
    const syllable = jamoSyllableEnd(text, at);
    if (syllable > at) found(syllable, hashStep(SEED, composeSyllable(text, at, syllable)), Flag.Hangul);
    else readWord(text, at);
    return;
  }
  if (kind === Class.Digit) {
    readNumber(text, at);
    return;
  }
  let hash = hashInfo(SEED, info);
  let end = at + width(codeAt(text, at));
  // A voicing sign behind a kana (decomposed text) belongs to it.
  for (;;) {
    const next = text.charCodeAt(end);
    if (next !== 0x3099 && next !== 0x309a) break;
    hash = hashStep(hash, next);
    end++;
  }
  found(end, hash, KIND_FLAG[kind] as number);
}

const KIND_FLAG: Partial<Record<number, number>> = {
  [Class.Ideograph]: Flag.Ideograph,
  [Class.Hiragana]: Flag.Hiragana,
  [Class.Katakana]: Flag.Katakana,
  [Class.Hangul]: Flag.Hangul,
};

function readNumber(text: string, at: number): void {
  let hash = SEED;
  let end = at;
  let next = at;
  while (next < text.length) {
    const code = codeAt(text, next);
    const info = charInfo(code);
    const kind = info & CLASS_MASK;
    next += width(code);
    if (kind === Class.Ignore) continue;
    if (kind !== Class.Digit) break;
    hash = hashInfo(hash, info);
    end = next;
  }
  found(end, hash, Flag.Number);
}

function readWord(text: string, at: number): void {
  const second = charTable[text.charCodeAt(at + 1)] ?? 0;
  const dotted = second === 0 || (second & MAY_BE_DOTTED) === MAY_BE_DOTTED ? dottedEnd(text, at) : at;
  let hash = SEED;
  let letters = 0;
  let end = at;
  let next = at;
  /** Hash before the last contraction, and whether that is a possessive 's. */
  let bare = 0;
  let possessive = false;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    let info = charTable[code] as number;
    if ((info & PLAIN_MASK) === LETTER) {
      hash = hashInfo(hash, info);
      letters++;
      end = ++next;
      continue;
    }
    if (info === 0 || (code & 0xf800) === 0xd800) info = infoAt(text, next);
    const kind = info & CLASS_MASK;
    if (kind === LETTER) {
      if (jamoSyllableEnd(text, next) > next) break;
      hash = hashInfo(hash, info);
      letters++;
      next += codeWidth(code, text, next);
      end = next;
      continue;
    }
    if (kind === Class.Ignore) {
      // The span of a match holds whole characters, but no invisible ones behind them.
      const ours = (info & DIACRITIC_BIT) !== 0 && end === next;
      next += codeWidth(code, text, next);
      if (ours) end = next;
      continue;
    }
    if (next < dotted && kind === Class.Dot) {
      end = ++next;
      continue;
    }
    if (kind !== Class.Apostrophe || next < dotted) break;
    const suffix = suffixAfter(text, next);
    if (suffix === null) break;
    if (suffix !== '') {
      // Contractions keep their apostrophe: "we'll" is not "well".
      bare = hash;
      hash = hashStep(hash, 0x27);
      possessive = suffix === 's';
    }
    next++;
  }
  let flags: number = Flag.Word;
  if (possessive) flags |= Flag.Possessive;
  if ((infoAt(text, at) & LOWER) !== 0) flags |= Flag.StartsLower;
  if (letters === 1) flags |= Flag.Single;
  if (dotted > at) flags |= Flag.Dotted;
  found(end, possessive ? bare : hash, flags);
}

/** End of the dotted acronym at `at`: single letters, each with a dot, at least two; or `at` where there is none. */
function dottedEnd(text: string, at: number): number {
  let letters = 0;
  let end = at;
  let next = at;
  for (;;) {
    if ((infoAt(text, next) & CLASS_MASK) !== Class.Letter) break;
    const behind = skipIgnored(text, next + width(codeAt(text, next)));
    const kind = infoAt(text, behind) & CLASS_MASK;
    if (kind === Class.Dot) {
      letters++;
      next = skipIgnored(text, behind + 1);
      // The dot itself ends it; what is ignored behind the dot does not belong.
      end = behind + 1;
      continue;
    }
    // "U.S" at a sentence's end, and the small s of "M.P.s".
    if (letters >= 1 && kind !== Class.Letter && kind !== Class.Digit && kind !== Class.Apostrophe) {
      letters++;
      end = next + width(codeAt(text, next));
    }
    break;
  }
  return letters >= 2 ? end : at;
}
