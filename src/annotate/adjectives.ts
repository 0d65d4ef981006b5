/**
 * Adjectives of countries: "Malian troops", "Kyrgyz police". They tell what the article is about, and so give context to names that need it; a card on
 * each would be noise, so they get none.
 */
import type { GlossaryImage } from '../glossary/types';
import { type Hit, headOf } from './hits';
import { isPeople } from './lexicon/peoples';

/** Adjectives of two words whose second is no adjective alone. */
const OTHERS = /^(?:Lankan|Arabian|Rican|Leonean)$/;

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
