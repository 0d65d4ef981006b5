/**
 * Bare names of American bodies and offices that other countries have too: "the Supreme Court", "the Senate". In an article that speaks more of another
 * country than of the United States they are that country's, of which the glossary knows none by the bare name.
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { isAdjective } from './adjectives';
import { type Hit, headOf, senseKey, withSenses } from './hits';

const AMERICAN = /\bUnited States\b|^U\.S\. /;

/** Leaves out the bare American senses where another country is spoken of more. Linear. */
export function withoutForeign(text: string, images: readonly GlossaryImage[], hits: readonly Hit[]): Hit[] {
  const isBare = (sense: Sense): boolean => {
    if (!sense.needsContext || AMERICAN.test(sense.alias)) return false;
    const { kind, title, wikipedia } = headOf(images, sense);
    return (kind === 'organization' || kind === 'office') && AMERICAN.test(wikipedia ?? title);
  };
  if (!hits.some((hit) => hit.senses.some(isBare))) return [...hits];
  const uses = new Map<string, number>();
  /** Places that have an adjective in this text: countries. */
  const countries = new Set<string>();
  let home = 0;
  for (const hit of hits) {
    const adjective = isAdjective(text, images, hit);
    const places = hit.senses.filter((sense) => headOf(images, sense).kind === 'place');
    if (places.some((sense) => headOf(images, sense).title === 'United States')) home++;
    else
      for (const key of places.map(senseKey)) {
        uses.set(key, (uses.get(key) ?? 0) + 1);
        if (adjective) countries.add(key);
      }
  }
  const abroad = Math.max(0, ...[...countries].map((key) => uses.get(key) ?? 0));
  return abroad <= home ? [...hits] : hits.flatMap((hit) => withSenses(hit, (sense) => !isBare(sense)) ?? []);
}
