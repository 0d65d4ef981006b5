/**
 * "2014 Winter Paralympics", "Euro 2016": an edition is named by its year, and the entry of the whole series is only a piece of its name. An event that has
 * a beginning of its own is no series: "the 1990 Gulf War" is that war.
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf } from './hits';
import type { Words } from './words';

const YEAR = /^(?:1[89]|20)\d\d$/;

function isSeries(images: readonly GlossaryImage[], sense: Sense): boolean {
  return headOf(images, sense).kind === 'event' && images[sense.image]?.facts(sense.entry).start === undefined;
}

/** Whether a year stands before the name (one capitalised word may stand between) or right behind it. */
function hasYear({ all }: Words, hit: Hit): boolean {
  const first = all[hit.from];
  const before = all[hit.from - 1];
  if (!first || before?.block !== first.block || first.gap !== 'space') return isYearBehind(all, hit);
  if (YEAR.test(before.lower)) return true;
  const second = all[hit.from - 2];
  if (before.cap && second?.block === first.block && before.gap === 'space' && YEAR.test(second.lower)) return true;
  return isYearBehind(all, hit);
}

function isYearBehind(all: Words['all'], hit: Hit): boolean {
  const last = all[hit.to - 1];
  const next = all[hit.to];
  return next !== undefined && next.block === last?.block && next.gap === 'space' && YEAR.test(next.lower);
}

/** Leaves out the series that a year makes an edition of, unless the name found has a year itself. Linear. */
export function withoutEditions(words: Words, images: readonly GlossaryImage[], hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit) => {
    if (!hit.senses.some((sense) => isSeries(images, sense) && !/\d/.test(sense.alias)) || !hasYear(words, hit))
      return [hit];
    const senses = hit.senses.filter((sense) => !isSeries(images, sense));
    return senses.length === 0 ? [] : [{ ...hit, senses }];
  });
}
