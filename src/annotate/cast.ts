/** The people of an article, known to the glossary or not: one member for each, with all full mentions and what is said of them. */

import { senseKey } from './hits';
import { GIVEN_NAMES } from './lexicon/personal';
import { REGNAL } from './lexicon/titles';
import type { Introduction } from './names/introductions';
import { before, behind } from './names/introductions';
import { isTitle, type NameParts, parseName } from './names/parse';
import { choose, type Judged } from './names/people';
import type { Chosen } from './senses';
import type { Reason } from './types';
import type { Word, Words } from './words';
import { plain } from './words';

/** One full mention. */
export interface FullMention {
  start: number;
  end: number;
  from: number;
  to: number;
  chosen: Chosen | null;
}

/** A person of the article. */
export interface Person {
  index: number;
  /** Fullest name in the article, or the entry's title. */
  title: string;
  chosen: Chosen | null;
  parts: NameParts;
  mentions: FullMention[];
  introduction: Introduction | null;
  /** Role words from all introductions and titles. */
  roles: Set<string>;
  /** All words from all introductions. */
  words: Set<string>;
  /** From courtesy titles. */
  gender: 'f' | 'm' | null;
  /** Introduced as somebody's relative. */
  kin: boolean;
  /** Known only by title and one word ("President Obama"). */
  single: boolean;
  /** Why a person never named in full is taken for that of the entry. */
  inferred: Reason[];
}

/** No article has more people of one name; lists end here so that no text can make them long. */
export const MOST_BEARERS = 40;

/** The people, and how to find them. */
export interface People {
  all: Person[];
  /** From the plain form of a part of a name to those who bear it. */
  byPart: Map<string, { person: Person; family: boolean }[]>;
  /** From the plain form of a full name. */
  byKey: Map<string, Person>;
  /** From the last but one word of a full name: it may be the first of two family names. */
  byMiddle: Map<string, Person[]>;
}

/** What a courtesy title says of its bearer. */
export function genderOf(title: string): 'f' | 'm' | null {
  if (
    /^(?:mrs|ms|miss|lady|dame|mme|madame|frau|queen|princess|duchess|baroness|senora|señora|spokeswoman|congresswoman|chairwoman)$/.test(
      title,
    )
  )
    return 'f';
  if (/^(?:mr|sir|lord|herr|king|prince|duke|senor|señor|spokesman|congressman|chairman|pope)$/.test(title)) return 'm';
  return null;
}

/** Whether two names can be one person's: same family name, and given names that are equal, missing or abbreviated. */
export function sameName(a: NameParts, b: NameParts): boolean {
  if (a.key === b.key) return true;
  if (!a.family.some((name) => b.family.includes(name))) return false;
  const first = (parts: NameParts): string => parts.tokens[0] ?? '';
  const [x, y] = [first(a), first(b)];
  const initial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);
  if (x !== y && !initial(x, y) && !initial(y, x)) return squeeze(a.key) === squeeze(b.key);
  if (a.tokens.length < 2 || b.tokens.length < 2) return false;
  const middle = (parts: NameParts): string[] => parts.tokens.slice(1, -1);
  const [m, n] = [middle(a), middle(b)];
  if (a.tokens.at(-1) !== b.tokens.at(-1)) return false;
  return m.length === 0 || n.length === 0 || m.every((token, i) => agree(token, n[i]));
}

/** Middle names agree if equal, missing, or one is the other's initial. */
function agree(a: string, b: string | undefined): boolean {
  return b === undefined || a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

const squeeze = (key: string): string => key.replace(/[\s-]/g, '');

/** Builds the cast from the glossary's persons and the judged unknown ones. `text` gives titles of the unknown. */
export function castOf(text: string, words: Words, known: readonly Chosen[], judged: readonly Judged[]): People {
  const people: People = { all: [], byPart: new Map(), byKey: new Map(), byMiddle: new Map() };
  const byEntry = new Map<string, Person>();
  const events: { at: number; run: () => void }[] = [];
  for (const chosen of known)
    events.push({ at: chosen.hit.start, run: () => addKnown(words, people, byEntry, chosen) });
  for (const one of judged) {
    if (one.kind === 'person')
      events.push({ at: (words.all[one.split.core] as Word).start, run: () => addUnknown(text, words, people, one) });
  }
  events.sort((a, b) => a.at - b.at);
  for (const event of events) event.run();
  for (const person of people.all) index(people, person);
  return people;
}

function fresh(people: People, title: string, chosen: Chosen | null, parts: NameParts): Person {
  const person: Person = {
    index: people.all.length,
    title,
    chosen,
    parts,
    mentions: [],
    introduction: null,
    roles: new Set(),
    words: new Set(),
    gender: null,
    kin: false,
    single: false,
    inferred: [],
  };
  people.all.push(person);
  return person;
}

function learn(person: Person, introduction: Introduction | null, title: string): void {
  if (title) {
    person.roles.add(title);
    person.gender ??= genderOf(title);
  }
  if (!introduction) return;
  for (const role of introduction.roles) {
    person.roles.add(role);
    person.gender ??= genderOf(role);
  }
  for (const word of introduction.words) person.words.add(word);
  if (introduction.kin && person.mentions.length < 2) person.kin = true;
  if (person.introduction === null || (person.introduction.roles.length === 0 && introduction.roles.length > 0))
    person.introduction = introduction;
}

function addKnown(words: Words, people: People, byEntry: Map<string, Person>, chosen: Chosen): void {
  const { hit, head } = chosen;
  const key = senseKey(chosen.sense);
  const surface = words.all.slice(hit.from, hit.to);
  const names = surface.length > 1 && !isTitle(surface[0] as Word) ? surface : titleWords(head.title);
  let person = byEntry.get(key);
  if (!person) {
    const parts = withTitle(parseName(names), head.title);
    person =
      people.byKey.get(parts.key) ??
      bearers(people, parts).find((other) => other.chosen === null && sameName(other.parts, parts));
    if (!person) person = fresh(people, head.title, chosen, parts);
    person.chosen = chosen;
    person.title = head.title;
    byEntry.set(key, person);
    register(people, person);
  }
  people.byKey.set(parseName(names).key, person);
  person.mentions.push({ start: hit.start, end: hit.end, from: hit.from, to: hit.to, chosen });
  const previous = words.all[hit.from - 1];
  const gap = words.all[hit.from]?.gap;
  const title = previous?.cap && isTitle(previous) && (gap === 'space' || gap === 'dot') ? previous.lower : '';
  learn(person, choose(before(words.all, hit.from), behind(words.all, hit.to, 'person')), title);
}

/** Who is first called by a nickname ("Old Tern") has the family and given names of the entry's title too: a later "Venn" is the same person. */
function withTitle(parts: NameParts, title: string): NameParts {
  const named = parseName(titleWords(title));
  if (parts.family.some((name) => named.family.includes(name))) return parts;
  return { ...parts, family: [...parts.family, ...named.family], given: [...parts.given, ...named.given] };
}

function addUnknown(text: string, words: Words, people: People, one: Judged): void {
  const span = words.all.slice(one.split.core, one.split.to);
  const parts = parseName(span);
  const single = span.length === 1;
  if (single && bearers(people, parts).length > 0) return;
  if (single && joinsSurnames(people, parts.key, genderOf(one.split.title))) return;
  let person =
    people.byKey.get(parts.key) ??
    (single ? undefined : bearers(people, parts).find((other) => sameName(other.parts, parts)));
  const regnal = single && REGNAL.has(one.split.title);
  const from = regnal ? one.split.core - 1 : one.split.core;
  const start = (words.all[from] as Word).start;
  const end = (span.at(-1) as Word).end;
  const surface = text.slice(start, end);
  if (!person) {
    // "President Obama" came first, the full name now: the single one was the same person.
    const lone = single
      ? undefined
      : bearers(people, parts).find((other) => other.single && parts.family.includes(other.parts.key));
    person = lone ?? fresh(people, surface, null, parts);
    person.single = single && !regnal;
    if (lone) {
      lone.parts = parts;
      lone.title = surface;
      lone.mentions = [];
    }
    register(people, person);
  } else if (!person.chosen && surface.length > person.title.length) person.title = surface;
  people.byKey.set(parts.key, person);
  person.mentions.push({ start, end, from, to: one.split.to, chosen: null });
  learn(person, one.introduction, one.split.title);
}

/**
 * "Mr. Arrieta" behind "Tomás Arrieta Luna": a title before the last but one word of just one full name shows that it is the first of two family
 * names, and the person is known by it from here on.
 */
function joinsSurnames(people: People, key: string, gender: 'f' | 'm' | null): boolean {
  if (GIVEN_NAMES.has(key)) return false;
  const fitting = people.byMiddle.get(key) ?? [];
  const [only] = fitting;
  if (fitting.length !== 1 || !only || (gender && only.gender && gender !== only.gender)) return false;
  if (!only.parts.family.includes(key)) only.parts.family.push(key);
  only.parts.given = only.parts.given.filter((given) => given !== key);
  only.gender ??= gender;
  register(people, only);
  return true;
}

const seen = new WeakMap<People, Map<string, Person[]>>();

function register(people: People, person: Person): void {
  const map = seen.get(people) ?? new Map<string, Person[]>();
  seen.set(people, map);
  const { tokens } = person.parts;
  const middle = tokens.length > 2 ? (tokens.at(-2) ?? '') : '';
  if (middle.length > 2 && !person.parts.family.includes(middle)) {
    const list = people.byMiddle.get(middle) ?? [];
    if (list.length < MOST_BEARERS && !list.includes(person)) people.byMiddle.set(middle, [...list, person]);
  }
  for (const family of person.parts.family) {
    const list = map.get(family) ?? [];
    if (list.length < MOST_BEARERS && !list.includes(person)) list.push(person);
    map.set(family, list);
  }
}

function bearers(people: People, parts: NameParts): Person[] {
  const map = seen.get(people);
  if (!map) return [];
  return parts.family.flatMap((family) => map.get(family) ?? []);
}

function index(people: People, person: Person): void {
  const add = (part: string, family: boolean): void => {
    const list = people.byPart.get(part) ?? [];
    if (list.length < MOST_BEARERS && !list.some((one) => one.person === person)) list.push({ person, family });
    people.byPart.set(part, list);
  };
  for (const part of person.parts.family) add(part, true);
  for (const part of person.parts.given) add(part, false);
}

/** The words of an entry's title, as {@link parseName} wants them; their offsets mean nothing. */
export function titleWords(title: string): Word[] {
  return title.split(/\s+/).map((text, at) => ({
    start: at,
    end: at,
    text,
    lower: plain(text).replace(/\.$/, ''),
    cap: true,
    caps: false,
    possessive: false,
    first: false,
    gap: 'space',
    sentence: 0,
    block: 0,
  }));
}
