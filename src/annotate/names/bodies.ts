/**
 * What an article says an organisation is, beside its name: "Belgian public broadcaster RTBF", "a group called Youngspiration", "The country's biggest
 * utility, E.ON,", "the Corriere della Sera daily", "the Institute for Palestine Studies in Beirut".
 */
import { CALENDAR, FUNCTION_WORDS } from '../lexicon/commons';
import { isPeople } from '../lexicon/peoples';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { isVerb } from '../lexicon/verbs';
import { wordSet } from '../lexicon/wordset';
import type { Word } from '../words';
import { nounPhrase } from './nounphrase';
import { affiliation, type Introduction } from './phrases';

/** Nouns of organisations that say by themselves what the name behind them is, without an article: "told broadcaster RTBF". */
const PLAIN = wordSet(`
broadcaster newspaper airline insurer lender retailer manufacturer carmaker automaker planemaker drugmaker chipmaker brewer charity ngo startup start-up
conglomerate utility supermarket pollster think-tank magazine tabloid weekly
`);
/**
 * Nouns that close a name of an organisation and say what it is: "the La Stampa daily", "the Jalisco cartel". Not those that a name may own: the Army
 * newspaper is the army's, the Scientology website its website.
 */
const BEHIND = wordSet('agency daily weekly tabloid magazine group party militia militants cartel gang sect');
/** Heads of bodies that have a seat, so that "in Beirut" behind them tells where they are. */
const SEATED =
  /^(?:university|college|academy|school|institute|institution|center|centre|hospital|museum|library|laboratory|observatory|theatre|theater)$/;

const isBodyNoun = (word: Word): boolean =>
  !word.cap && (ORG_NOUNS.has(word.lower) || PLAIN.has(word.lower) || /[a-z]maker$/.test(word.lower));

const together = (a: Word | undefined, b: Word): boolean => a?.block === b.block && a.sentence === b.sentence;

/** Whether the words of a run can be a name of an organisation: no day, people or rank among them. */
function canBeName(all: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { lower, cap, possessive } = all[at] as Word;
    if (CALENDAR.has(lower) || (possessive && at < to - 1)) return false;
    if (cap && (isRole(lower, true) || FUNCTION_WORDS.has(lower)) && to - from < 3) return false;
  }
  return !(to - from === 1 && isPeople((all[from] as Word).lower));
}

/** Whether the name goes on behind the run: "Change.org", "Bild am Sonntag", "Light of the World", a quotation that is not closed. */
function goesOn(all: readonly Word[], from: number, to: number): boolean {
  const first = all[from] as Word;
  const last = all[to - 1] as Word;
  const next = all[to];
  const quoted = first.gap === 'quote';
  // "Change.org": what follows without a space, whatever the sentence.
  if (next && next.block === last.block && next.start - last.end === 1 && next.gap !== 'space') return true;
  if (!next || !together(next, last)) return false;
  if (next.gap !== 'space') return quoted && !/^(?:quote|comma|end|other|open|dash)$/.test(next.gap);
  if (last.possessive) return false;
  if (quoted || next.cap || /^(?:of|am|the)$/.test(next.lower)) return true;
  return !(
    FUNCTION_WORDS.has(next.lower) ||
    isVerb(next.lower) ||
    /(?:ed|s)$/.test(next.lower) ||
    BEHIND.has(next.lower) ||
    next.lower === 'news'
  );
}

/** Whether a noun of organisations, or what may part the name from one, stands beside it at all: most names have none. */
function mayBeTold(all: readonly Word[], from: number, to: number): boolean {
  const last = all[from - 1];
  const next = all[to];
  if (next && !next.cap && (BEHIND.has(next.lower) || BEHIND.has(all[to + 1]?.lower ?? ''))) return true;
  if (!last) return false;
  if (last.cap) return all[from]?.gap === 'comma';
  return (
    isBodyNoun(last) || /^(?:called|named|dubbed|as|the|and|or)$/.test(last.lower) || singularBody(last.lower) !== null
  );
}

/** The introduction of the name `[from, to)`, or null. */
export function bodyIntroduced(all: readonly Word[], from: number, to: number): Introduction | null {
  const name = all[from];
  const last = all[from - 1];
  if (!name || !mayBeTold(all, from, to) || !canBeName(all, from, to) || goesOn(all, from, to)) return null;
  const found =
    last && together(last, name)
      ? (adjacent(all, from) ?? named(all, from) ?? apart(all, from, to) ?? inRow(all, from))
      : null;
  return found ?? closing(all, from, to);
}

/** "the beer maker X", "Belgian public broadcaster X". */
function adjacent(all: readonly Word[], from: number): Introduction | null {
  const name = all[from] as Word;
  const head = all[from - 1] as Word;
  if (!(name.gap === 'space' || name.gap === 'quote') || head.possessive || !isBodyNoun(head)) return null;
  const phrase = nounPhrase(all, from - 1);
  // "to a company X sold": with "a" the name belongs to what follows.
  if (phrase.closed === 'determiner' && !/^(?:the|its|his|her|their|our)$/.test((all[phrase.from] as Word).lower))
    return null;
  const bare = phrase.closed === null && !PLAIN.has(head.lower) && !/maker$/.test(head.lower);
  // "the group X": no more is said than that it is one.
  if (bare) return null;
  return affiliation(all, phrase.from, from, 'before');
}

/** "a localist group called X", "an organisation known as X". */
function named(all: readonly Word[], from: number): Introduction | null {
  const name = all[from] as Word;
  if (!(name.gap === 'space' || name.gap === 'quote')) return null;
  const verb = (all[from - 1] as Word).lower;
  const at =
    verb === 'as' && all[from - 2]?.lower === 'known'
      ? from - 3
      : /^(?:called|named|dubbed)$/.test(verb)
        ? from - 2
        : -1;
  const head = all[at];
  if (!head || !together(head, name) || !isBodyNoun(head) || all[at + 1]?.gap !== 'space') return null;
  const phrase = nounPhrase(all, at);
  return phrase.closed ? affiliation(all, phrase.from, at + 1, 'behind') : null;
}

/** "The country's biggest utility, X, …", "by the central bank, the X, …": between commas. */
function apart(all: readonly Word[], start: number, to: number): Introduction | null {
  const article = all[start - 1]?.lower === 'the' && all[start]?.gap === 'space' ? 1 : 0;
  const from = start - article;
  const name = all[from] as Word;
  const head = all[from - 1];
  const next = all[to];
  if (!head || !together(head, name)) return null;
  if (name.gap !== 'comma' || !isBodyNoun(head) || head.possessive) return null;
  if (!next || !together(next, name) || next.gap !== 'comma' || next.cap || /^(?:and|or)$/.test(next.lower))
    return null;
  const phrase = nounPhrase(all, from - 1);
  const opens = all[phrase.from] as Word;
  const definite = /^(?:the|his|her|its|their)$/.test(opens.lower);
  if (!phrase.closed || (phrase.closed === 'determiner' && !definite) || from - phrase.from < 3) return null;
  return affiliation(all, phrase.from, from, 'before');
}

/** Most names of a row. */
const ROW = 5;

/** "German carmakers X, Y and Z": the plural before the first of the row. */
function inRow(all: readonly Word[], from: number): Introduction | null {
  let first = from;
  for (let names = 1; names <= ROW; names++) {
    const word = all[first] as Word;
    const previous = all[first - 1];
    if (!previous || !together(previous, word) || previous.possessive) return null;
    const noun = previous.cap ? null : singularBody(previous.lower);
    if (noun && word.gap === 'space') {
      const phrase = nounPhrase(all, first - 1);
      // "The Drug Administration orders X": a verb, where a name stands before it or nothing shows that a phrase ends in the plural.
      const before = all[first - 2];
      if (before && together(before, word) && before.cap && !before.possessive && !isPeople(before.lower)) return null;
      return phrase.closed ? affiliation(all, phrase.from, first, first === from ? 'before' : 'behind') : null;
    }
    let last = first - 1;
    if (/^(?:and|or)$/.test(previous.lower)) last--;
    else if (word.gap !== 'comma') return null;
    if (!all[last]?.cap || !together(all[last], word)) return null;
    first = last;
    while (all[first]?.gap === 'space' && all[first - 1]?.cap && together(all[first - 1], word)) first--;
  }
  return null;
}

/** "carmaker" for "carmakers", where that is a noun of organisations; else null. */
function singularBody(plural: string): string | null {
  if (!plural.endsWith('s') || plural.endsWith('ss')) return null;
  const noun = plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
  return ORG_NOUNS.has(noun) || PLAIN.has(noun) || /[a-z]maker$/.test(noun) ? noun : null;
}

/** "the X daily", "Turin's X daily", "the official X news agency". */
function closing(all: readonly Word[], from: number, to: number): Introduction | null {
  const name = all[to - 1] as Word;
  if (name.possessive) return null;
  const news = /^(?:news|opposition|rebel|drug)$/.test(all[to]?.lower ?? '') ? 1 : 0;
  const head = all[to + news];
  if (!head || !together(head, name) || head.cap || head.possessive || !BEHIND.has(head.lower)) return null;
  if (head.lower === 'agency' && news === 0) return null;
  for (let at = to; at <= to + news; at++) if (!/^(?:space|quote)$/.test((all[at] as Word).gap)) return null;
  const after = all[to + news + 1];
  if (after && together(after, head) && /^(?:space|hyphen)$/.test(after.gap)) {
    if (after.gap === 'hyphen' || after.cap) return null;
    if (!FUNCTION_WORDS.has(after.lower) && !isVerb(after.lower) && !/ed$/.test(after.lower)) return null;
  }
  const before = all[from - 1];
  if (!before || !together(before, name) || (all[from] as Word).gap === 'end') return null;
  if (all[from - 2]?.lower === 'of') return null;
  if (head.lower === 'magazine') return affiliation(all, to, to + news + 1, 'behind');
  if (
    !/^(?:the|official|state|private|german|its)$/.test(before.lower) &&
    !before.possessive &&
    !isPeople(before.lower)
  )
    return null;
  return affiliation(all, to, to + news + 1, 'behind');
}

/** "in Beirut" behind a body that has a seat, as far as the place's capitals go. */
export function seatBehind(all: readonly Word[], from: number, to: number): Introduction | null {
  const last = all[to - 1] as Word;
  const first = all[from] as Word;
  const link = all[to];
  if (!link || !together(link, last) || link.gap !== 'space' || link.lower !== 'in' || last.possessive) return null;
  if (!SEATED.test(last.lower) && !SEATED.test(first.lower)) return null;
  let end = to + 1;
  while (all[end]?.cap && together(all[end], last) && (all[end] as Word).gap === 'space' && end - to < 4) {
    const { lower } = all[end] as Word;
    if (CALENDAR.has(lower) || FUNCTION_WORDS.has(lower)) return null;
    end++;
  }
  return end > to + 1 ? affiliation(all, to, end, 'behind') : null;
}
