/**
 * The name as its entry writes it against the text, unit by unit and without making a string: what settles nearly
 * every hit. It says yes or "not sure"; then `match-verify.ts` goes into the rules.
 */
import { CLASS_MASK, Class, charInfo, LOWER, UPPER } from './fold';

const FOLD_AND_CLASS = ~(LOWER | UPPER);

/**
 * Whether text and name are the same but for characters that are ignored, kinds of space and of apostrophe, diacritics, and
 * letter case if that does not matter.
 * @param bytes UTF-8; the name lies from `from` to `to`. @param at,end where the text should have it.
 */
export function sameLetters(
  bytes: Uint8Array,
  from: number,
  to: number,
  text: string,
  at: number,
  end: number,
  anyCase: boolean,
): boolean {
  while (from < to) {
    let want = bytes[from++] as number;
    if (want >= 0x80) {
      if (want >= 0xf0 || want < 0xc0) return false;
      const second = (bytes[from++] as number) & 0x3f;
      if (want < 0xe0) want = ((want & 0x1f) << 6) | second;
      else want = ((want & 0xf) << 12) | (second << 6) | ((bytes[from++] as number) & 0x3f);
    }
    if (at >= end) return false;
    let unit = text.charCodeAt(at++);
    if (unit === want) continue;
    let found = charInfo(unit);
    while ((found & CLASS_MASK) === Class.Ignore && at < end) {
      unit = text.charCodeAt(at++);
      found = charInfo(unit);
    }
    if (unit === want) continue;
    const info = charInfo(want);
    const kind = info & CLASS_MASK;
    if ((kind === Class.Space || kind === Class.Apostrophe || kind === Class.Hyphen) && (found & CLASS_MASK) === kind)
      continue;
    // The same letter, with its case set aside or equal.
    if (kind !== Class.Letter || ((found ^ info) & (anyCase ? FOLD_AND_CLASS : -1)) !== 0) return false;
  }
  while (at < end && (charInfo(text.charCodeAt(at)) & CLASS_MASK) === Class.Ignore) at++;
  return at === end;
}
