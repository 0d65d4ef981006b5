/**
 * What was not yet when the article was written: "the Gaza war" in a story of 2014 is not the war that began in 2023, nor is a party
 * of 1995 the one that was founded under its name in 2020.
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, senseKey, withSenses } from './hits';
import { bounds } from './holders';

/** Summits, elections and games are spoken of before they are held, but seldom so many years before, and then by their year. */
const AHEAD_YEARS = 2;

/**
 * Leaves out the senses that are events, organizations or groups of years after the article's day; a hit without another sense
 * goes. A name with a year in it says itself what it means. Without a day nothing is left out.
 */
export function withoutLater(
  text: string,
  images: readonly GlossaryImage[],
  hits: readonly Hit[],
  date: string | null,
): Hit[] {
  if (date === null) return [...hits];
  const latest = `${Number(date.slice(0, 4)) + AHEAD_YEARS}${date.slice(4)}`;
  const known = new Map<string, boolean>();
  const isLater = (sense: Sense): boolean => {
    const key = senseKey(sense);
    const later = known.get(key) ?? beganBehind(images[sense.image], sense.entry, latest);
    known.set(key, later);
    return later;
  };
  return hits.flatMap((hit) => {
    if (/\d{4}/.test(text.slice(hit.start, hit.end))) return hit;
    return withSenses(hit, (sense) => !isLater(sense)) ?? [];
  });
}

function beganBehind(image: GlossaryImage | undefined, entry: number, latest: string): boolean {
  const kind = image?.head(entry).kind;
  if (!image || (kind !== 'event' && kind !== 'organization' && kind !== 'group')) return false;
  const { start, founded } = image.facts(entry);
  const began = kind === 'event' ? start : founded;
  return began !== undefined && bounds(began)[0] > latest;
}
