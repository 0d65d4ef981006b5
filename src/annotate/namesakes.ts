/**
 * Famous people's bare family names in an article about somebody else of that name: after "Michelle Obama", "Obama" is hers, unless the article has already
 * spoken of him. The glossary's fame does not count against what the story says.
 */
import { titleWords } from './cast';
import { HONORIFICS } from './lexicon/titles';
import { isTitle, parseName } from './names/parse';
import type { Judged } from './names/people';
import type { Chosen } from './senses';
import { spacedBefore, type Word, type Words } from './words';

/** Leaves out the one-word names of people that are another's here. `chosen` in order; linear but for the few bearers of one name. */
export function withoutNamesakes(words: Words, chosen: readonly Chosen[], judged: readonly Judged[]): Chosen[] {
  const { all } = words;
  const isBare = ({ hit, head }: Chosen): boolean => head.kind === 'person' && hit.to - hit.from === 1;
  if (!chosen.some(isBare)) return [...chosen];
  /** Of each family name, where somebody was first named in full with it, and as which entry. */
  const bearers = new Map<string, { at: number; entry: string }[]>();
  const bear = (span: readonly Word[], at: number, entry: string): void => {
    for (const family of parseName(span).family) bearers.set(family, [...(bearers.get(family) ?? []), { at, entry }]);
  };
  const keyOf = ({ sense }: Chosen): string => `${sense.image}:${sense.entry}`;
  for (const one of chosen)
    if (one.head.kind === 'person' && !isBare(one)) bear(all.slice(one.hit.from, one.hit.to), one.hit.from, keyOf(one));
  for (const { kind, split } of judged)
    if (kind === 'person' && split.to - split.core > 1) bear(all.slice(split.core, split.to), split.core, '');
  const spoken = new Set<string>();
  return chosen.filter((one) => {
    if (one.head.kind !== 'person') return true;
    const { from } = one.hit;
    const word = (all[from] as Word).lower;
    const rank = spacedBefore(all, from);
    const ranked = rank?.cap && isTitle(rank) && !HONORIFICS.has(rank.lower);
    const family = isBare(one) && !ranked && parseName(titleWords(one.head.title)).family.includes(word);
    const others = family && (bearers.get(word) ?? []).some(({ at, entry }) => at < from && entry !== keyOf(one));
    if (others && !spoken.has(keyOf(one))) return false;
    spoken.add(keyOf(one));
    return true;
  });
}
