/** An introducing phrase as the rules hand it on: where it stands and what is in it. */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { isRole, KIN } from '../lexicon/roles';
import { TITLES } from '../lexicon/titles';
import type { Word } from '../words';

/** Introducing words: offsets in the article's text, the heads found in them and whether it is by kinship. */
export interface Introduction {
  start: number;
  end: number;
  /** Role nouns in it, small letters. */
  roles: string[];
  /** All its content words, small letters; for comparing two introductions. */
  words: string[];
  kin: boolean;
  where: 'before' | 'behind';
  /** A relative clause, or only where somebody belongs: it gives way to a role before the name. */
  clause?: true;
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** End of the phrase with a possessive ending or the bracket that its last word closes. */
function endOf(all: readonly Word[], from: number, to: number, where: 'before' | 'behind'): number {
  const last = all[to - 1] as Word;
  const next = all[to];
  if (where !== 'before' || !next) return last.end;
  if (last.possessive) return last.end + 2;
  if (next.gap === 'dot') return last.end + 1;
  // "… Board (MSB), X": three units part them where two would do without the bracket.
  const bracket =
    all.slice(from, to).some((word) => word.gap === 'open') && next.gap === 'comma' && next.start - last.end > 2;
  return bracket ? last.end + 1 : last.end;
}

/** The phrase of the words `[from, to)`, or null where there are none. */
export function summary(
  all: readonly Word[],
  from: number,
  to: number,
  where: 'before' | 'behind',
): Introduction | null {
  let [begin, close] = [from, to];
  // An adverb qualifies the clause, and the day at the end of a headline is no part of it either.
  if (close - begin > 1 && all[begin]?.lower.endsWith('ly') && !all[begin]?.cap && all[begin + 1]?.gap === 'space')
    begin++;
  while (close - begin > 1 && where === 'behind' && DAYS.test(all[close - 1]?.lower ?? '')) close--;
  return phrase(all, begin, close, where);
}

function phrase(all: readonly Word[], from: number, to: number, where: 'before' | 'behind'): Introduction | null {
  const first = all[from];
  const last = all[to - 1];
  if (!first || !last) return null;
  const words: string[] = [];
  const roles: string[] = [];
  for (let at = from; at < to; at++) {
    const word = all[at] as Word;
    if (FUNCTION_WORDS.has(word.lower)) continue;
    words.push(word.lower);
    if (isRole(word.lower, word.cap) || (word.cap && TITLES.has(word.lower))) roles.push(word.lower);
  }
  // Kinship is the head only where no other role comes before it: "his father", not "the lawyer of his son".
  const kin = roles[0] !== undefined && KIN.has(roles[0]);
  return {
    start: first.start,
    end: endOf(all, from, to, where),
    roles,
    words,
    kin,
    where,
  };
}

/** A phrase that tells where somebody belongs and names no role: "DAB's", "of the Harbour Party"; or null. */
export function affiliation(
  all: readonly Word[],
  from: number,
  to: number,
  where: 'before' | 'behind',
): Introduction | null {
  const words = summary(all, from, to, where);
  return words && { ...words, roles: [], kin: false, clause: true };
}
