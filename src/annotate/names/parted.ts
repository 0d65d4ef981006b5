/** A phrase before a name with a comma between: "the North's leader, X,", "His brother, X,", "One of the paragliders, X,". */
import { CALENDAR, FUNCTION_WORDS } from '../lexicon/commons';
import { ORG_HEADS } from '../lexicon/heads';
import { GIVEN_NAMES } from '../lexicon/personal';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { isAgent, isVerb } from '../lexicon/verbs';
import type { Word } from '../words';
import { isDeterminer, possessorStart, singularRole } from './nounphrase';
import { affiliation, type Introduction, summary } from './phrases';

/** Longest phrase in words. */
const LONGEST = 14;
const HEADS = /^(?:of|for|at|to|in|from|with|and|on|against|behind|under|emeritus|general|elect|designate)$/;
const CLAUSE = /^(?:who|which|that|where|when|because|but|while|as|after|before|if|and|also)$/;

/** From a determiner or a possessive, the role near the end or before an "of". */
export function parted(all: readonly Word[], from: number): Introduction | null {
  const name = all[from] as Word;
  let role = false;
  // A noun of an agent that is not listed, right before the comma: only an article makes it sure.
  const last = all[from - 1] as Word;
  const agent = !last.cap && isAgent(last.lower) && !ORG_NOUNS.has(last.lower);
  const isRow = startsRow(all, from);
  for (let at = from - 1; at >= 0 && from - at <= LONGEST; at--) {
    const word = all[at] as Word;
    if (word.block !== name.block || word.sentence !== name.sentence) return null;
    const after = all[at + 1] as Word;
    if (at < from - 1 && !/^(?:space|hyphen|open)$/.test(after.gap)) return null;
    if (word.lower === 'one') {
      if (at === from - 2 && last.cap && !CALENDAR.has(last.lower)) return affiliation(all, at, from, 'before');
      if (after.lower !== 'of' || !/(?:s|men|people)$/.test(last.lower) || last.cap) return null;
      const words = summary(all, at, from, 'before');
      const single = singularRole(last);
      return words && { ...words, roles: single ? [single] : [], kin: false };
    }
    // The head ends the phrase or has a preposition behind it: not "the group's 177-member states, X".
    if (isRole(word.lower, word.cap) && (at === from - 1 || HEADS.test(after.lower) || after.gap === 'open'))
      role = true;
    // "The heads of the group, X and Y": a plural where a row of names follows.
    if (!role && isRow && singularRole(word) !== null && /^(?:of|at|for|in)$/.test(after.lower)) role = true;
    // "judges Len Goodman, X": the role is another's.
    if (!role && at === from - 2 && word.cap && after.cap && GIVEN_NAMES.has(word.lower) && !ORG_HEADS.has(after.lower))
      return null;
    // "Co-founder of Ports Ltd, X": the sentence starts with the role.
    if (role && word.first && at < from - 1 && isRole(word.lower)) return summary(all, at, from, 'before');
    if ((role || agent) && isDeterminer(word)) {
      // "She is a pilot, X says": what another sentence says of somebody.
      if (/^(?:is|was|are|were|be|been|being|become|became|as)$/.test(all[at - 1]?.lower ?? '')) return null;
      if (role) return summary(all, at, from, 'before');
      const place = all[at - 1];
      const adverbial =
        place?.sentence === word.sentence && /^(?:in|on|at|during|after|before|until|for|to)$/.test(place.lower);
      return adverbial ? null : affiliation(all, at, from, 'before');
    }
    if (role && word.possessive && (word.cap || ORG_NOUNS.has(word.lower)))
      return summary(all, possessorStart(all, at), from, 'before');
    // "the trial of former leader, X": once the role is found, a preposition begins a phrase around it.
    if (role && /^(?:of|for|at|in|to|by|from|with)$/.test(word.lower)) return summary(all, at + 1, from, 'before');
    if (
      CLAUSE.test(word.lower) ||
      isVerb(word.lower) ||
      (FUNCTION_WORDS.has(word.lower) && !/^(?:of|for|on|to|the|at|in|former|first|most)$/.test(word.lower))
    )
      return null;
    if (/^(?:comma|quote|dash)$/.test(word.gap)) return null;
  }
  return null;
}

/** Whether "and" and another capital stand behind the name. */
function startsRow(all: readonly Word[], from: number): boolean {
  let at = from + 1;
  while (all[at]?.cap && /^(?:space|dot)$/.test(all[at]?.gap ?? '') && at - from < 5) at++;
  return all[at]?.lower === 'and' && all[at]?.gap === 'space' && all[at + 1]?.cap === true;
}
