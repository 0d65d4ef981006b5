/**
 * Names that the article has shortened after saying them in full: "the North" once North Korea was named, "the peninsula" once one peninsula was.
 * Two things that could be meant, and nothing is said.
 */
import type { Chosen } from './senses';
import type { Reason, Span } from './types';
import type { Word, Words } from './words';

/** An ellipsis and what it was shortened from. */
export interface Ellipsis {
  start: number;
  end: number;
  from: number;
  to: number;
  chosen: Chosen;
  of: Span;
  reasons: Reason[];
}

const COMPASS = /^(?:north|south|east|west)$/;

/** Finds them, in order. `taken`: whether a word already has an answer. Linear. */
export function ellipsesOf(
  words: Words,
  chosen: readonly Chosen[],
  taken: (from: number, to: number) => boolean,
): Ellipsis[] {
  const { all } = words;
  const found: Ellipsis[] = [];
  const compass = new Map<string, { chosen: Chosen; clash: boolean }>();
  let peninsula: { chosen: Chosen; clash: boolean } | null = null;
  const same = (a: Chosen, b: Chosen): boolean => a.sense.image === b.sense.image && a.sense.entry === b.sense.entry;
  let next = 0;
  for (let at = 0; at < all.length; at++) {
    const word = all[at] as Word;
    for (; next < chosen.length && (chosen[next] as Chosen).hit.start < word.start; next++) {
      const one = chosen[next] as Chosen;
      const first = (all[one.hit.from] as Word).lower;
      const last = (all[one.hit.to - 1] as Word).lower;
      const size = one.hit.to - one.hit.from;
      if (size === 2 && COMPASS.test(first) && isState(one)) {
        const old = compass.get(first);
        compass.set(first, { chosen: one, clash: old !== undefined && (old.clash || !same(old.chosen, one)) });
      }
      if (last === 'peninsula' && size > 1)
        peninsula = { chosen: one, clash: peninsula !== null && (peninsula.clash || !same(peninsula.chosen, one)) };
    }
    const article = all[at - 1];
    if (article?.lower !== 'the' || word.gap !== 'space' || taken(at, at + 1)) continue;
    const after = all[at + 1];
    const goesOn =
      after !== undefined &&
      after.block === word.block &&
      !word.possessive &&
      (after.gap === 'space' || after.gap === 'hyphen') &&
      after.cap;
    if (goesOn) continue;
    const key = word.lower;
    const known = COMPASS.test(key) && word.cap ? compass.get(key) : key === 'peninsula' ? peninsula : undefined;
    if (!known || known.clash || /^(?:of|side)$/.test(after?.gap === 'space' ? after.lower : '')) continue;
    const of: Span = [known.chosen.hit.start, known.chosen.hit.end];
    found.push({
      start: article.start,
      end: word.end,
      from: at - 1,
      to: at + 1,
      chosen: known.chosen,
      of,
      reasons: [{ type: 'short-form', of, by: 'ellipsis' }],
    });
  }
  return found;
}

function isState(chosen: Chosen): boolean {
  return chosen.head.kind === 'place' || chosen.head.kind === 'organization';
}
