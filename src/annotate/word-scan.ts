/**
 * Cuts a text into surface words. By hand, as a regular expression with the classes of Unicode cost a waking worker some 15 ms to
 * compile: the characters of nearly all articles are settled by comparison, and others are asked about once.
 */

enum Kind {
  None = 0,
  Letter = 1,
  /** A mark or a number. */
  Other = 2,
}

const known = new Map<number, Kind>();

function kindOf(code: number): Kind {
  if (code < 0x80) {
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return Kind.Letter;
    return code >= 0x30 && code <= 0x39 ? Kind.Other : Kind.None;
  }
  // The letters of Latin-1 and Latin Extended, general punctuation, signs of currency.
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? Kind.None : Kind.Letter;
  if ((code >= 0x2000 && code < 0x2070) || (code >= 0x20a0 && code < 0x20d0) || code === 0xa0) return Kind.None;
  let kind = known.get(code);
  if (kind === undefined) {
    const char = String.fromCodePoint(code);
    kind = /\p{L}/u.test(char) ? Kind.Letter : /[\p{M}\p{N}]/u.test(char) ? Kind.Other : Kind.None;
    // Bounded, as a hostile text may hold every character there is.
    if (known.size < 10_000) known.set(code, kind);
  }
  return kind;
}

const wide = (code: number): number => (code > 0xffff ? 2 : 1);
const codeAt = (text: string, at: number): number => (at < text.length ? (text.codePointAt(at) as number) : 0);

/** Apostrophes and hyphens that hold two halves of a word together. */
function isBond(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** First offset at or after `at` that is no letter, mark or number. */
function runEnd(text: string, at: number): number {
  while (at < text.length) {
    const code = codeAt(text, at);
    if (kindOf(code) === Kind.None) break;
    at += wide(code);
  }
  return at;
}

/** End of the dotted acronym at `at` ("U.S.", "U.S.A"), or `at`: two letters or more, each with a dot, and perhaps a last one without. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  for (;;) {
    const code = codeAt(text, end);
    if (kindOf(code) !== Kind.Letter) break;
    const behind = end + wide(code);
    if (text.charCodeAt(behind) !== 0x2e) {
      if (letters >= 2 && kindOf(codeAt(text, behind)) !== Kind.Letter) end = behind;
      break;
    }
    letters++;
    end = behind + 1;
  }
  return letters >= 2 ? end : at;
}

/**
 * Calls `take` with each word and where it starts, in order: dotted acronyms, and runs of letters, marks and numbers, which a single
 * apostrophe or hyphen may join. Offsets are UTF-16 units. Linear; never throws.
 */
export function eachWord(text: string, take: (at: number, word: string) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = codeAt(text, at);
    const kind = kindOf(code);
    if (kind === Kind.None) {
      at += wide(code);
      continue;
    }
    let end = kind === Kind.Letter && text.charCodeAt(at + wide(code)) === 0x2e ? dottedEnd(text, at) : at;
    if (end === at) {
      end = runEnd(text, at);
      while (isBond(text.charCodeAt(end))) {
        const next = runEnd(text, end + 1);
        if (next === end + 1) break;
        end = next;
      }
    }
    take(at, text.slice(at, end));
    at = end;
  }
}
