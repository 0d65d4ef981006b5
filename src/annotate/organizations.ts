/** Organisations and events of which only the article tells: those it introduces, and those whose own name says plainly what they are. */
import type { Draft } from './draft';
import { CALENDAR, FUNCTION_WORDS, isOrdinaryOpener } from './lexicon/commons';
import { GIVEN_NAMES } from './lexicon/personal';
import { wordSet } from './lexicon/wordset';
import { seatBehind } from './names/bodies';
import type { Introduction } from './names/introductions';
import type { Judged } from './names/people';
import type { Word, Words } from './words';

/** Adjectives with a capital that stand before names of organisations and begin none. */
const ADJECTIVE = /^(?:islamist|jihadist|shiite|shia|sunni|tory)$/;
/** Heads that nothing but an organisation has. Others (Service, House, Group) need to be introduced. */
const BODY = wordSet(`
ministry department agency commission committee council tribunal parliament institute university college academy foundation federation confederation
association organization organisation corporation union bank court authority bureau
`);
/** Heads that nothing but an event has, as names of such are built: with a word before them. */
const EVENT = wordSet(
  'summit olympics games championship championships massacre uprising festival conference referendum marathon',
);

/** Words that make no name of their own before such a head: every country has a supreme court and an interior ministry. */
const COMMON = wordSet(`
supreme constitutional high federal national state district local central regional municipal international interior foreign economic legislative
executive general human health justice defense defence finance education security police security public private special joint world summer winter
annual youth social political electoral administrative criminal military
`);

type Named = { start: number; end: number; key: string; title: string };
const NOT_ONE = /^(?:a|an|any|every|another|no|some|each|this|that|these|those)$/;

/** A run as a name: offsets in the article's text, the key small. */
function nameOf(text: string, words: Words, { chunk }: Judged): Named {
  const first = words.all[chunk.from] as Word;
  const from = chunk.to - chunk.from > 1 && ADJECTIVE.test(first.lower) ? chunk.from + 1 : chunk.from;
  const start = (words.all[from] as Word).start;
  const end = (words.all[chunk.to - 1] as Word).end;
  const title = text.slice(start, end);
  return { start, end, title, key: title.toLowerCase() };
}

/** "run as a Hybrid Organization": one of a kind with capitals, no name. */
function isOneOfAKind(words: Words, { chunk }: Judged): boolean {
  const previous = words.all[chunk.from - 1];
  return NOT_ONE.test(previous?.lower ?? '') && words.all[chunk.from]?.gap === 'space';
}

/**
 * Whether the words of a run say by themselves that it is an organisation or an event: a head of the lists with a word before it, or "University of X".
 * A run at the start of a sentence must not begin with an ordinary word, headlines say nothing.
 */
function plainKind(words: Words, { chunk, split }: Judged): 'organization' | 'event' | null {
  const { all } = words;
  const length = chunk.to - chunk.from;
  if (chunk.titleCase || length < 2 || length > 8 || split.title !== '') return null;
  const first = all[chunk.from] as Word;
  const last = all[chunk.to - 1] as Word;
  if (first.first && isOrdinaryOpener(first.lower) && !BODY.has(first.lower)) return null;
  // "Truth and [Reconciliation Commission]", "Peanut [Corporation of America]": the name begins before.
  const previous = all[chunk.from - 1];
  if (previous?.block === first.block && first.gap !== 'end') {
    if (previous.cap && (first.gap === 'space' || first.gap === 'hyphen')) return null;
    if (/^(?:and|of)$/.test(previous.lower) && all[chunk.from - 2]?.cap) return null;
    if (/^\d/.test(previous.lower)) return null;
  }
  const behind = all[chunk.to];
  if (behind?.block === last.block && (behind.gap === 'hyphen' || (behind.gap === 'dash' && behind.cap))) return null;
  if (all.slice(chunk.from, chunk.to - 1).every((word) => COMMON.has(word.lower))) return null;
  for (let at = chunk.from; at < chunk.to; at++) {
    const word = all[at] as Word;
    if (/-\p{Ll}/u.test(word.text) || (chunk.linked && at > chunk.from + 1 && GIVEN_NAMES.has(word.lower))) return null;
    if (CALENDAR.has(word.lower) || word.possessive || (word.cap && FUNCTION_WORDS.has(word.lower))) return null;
  }
  if (BODY.has(last.lower) || (chunk.linked && BODY.has(first.lower))) return 'organization';
  return EVENT.has(last.lower) && !/^\d/.test(first.lower) ? 'event' : null;
}

/**
 * Each mention by the full name of organisations that the article introduces, and of organisations and events that it only names. The latter are
 * never marked; they stand in the cast.
 */
export function introduceOrganizations(text: string, words: Words, judged: readonly Judged[], drafts: Draft[]): void {
  const introduced = new Map<string, Introduction>();
  const plain = new Map<string, 'organization' | 'event'>();
  for (const one of judged) {
    if (one.kind === 'person' || isOneOfAKind(words, one)) continue;
    const { key } = nameOf(text, words, one);
    if (one.kind === 'organization' && one.introduction) {
      if (!introduced.has(key)) introduced.set(key, one.introduction);
    } else {
      const kind = plainKind(words, one);
      if (!kind) continue;
      plain.set(key, kind);
      const seat = kind === 'organization' ? seatBehind(words.all, one.chunk.from, one.chunk.to) : null;
      if (seat && !introduced.has(key)) introduced.set(key, seat);
    }
  }
  if (introduced.size === 0 && plain.size === 0) return;
  for (const one of judged) {
    const { start, end, title, key } = nameOf(text, words, one);
    const introduction = introduced.get(key) ?? null;
    const kind = introduction ? 'organization' : plain.get(key);
    if (!kind) continue;
    drafts.push({
      start,
      end,
      subject: { type: 'named', title, kind, introduction, key },
      score: introduction ? 0.85 : 0.8,
      // Where no words introduce it, the name itself says what it is.
      reasons: [{ type: 'introduced', words: introduction ? [introduction.start, introduction.end] : [start, end] }],
    });
  }
}
