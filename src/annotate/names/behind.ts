/** Introductions behind a name: "X, the North's chief negotiator,", "X (43), a teacher", "X is a historian", "X, who leads …", "X of the Y Party". */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { isPeople } from '../lexicon/peoples';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { TITLES } from '../lexicon/titles';
import { isAdjectiveIng, isAgent, isVerb } from '../lexicon/verbs';
import type { Word } from '../words';
import { belonging, clauseBehind } from './clauses';
import { affiliation, type Introduction, summary } from './phrases';

/** Longest introduction in words; longer ones are clauses. */
const LONGEST = 28;
/** The head of an apposition must stand this near its start. */
const HEAD_WITHIN = 9;

const STARTER = /^(?:a|an|the|its|his|her|their|our|my|one|another|then|now|also|himself|herself|who|both)$/;
const BREAKER =
  /^(?:said|says|told|was|is|were|are|has|have|had|will|would|who|which|that|where|when|because|but|while|as|after|before|if|and|added|also)$/;
const RELATIVE = /^(?:who|which|that|whose|where)$/;
const SUBORDINATE = /^(?:when|while|because|although|though|since|until|if|after|before)$/;

/** End of the phrase that starts at `from`: at a comma, bracket, dash or sentence end, before a clause or a verb that goes on with the main one. */
function phraseEnd(all: readonly Word[], from: number): { to: number; closed: boolean } {
  const { sentence, block } = all[from] as Word;
  let at = from;
  for (; at < all.length && at - from <= LONGEST; at++) {
    const word = all[at] as Word;
    if (word.block !== block || word.sentence !== sentence) return { to: at, closed: true };
    if (at === from) continue;
    if (/^(?:comma|dash|other|open|end)$/.test(word.gap)) return { to: at, closed: true };
    if (word.gap === 'quote' && BREAKER.test(word.lower)) return { to: at, closed: true };
    if (RELATIVE.test(word.lower) || (SUBORDINATE.test(word.lower) && at > from + 1)) return { to: at, closed: true };
    // "the hero of the match as he scored": a clause; "known as the baker": none.
    if (word.lower === 'as' && /^(?:he|she|it|they|we|i)$/.test(all[at + 1]?.lower ?? ''))
      return { to: at, closed: true };
    if (/^(?:said|says|told)$/.test(word.lower)) return { to: at, closed: false };
    // "director of a charity confirmed this": a past form before a pronoun.
    if (
      !word.cap &&
      /ed$/.test(word.lower) &&
      /^(?:this|that|it|his|her|their|him|them)$/.test(all[at + 1]?.lower ?? '')
    )
      return { to: at, closed: true };
    // "a scholar at the college takes a position": a verb in -s before an article.
    if (
      at > from + 1 &&
      !word.cap &&
      !word.possessive &&
      /[^su]s$/.test(word.lower) &&
      /^(?:a|an|that|his|her|their|it)$/.test(all[at + 1]?.lower ?? '') &&
      !/^(?:of|for|and|or|the|in|at|on|by|with|from|to|various|many)$/.test(all[at - 1]?.lower ?? '')
    )
      return { to: at, closed: true };
  }
  return { to: at, closed: at >= all.length };
}

/** Whether a word may head an apposition to a person's name. */
function headsPerson(word: Word, first: Word): boolean {
  if (isRole(word.lower, word.cap) || (word.cap && TITLES.has(word.lower))) return true;
  return first.lower === 'one' && isRole(word.lower.replace(/ies$/, 'y').replace(/s$/, ''));
}

/** An apposition behind a name whose last word is `to - 1`. `heads` tells what may head it. */
export function behind(all: readonly Word[], to: number, heads: 'person' | 'organization'): Introduction | null {
  const first = all[to];
  const name = all[to - 1];
  if (!first || !name || first.block !== name.block || name.possessive) return null;
  // An age, or letters of office, stand between name and apposition: "X, 45, a teacher", "X (45), a teacher", "X, QC, a barrister".
  if (
    (/^\d\d$/.test(first.lower) || (first.caps && first.lower.length < 5)) &&
    /^(?:comma|open)$/.test(first.gap) &&
    all[to + 1]?.gap === 'comma' &&
    all[to + 1]?.block === name.block
  )
    return behind(all, to + 1, heads);
  if (first.gap === 'dash' || first.gap === 'comma' || first.gap === 'open') {
    const found = apposition(all, to, heads);
    if (found) return found;
    if (heads === 'person' && first.gap === 'comma' && (first.lower === 'of' || first.lower === 'from')) {
      const { to: end, closed } = phraseEnd(all, to);
      const capital = all.slice(to + 1, end).some((word) => word.cap);
      if (closed && capital && end - to <= 16) return affiliation(all, to, end, 'behind');
    }
  }
  if (heads !== 'person') return null;
  return clauseBehind(all, to) ?? belonging(all, to) ?? copula(all, to) ?? postHeld(all, to);
}

function apposition(all: readonly Word[], to: number, heads: 'person' | 'organization'): Introduction | null {
  const first = all[to] as Word;
  const name = all[to - 1] as Word;
  const starts = STARTER.test(first.lower) || !FUNCTION_WORDS.has(first.lower);
  if (!starts || BREAKER.test(first.lower)) return null;
  // "X, becoming the first ambassador": a clause without "who".
  if (!first.cap && first.lower.endsWith('ing') && !isAdjectiveIng(first.lower) && !isRole(first.lower)) return null;
  const { to: end, closed: parted } = phraseEnd(all, to);
  // "X, spokesman for a firm told the paper", "X, Google's lawyer told the paper": without an article it needs no comma at its end.
  const open = heads === 'person' && ((!first.cap && isRole(first.lower)) || first.possessive);
  if (!parted && !open) return null;
  let headAt = -1;
  for (let at = to; at < Math.min(end, to + HEAD_WITHIN); at++) {
    const word = all[at] as Word;
    if (at > to && BREAKER.test(word.lower) && word.lower !== 'and') break;
    // In capitals the noun is the head of another name: "the Warning Center, the National Warning Center, and others".
    const isHead = heads === 'person' ? headsPerson(word, first) : !word.cap && ORG_NOUNS.has(word.lower);
    if (isHead && !word.possessive) {
      headAt = at;
      break;
    }
    if (/^(?:of|in|at|for|from|with|to|on|by)$/.test(word.lower) && word.lower !== 'of') break;
  }
  if (headAt < 0) return heads === 'person' && parted ? unlisted(all, to, end) : null;
  // Without an article, a colon behind it makes a heading of it ("X, Y Editor: Z").
  if (all[end]?.gap === 'other' && all[end]?.block === name.block && !STARTER.test(first.lower)) return null;
  const afterHead = all[headAt + 1];
  const inside = headAt + 1 < end;
  // "After the death of X, the heroine is shown in a film": the main clause has begun.
  if (inside && /^(?:is|was|are|were|has|had|will|would)$/.test(afterHead?.lower ?? '')) return null;
  // "In Europe, the party now holds seats": a clause, whose subject the noun is.
  if (heads === 'organization' && inside && startsClause(all, headAt + 1, end)) return null;
  // A bare list "X, Minister Y" is no apposition: a capital title, or any role without an article, with a name behind it belongs to that name.
  const named = inside && afterHead?.cap === true && afterHead.gap === 'space';
  if (named && (all[headAt] as Word).cap) return null;
  if (named && !isPeople(afterHead?.lower ?? '') && !/^(?:a|an|the|its|his|her|their)$/.test(first.lower)) return null;
  return summary(all, to, end, 'behind');
}

/** Whether a verb of a main clause stands at `at` or behind an adverb there. */
function startsClause(all: readonly Word[], at: number, end: number): boolean {
  const adverb = /^(?:now|also|still|then|already|never|\p{Ll}+ly)$/u.test(all[at]?.lower ?? '') ? 1 : 0;
  const verb = all[at + adverb];
  const object = all[at + adverb + 1];
  if (!verb || verb.cap || verb.gap !== 'space' || at + adverb >= end) return false;
  if (/s$/.test(verb.lower) && (adverb === 1 || isVerb(verb.lower))) return true;
  return (
    /ed$/.test(verb.lower) &&
    /^(?:this|that|these|those|the|a|an|it|his|her|their|its|him|them)$/.test(object?.lower ?? '')
  );
}

/**
 * "X, a Briton,", "X, the paraglider": an apposition whose head no list knows. With "a" any phrase without a verb that a comma or the sentence's end
 * closes; with other articles the head must be formed as a noun of an agent.
 */
function unlisted(all: readonly Word[], to: number, end: number): Introduction | null {
  const first = all[to] as Word;
  if (first.gap !== 'comma' || end - to < 2 || end - to > 10) return null;
  const indefinite = /^(?:a|an)$/.test(first.lower);
  if (!indefinite && !/^(?:the|his|her|its|their)$/.test(first.lower)) return null;
  // "In the trial of X, a bomb …", "For X, a day …": behind a preposition that opens the sentence the main clause begins here.
  let start = to - 1;
  while (
    start > 0 &&
    all[start - 1]?.sentence === first.sentence &&
    all[start - 1]?.block === first.block &&
    to - start < 12
  )
    start--;
  const opener = (all[start] as Word).lower;
  if (/^(?:in|for|with|under|after|before|at|on|during|since|to|like|unlike|according|from|as|when|if)$/.test(opener))
    return null;
  for (let at = to + 1; at < end; at++) {
    const word = all[at] as Word;
    if (isVerb(word.lower) || BREAKER.test(word.lower)) return null;
    if (/^\d/.test(word.lower) || (!word.cap && /(?:ed)$/.test(word.lower) && at > to + 1)) return null;
    if (/^(?:of|in|at|for|from|with|to|on|by)$/.test(word.lower)) {
      const head = all[at - 1] as Word;
      return isHeadOfAny(head, indefinite) ? affiliation(all, to, end, 'behind') : null;
    }
  }
  return isHeadOfAny(all[end - 1] as Word, indefinite) ? affiliation(all, to, end, 'behind') : null;
}

function isHeadOfAny(head: Word, indefinite: boolean): boolean {
  if (head.possessive || ORG_NOUNS.has(head.lower)) return false;
  if (!head.cap) return isAgent(head.lower);
  return indefinite && isPeople(head.lower);
}

const COPULA = /^(?:is|was|became|remains|remained)$/;

/** "X is a historian", "X had been head of …", "X, now a historian"; the words behind the verb. */
function copula(all: readonly Word[], to: number): Introduction | null {
  const first = all[to] as Word;
  if (first.gap !== 'space') return null;
  let at = to;
  if (/^(?:has|had)$/.test(first.lower) && all[to + 1]?.lower === 'been') at = to + 1;
  else if (!COPULA.test(first.lower)) return null;
  while (/^(?:also|now|then|once|currently|still|long)$/.test(all[at + 1]?.lower ?? '')) at++;
  const start = at + 1;
  const opens = all[start];
  if (!opens || opens.sentence !== first.sentence || opens.gap !== 'space') return null;
  // "is spokesman for", "had been CEO of": without an article only an office with its preposition.
  const office =
    (isRole(opens.lower, opens.cap) || TITLES.has(opens.lower)) &&
    /^(?:of|for|at|in)$/.test(all[start + 1]?.lower ?? '');
  if (!office && !/^(?:a|an|the|one)$/.test(opens.lower)) return null;
  const { to: end } = phraseEnd(all, start);
  for (let next = office ? start : start + 1; next < Math.min(end, start + 8); next++) {
    const word = all[next] as Word;
    if (FUNCTION_WORDS.has(word.lower) && !(opens.lower === 'one' && /^(?:of|the)$/.test(word.lower))) break;
    if (headsPerson(word, opens)) return summary(all, start, end, 'behind');
  }
  return null;
}

/** "X was forced to resign as transport minister", "X, … has served as the mayor": the office behind "as". */
function postHeld(all: readonly Word[], to: number): Introduction | null {
  const { sentence, block } = all[to] as Word;
  for (let at = to; at < to + 7; at++) {
    const word = all[at];
    if (word?.gap !== 'space' || word.sentence !== sentence || word.block !== block || word.cap) return null;
    if (!/^(?:resign|resigned|resigns|serve|served|serves|works|worked)$/.test(word.lower)) continue;
    const start = at + 2;
    if (all[at + 1]?.lower !== 'as' || all[start]?.gap !== 'space') return null;
    for (let head = start; head < start + 6 && /^(?:space|hyphen)$/.test(all[head]?.gap ?? ''); head++) {
      const noun = all[head] as Word;
      if (noun.sentence !== sentence) return null;
      if (!isRole(noun.lower, noun.cap)) continue;
      const { to: end } = phraseEnd(all, start);
      const of = /^(?:of|for|at)$/.test(all[head + 1]?.lower ?? '');
      return summary(all, start, of ? end : head + 1, 'behind');
    }
    return null;
  }
  return null;
}
