/**
 * Adjectives of countries: "Malian troops", "Kyrgyz police". They tell what the article is about, and so give context to names that need it; a card on
 * each would be noise, so they get none.
 */
import type { GlossaryImage } from '../glossary/types';
import { type Hit, headOf } from './hits';
import { isPeople } from './lexicon/peoples';

/** Whether a hit is an adjective of a country rather than its name. */
export function isAdjective(text: string, images: readonly GlossaryImage[], hit: Hit): boolean {
  const surface = text.slice(hit.start, hit.end);
  const last = /^(?:(?:South|North|New|Sri|Saudi|Costa|Sierra) )?(\p{Lu}\p{Ll}+)$/u.exec(surface)?.[1]?.toLowerCase();
  if (last === undefined || !(isPeople(last) || /(?:lankan|arabian|rican|leonean)$/.test(last))) return false;
  return hit.senses.every((sense) => {
    const { kind, title } = headOf(images, sense);
    return kind === 'place' && title !== surface;
  });
}
