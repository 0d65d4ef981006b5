/**
 * Famous people's bare family names in an article about somebody else of that name: after "Michelle Obama", "Obama" is hers, unless the article has already
 * spoken of him. The glossary's fame does not count against what the story says.
 */
import { MOST_BEARERS, sameName, titleWords } from './cast';
import { senseKey } from './hits';
import { HONORIFICS } from './lexicon/titles';
import { isTitle, type NameParts, parseName } from './names/parse';
import type { Judged } from './names/people';
import type { Chosen } from './senses';
import { spacedBefore, type Word, type Words } from './words';

/** Who bears a family name: where first, as which entry (or none), and the name. */
interface Bearer {
  at: number;
  entry: string;
  parts: NameParts;
}

/** Leaves out the one-word names of people that are another's here. `chosen` in order; linear but for the few bearers of one name. */
export function withoutNamesakes(words: Words, chosen: readonly Chosen[], judged: readonly Judged[]): Chosen[] {
  const { all } = words;
  const isBare = ({ hit, head }: Chosen): boolean => head.kind === 'person' && hit.to - hit.from === 1;
  if (!chosen.some(isBare)) return [...chosen];
  /** Of each family name, where somebody was first named in full with it, by entry or, where there is none, by name. */
  const bearers = new Map<string, Map<string, Bearer>>();
  const bear = (span: readonly Word[], at: number, entry: string): void => {
    const parts = parseName(span);
    for (const family of parts.family) {
      const known = bearers.get(family) ?? new Map<string, Bearer>();
      bearers.set(family, known);
      const key = entry === '' ? parts.key : entry;
      const first = known.get(key);
      if (first) first.at = Math.min(first.at, at);
      else if (known.size < MOST_BEARERS) known.set(key, { at, entry, parts });
    }
  };
  for (const one of chosen)
    if (one.head.kind === 'person' && !isBare(one))
      bear(all.slice(one.hit.from, one.hit.to), one.hit.from, senseKey(one.sense));
  for (const { kind, split } of judged)
    if (kind === 'person' && split.to - split.core > 1) bear(all.slice(split.core, split.to), split.core, '');
  const spoken = new Set<string>();
  return chosen.filter((one) => {
    if (one.head.kind !== 'person') return true;
    const { from } = one.hit;
    const word = (all[from] as Word).lower;
    const rank = spacedBefore(all, from);
    const ranked = rank?.cap && isTitle(rank) && !HONORIFICS.has(rank.lower);
    if (isBare(one) && !ranked && !spoken.has(senseKey(one.sense)) && bearers.has(word)) {
      const named = parseName(titleWords(one.head.title));
      // "Vladimir V. Putin" is no other than whom the glossary knows.
      const isOther = ({ at, entry, parts }: Bearer): boolean =>
        at < from && entry !== senseKey(one.sense) && !(entry === '' && sameName(parts, named));
      if (named.family.includes(word) && [...(bearers.get(word)?.values() ?? [])].some(isOther)) return false;
    }
    spoken.add(senseKey(one.sense));
    return true;
  });
}
