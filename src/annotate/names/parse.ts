/** Taking a capitalised run apart: what stands before the name (people, rank, office) and the name itself, and which of its words is the family's. */

import { ORG_HEADS, PARTICLES, PLACE_HEADS, PORTFOLIOS, THING_HEADS } from '../lexicon/heads';
import { isPeople } from '../lexicon/peoples';
import { FAMILY_FIRST, GIVEN_NAMES, VIETNAMESE } from '../lexicon/personal';
import { isRole } from '../lexicon/roles';
import { HONORIFICS, TITLE_MODIFIERS, TITLES } from '../lexicon/titles';
import type { Word } from '../words';
import type { Chunk } from './chunks';
import { isSuffix } from './chunks';

/** A run split into what stands before the name and the name: indices into the words of the article. */
export interface Split {
  /** First word of the name. */
  core: number;
  /** Word after the name, suffixes included. */
  to: number;
  /** Rank or office right before the name, in small letters; empty without one. */
  title: string;
  /** Index of a courtesy title right before the name (Mr., Dr.), or -1. */
  honorific: number;
}

/** "Former Presidents X and Y": plurals stand before the first name of a list. */
const PLURAL: ReadonlySet<string> = new Set(
  'presidents ministers senators generals chancellors kings queens popes judges justices governors representatives secretaries premiers professors messrs'.split(
    ' ',
  ),
);

const STATE: ReadonlySet<string> = new Set('state treasury interior war homeland foreign public national'.split(' '));

/** Ranks that are adjectives or nouns of other names as well. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'justice major general private head principal coach captain marshal star director master'.split(' '),
);

/** Whether a word at this place is a title: it must have something behind it. */
export function isTitle(word: Word): boolean {
  if (GIVEN_NAMES.has(word.lower) && !HONORIFICS.has(word.lower)) return false;
  return TITLES.has(word.lower) || HONORIFICS.has(word.lower) || (word.lower.endsWith('s') && PLURAL.has(word.lower));
}

/**
 * Splits a run. The last title that still has a word behind it ends what stands before the name, unless a given name stands before that title
 * (Martin Luther King). Adjectives of peoples and parties are taken off too, as long as two words remain.
 */
export function splitChunk(all: readonly Word[], chunk: Chunk): Split {
  let core = chunk.from;
  let title = '';
  let honorific = -1;
  for (let at = chunk.to - 2; at >= chunk.from; at--) {
    const word = all[at] as Word;
    if (!isTitle(word)) continue;
    if (at > chunk.from && GIVEN_NAMES.has((all[at - 1] as Word).lower)) continue;
    const next = all[at + 1] as Word;
    // "Major League", "General Motors": no rank before the head of a name.
    if (
      DOUBTFUL.has(word.lower) &&
      (ORG_HEADS.has(next.lower) || THING_HEADS.has(next.lower) || PLACE_HEADS.has(next.lower))
    )
      continue;
    if (isSuffix(next) || (chunk.to === at + 2 && (isTitle(next) || TITLE_MODIFIERS.has(next.lower)))) continue;
    core = at + 1;
    if (HONORIFICS.has(word.lower) && !TITLES.has(word.lower)) honorific = at;
    title = word.lower;
    break;
  }
  while (chunk.to - core > 2 && isPeople((all[core] as Word).lower) && !GIVEN_NAMES.has((all[core] as Word).lower))
    core++;
  // "Minister of Education X", "Secretary of State Y": the portfolio is no part of the name.
  const office = all[chunk.from - 2];
  if (
    core === chunk.from &&
    all[core - 1]?.lower === 'of' &&
    office &&
    isTitle(office) &&
    office.block === (all[core] as Word).block
  ) {
    while (chunk.to - core > 2 && (PORTFOLIOS.has((all[core] as Word).lower) || STATE.has((all[core] as Word).lower)))
      core++;
    if (core > chunk.from) title = office.lower;
  }
  // "ambassador to Ukraine Marie X": a given name behind one word that a preposition governs starts the name.
  const governor = all[core - 1]?.lower === 'the' ? all[core - 2] : all[core - 1];
  const governed = /^(?:to|of|in|at|for)$/.test(governor?.lower ?? '') && !GIVEN_NAMES.has((all[core] as Word).lower);
  if (governed && chunk.to - core > 2 && GIVEN_NAMES.has((all[core + 1] as Word).lower)) core++;
  // "… Officers' Union Konrad X": a given name behind the head of an organisation starts another name.
  for (let at = core + 1; at < chunk.to - 1 && !chunk.linked; at++) {
    if (ORG_HEADS.has((all[at - 1] as Word).lower) && GIVEN_NAMES.has((all[at] as Word).lower)) core = at;
  }
  // "Scientologist X", "Archaeologist Y": a trade with a capital where the writer has no title to give.
  while (
    chunk.to - core > 1 &&
    isRole((all[core] as Word).lower, true) &&
    !GIVEN_NAMES.has((all[core] as Word).lower) &&
    (all[core + 1] as Word).gap === 'space' &&
    (GIVEN_NAMES.has((all[core + 1] as Word).lower) || FAMILY_FIRST.has((all[core + 1] as Word).lower))
  ) {
    title ||= (all[core] as Word).lower;
    core++;
  }
  return { core, to: chunk.to, title, honorific };
}

/** The words of a personal name by what they do. All in the plain form of {@link Word.lower}. */
export interface NameParts {
  /** Joined with spaces, for comparing. */
  key: string;
  tokens: string[];
  /** Forms that may be used alone for the family: `kim`, `von der leyen`, `leyen`, `al-assad`, `assad`. */
  family: string[];
  /** The other words: given and middle names, without initials. */
  given: string[];
}

const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}[-‐‑]\p{Ll}{1,6}$/u;
const ARTICLE = /^(?:a[dhlnrstz]h?|el|ul)-/;

/** Family names first (Korean, Chinese, Vietnamese): told by the family name and a given name of hyphenated or several short parts. */
export function isFamilyFirst(tokens: readonly string[], words: readonly Word[] = []): boolean {
  const [first, second, third] = tokens;
  if (first === undefined || second === undefined) return false;
  // "Ka-chun", "Myong-gil": two syllables, the second in small letters, show the order even where the family is not listed.
  if (tokens.length === 2 && words.length === 2 && SYLLABLES.test(words[1]?.text ?? '') && !GIVEN_NAMES.has(first))
    return true;
  if (!FAMILY_FIRST.has(first)) return false;
  if (tokens.length > 4) return false;
  if (second.includes('-')) return !GIVEN_NAMES.has(first) || !GIVEN_NAMES.has(second);
  if (tokens.length === 2) return !GIVEN_NAMES.has(first) && !GIVEN_NAMES.has(second) && second.length <= 9;
  return second.length <= 6 && (third?.length ?? 0) <= 6 && !GIVEN_NAMES.has(second);
}

/** Reads a name of two or more words. `words` are those of the name alone, without title. */
export function parseName(words: readonly Word[]): NameParts {
  const kept = words.filter((word) => !isSuffix(word) || words.length < 3);
  const tokens = kept.map((word) => word.lower);
  const family: string[] = [];
  const given: string[] = [];
  const add = (list: string[], token: string): void => {
    if (token.length < 2 || list.includes(token)) return;
    list.push(token);
    if (ARTICLE.test(token)) list.push(token.replace(ARTICLE, ''));
  };
  if (isFamilyFirst(tokens, kept)) {
    const [first = '', ...rest] = tokens;
    add(family, first);
    add(given, rest.join(' '));
    add(given, rest.join('-'));
    if (VIETNAMESE.has(first)) add(family, rest.at(-1) ?? '');
  } else {
    let from = tokens.length - 1;
    add(family, tokens[from] ?? '');
    while (from > 1 && PARTICLES.has(tokens[from - 1] ?? '')) {
      from--;
      add(family, tokens.slice(from).join(' '));
    }
    tokens.slice(0, from).forEach((token) => {
      if (token.length > 1 && !PARTICLES.has(token)) add(given, token);
    });
    // Two family names, as in Spanish: "Peña Nieto" or "Peña" for Enrique Peña Nieto.
    if (from === 2 && tokens.length === 3 && (tokens[1]?.length ?? 0) > 1) add(family, `${tokens[1]} ${tokens[2]}`);
  }
  return { key: tokens.join(' '), tokens, family, given };
}
