/** A Set of all names, asked for every run of one to eight words: what one writes first, and what others measure against. */
import { foldSimply } from './fold-simply';

/** Whether a folded unit is part of a word. */
export const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || (code > 0x7f && isLetter(code));
const letters = new Map<number, boolean>();
function isLetter(code: number): boolean {
  let known = letters.get(code);
  if (known === undefined) {
    known = /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
    letters.set(code, known);
  }
  return known;
}

/** A match ends behind its last character, with that character's diacritics. */
export function endOf(at: Uint32Array, end: number, original: string): number {
  let to = (at[end - 1] as number) + 1;
  for (; ; to++) {
    const code = original.charCodeAt(to);
    if (!(code >= 0x300 && code <= 0x36f)) return to;
  }
}

/** Spans, start and end of each hit, of the names (folded) in a text. */
export function ngramMatcher(names: ReadonlySet<string>): (original: string) => number[] {
  return (original) => {
    const folded = foldSimply(original);
    const { text, at } = folded;
    const spans: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (let i = 0; i < text.length; ) {
      if (!isWord(text.charCodeAt(i))) {
        i++;
        continue;
      }
      const start = i;
      while (isWord(text.charCodeAt(i))) i++;
      starts.push(start);
      ends.push(i);
    }
    for (let w = 0; w < starts.length; ) {
      let next = w + 1;
      for (let to = Math.min(w + 8, starts.length) - 1; to >= w; to--) {
        if (!names.has(text.slice(starts[w], ends[to]))) continue;
        spans.push(at[starts[w] as number] as number, endOf(at, ends[to] as number, original));
        next = to + 1;
        break;
      }
      w = next;
    }
    return spans;
  };
}
