/**
 * Short forms of people's names: "Mr. Kim", "Ortagus", "von der Leyen". Who is meant is settled by, in this order: a courtesy title or rank that fits
 * one bearer only; a role beside the mention; standing in the family's place of the name; not being introduced as a relative; the nearest earlier
 * mention. Fame does not count. Where two remain, nobody is named and both are handed on.
 */
import type { People, Person } from './cast';
import { genderOf } from './cast';
import { isOrdinaryOpener } from './lexicon/commons';
import { isPeople } from './lexicon/peoples';
import { GIVEN_NAMES } from './lexicon/personal';
import type { Chunk } from './names/chunks';
import { isSuffix } from './names/chunks';
import { before, behind, type Introduction } from './names/introductions';
import { isTitle, splitChunk } from './names/parse';
import { isLikelyPart, isQuoted } from './names/people';
import type { Reason, Span } from './types';
import type { Word, Words } from './words';

/** A short form and its answer; `person` is null where two bearers remain. */
export interface ShortForm {
  start: number;
  end: number;
  from: number;
  to: number;
  person: Person | null;
  candidates: Person[];
  /** The fuller mention it was traced to. */
  of: Span | null;
  score: number;
  reasons: Reason[];
}

/** Within so many sentences the nearest earlier mention decides between two bearers. */
const NEAR = 8;
/** "Nobel prize", "Parkinson disease": the name has become part of the thing's. */
const EPONYM =
  /^(?:prize|prizes|award|awards|medal|committee|laureate|laureates|disease|syndrome|effect|scale|doctrine|foundation)$/;

const PLACED = /^(?:in|at|near|across|throughout|outside|inside)$/;

/** A possible short form: which words, and its plain form. */
interface Candidate {
  from: number;
  to: number;
  core: number;
  key: string;
  title: string;
  honorific: number;
  headline: boolean;
}

/** Runs, or words of headlines, that consist of nothing but a part of a known person's name and what may stand before it. */
function candidatesOf(
  words: Words,
  chunks: readonly Chunk[],
  people: People,
  taken: (from: number, to: number) => boolean,
): Candidate[] {
  const { all } = words;
  const found: Candidate[] = [];
  for (const chunk of chunks) {
    if (chunk.linked || (chunk.to - chunk.from > 1 && isQuoted(all, chunk))) continue;
    if (chunk.titleCase && chunk.to - chunk.from > 1) {
      headlineCandidates(words, chunk, people, taken, found);
      continue;
    }
    const split = splitChunk(all, chunk);
    let core = split.core;
    let to = split.to;
    while (to - core > 1 && isSuffix(all[to - 1] as Word)) to--;
    const keyOf = (from: number): string =>
      all
        .slice(from, to)
        .map((word) => word.lower)
        .join(' ');
    while (
      to - core > 1 &&
      !people.byPart.has(keyOf(core)) &&
      isPeople((all[core] as Word).lower) &&
      !GIVEN_NAMES.has((all[core] as Word).lower)
    )
      core++;
    const key = keyOf(core);
    const next = all[to];
    const previous = all[split.core - 1];
    if (
      split.title === '' &&
      split.core === chunk.from &&
      previous?.cap &&
      !previous.possessive &&
      (all[split.core] as Word).gap === 'space' &&
      previous.block === (all[core] as Word).block &&
      isLikelyPart(previous)
    )
      continue;
    // "in Cuba" is a place, whoever is called so.
    if (
      split.title === '' &&
      previous &&
      (all[split.core] as Word).gap === 'space' &&
      PLACED.test(previous.lower) &&
      !(all[to - 1] as Word).possessive
    )
      continue;
    if (next?.gap === 'space' && next.block === (all[core] as Word).block && EPONYM.test(next.lower)) continue;
    if (!people.byPart.has(key) || taken(core, to)) continue;
    found.push({
      from: split.honorific >= 0 ? split.honorific : core,
      to,
      core,
      key,
      title: split.title,
      honorific: split.honorific,
      headline: chunk.titleCase,
    });
  }
  return found;
}

function headlineCandidates(
  words: Words,
  chunk: Chunk,
  people: People,
  taken: (from: number, to: number) => boolean,
  found: Candidate[],
): void {
  for (let at = chunk.from; at < chunk.to; at++) {
    const word = words.all[at] as Word;
    const bearers = people.byPart.get(word.lower);
    // Only family names, and only those that are no everyday word of the article: a headline gives no other help.
    if (!bearers?.some((one) => one.family) || words.small.has(word.lower) || taken(at, at + 1)) continue;
    // A neighbour that is no everyday word makes a longer, unknown name of it.
    const beside = [words.all[at - 1], words.all[at + 1]].some((other, side) => {
      if (!other || other.block !== word.block || !other.cap || (side === 0 ? word.gap : other.gap) !== 'space')
        return false;
      if (side === 0 ? other.possessive : word.possessive) return false;
      return (
        GIVEN_NAMES.has(other.lower) ||
        !(words.small.has(other.lower) || isOrdinaryOpener(other.lower) || isTitle(other) || isPeople(other.lower))
      );
    });
    if (!beside)
      found.push({ from: at, to: at + 1, core: at, key: word.lower, title: '', honorific: -1, headline: true });
  }
}

/** Finds and settles all short forms, in order. Linear in runs and mentions, but for the few bearers of one name. */
export function shortFormsOf(
  words: Words,
  chunks: readonly Chunk[],
  people: People,
  taken: (from: number, to: number) => boolean,
): ShortForm[] {
  const answers: ShortForm[] = [];
  const last = new Map<Person, { sentence: number; start: number }>();
  const full: { person: Person; start: number; sentence: number }[] = [];
  for (const person of people.all) {
    for (const mention of person.mentions)
      full.push({ person, start: mention.start, sentence: (words.all[mention.from] as Word).sentence });
  }
  full.sort((a, b) => a.start - b.start);
  let next = 0;
  for (const candidate of candidatesOf(words, chunks, people, taken)) {
    const word = words.all[candidate.core] as Word;
    for (; next < full.length && (full[next] as { start: number }).start < word.start; next++) {
      const event = full[next] as { person: Person; start: number; sentence: number };
      last.set(event.person, event);
    }
    const bearers = people.byPart.get(candidate.key) ?? [];
    const answer = settle(words, candidate, bearers, last);
    if (!answer) continue;
    if (answer.person) last.set(answer.person, { sentence: word.sentence, start: word.start });
    answers.push(answer);
  }
  return answers;
}

/** How well what stands beside a mention fits what the article said of a person: the role itself counts most. */
function likeness(person: Person, beside: Introduction): number {
  const roles = beside.roles.filter((role) => person.roles.has(role)).length;
  if (roles === 0) return 0;
  return roles * 2 + beside.words.filter((word) => person.words.has(word)).length * 0.5;
}

function settle(
  words: Words,
  candidate: Candidate,
  bearers: readonly { person: Person; family: boolean }[],
  last: ReadonlyMap<Person, { sentence: number; start: number }>,
): ShortForm | null {
  const { all } = words;
  const word = all[candidate.core] as Word;
  const start = (all[candidate.from] as Word).start;
  const end = (all[candidate.to - 1] as Word).end;
  const base = { start, end, from: candidate.from, to: candidate.to };
  const by = candidate.title
    ? ('title' as const)
    : bearers.some((one) => one.family)
      ? ('surname' as const)
      : ('given-name' as const);

  let pool = [...bearers];
  if (pool.length === 0) return null;
  const earlier = pool.filter((one) => last.has(one.person));
  if (earlier.length > 0) pool = earlier;
  const narrow = (keep: (one: { person: Person; family: boolean }) => boolean): boolean => {
    if (pool.length < 2) return false;
    const kept = pool.filter(keep);
    if (kept.length === 0 || kept.length === pool.length) return false;
    pool = kept;
    return pool.length === 1;
  };
  const gender = genderOf(candidate.title);
  if (gender) {
    pool = pool.filter((one) => one.person.gender === null || one.person.gender === gender);
    if (pool.length === 0) return null;
  }
  // A courtesy title stands before the family name, or before a given name only where that is all there is.
  if (candidate.honorific >= 0) narrow((one) => one.family);
  const reasons: Reason[] = [];
  const beside = behind(all, candidate.to, 'person') ?? before(all, candidate.core);
  if (beside && beside.roles.length > 0 && pool.length > 1) {
    const ranked = pool.map((one) => ({ one, score: likeness(one.person, beside) })).sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (best && best.score > 0 && best.score > (second?.score ?? 0)) {
      pool = [best.one];
      reasons.push({ type: 'apposition', words: [beside.start, beside.end] });
    }
  }
  if (candidate.title) narrow((one) => one.person.roles.has(candidate.title));
  narrow((one) => one.family);
  narrow((one) => !one.person.kin);

  if (pool.length === 1) {
    const { person, family } = pool[0] as { person: Person; family: boolean };
    const before = last.has(person);
    if (!before && !forwardIsSafe(words, candidate, word, person, family)) return null;
    if (!family && !givenIsSafe(words, candidate, person)) return null;
    const of = lastBefore(person, start);
    reasons.push({ type: 'short-form', of, by: family && by === 'given-name' ? 'surname' : by });
    const sure = reasons.length > 1 || bearers.length === 1;
    return {
      ...base,
      person,
      candidates: [person],
      of,
      score: !before ? 0.85 : sure ? (family ? 0.95 : 0.88) : 0.88,
      reasons,
    };
  }
  const recent = pool
    .map((one) => ({ one, at: last.get(one.person) }))
    .filter(
      (one): one is { one: { person: Person; family: boolean }; at: { sentence: number; start: number } } =>
        one.at !== undefined,
    )
    .sort((a, b) => b.at.start - a.at.start);
  const [nearest, second] = recent;
  if (nearest && second && word.sentence - nearest.at.sentence <= NEAR && nearest.at.sentence > second.at.sentence) {
    const { person } = nearest.one;
    const of = lastBefore(person, start);
    reasons.push({ type: 'short-form', of, by }, { type: 'nearest', of });
    return { ...base, person, candidates: pool.map((one) => one.person), of, score: 0.75, reasons };
  }
  if (candidate.headline || !pool.every((one) => one.family && last.has(one.person))) return null;
  return { ...base, person: null, candidates: pool.map((one) => one.person), of: null, score: 0, reasons: [] };
}

/** Span of the last full mention before `start`, or of the first of all. */
export function lastBefore(person: Person, start: number): Span {
  const { mentions } = person;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as { start: number }).start < start) low = middle + 1;
    else high = middle;
  }
  const best = mentions[Math.max(0, low - 1)];
  return best ? [best.start, best.end] : [start, start];
}

/** A short form before the full name: in headlines, with a title, and for family names that are no everyday words. */
function forwardIsSafe(words: Words, candidate: Candidate, word: Word, person: Person, family: boolean): boolean {
  // Headline and standfirst run ahead of the text; further down only a title makes sure that a person is meant.
  if (!family) return false;
  return (
    candidate.headline ||
    candidate.title !== '' ||
    word.block < 2 ||
    words.blocks[word.block]?.part !== 'body' ||
    person.mentions.length > 1
  );
}

/** A given name alone: not as an everyday word. */
function givenIsSafe(words: Words, candidate: Candidate, person: Person): boolean {
  if (candidate.honorific < 0 && words.small.has(candidate.key)) return false;
  return person.mentions.length > 0;
}
