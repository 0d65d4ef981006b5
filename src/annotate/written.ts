/**
 * Names that a text writes in another form than the glossary: with an editor's addition in square brackets ("[Phil] Gramm", in an interview), or with the
 * family name first, as lists of books have it ("Austen, Jane. Emma"). The usual form is looked up, and must be one person's.
 */
import type { GlossaryImage, Match } from '../glossary/types';
import { GIVEN_NAMES } from './lexicon/personal';
import { matchText } from './match';

/** "[George H. W.] Bush", "[Phil] Gramm". */
const ADDED = /\[(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3})\] (\p{Lu}[\p{L}'’-]+)/gu;
/** At the start of a sentence or behind "and": "Austen, Jane." and "Macaulay, Thomas Babington (1800–1859)". */
const INVERTED =
  /(?<=(?:^|[.:;)•\n] ?| and )\s?)(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)?)(?=\.(?:\s|$)|;| \(|\n| and |$)/gu;

/** A person by the usual form of the name, or null. */
function personBy(name: string, images: readonly GlossaryImage[]): Match | null {
  const [match] = matchText(name, images);
  if (match?.start !== 0 || match.end !== name.length) return null;
  const people = match.senses.filter(({ image, entry }) => images[image]?.head(entry).kind === 'person');
  return people.length === match.senses.length ? match : null;
}

/** The matches with those of names in such forms, in order; what they overlap goes. Linear. */
export function withOtherForms(
  text: string,
  images: readonly GlossaryImage[],
  matches: readonly Match[],
): readonly Match[] {
  const found: Match[] = [];
  const looked = new Map<string, Match | null>();
  const add = (start: number, length: number, name: string): void => {
    const match = looked.has(name) ? looked.get(name) : personBy(name, images);
    looked.set(name, match ?? null);
    if (match) found.push({ start, end: start + length, senses: match.senses });
  };
  if (text.includes('] ')) for (const one of text.matchAll(ADDED)) add(one.index, one[0].length, `${one[1]} ${one[2]}`);
  for (const one of text.matchAll(INVERTED)) {
    const [whole, family = '', given = ''] = one;
    if (GIVEN_NAMES.has((given.split(' ')[0] ?? '').toLowerCase())) add(one.index, whole.length, `${given} ${family}`);
  }
  if (found.length === 0) return matches;
  found.sort((a, b) => a.start - b.start);
  let next = 0;
  const left = matches.filter((match) => {
    while (next < found.length && (found[next] as Match).end <= match.start) next++;
    const one = found[next];
    return one === undefined || one.start >= match.end;
  });
  return [...left, ...found].sort((a, b) => a.start - b.start);
}
