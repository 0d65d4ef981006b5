/**
 * Adjectives of countries: "Malian troops", "Kyrgyz police". They tell what the article is about, and so give context to names that need it; a card on
 * each would be noise. Only where the article never names the country is its first adjective answered, if
 * it stands before a place or an organ of the state: there is no other place to ask, and a "German translation" or an "American poet" is no country.
 */
import type { GlossaryImage } from '../glossary/types';
import { type Hit, headOf, senseKey } from './hits';
import { isPeople } from './lexicon/peoples';
import { spacedBehind, type Words } from './words';

/** Adjectives of two words whose second is no adjective alone. */
const OTHERS = /^(?:Lankan|Arabian|Rican|Leonean)$/;

/** What is a country's as a place or as a state: "Yemeni capital", "Iranian counterpart". */
const OF_STATE =
  /^(?:capital|city|cities|town|towns|village|villages|province|provinces|state|states|region|border|coast|coastline|island|islands|port|territory|territorial|waters|airspace|soil|government|governments|parliament|authorities|embassy|army|navy|troops|soldiers|military|counterpart|nationals|officials|president|ministry)$/;

/** Leaves out the adjectives of countries, but for the first of each that the article never names. `hits` in order; linear. */
export function withoutAdjectives(
  text: string,
  words: Words,
  images: readonly GlossaryImage[],
  hits: readonly Hit[],
): Hit[] {
  const named = new Set<string>();
  const adjectives = new Set<Hit>();
  const keysOf = (hit: Hit): string[] => hit.senses.map(senseKey);
  for (const hit of hits) {
    if (isAdjective(text, images, hit)) adjectives.add(hit);
    else for (const key of keysOf(hit)) named.add(key);
  }
  return hits.filter((hit) => {
    if (!adjectives.has(hit)) return true;
    const keys = keysOf(hit);
    if (keys.some((key) => named.has(key)) || !OF_STATE.test(spacedBehind(words.all, hit.to)?.lower ?? ''))
      return false;
    for (const key of keys) named.add(key);
    return true;
  });
}

/** Whether a hit is an adjective of a country rather than its name. */
export function isAdjective(text: string, images: readonly GlossaryImage[], hit: Hit): boolean {
  if (hit.to - hit.from > 2) return false;
  const surface = text.slice(hit.start, hit.end);
  const last = surface.slice(surface.lastIndexOf(' ') + 1);
  // Acronyms are names, "U.S. forces" too.
  if (last === last.toUpperCase() || !(isPeople(last.toLowerCase()) || OTHERS.test(last))) return false;
  return hit.senses.every((sense) => {
    const { kind, title } = headOf(images, sense);
    return kind === 'place' && title !== surface;
  });
}
