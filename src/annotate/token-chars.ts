/** Looking at a text character by character, at ends and in odd places too. Linear, and nothing here throws. */
import { CLASS_MASK, Class, charInfo, FOLD_SHIFT, LONG } from './fold';

const CONTRACTIONS = new Set(['s', 'll', 'd', 've', 're', 'm', 't']);

/** Code point at an offset, 0 past the end. */
export function codeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdbff) return text.codePointAt(at) ?? unit;
  return Number.isNaN(unit) ? 0 : unit;
}

/** {@link charInfo} at an offset; the text's end is a break. */
export function infoAt(text: string, at: number): number {
  if (at >= text.length) return Class.Break;
  return charInfo(codeAt(text, at));
}

/** UTF-16 units of a code point. */
export function width(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** First offset at or after `at` whose character is not ignored. */
export function skipIgnored(text: string, at: number): number {
  while (at < text.length) {
    const code = codeAt(text, at);
    if ((charInfo(code) & CLASS_MASK) !== Class.Ignore) break;
    at += width(code);
  }
  return at;
}

/** End of the conjoining-jamo syllable at `at` (leading consonant, vowel, maybe final), or `at` where there is none. */
export function jamoSyllableEnd(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  if (lead < 0x1100 || lead > 0x1112) return at;
  const vowel = text.charCodeAt(at + 1);
  if (!(vowel >= 0x1161 && vowel <= 0x1175)) return at;
  const tail = text.charCodeAt(at + 2);
  return tail >= 0x11a8 && tail <= 0x11c2 ? at + 3 : at + 2;
}

/** Code of the Korean syllable whose jamo stand from `at` to `end`. */
export function composeSyllable(text: string, at: number, end: number): number {
  const lead = text.charCodeAt(at) - 0x1100;
  const vowel = text.charCodeAt(at + 1) - 0x1161;
  const tail = end - at === 3 ? text.charCodeAt(at + 2) - 0x11a7 : 0;
  return 0xac00 + (lead * 21 + vowel) * 28 + tail;
}

/** As {@link width}, by the unit that stands at an offset. */
export function codeWidth(unit: number, text: string, at: number): number {
  return (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/**
 * What an apostrophe inside a word starts: a contraction's letters, '' where more of the same word follows, null where
 * no letter follows.
 */
export function suffixAfter(text: string, at: number): string | null {
  let suffix = '';
  let next = at + 1;
  for (; next < text.length && suffix.length < 3; next++) {
    const info = charInfo(text.charCodeAt(next));
    const kind = info & CLASS_MASK;
    if (kind === Class.Ignore) continue;
    if (kind !== Class.Letter || (info & LONG) !== 0 || jamoSyllableEnd(text, next) > next) break;
    suffix += String.fromCharCode(info >>> FOLD_SHIFT);
  }
  if (suffix === '') {
    const more = (infoAt(text, next) & CLASS_MASK) === Class.Letter && jamoSyllableEnd(text, next) === next;
    return more ? '' : null;
  }
  return suffix.length < 3 && CONTRACTIONS.has(suffix) ? suffix : '';
}

/** Offset of the apostrophe of the token that lies from `start` to `end` and ends in 's. */
export function possessiveStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    if ((charInfo(text.charCodeAt(at)) & CLASS_MASK) === Class.Apostrophe) return at;
  }
  return end;
}

/** First offset at or after `at` that is not part of a web address: the next space or control character. */
export function skipAddress(text: string, at: number): number {
  while (at < text.length && text.charCodeAt(at) > 0x20) at++;
  return at;
}
