/**
 * The words by which an article introduces a name: an apposition behind it ("X, the North's chief negotiator,"), a role before it
 * ("State Department spokeswoman X", "the North's leader, X"), or where it belongs ("X of the University of …").
 */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { ORG_HEADS } from '../lexicon/heads';
import { isPeople } from '../lexicon/peoples';
import { GIVEN_NAMES } from '../lexicon/personal';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { TITLE_MODIFIERS, TITLES } from '../lexicon/titles';
import type { Word } from '../words';
import { belonging, clauseBehind } from './clauses';
import { isModifier, joins } from './modifiers';
import { officeEnd, postEnd } from './offices';
import { type Introduction, summary } from './phrases';

export type { Introduction } from './phrases';

/** Longest introduction in words; longer ones are clauses. */
const LONGEST = 24;
/** The head of an apposition must stand this near its start. */
const HEAD_WITHIN = 9;

const STARTERS = new Set([
  'a',
  'an',
  'the',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'one',
  'another',
  'then',
  'now',
  'also',
  'himself',
  'herself',
  'who',
  'both',
]);
const BREAKERS = new Set([
  'said',
  'says',
  'told',
  'was',
  'is',
  'were',
  'are',
  'has',
  'have',
  'had',
  'will',
  'would',
  'who',
  'which',
  'that',
  'where',
  'when',
  'because',
  'but',
  'while',
  'as',
  'after',
  'before',
  'if',
  'and',
  'added',
  'also',
]);

/** End of the phrase that starts at `from`: at a comma, bracket, dash or sentence end, before a verb that goes on with the main clause. */
function phraseEnd(all: readonly Word[], from: number): { to: number; closed: boolean } {
  let at = from;
  const sentence = all[from]?.sentence;
  const block = all[from]?.block;
  while (at < all.length && at - from <= LONGEST) {
    const word = all[at] as Word;
    if (word.block !== block || word.sentence !== sentence) return { to: at, closed: true };
    if (at > from) {
      if (
        word.gap === 'comma' ||
        word.gap === 'dash' ||
        word.gap === 'other' ||
        word.gap === 'open' ||
        word.gap === 'end'
      )
        return { to: at, closed: true };
      if (word.gap === 'quote' && BREAKERS.has(word.lower)) return { to: at, closed: true };
    }
    if (at > from && /^(?:who|which|that|whose|where|said|says|told)$/.test(word.lower))
      return { to: at, closed: word.lower.startsWith('w') };
    at++;
  }
  return { to: at, closed: at >= all.length };
}

/** An apposition behind a name whose last word is `to - 1`. `heads` tells what may head it. */
export function behind(all: readonly Word[], to: number, heads: 'person' | 'organization'): Introduction | null {
  const first = all[to];
  const name = all[to - 1];
  if (!first || !name || first.block !== name.block || name.possessive) return null;
  // An age stands between name and apposition: "X, 45, a teacher".
  if (/^\d\d$/.test(first.lower) && first.gap === 'comma' && all[to + 1]?.gap === 'comma')
    return behind(all, to + 1, heads);
  if (first.gap === 'dash' || first.gap === 'comma' || first.gap === 'open') {
    const isHead = (word: Word): boolean =>
      heads === 'person'
        ? isRole(word.lower, word.cap) ||
          (word.cap && TITLES.has(word.lower)) ||
          (first.lower === 'one' && isRole(word.lower.replace(/ies$/, 'y').replace(/s$/, '')))
        : ORG_NOUNS.has(word.lower);
    const starts = STARTERS.has(first.lower) || !FUNCTION_WORDS.has(first.lower);
    if (starts && !BREAKERS.has(first.lower)) {
      const { to: end, closed: parted } = phraseEnd(all, to);
      // "X, spokesman for a firm told the paper": a role without an article needs no comma at its end.
      const closed = parted || (heads === 'person' && !first.cap && isRole(first.lower));
      let headAt = -1;
      for (let at = to; at < Math.min(end, to + HEAD_WITHIN); at++) {
        const word = all[at] as Word;
        if (at > to && BREAKERS.has(word.lower) && word.lower !== 'and') break;
        if (isHead(word) && !word.possessive) {
          headAt = at;
          break;
        }
        if (/^(?:of|in|at|for|from|with|to|on|by)$/.test(word.lower) && word.lower !== 'of') break;
      }
      // Without an article, a colon behind it makes a heading of it ("X, Y Editor: Z").
      const heading = all[end]?.gap === 'other' && all[end]?.block === name.block && !STARTERS.has(first.lower);
      // "After the death of X, the heroine is shown in a film": the main clause has begun.
      const isClause =
        /^(?:is|was|are|were|has|had|will|would)$/.test(all[headAt + 1]?.lower ?? '') && headAt + 1 < end;
      if (headAt >= 0 && closed && !heading && !isClause && end - to >= 1) {
        // A bare list "X, Minister Y" is no apposition: a capital title with a name behind it belongs to that name.
        const afterHead = all[headAt + 1];
        const listed =
          (all[headAt] as Word).cap && headAt + 1 < end && afterHead?.cap === true && afterHead.gap === 'space';
        const roleThenName =
          headAt + 1 < end &&
          afterHead?.cap === true &&
          afterHead.gap === 'space' &&
          !isPeople(afterHead.lower) &&
          !first.lower.match(/^(?:a|an|the|its|his|her|their)$/);
        if (!listed && !roleThenName) return summary(all, to, end, 'behind');
      }
    }
    if (heads === 'person' && first.gap === 'comma' && (first.lower === 'of' || first.lower === 'from')) {
      const { to: end, closed } = phraseEnd(all, to);
      const capital = all.slice(to + 1, end).some((word) => word.cap);
      if (closed && capital && end - to <= 10) return summary(all, to, end, 'behind');
    }
  }
  const clause = heads === 'person' ? (clauseBehind(all, to) ?? belonging(all, to)) : null;
  if (clause) return clause;
  if (
    heads === 'person' &&
    first.gap === 'space' &&
    (first.lower === 'is' || first.lower === 'was') &&
    /^(?:a|an|the|one)$/.test(all[to + 1]?.lower ?? '')
  ) {
    const { to: end } = phraseEnd(all, to + 1);
    for (let at = to + 2; at < Math.min(end, to + 8); at++) {
      const word = all[at] as Word;
      if (FUNCTION_WORDS.has(word.lower)) break;
      if (isRole(word.lower, word.cap)) return summary(all, to + 1, end, 'behind');
    }
  }
  return null;
}

/** A role before a name whose first word is `from` (titles included in what stands before). */
export function before(all: readonly Word[], from: number): Introduction | null {
  const name = all[from];
  const last = all[from - 1];
  if (!name || !last || name.block !== last.block || name.sentence !== last.sentence) return null;
  if (name.gap === 'space' || name.gap === 'dot' || name.gap === 'quote') {
    const titled = officeEnd(all, from);
    const office = titled < 0 && GIVEN_NAMES.has(name.lower) ? postEnd(all, from) : titled;
    if (last.possessive || (office < 0 && !(isRole(last.lower, last.cap) || TITLES.has(last.lower)))) return null;
    let at = office < 0 ? from - 1 : office;
    while (at > 0 && from - at < 9) {
      const word = all[at] as Word;
      const back = all[at - 1] as Word;
      if (
        (word.gap !== 'space' && word.gap !== 'hyphen' && word.gap !== 'dot') ||
        back.block !== word.block ||
        back.sentence !== word.sentence
      )
        break;
      if (/^(?:the|a|an|his|her|its|their|our|my)$/.test(back.lower)) {
        at--;
        break;
      }
      if (back.lower === 'and' && back.gap === 'space' && at > 1 && joins((all[at - 2] as Word).lower, word.lower)) {
        at -= 2;
        continue;
      }
      if (
        back.lower === 'and' &&
        back.gap === 'space' &&
        isRole(word.lower, word.cap) &&
        isRole((all[at - 2] as Word | undefined)?.lower ?? '') &&
        // "Black Widow and Captain X": with a capital only a title joins on.
        (!all[at - 2]?.cap || TITLES.has((all[at - 2] as Word).lower))
      ) {
        at -= 2;
        continue;
      }
      if (back.possessive) {
        at--;
        while (
          at > 0 &&
          all[at]?.cap &&
          all[at - 1]?.cap &&
          all[at]?.gap === 'space' &&
          all[at - 1]?.block === name.block
        )
          at--;
        if (all[at - 1]?.lower === 'the' && all[at]?.gap === 'space') at--;
        break;
      }
      if (
        FUNCTION_WORDS.has(back.lower) &&
        !back.caps &&
        !/^(?:former|first|second|long|most|late|then)$/.test(back.lower)
      )
        break;
      if (!back.cap && !TITLE_MODIFIERS.has(back.lower) && !isRole(back.lower, back.cap) && !isModifier(back.lower))
        break;
      at--;
    }
    return summary(all, at, from, 'before');
  }
  if (name.gap !== 'comma') return null;
  // "the North's leader, X," — from a determiner or a possessive, the role near the end or before an "of".
  let start = -1;
  let role = false;
  for (let at = from - 1; at >= 0 && from - at <= 12; at--) {
    const word = all[at] as Word;
    if (word.block !== name.block || word.sentence !== name.sentence) break;
    if (isRole(word.lower, word.cap)) role = true;
    // "judges Len Goodman, X": the role is another's.
    const after = all[at + 1] as Word;
    if (!role && at === from - 2 && word.cap && after.cap && GIVEN_NAMES.has(word.lower) && !ORG_HEADS.has(after.lower))
      break;
    // "Co-founder of Ports Ltd, X": the sentence starts with the role.
    if (role && word.first && at < from - 1 && isRole(word.lower)) {
      start = at;
      break;
    }
    if (role && (/^(?:the|a|an|his|her|its|their|our|my)$/.test(word.lower) || (word.possessive && word.cap))) {
      start = at;
      break;
    }
    // "the trial of former leader, X": once the role is found, a preposition begins a phrase around it.
    if (role && /^(?:of|for|at|in|to|by|from|with)$/.test(word.lower)) {
      start = at + 1;
      break;
    }
    if (
      BREAKERS.has(word.lower) ||
      (FUNCTION_WORDS.has(word.lower) && !/^(?:of|for|to|the|at|in|former|first)$/.test(word.lower))
    )
      break;
    if (
      at < from - 1 &&
      (all[at + 1] as Word).gap !== 'space' &&
      (all[at + 1] as Word).gap !== 'hyphen' &&
      (all[at + 1] as Word).gap !== 'open'
    )
      break;
    if (word.gap === 'comma' || word.gap === 'quote' || word.gap === 'dash') {
      break;
    }
  }
  if (start < 0) return null;
  const head = all[start] as Word;
  if (head.possessive) {
    while (
      start > 0 &&
      all[start - 1]?.cap &&
      !FUNCTION_WORDS.has(all[start - 1]?.lower ?? '') &&
      all[start]?.gap === 'space' &&
      all[start - 1]?.sentence === head.sentence
    )
      start--;
    if (all[start - 1]?.lower === 'the' && all[start]?.gap === 'space') start--;
  }
  return summary(all, start, from, 'before');
}
