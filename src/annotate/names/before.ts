/** Introductions before a name: "State Department spokeswoman X", "DAB's X", "a teacher named X", "celebrity guests like X", "the North's leader, X". */
import { CALENDAR, FUNCTION_WORDS } from '../lexicon/commons';
import { isPeople } from '../lexicon/peoples';
import { GIVEN_NAMES } from '../lexicon/personal';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { HONORIFICS, TITLES } from '../lexicon/titles';
import { isAgent } from '../lexicon/verbs';
import type { Word } from '../words';
import { isCollective } from './clauses';
import { listed } from './lists';
import { isDeterminer, nounPhrase, possessorStart, singularRole } from './nounphrase';
import { officeEnd, postEnd } from './offices';
import { parted } from './parted';
import { affiliation, type Introduction, summary } from './phrases';

const TIMES =
  /^(?:year|week|month|day|today|yesterday|tomorrow|tonight|decade|century|season|night|morning|world|weekend)s?$/;

/** Plurals of roles that are verbs as well: "jury convicts X". */
const VERBS =
  /^(?:convicts|hosts|guards|pilots|models|stars|heads|chairs|coaches|judges|champions|pioneers|captains|partners|doctors|nurses|guides|fathers|authors|anchors|mentors|recruits|whips|ministers)$/;

/** What stands before a name whose first word is `from`. */
export function before(all: readonly Word[], from: number): Introduction | null {
  const name = all[from];
  const last = all[from - 1];
  if (!name || !last || name.block !== last.block || name.sentence !== last.sentence) return null;
  if (name.gap === 'space' || name.gap === 'dot' || name.gap === 'quote')
    return adjacent(all, from) ?? listed(all, from, headOfRow);
  if (name.gap === 'hyphen' || name.gap === 'dash') return headOfList(all, from);
  return (name.gap === 'comma' ? parted(all, from) : null) ?? listed(all, from, headOfRow);
}

/** What stands before the first of a row: a plural role, with or without a comma. */
function headOfRow(all: readonly Word[], from: number): Introduction | null {
  const found = all[from]?.gap === 'comma' ? parted(all, from) : null;
  const plural = found && !found.clause && !found.kin && !found.roles.some((role) => isRole(role)) ? found : null;
  return headOfList(all, from) ?? plural;
}

function adjacent(all: readonly Word[], from: number): Introduction | null {
  const name = all[from] as Word;
  const last = all[from - 1] as Word;
  const office = officeEnd(all, from);
  if (office >= 0) return summary(all, nounPhrase(all, office).from, from, 'before');
  const post = GIVEN_NAMES.has(name.lower) ? postEnd(all, from) : -1;
  if (post >= 0 && !(isRole(last.lower, last.cap) || (last.cap && TITLES.has(last.lower))))
    return summary(all, nounPhrase(all, post).from, from, 'before');
  if (last.possessive) return possessed(all, from, from - 1);
  if (isRole(last.lower, last.cap) || TITLES.has(last.lower))
    return summary(all, nounPhrase(all, from - 1).from, from, 'before');
  if (/^(?:named|called)$/.test(last.lower)) return naming(all, from);
  const plural = headOfList(all, from);
  const link = linkBehind(all, from);
  if (plural && (/^(?:and|or|und)$/.test(link) || (link === '' && !VERBS.test(last.lower)))) return plural;
  if (last.cap) {
    // "Norwegian X", "Iranian-American X": no role, but where somebody belongs.
    const people = last.lower.length > 4 && last.lower.split('-').every((part) => isPeople(part));
    return people && last.gap !== 'quote' ? affiliation(all, from - 1, from, 'before') : null;
  }
  if (FUNCTION_WORDS.has(last.lower)) return null;
  const phrase = nounPhrase(all, from - 1);
  if (phrase.closed === 'possessor' && phrase.from < from - 1) return affiliation(all, phrase.from, from, 'before');
  if (
    phrase.closed === 'people' ||
    (phrase.closed === 'determiner' && isAgent(last.lower) && !ORG_NOUNS.has(last.lower))
  )
    return affiliation(all, phrase.from, from, 'before');
  return null;
}

/** The word behind the name that starts at `from` ("and" shows a list); empty where the name's list goes on with a comma. */
function linkBehind(all: readonly Word[], from: number): string {
  let at = from + 1;
  while (all[at]?.cap && /^(?:space|dot)$/.test(all[at]?.gap ?? '') && at - from < 5) at++;
  if (/^(?:of|from)$/.test(all[at]?.lower ?? '')) return '';
  return all[at]?.gap === 'comma' ? '' : (all[at]?.lower ?? '-');
}

/** "DAB's X", "the foundation's X", where the possessor is no person, as far as its words tell, and no time. */
function possessed(all: readonly Word[], from: number, at: number): Introduction | null {
  const last = all[at] as Word;
  if (
    CALENDAR.has(last.lower) ||
    TIMES.test(last.lower) ||
    FUNCTION_WORDS.has(last.lower) ||
    HONORIFICS.has(last.lower)
  )
    return null;
  if (!last.cap && !isCollective(last.lower)) return null;
  const start = possessorStart(all, at);
  const first = all[start] as Word;
  if (GIVEN_NAMES.has(first.lower) || isRole(last.lower, last.cap) || HONORIFICS.has(first.lower)) return null;
  return affiliation(all, start, from, 'before');
}

/** "a local teacher named X": the noun phrase before the participle. */
function naming(all: readonly Word[], from: number): Introduction | null {
  const head = all[from - 2];
  if (!head || head.cap || all[from - 1]?.gap !== 'space' || head.sentence !== all[from]?.sentence) return null;
  const phrase = nounPhrase(all, from - 2);
  if (!isRole(head.lower) && !(phrase.closed === 'determiner' && isAgent(head.lower))) return null;
  return phrase.closed ? summary(all, phrase.from, from - 1, 'behind') : null;
}

/** A plural role before the first of several names: "pro-Beijing councillors X", "guests such as X". */
export function headOfList(all: readonly Word[], from: number): Introduction | null {
  if (all[from - 1]?.lower === 'them' && all[from - 2]?.lower === 'among') return amongThem(all, from - 2);
  let head = from - 1;
  if (/^(?:like|including|as)$/.test(all[head]?.lower ?? '')) head -= all[head]?.lower === 'as' ? 2 : 1;
  if (head < from - 1 && all[from - 1]?.lower === 'as' && all[from - 2]?.lower !== 'such') return null;
  if (head < from - 1 && all[from]?.gap !== 'space') return null;
  const word = all[head];
  if (!word || word.possessive || word.sentence !== all[from]?.sentence || word.block !== all[from]?.block) return null;
  if (head === from - 1 && !/^(?:space|dash|hyphen)$/.test(all[from]?.gap ?? '')) return null;
  const role = singularRole(word);
  if (role === null) return null;
  const phrase = nounPhrase(all, head);
  if (word.cap && phrase.from === head && isDeterminer(all[head - 1])) return null;
  const words = summary(all, phrase.from, head + 1, head === from - 1 ? 'before' : 'behind');
  return words && { ...words, roles: [role], kin: false };
}

/** "British directors of the sixties, among them X": the nearest plural role before the comma. */
function amongThem(all: readonly Word[], among: number): Introduction | null {
  const { sentence, block } = all[among] as Word;
  for (let at = among - 1; at > among - 10; at--) {
    const word = all[at];
    if (!word || word.sentence !== sentence || word.block !== block) return null;
    const role = singularRole(word);
    if (role === null || word.possessive) continue;
    const words = summary(all, nounPhrase(all, at).from, at + 1, 'behind');
    return words && { ...words, roles: [role], kin: false };
  }
  return null;
}
