/** Offices before a name that run over a preposition. */
import { isRole } from '../lexicon/roles';
import { TITLES } from '../lexicon/titles';
import type { Word } from '../words';

/** "former ambassador to Elbonia X": index of the role before a preposition and one name of a place, or -1. */
export function postEnd(all: readonly Word[], from: number): number {
  const place = all[from - 1];
  if (!place?.cap || place.possessive || place.gap !== 'space' || !all[from]?.cap) return -1;
  const link = all[from - 2]?.lower === 'the' ? from - 3 : from - 2;
  const role = all[link - 1];
  if (!role || !/^(?:to|of|in|for)$/.test(all[link]?.lower ?? '') || all[link]?.gap !== 'space') return -1;
  return role.sentence === place.sentence && isRole(role.lower, role.cap) && !role.possessive ? link - 1 : -1;
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
