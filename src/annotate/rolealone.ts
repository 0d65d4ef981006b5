/**
 * A role alone, in small letters, for a person: "the negotiator". Only where the text has bound the word to one person: nobody else in the article is
 * called so, the word stands nowhere else but in that person's introduction, nobody else was named in between, and it is the subject of its sentence
 * or ends a phrase. All else is silence: "the minister" may be any minister.
 */
import type { Person } from './cast';
import { isRole, KIN } from './lexicon/roles';
import type { Span } from './types';
import type { Word, Words } from './words';

/** A role and the person it was bound to. */
export interface RoleAlone {
  start: number;
  end: number;
  person: Person;
  /** The full mention it was traced to. */
  of: Span;
}

/** Where a person is named, in full or in short. */
export interface Naming {
  start: number;
  person: Person;
}

/** The naming must stand so many sentences before at most. */
const NEAR = 3;
/** What may follow a role that is the subject of its sentence. */
const GOES_ON =
  /^(?:said|says|told|added|adds|explained|argued|warned|warns|wrote|noted|insisted|stressed|replied|admitted|denied|refused|declined|called|also|was|is|has|had|will|would|did|does|could|later|then|and)$/;
/** Roles that name a class of people as often as one of them. */
const CLASS =
  /^(?:member|fellow|player|figure|model|fan|youth|man|woman|boy|girl|child|baby|person|citizen|resident|native|student|worker|victim|suspect|moderate|conservative|liberal|socialist|communist|nationalist|star|hero|host|driver|keeper|partner|rival|cook|head|chief|leader|president|king|queen|pope)$/;

function isBare(words: Words, at: number): boolean {
  const word = words.all[at] as Word;
  const the = words.all[at - 1];
  if (the?.lower !== 'the' || the.block !== word.block || word.gap !== 'space') return false;
  const next = words.all[at + 1];
  if (word.possessive || next === undefined || next.block !== word.block) return true;
  return /^(?:end|comma|quote|dash)$/.test(next.gap) || (next.gap === 'space' && GOES_ON.test(next.lower));
}

/** Finds them, in order. `namings` in order of their start; `taken` tells whether a word has an answer already. Linear. */
export function rolesAlone(
  words: Words,
  people: readonly Person[],
  namings: readonly Naming[],
  taken: (from: number, to: number) => boolean,
): RoleAlone[] {
  const { all } = words;
  const bound = new Map<string, Person | null>();
  for (const person of people)
    for (const role of person.roles) bound.set(role, bound.has(role) && bound.get(role) !== person ? null : person);
  // Every place of a word: one that is neither bare nor in the introduction of its bearer unbinds it.
  const places = new Map<string, number[]>();
  all.forEach((word, at) => {
    const role = bound.has(word.lower) ? word.lower : word.lower.replace(/s$/, '');
    const person = bound.get(role);
    if (!person) return;
    const { introduction } = person;
    const introduces = introduction !== null && word.start >= introduction.start && word.end <= introduction.end;
    if (introduces && role === word.lower) return;
    if (role !== word.lower || word.cap || !isBare(words, at)) bound.set(role, null);
    else places.set(role, [...(places.get(role)?.slice(0, 50) ?? []), at]);
  });
  const found: RoleAlone[] = [];
  for (const [role, list] of places) {
    const person = bound.get(role);
    if (!person?.introduction || person.kin || KIN.has(role) || CLASS.test(role) || !isRole(role)) continue;
    for (const at of list) {
      const word = all[at] as Word;
      const before = lastNaming(namings, word.start);
      const mention = person.mentions[0];
      if (before?.person !== person || !mention || person.introduction.start > word.start) continue;
      if (word.sentence - sentenceAt(all, before.start) > NEAR || taken(at - 1, at + 1)) continue;
      found.push({ start: (all[at - 1] as Word).start, end: word.end, person, of: [mention.start, mention.end] });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Index of the last element that starts before an offset, or -1. */
function lastBefore(list: readonly { start: number }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { start: number }).start < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const lastNaming = (namings: readonly Naming[], start: number): Naming | undefined =>
  namings[lastBefore(namings, start)];
const sentenceAt = (all: readonly Word[], start: number): number => all[lastBefore(all, start + 1)]?.sentence ?? 0;
