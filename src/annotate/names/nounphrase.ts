/** Where the noun phrase begins that ends in a role: "the North's former chief [negotiator]". By word classes, not by lists of roles. */
import { CALENDAR, FUNCTION_WORDS } from '../lexicon/commons';
import { ORG_HEADS } from '../lexicon/heads';
import { isPeople } from '../lexicon/peoples';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { TITLES } from '../lexicon/titles';
import { isAdjective, isAdjectiveIng, isAgent, isParticiple, isVerb, neverQualifies } from '../lexicon/verbs';
import type { Word } from '../words';
import { isCollective } from './clauses';
import { isModifier, joins } from './modifiers';

/** Longest phrase in words. */
const LONGEST = 10;
const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my|another|one)$/;
/** Function words that stand inside a noun phrase. */
const INSIDE =
  /^(?:former|first|second|third|last|next|long|most|late|then|now|half|once|two|three|four|five|several)$/;
/** Plural nouns that qualify others; most words in -s before a noun are verbs. */
const PLURAL_MODIFIER =
  /(?:ics|ss|us|is)$|^(?:sports|arms|rights|affairs|relations|operations|communications|news|human-rights|systems|sales|services|games|forces|studies|cosmetics|investments|securities|works|drugs|overseas|abroad|women's|men's)$/;

/** Words after which a noun phrase begins and no verb in its base form stands. */
const BOUNDARY =
  /^(?:of|by|with|from|for|in|at|on|between|and|or|said|says|told|asked|as|like|including|than|when|while|that)$/;

/** Frequent adjectives without an ending that shows it, and nouns that qualify a role in capitals all the same. */
const PLAIN_ADJECTIVE =
  /^(?:new|old|young|big|great|top|late|key|dead|rich|poor|tall|small|famous|senior|junior|lone|sole|chief|proud|fierce|black|white|opposition|rival|fellow|veteran|ex|state)$/;

/** Words of rank that stand before a title in capitals: "deputy Prime Minister". */
const RANK =
  /^(?:former|deputy|vice|acting|interim|chief|senior|junior|assistant|associate|prime|foreign|late|retired|then|ex|special|permanent|federal|executive|police)$/;

/** A phrase: its first word, and what makes sure that it is one. */
export interface NounPhrase {
  from: number;
  closed: 'determiner' | 'possessor' | 'people' | null;
}

/** Whether a word is a determiner that opens a phrase. */
export function isDeterminer(word: Word | undefined): boolean {
  return word !== undefined && DETERMINER.test(word.lower);
}

/** A word in -s, -ed or -ing behind a noun, or a known verb: no phrase goes over it. */
function endsPhrase(all: readonly Word[], at: number): boolean {
  const word = all[at] as Word;
  // Behind a hyphen it is part of a compound: "Seoul-based", "newly-minted".
  if (word.cap || word.gap === 'hyphen') return false;
  if (isVerb(word.lower) || neverQualifies(word.lower)) return true;
  if (/s$/.test(word.lower) && !PLURAL_MODIFIER.test(word.lower) && !word.possessive) return true;
  if (!isParticiple(word.lower) || isAdjectiveIng(word.lower)) return false;
  const before = all[at - 1];
  if (!before || before.sentence !== word.sentence || before.block !== word.block) return word.lower.endsWith('ing');
  if (DETERMINER.test(before.lower) || before.possessive) return false;
  if (word.lower.endsWith('ing')) return !/^(?:of|by|with|for)$/.test(before.lower);
  // "Thousands protested President X", "not involved": behind a noun, a pronoun or an adverb it is a verb.
  return !(BOUNDARY.test(before.lower) || INSIDE.test(before.lower) || isAdjective(before.lower));
}

/** First word of a possessor whose last word is `at`: "New People Party's", "the foundation's". */
export function possessorStart(all: readonly Word[], at: number): number {
  let start = at;
  const last = all[at] as Word;
  while (start > 0 && at - start < 7) {
    const word = all[start] as Word;
    const back = all[start - 1] as Word;
    if (word.gap !== 'space' || back.sentence !== word.sentence || back.block !== word.block || back.possessive) break;
    if (FUNCTION_WORDS.has(back.lower) && !back.caps) break;
    if (CALENDAR.has(back.lower)) break;
    // Small words belong to a possessor in small letters, or qualify one in capitals: "localist group Youngspiration's".
    const qualifies = !word.cap && (isAdjective(back.lower) || isRole(back.lower));
    if (!back.cap && last.cap && !isCollective(back.lower) && !qualifies) break;
    if (!back.cap && endsPhrase(all, start - 1)) break;
    start--;
  }
  const back = all[start - 1];
  if (back && isDeterminer(back) && all[start]?.gap === 'space' && back.sentence === last.sentence) return start - 1;
  return start;
}

/** The longest noun phrase that ends in the word `head`. A determiner or possessor closes it; without one only sure modifiers are taken in. */
export function nounPhrase(all: readonly Word[], head: number): NounPhrase {
  let bare = head;
  let sure = true;
  let people = false;
  let adjective = false;
  const last = all[head] as Word;
  for (let at = head; at > 0 && head - at < LONGEST; at--) {
    const word = all[at] as Word;
    const back = all[at - 1] as Word;
    if (back.block !== last.block || back.sentence !== last.sentence)
      return { from: at, closed: people ? 'people' : null };
    if (!/^(?:space|hyphen|dot)$/.test(word.gap)) {
      if (word.gap === 'comma') bare = at;
      break;
    }
    if (isDeterminer(back)) {
      const one = back.lower === 'one' || back.lower === 'another';
      if (!(one && all[at]?.lower === 'of')) return { from: at - 1, closed: 'determiner' };
    }
    if (back.possessive) {
      if (CALENDAR.has(back.lower) || /^(?:year|week|month|day|today|yesterday|decade|century)s?$/.test(back.lower))
        break;
      return { from: possessorStart(all, at - 1), closed: 'possessor' };
    }
    if (back.lower === 'and' && back.gap === 'space') {
      const left = all[at - 2];
      if (!left) break;
      const both =
        joins(left.lower, word.lower) ||
        (isRole(left.lower, left.cap) && (!left.cap || TITLES.has(left.lower))) ||
        (TITLES.has(left.lower) && left.cap);
      if (!both || left.possessive) break;
      at--;
      if (sure) bare = at - 1;
      continue;
    }
    if (FUNCTION_WORDS.has(back.lower) && !back.caps && !INSIDE.test(back.lower)) {
      if (BOUNDARY.test(back.lower)) bare = at;
      break;
    }
    if (word.cap && !back.cap && !isSure(word, back)) break;
    if (endsPhrase(all, at - 1)) break;
    // Adjectives stand before nouns: "police arrest 41-year-old actress" is no phrase.
    adjective ||= !word.cap && word.gap !== 'hyphen' && at < head && !isRole(word.lower) && isAdjective(word.lower);
    if (adjective && !back.cap && !isSure(word, back)) break;
    if (back.cap && (CALENDAR.has(back.lower) || (back.first && /(?:ing|ly)$/.test(back.lower)))) break;
    if (isPeople(back.lower) && back.cap) people = true;
    sure &&= isSure(word, back);
    if (sure) bare = at - 1;
  }
  return { from: bare, closed: people && bare < head ? 'people' : null };
}

/** Whether `back` surely qualifies `word` where no determiner shows where the phrase begins. */
function isSure(word: Word, back: Word): boolean {
  if (back.cap) return true;
  if (INSIDE.test(back.lower) || RANK.test(back.lower) || /\p{L}-/u.test(back.lower)) return true;
  // "more information State Department spokesman": no common noun qualifies a name without an article; an adjective does.
  if (word.cap && !isRole(word.lower, true) && !ORG_HEADS.has(word.lower))
    return isAdjective(back.lower) || isParticiple(back.lower) || PLAIN_ADJECTIVE.test(back.lower);
  return isRole(back.lower) || isModifier(back.lower) || PLAIN_ADJECTIVE.test(back.lower);
}

/** The singular of a plural role ("councillors", "citizens"), or null. */
export function singularRole(word: Word): string | null {
  const { lower } = word;
  if (/men$/.test(lower) && lower.length > 4 && !word.cap) return lower.replace(/men$/, 'man');
  if (!lower.endsWith('s') || lower.endsWith('ss')) return null;
  const stem = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (isRole(stem, word.cap) || (word.cap && TITLES.has(stem))) return stem;
  return !word.cap && isAgent(stem) && !ORG_NOUNS.has(stem) ? stem : null;
}
