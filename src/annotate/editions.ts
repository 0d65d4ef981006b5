/**
 * "2014 Winter Paralympics", "Euro 2016", "the 2015 Rugby World Cup": an edition is named by its year, and the entry of the whole series is only a piece of
 * its name. Where the year is that of the event itself, nothing else is meant: "the 1991 Gulf War".
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf, senseKey, withSenses } from './hits';
import { spacedBefore, spacedBehind, type Words } from './words';

const YEAR = /^(?:1[89]|20)\d\d$/;
/** Years by which newsrooms differ about when something began or ended. */
const SLACK = 1;

/** Stands for the event's own years. */
const OWN = 0;

/** Whether the entry is an event of other years than `year`, or of no year. */
function isOfOtherYears(images: readonly GlossaryImage[], sense: Sense, year: number): boolean {
  const image = images[sense.image];
  if (!image || headOf(images, sense).kind !== 'event' || /\d/.test(sense.alias)) return false;
  const { start, end } = image.facts(sense.entry);
  if (start === undefined) return true;
  return year < Number(start.slice(0, 4)) - SLACK || year > Number((end ?? start).slice(0, 4)) + SLACK;
}

/** The year that stands before the name (one capitalised word may stand between) or right behind it; NaN without one. */
function yearBeside({ all }: Words, hit: Hit): number {
  const before = spacedBefore(all, hit.from);
  const second = before?.cap ? spacedBefore(all, hit.from - 1) : undefined;
  const year = [before, second, spacedBehind(all, hit.to)].find((word) => word && YEAR.test(word.lower));
  return year ? Number(year.lower) : Number.NaN;
}

/**
 * Leaves out the senses that a year beside them makes an edition of, unless the name found has a year itself; and, once the article has named one edition
 * and no other, the bare name of the series: there it is that edition. Linear.
 */
export function withoutEditions(words: Words, images: readonly GlossaryImage[], hits: readonly Hit[]): Hit[] {
  /** Of each series the years of which the article names an edition that is no entry. */
  const years = new Map<string, Set<number>>();
  const left = hits.flatMap((hit) => {
    const year = yearBeside(words, hit);
    if (Number.isNaN(year)) return hit;
    for (const sense of hit.senses) {
      if (headOf(images, sense).kind !== 'event') continue;
      const named = years.get(senseKey(sense)) ?? new Set();
      years.set(senseKey(sense), named.add(isOfOtherYears(images, sense, year) ? year : OWN));
    }
    return withSenses(hit, (sense) => !isOfOtherYears(images, sense, year)) ?? [];
  });
  if (years.size === 0) return left;
  const isEdition = (sense: Sense): boolean => {
    const named = years.get(senseKey(sense));
    return named?.size === 1 && !named.has(OWN) && !/\d/.test(sense.alias);
  };
  return left.flatMap((hit) =>
    Number.isNaN(yearBeside(words, hit)) ? (withSenses(hit, (sense) => !isEdition(sense)) ?? []) : hit,
  );
}
