/**
 * Capitalised phrases: the longest runs of words that could be one name. Whether the glossary knows them does not matter here; the runs are
 * also what keeps a known short name from being taken out of a longer unknown one.
 */
import { CALENDAR, FUNCTION_WORDS, isOrdinaryOpener } from '../lexicon/commons';
import { NAME_MAKERS, ORG_HEADS, PARTICLES, PORTFOLIOS, THING_HEADS } from '../lexicon/heads';
import { GIVEN_NAMES } from '../lexicon/personal';
import { HONORIFICS, SUFFIXES, TITLES } from '../lexicon/titles';
import type { Word, Words } from '../words';

/** A run of words `[from, to)` (indices into {@link Words.all}) that could be one name. */
export interface Chunk {
  from: number;
  to: number;
  /** Joined by small words as names of organisations are: Bank of England. */
  linked: boolean;
  titleCase: boolean;
}

/** Months that are names of people too: Theresa May, June Ross. */
const MONTH_NAMES: ReadonlySet<string> = new Set(['may', 'june', 'april', 'august', 'jan']);
/** Words that follow a name in picture captions without belonging to it. */
const CAPTION_ENDS: ReadonlySet<string> = new Set(['image', 'photo', 'picture', 'video', 'credit', 'getty']);

/** A month's name where no month can stand: no number behind it, no word of time before it. */
function isMonthName(all: readonly Word[], index: number): boolean {
  const word = all[index] as Word;
  if (!MONTH_NAMES.has(word.lower) || word.lower === 'jan') return false;
  const before = all[index - 1];
  const next = all[index + 1];
  if (
    next &&
    next.block === word.block &&
    (/^\d/.test(next.lower) || (word.first && next.gap === 'space' && !word.possessive && !next.cap))
  )
    return false;
  return !before || before.block !== word.block || word.gap === 'end' || !TIME_WORDS.has(before.lower);
}

/** Said with a capital inside a sentence, a capital behind it: the given name. */
function isSaid(all: readonly Word[], index: number): boolean {
  const word = all[index] as Word;
  const next = all[index + 1];
  return (
    word.lower === 'said' && !word.first && next?.cap === true && next.gap === 'space' && next.block === word.block
  );
}

const TIME_WORDS: ReadonlySet<string> = new Set(
  'in of since last this next by until till late early mid from to and or for during every each between before after through the on around about'.split(
    ' ',
  ),
);

function opens(words: Words, index: number): boolean {
  const word = words.all[index];
  if (!word?.cap || (FUNCTION_WORDS.has(word.lower) && !word.caps && !isSaid(words.all, index))) return false;
  if (CALENDAR.has(word.lower) && !isMonthName(words.all, index)) return false;
  if (word.text.length === 1 && (word.lower === 'i' || word.lower === 'a')) return false;
  if (!word.first) return true;
  const next = words.all[index + 1];
  const goesOn =
    next?.cap === true && (next.gap === 'space' || next.gap === 'dot') && next.block === word.block && !word.possessive;
  if (goesOn && (NAME_MAKERS.has(word.lower) || TITLES.has(word.lower) || ORG_HEADS.has(word.lower))) return true;
  if (GIVEN_NAMES.has(word.lower)) return true;
  if (PARTICLES.has(word.lower) && (goesOn || overParticles(words.all, index + 1) > index + 1)) return true;
  if (isOrdinaryOpener(word.lower) && !word.caps) return false;
  return !(words.small.has(word.lower) && !word.caps);
}

function goesOn(before: Word, word: Word, next: Word | undefined): boolean {
  if (before.possessive || !word.cap || (word.gap !== 'space' && word.gap !== 'dot')) return false;
  if (FUNCTION_WORDS.has(word.lower) && !word.caps && word.lower !== 'jan' && word.lower !== 'said') return false;
  if (CAPTION_ENDS.has(word.lower)) return false;
  if (word.lower === 'jan') return next?.cap === true && next.gap === 'space' && next.block === word.block;
  if (CALENDAR.has(word.lower))
    return (
      MONTH_NAMES.has(word.lower) &&
      (GIVEN_NAMES.has(before.lower) || TITLES.has(before.lower) || HONORIFICS.has(before.lower))
    );
  return word.lower !== 'i';
}

/** Index after particles that lead to another capital (van der Leyen), or `at`. */
function overParticles(all: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 3 && all[next]?.gap === 'space' && !all[next]?.cap && PARTICLES.has(all[next]?.lower ?? ''))
    next++;
  const word = all[next];
  return next > at && word?.cap && word.gap === 'space' && !all[next - 1]?.possessive ? next : at;
}

/** Index after a nickname in quotation marks that the name goes on behind: Francois "Papa Doc" Duvalier; or `at`. */
function overNickname(all: readonly Word[], at: number): number {
  if (all[at]?.gap !== 'quote' || !all[at]?.cap) return at;
  for (let next = at + 1; next <= at + 3; next++) {
    const word = all[next];
    if (!word?.cap) return at;
    if (word.gap === 'quote') return next;
    if (word.gap !== 'space') return at;
  }
  return at;
}

function endOfRun(all: readonly Word[], from: number, to: number): number {
  let at = from + 1;
  while (at < to) {
    const before = all[at - 1] as Word;
    const word = all[at] as Word;
    if (goesOn(before, word, all[at + 1])) at++;
    else if (word.gap === 'comma' && /^(?:jr|sr|iii)$/.test(word.lower) && word.cap) at++;
    else {
      const behind = before.possessive ? at : overParticles(all, at);
      const nick = before.possessive || behind > at ? behind : overNickname(all, at);
      if (nick === at || nick >= to) break;
      at = nick + 1;
    }
  }
  return at;
}

/** Joins "Institute" + "for" + "Far Eastern Studies"; the head before the link must be a word that takes one. */
function overLink(all: readonly Word[], chunk: { from: number; to: number; linked: boolean }, to: number): number {
  const head = all[chunk.to - 1];
  const link = all[chunk.to];
  if (!head || !link || head.possessive || link.gap !== 'space' || link.cap) return chunk.to;
  const heads =
    ORG_HEADS.has(head.lower) ||
    THING_HEADS.has(head.lower) ||
    (head.lower.endsWith('s') && ORG_HEADS.has(head.lower.slice(0, -1)));
  const takes = /^(?:of|for|on|against)$/.test(link.lower)
    ? heads || chunk.linked
    : link.lower === 'and'
      ? (chunk.linked || head.lower !== 'affairs') && PORTFOLIOS.has(head.lower)
      : /^(?:des|de|du|della|der|sans|fur)$/.test(link.lower);
  if (!takes) return chunk.to;
  let next = chunk.to + 1;
  if (all[next]?.lower === 'the' && all[next]?.gap === 'space') next++;
  while (
    link.lower !== 'and' &&
    all[next] &&
    !all[next]?.cap &&
    /^(?:former|rights|and)$/.test(all[next]?.lower ?? '') &&
    all[next]?.gap === 'space'
  )
    next++;
  const word = all[next];
  if (!word?.cap || word.gap !== 'space' || next >= to || CALENDAR.has(word.lower)) return chunk.to;
  if (FUNCTION_WORDS.has(word.lower) && !word.caps) return chunk.to;
  if (
    link.lower === 'and' &&
    !PORTFOLIOS.has(word.lower) &&
    !PORTFOLIOS.has(all[next + 1]?.cap ? (all[next + 1]?.lower ?? '') : '')
  )
    return chunk.to;
  return next;
}

/** All capitalised runs of an article, in order, not overlapping; none in by-lines. Linear in the number of words. */
export function chunksOf(words: Words): Chunk[] {
  const chunks: Chunk[] = [];
  for (const block of words.blocks) {
    if (block.part === 'byline') continue;
    let at = block.from;
    while (at < block.to) {
      if (!opens(words, at)) {
        at++;
        continue;
      }
      const chunk = { from: at, to: endOfRun(words.all, at, block.to), linked: false, titleCase: block.titleCase };
      for (
        let joined = overLink(words.all, chunk, block.to);
        joined > chunk.to;
        joined = overLink(words.all, chunk, block.to)
      ) {
        chunk.to = endOfRun(words.all, joined, block.to);
        chunk.linked = true;
        if (chunk.to - chunk.from > 14) break;
      }
      chunks.push(chunk);
      at = chunk.to;
    }
  }
  return chunks;
}

/** Whether a word is a generational suffix (Jr., III), which tells nothing of the family name. */
export function isSuffix(word: Word): boolean {
  return SUFFIXES.has(word.lower) && (word.caps || /^(?:jr|sr)$/.test(word.lower));
}
