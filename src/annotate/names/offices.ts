/** Offices before a name that run over a preposition. */
import { isRole } from '../lexicon/roles';
import { TITLES } from '../lexicon/titles';
import { isVerb } from '../lexicon/verbs';
import type { Word } from '../words';

/** How far before the name the role may stand. */
const WITHIN = 8;

/**
 * "former ambassador to Elbonia X", "the head of the bank's council X": index of the role before a preposition and its noun phrase, or -1. The caller
 * knows by the given name that a name begins here.
 */
export function postEnd(all: readonly Word[], from: number): number {
  const name = all[from];
  const last = all[from - 1];
  if (!last || last.possessive || !name?.cap || name.gap !== 'space') return -1;
  for (let at = from - 1; at > 0 && from - at < WITHIN; at--) {
    const word = all[at] as Word;
    if (word.sentence !== name.sentence || word.gap !== 'space' || isVerb(word.lower)) return -1;
    if (!word.cap && !word.possessive && /[^su]s$/.test(word.lower) && at === from - 1) return -1;
    if (/^(?:and|or|who|which|that|said|by|from|with|on|as)$/.test(word.lower)) return -1;
    if (!/^(?:to|of|in|for|at)$/.test(word.lower)) continue;
    const role = all[at - 1] as Word;
    if (at === from - 1) return -1;
    return role.sentence === word.sentence && isRole(role.lower, role.cap) && !role.possessive ? at - 1 : -1;
  }
  return -1;
}

/** "Secretary of State X", "Minister of Foreign Affairs X": index of the title, or -1. */
export function officeEnd(all: readonly Word[], from: number): number {
  for (let at = from - 1; at > 0 && at > from - 5; at--) {
    const word = all[at] as Word;
    if (word.lower === 'of' && word.gap === 'space')
      return at < from - 1 && all[at - 1]?.cap && TITLES.has((all[at - 1] as Word).lower) ? at - 1 : -1;
    if ((!word.cap && word.lower !== 'and') || word.gap !== 'space' || word.possessive) return -1;
  }
  return -1;
}
