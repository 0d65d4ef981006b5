/**
 * Abbreviations that the article itself defines: "Long Form (LF)", "LF (Long Form)", "Long Form, or LF,", and long forms whose initials stand
 * elsewhere. Letters are found after Schwartz and Hearst (A simple algorithm for identifying abbreviation definitions in biomedical text, 2003);
 * names of organisations in foreign order (an Office whose letters come from another language) need a capitalised run right before the bracket.
 */
import { ORG_HEADS } from './lexicon/heads';
import { GIVEN_NAMES } from './lexicon/personal';
import type { Chunk } from './names/chunks';
import type { Abbreviation } from './types';
import type { Word, Words } from './words';

/** A definition with where its long form stands. */
export interface Definition extends Abbreviation {
  /** Index of the short form's word; -1 where it is only implied. */
  shortAt: number;
  longStart: number;
  longEnd: number;
  /** Indices of the long form's words. */
  from: number;
  to: number;
  /** Plain form of the short one, dots left out. */
  key: string;
  /** In brackets, or only matched by initials elsewhere in the article. */
  defined: boolean;
}

/** Small words that an abbreviation may leave out. */
const SMALL = /^(?:of|for|and|the|in|on|to|de|des|du|der|und|la|le|a|an|at|by|against|with|sans|former)$/;

/** Key under which an abbreviation is kept: capitals as they are, dots left out. */
export function shortKey(text: string): string {
  return text.replace(/[.\s]/g, '');
}

function isShort(word: Word): boolean {
  const letters = shortKey(word.text);
  if (letters.length < 2 || letters.length > 10 || (!word.cap && !/\p{Lu}/u.test(letters))) return false;
  if (/^[IVXLC]+$/.test(letters) && letters.length < 5 && !/[^IVXLC]/.test(letters)) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && !/^\d/.test(letters);
}

/**
 * Whether the letters can be read off the words in order: one to three from the start of each word, none only from small or short ones, the first
 * letter from the first word. States that failed are kept, so the work is bounded by words times letters.
 */
function lettersFit(short: string, long: readonly Word[]): boolean {
  const letters = shortKey(short)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const pieces = long.flatMap((word) =>
    word.lower
      .split('-')
      .map((piece, part) => ({ piece, optional: part > 0 || SMALL.test(piece) || piece.length < 4 })),
  );
  const failed = new Set<number>();
  const reads = (at: number, from: number): boolean => {
    if (at === pieces.length) return from === letters.length;
    const state = at * 16 + from;
    if (failed.has(state)) return false;
    const { piece, optional } = pieces[at] as { piece: string; optional: boolean };
    for (let size = Math.min(3, letters.length - from); size > 0; size--) {
      if (
        (size === 1 || piece.length > 3) &&
        prefixFit(piece, letters.slice(from, from + size)) &&
        reads(at + 1, from + size)
      )
        return true;
    }
    if (at > 0 && optional && reads(at + 1, from)) return true;
    failed.add(state);
    return false;
  };
  return reads(0, 0);
}

function prefixFit(piece: string, letters: string): boolean {
  if (piece[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = piece.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Simple initials: the first letters of the weighty words, or of all words. */
function initialsFit(short: string, long: readonly Word[]): boolean {
  const letters = shortKey(short).toLowerCase();
  const pieces = long.flatMap((word) => word.lower.split('-'));
  const all = pieces.map((piece) => piece[0]).join('');
  const weighty = pieces
    .filter((piece) => !SMALL.test(piece))
    .map((piece) => piece[0])
    .join('');
  return letters === all || letters === weighty;
}

/** The long form that ends right before word `at`: by letters, else the capitalised run there. */
function longBefore(
  all: readonly Word[],
  at: number,
  short: Word,
  isPerson: (from: number) => boolean,
): [number, number] | null {
  const letters = shortKey(short.text);
  const most = Math.min(letters.length + 6, letters.length * 2 + 2);
  const last = all[at - 1] as Word;
  if (last.cap || !SMALL.test(last.lower)) {
    for (let from = at - 1; from >= 0 && at - from <= most; from--) {
      const word = all[from] as Word;
      if (word.block !== short.block || word.sentence !== last.sentence) break;
      if (from < at - 1 && !/^(?:space|hyphen|dot|quote)$/.test((all[from + 1] as Word).gap)) break;
      if ((at - from < 2 && !word.lower.includes('-')) || SMALL.test(word.lower)) continue;
      const long = all.slice(from, at);
      if (!long.some((one) => one.cap) && !lowerInitials(letters, long)) continue;
      if (initialsFit(short.text, long)) return [from, at];
    }
    for (let from = at - 1; from >= 0 && at - from <= most; from--) {
      const word = all[from] as Word;
      if (word.block !== short.block || word.sentence !== last.sentence) break;
      if (from < at - 1 && !/^(?:space|hyphen|dot|quote)$/.test((all[from + 1] as Word).gap)) break;
      if (at - from < 2 || !word.cap || SMALL.test(word.lower)) continue;
      if (lettersFit(short.text, all.slice(from, at))) return [from, at];
    }
  }
  let to = at;
  // "Inter-Services Intelligence agency (ISI)": a small-letter head may close the name.
  if (!last.cap && ORG_HEADS.has(last.lower) && last.gap === 'space') to--;
  if (isPerson(at - 1) || isPerson(at - 2)) return null;
  return runBefore(all, to, short);
}

/**
 * The whole run of capitals and small words before a bracket, where the letters come from another language (BAMF, AfD): it must start with the
 * abbreviation's first letter, or have the head of an organisation and "the" before it.
 */
function runBefore(all: readonly Word[], to: number, short: Word): [number, number] | null {
  let from = to;
  for (let at = to - 1; at >= 0 && to - at <= 14; at--) {
    const word = all[at] as Word;
    const next = all[at + 1] as Word;
    if (word.block !== short.block || (word.possessive && at < to - 1)) break;
    if (at < to - 1 && !/^(?:space|hyphen|dot)$/.test(next.gap)) break;
    if (word.cap && !SMALL.test(word.lower)) from = at;
    else if (word.lower === 'the') {
      // The nearest "the" that gives a name wins; "Tribunal for the former Yugoslavia" goes on over it.
      const near = runFits(all, from, to, short);
      if (near) return near;
      if (!/^(?:of|for|on|in|to|against)$/.test(all[at - 1]?.lower ?? '')) break;
    } else if (!SMALL.test(word.lower) || /^(?:a|an|at|by)$/.test(word.lower)) break;
  }
  return runFits(all, from, to, short);
}

function runFits(all: readonly Word[], from: number, to: number, short: Word): [number, number] | null {
  const long = all.slice(from, to);
  const first = long[0];
  if (!first) return null;
  const headed = long.some((word) => ORG_HEADS.has(word.lower));
  if (GIVEN_NAMES.has(first.lower) && !headed) return null;
  if (long.filter((word) => !SMALL.test(word.lower)).length < 2) return null;
  const article = all[from - 1];
  const the =
    article?.lower === 'the' && article.block === short.block && (first.gap === 'space' || first.gap === 'quote');
  const sameStart = first.lower[0] === shortKey(short.text).toLowerCase()[0];
  return sameStart || (the && headed) ? [from, to] : null;
}

function lowerInitials(letters: string, long: readonly Word[]): boolean {
  return long.length >= 3 && letters.length >= 3 && !SMALL.test((long[0] as Word).lower);
}

/** All definitions in an article, in order. `isPerson` tells whether the run that starts at a word is a person's name (a party in brackets behind it). */
export function definitionsOf(text: string, words: Words, isPerson: (from: number) => boolean): Definition[] {
  const { all } = words;
  const found: Definition[] = [];
  const seen = new Set<string>();
  const add = (short: Word, shortAt: number, from: number, to: number): void => {
    const first = all[from] as Word;
    const last = all[to - 1] as Word;
    const key = shortKey(short.text);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({
      short: text.slice(short.start, short.end),
      long: text.slice(first.start, last.end),
      start: short.start,
      end: short.end,
      shortAt,
      longStart: first.start,
      longEnd: last.end,
      from,
      to,
      key,
      defined: true,
    });
  };
  for (let at = 1; at < all.length; at++) {
    const word = all[at] as Word;
    const gap = word.gap;
    if (gap === 'open') {
      const closes = /^\.?['"”’]?[)\]]/.test(text.slice(word.end, word.end + 3));
      if (closes && isShort(word)) {
        const long = longBefore(all, at, word, isPerson);
        if (long) {
          add(word, at, long[0], long[1]);
          continue;
        }
      }
      // "CEI (Italian Episcopal Conference)"
      const short = all[at - 1] as Word;
      const to = isShort(short) && !isPerson(at) ? runAfter(short, all, at, text) : 0;
      if (to > 0) add(short, at - 1, at, to);
    } else if (
      (gap === 'space' || gap === 'quote') &&
      /^(?:or|the)$/.test((all[at - 1] as Word).lower) &&
      (all[at - 1] as Word).gap === 'comma' &&
      isShort(word) &&
      /^['"”’]?[,.;)]/.test(text.slice(word.end, word.end + 2))
    ) {
      const long = longBefore(all, at - 1, word, isPerson);
      if (long) add(word, at, long[0], long[1]);
    }
  }
  return found;
}

/** End of a run of capitals and small words that fills a bracket behind an abbreviation and can be its long form; 0 if it is not. */
function runAfter(short: Word, all: readonly Word[], from: number, text: string): number {
  for (let to = from + 1; to <= Math.min(all.length, from + 12); to++) {
    const last = all[to - 1] as Word;
    if (
      last.block !== short.block ||
      !(last.cap || SMALL.test(last.lower)) ||
      (to - 1 > from && !/^(?:space|hyphen)$/.test(last.gap))
    )
      return 0;
    if (!/^['"”’]?[)\]]/.test(text.slice(last.end, last.end + 2))) continue;
    const long = all.slice(from, to);
    if (to - from < 2 || !long[0]?.cap) return 0;
    if (initialsFit(short.text, long) || lettersFit(short.text, long)) return to;
    if (GIVEN_NAMES.has(long[0].lower)) return 0;
    const sameStart = long[0].lower[0] === shortKey(short.text).toLowerCase()[0];
    return sameStart || (short.caps && long.length >= 3) ? to : 0;
  }
  return 0;
}

/** News agencies in credits: their letters stand in articles that say nothing of them. */
const CREDITS: ReadonlySet<string> = new Set(['AFP', 'DPA', 'UPI', 'EPA', 'KNA', 'EPD', 'ANSA', 'EFE', 'PTI', 'ANI']);

/** Long forms whose initials are an abbreviation that stands in the article undefined. `open`: keys of such abbreviations. */
export function implied(
  text: string,
  words: Words,
  chunks: readonly Chunk[],
  open: ReadonlyMap<string, Word>,
  isPerson: (from: number) => boolean,
): Definition[] {
  const { all } = words;
  const found = new Map<string, Definition | null>();
  for (const chunk of chunks) {
    const size = chunk.to - chunk.from;
    if (size < 3 || size > 9 || chunk.titleCase || isPerson(chunk.from)) continue;
    const long = all.slice(chunk.from, chunk.to);
    const weighty = long.filter((word) => !SMALL.test(word.lower));
    const keys = new Set([
      weighty.map((word) => word.text[0]).join(''),
      long
        .map((word) => word.text[0])
        .join('')
        .toUpperCase(),
    ]);
    for (const key of keys) {
      const short = key.length >= 3 && !CREDITS.has(key) ? open.get(key) : undefined;
      if (!short) continue;
      const first = long[0] as Word;
      const last = long.at(-1) as Word;
      const definition: Definition = {
        short: text.slice(short.start, short.end),
        long: text.slice(first.start, last.end),
        start: short.start,
        end: short.end,
        shortAt: -1,
        longStart: first.start,
        longEnd: last.end,
        from: chunk.from,
        to: chunk.to,
        key,
        defined: false,
      };
      const old = found.get(key);
      if (old === undefined) found.set(key, definition);
      else if (old && old.long !== definition.long) found.set(key, null);
    }
  }
  return [...found.values()].filter((one): one is Definition => one !== null);
}
