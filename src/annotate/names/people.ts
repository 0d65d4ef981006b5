/**
 * Which unknown names are people. Evidence is added up; a name below the threshold is nobody. No single list decides: a given name, a title,
 * a role beside the name, an age, "who" each speak for a person; a head such as "University", an article before it and places speak against.
 */
import { CALENDAR, FUNCTION_WORDS, OPENERS } from '../lexicon/commons';
import { NAME_MAKERS, ORG_HEADS, PLACE_HEADS, PORTFOLIOS, THING_HEADS } from '../lexicon/heads';
import { isPeople } from '../lexicon/peoples';
import { FAMILY_FIRST, GIVEN_NAMES } from '../lexicon/personal';
import { isRole } from '../lexicon/roles';
import { TITLE_MODIFIERS } from '../lexicon/titles';
import type { Word, Words } from '../words';
import { bodyIntroduced } from './bodies';
import type { Chunk } from './chunks';
import { isSuffix } from './chunks';
import { bodyClause } from './clauses';
import { before, behind, type Introduction } from './introductions';
import { isFamilyFirst, isTitle, type Split, splitChunk } from './parse';

/** From this sum of evidence on a name is taken for a person's. */
const PERSON = 3;

const SPEECH =
  /^(?:said|says|told|added|adds|explained|explains|argued|argues|warned|warns|believes|believed|wrote|writes|tweeted|noted|notes|insisted|stressed|thinks|replied|recalled|recalls|admitted|acknowledged|claims|claimed)$/;

/** Titles that are family names too. */
const SURNAMES: ReadonlySet<string> = new Set(
  'king prince pope bishop judge duke baron marshal major dean head earl abbot priest constable page'.split(' '),
);
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;

/** An unknown name that was judged. */
export interface Judged {
  chunk: Chunk;
  split: Split;
  kind: 'person' | 'organization' | 'other';
  introduction: Introduction | null;
  /** Sum of evidence for a person. */
  evidence: number;
}

/** What a run's own words say it is: an organisation, a place or other thing, or nothing. */
export function headKind(all: readonly Word[], from: number, to: number): 'organization' | 'other' | null {
  const last = all[to - 1];
  if (!last) return null;
  if (ORG_HEADS.has(last.lower)) return 'organization';
  if (PLACE_HEADS.has(last.lower) || THING_HEADS.has(last.lower)) return 'other';
  for (let at = from; at < to; at++) {
    const word = all[at] as Word;
    const next = all[at + 1];
    if (ORG_HEADS.has(word.lower) && at > from - 1 && (next === undefined || at + 1 === to || !next.cap))
      return 'organization';
  }
  const first = all[from] as Word;
  if (
    ORG_HEADS.has(first.lower) ||
    PLACE_HEADS.has(first.lower) ||
    THING_HEADS.has(first.lower) ||
    PORTFOLIOS.has(first.lower)
  )
    return first.lower.length > 4 ? 'other' : null;
  return null;
}

/** Judges one run. `alone`: evidence from words that also stand alone, see {@link aloneIn}. */
export function judge(words: Words, chunk: Chunk, alone: ReadonlyMap<string, number>): Judged {
  const { all } = words;
  const split = splitChunk(all, chunk);
  const core = all.slice(split.core, split.to);
  const kind = chunk.linked
    ? (headKind(all, chunk.from, chunk.to) ?? 'organization')
    : headKind(all, split.core, split.to);
  const names = core.filter((word) => word.cap && !isSuffix(word));
  const result: Judged = { chunk, split, kind: 'other', introduction: null, evidence: 0 };
  const titled = split.title !== '';
  const prefixed = titled ? before(all, split.core) : (before(all, split.core) ?? null);
  if (names.length === 0 || names.length > 5 || core.some((word) => /\d/.test(word.text)))
    return settle(result, kind, all);
  if (chunk.linked || (names.length === 1 && !titled)) return settle(result, kind, all);
  const first = names[0] as Word;
  const last = names.at(-1) as Word;
  if (isTitle(last) && !SURNAMES.has(last.lower) && (names.length < 3 || !GIVEN_NAMES.has(first.lower)))
    return settle(result, kind, all);
  if (names.every((word) => isTitle(word) || TITLE_MODIFIERS.has(word.lower) || isRole(word.lower, word.cap)))
    return settle(result, kind, all);

  let sum = 0;
  const previous = all[chunk.from - 1];
  const next = all[chunk.to];
  const follows = next !== undefined && next.block === last.block;
  if (titled) sum += 3;
  if (GIVEN_NAMES.has(first.lower) && names.length > 1) sum += 3;
  else if (first.lower.includes('-') && GIVEN_NAMES.has(first.lower.split('-')[0] ?? '') && names.length > 1) sum += 2;
  if (
    isFamilyFirst(
      names.map((word) => word.lower),
      names,
    )
  )
    sum += first.caps ? 0 : names.length > 2 || names[1]?.lower.includes('-') ? 3 : 2;
  if (names.slice(1, -1).some((word) => word.text.length === 1) || (names.length > 1 && INITIALS.test(first.text)))
    sum += 2;
  if (
    core.some((word) => !word.cap) ||
    core.some(
      (word) =>
        /^(?:al|el|bin|ben|abu|ibn|van|von|bint)-?/.test(word.lower) &&
        /^(?:(?:al|el)-|(?:bin|ibn|abu|von|van)$)/.test(word.lower),
    )
  )
    sum += 2;
  const apposition = behind(all, split.to, 'person');
  if (apposition && (apposition.roles.length > 0 || !apposition.clause)) sum += 3;
  else if (apposition) sum += speaksBehind(all, apposition) ? 3 : isBody(all, apposition) ? 2 : 0;
  // "DAB's X": an owner in capitals; the family name of a Chinese or Korean behind a given name of the West.
  if (prefixed?.clause && names.length > 1 && (all[chunk.from - 1]?.possessive || all[split.core - 1]?.possessive))
    sum += 2;
  if (names.length === 2 && FAMILY_FIRST.has(last.lower) && last.lower.length > 2) sum += 1;
  if (prefixed && !titled && prefixed.roles.length > 0) sum += 3;
  if (follows && (next.gap === 'comma' || next.gap === 'space') && next.lower === 'who') sum += 2;
  if (follows && (next.gap === 'comma' || next.gap === 'open') && /^\d\d$/.test(next.lower)) sum += 3;
  if (follows && next.gap === 'space' && SPEECH.test(next.lower)) sum += 1;
  if (previous && previous.block === first.block && first.gap === 'space' && SPEECH.test(previous.lower))
    sum += next?.gap === 'space' && next.lower === 'of' ? 3 : 2;
  if (names.length > 1) sum += alone.get(last.lower) ?? 0;
  if (isQuoted(all, chunk)) sum -= 3;

  if (kind === 'organization') sum -= 4;
  if (kind === 'other' && !titled)
    sum -= GIVEN_NAMES.has(first.lower) && names.length > 1 ? (PLACE_HEADS.has(last.lower) ? 2 : 1) : 4;
  if (previous && !titled && first.gap === 'space' && previous.lower === 'the') sum -= 3;
  if (
    previous &&
    !titled &&
    first.gap === 'space' &&
    /^(?:in|at|near|across|throughout|outside|inside)$/.test(previous.lower)
  )
    sum -= 3;
  if (names.some((word) => isPeople(word.lower) && !GIVEN_NAMES.has(word.lower))) sum -= 3;
  if (NAME_MAKERS.has(first.lower) && !GIVEN_NAMES.has(first.lower)) sum -= 3;
  if (
    names.some((word) => word.caps && !word.text.includes('.') && word.text.length > 1 && word.text.length < 6) &&
    !names.every((word) => word.caps)
  )
    sum -= 2;
  if (names.some((word) => FUNCTION_WORDS.has(word.lower) || CALENDAR.has(word.lower))) sum -= 3;
  if (names.slice(1).some((word) => OPENERS.has(word.lower) || isRole(word.lower, word.cap)) && !titled) sum -= 1;
  if (words.small.has(first.lower) && !GIVEN_NAMES.has(first.lower) && !apposition?.roles.length) sum -= 2;
  if (words.small.has(last.lower) && last.lower.length > 3) sum -= 2;
  if (chunk.titleCase) sum -= 2;

  result.evidence = sum;
  if (sum >= PERSON) {
    result.kind = 'person';
    result.introduction = choose(prefixed, apposition, split);
    return result;
  }
  return settle(result, kind, all);
}

/** Word behind an introduction that stands behind the name. */
function wordBehind(all: readonly Word[], introduction: Introduction): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Word).start < introduction.end) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "X of the Harbour Board said": who speaks is a person. */
function speaksBehind(all: readonly Word[], introduction: Introduction): boolean {
  const next = all[wordBehind(all, introduction)];
  return next !== undefined && /^(?:space|comma)$/.test(next.gap) && SPEECH.test(next.lower);
}

/** Whether an affiliation ends in an organisation. */
function isBody(all: readonly Word[], introduction: Introduction): boolean {
  const last = all[wordBehind(all, introduction) - 1];
  return last?.cap === true && ORG_HEADS.has(last.lower);
}

/** A run that fills a pair of quotation marks is a title of a work or a nickname. */
export function isQuoted(all: readonly Word[], chunk: Chunk): boolean {
  const first = all[chunk.from] as Word;
  const next = all[chunk.to];
  if (first.gap !== 'quote') return false;
  return next === undefined || next.block !== first.block || /^(?:quote|end|comma|other)$/.test(next.gap);
}

/** Whether a capitalised word before a run, not taken into it, may belong to the name all the same. */
export function isLikelyPart(word: Word): boolean {
  return (
    !FUNCTION_WORDS.has(word.lower) &&
    !CALENDAR.has(word.lower) &&
    !isTitle(word) &&
    !isPeople(word.lower) &&
    !/(?:ly|ing|ed)$/.test(word.lower)
  );
}

/**
 * What standing alone says for a family name: 4 after a courtesy title, 3 as the speaker of a sentence, else 1 for each time, at most 2: products stand alone too.
 * With an article before it, it is a thing.
 */
export function aloneIn(words: Words, chunks: readonly Chunk[]): Map<string, number> {
  const { all } = words;
  const found = new Map<string, number>();
  for (const chunk of chunks) {
    if (chunk.titleCase) continue;
    const { core, to, honorific } = splitChunk(all, chunk);
    if (to - core !== 1) continue;
    const word = all[core] as Word;
    const previous = all[core - 1];
    const next = all[to];
    const before = previous && previous.block === word.block && word.gap !== 'end' ? previous.lower : '';
    // "Home Depot" at the start of a sentence: the everyday word belongs to the name.
    if (
      before === 'the' ||
      before === 'a' ||
      (honorific < 0 && previous?.cap && word.gap === 'space' && isLikelyPart(previous))
    )
      continue;
    const speaks =
      (next && next.block === word.block && next.gap === 'space' && SPEECH.test(next.lower)) || SPEECH.test(before);
    const old = found.get(word.lower) ?? 0;
    found.set(word.lower, Math.max(old, honorific >= 0 ? 4 : speaks ? 3 : Math.min(2, old + 1)));
  }
  return found;
}

/** The fuller of the two introductions: an apposition behind says more than a bare title before. */
export function choose(
  prefix: Introduction | null,
  apposition: Introduction | null,
  split?: Split,
): Introduction | null {
  if (!prefix) return apposition;
  if (!apposition) return split && split.honorific >= 0 && prefix.words.length < 2 ? null : prefix;
  if (apposition.clause && prefix.roles.length > 0) return prefix;
  return apposition.words.length >= prefix.words.length || prefix.words.length < 2 ? apposition : prefix;
}

function settle(result: Judged, kind: 'organization' | 'other' | null, all: readonly Word[]): Judged {
  const { from, to } = result.chunk;
  const apposition = behind(all, to, 'organization');
  const clause = (): Introduction | null => apposition ?? bodyClause(all, to);
  const many = to - from > 1 || (all[from] as Word).caps;
  const given = GIVEN_NAMES.has((all[from] as Word).lower) && to - from === 2 && kind !== 'organization';
  const told =
    apposition || result.split.title !== '' || result.chunk.titleCase || given || kind === 'other'
      ? null
      : bodyIntroduced(all, from, to);
  if (told) {
    result.kind = 'organization';
    result.introduction = told;
    return result;
  }
  if (kind === 'organization' && many) {
    result.kind = 'organization';
    result.introduction = clause();
  } else if (
    kind === null &&
    apposition &&
    result.split.title === '' &&
    /^(?:a|an|the)$/.test(all[result.chunk.to]?.lower ?? '')
  ) {
    result.kind = 'organization';
    result.introduction = apposition;
  }
  return result;
}
