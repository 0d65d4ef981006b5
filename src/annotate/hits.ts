/**
 * What the glossary found, with everything taken out that is only a piece of a longer name: "Paris" in "Paris Hilton", "Georgia" in "Georgia Tech".
 */
import type { EntryHead, GlossaryImage, Match, Sense } from '../glossary/types';
import { isOrdinaryOpener } from './lexicon/commons';
import { NAME_MAKERS, PORTFOLIOS, THING_HEADS } from './lexicon/heads';
import { isPeople } from './lexicon/peoples';
import { GIVEN_NAMES } from './lexicon/personal';
import { TITLE_MODIFIERS } from './lexicon/titles';
import type { Chunk } from './names/chunks';
import { isTitle, splitChunk } from './names/parse';
import { isInside, isLocated, isSportReport } from './sport';
import { isNationalTeam, isTeam, playsAsCountry } from './teams';
import type { Word, Words } from './words';

/** A match that stands on its own, with the words it covers. */
export interface Hit {
  start: number;
  end: number;
  senses: readonly Sense[];
  /** Indices of the words it covers, `[from, to)`. */
  from: number;
  to: number;
  /** Position of the run it stands in, or -1: then it is a lower-case term. */
  chunk: number;
}

/** Head of the entry that a sense names. */
export function headOf(images: readonly GlossaryImage[], sense: Sense): EntryHead {
  return (images[sense.image] as GlossaryImage).head(sense.entry);
}

/** Which entry of which image a sense names: the same for all its names. */
export function senseKey({ image, entry }: Pick<Sense, 'image' | 'entry'>): string {
  return `${image}:${entry}`;
}

/** The hit with those senses that `keep` leaves, or null where it leaves none. */
export function withSenses(hit: Hit, keep: (sense: Sense) => boolean): Hit | null {
  const senses = hit.senses.filter(keep);
  if (senses.length === hit.senses.length) return hit;
  return senses.length === 0 ? null : { ...hit, senses };
}

/** In a text of another language: without the floor's names of one word, which are other things' there ("Europa", a moon of Jupiter). Its cities and lands stay. */
export function withoutEnglishOnly(images: readonly GlossaryImage[], hits: readonly Hit[]): Hit[] {
  return hits.flatMap((hit) =>
    hit.to - hit.from > 1 ? hit : (withSenses(hit, (sense) => !headOf(images, sense).id.startsWith('wordnet-')) ?? []),
  );
}

/** Gives each match its words; drops those outside blocks, in by-lines, over a block's edge, or cutting a word other than at a hyphen. */
function locate(words: Words, matches: readonly Match[]): Hit[] {
  const hits: Hit[] = [];
  const { all } = words;
  let at = 0;
  for (const match of matches) {
    while (at < all.length && (all[at] as Word).end <= match.start) at++;
    const first = all[at];
    if (!first || first.start >= match.end) continue;
    let to = at + 1;
    while (to < all.length && (all[to] as Word).start < match.end) to++;
    const last = all[to - 1] as Word;
    if (first.block !== last.block || words.blocks[first.block]?.part === 'byline') continue;
    hits.push({ start: match.start, end: match.end, senses: match.senses, from: at, to, chunk: -1 });
  }
  return hits;
}

/**
 * A hit with what it means where teams play: "Dortmund" that wins is no town. Elsewhere it loses the senses that it has there only; null if those are all.
 * `sport`: the text is a report of a match.
 */
function asPlayed(words: Words, sport: boolean, images: readonly GlossaryImage[], hit: Hit): Hit | null {
  if (!hit.senses.some((sense) => sense.inSport)) return hit;
  const isPlace = (sense: Sense): boolean => headOf(images, sense).kind === 'place';
  const isNational = (sense: Sense): boolean => sense.inSport && isNationalTeam(headOf(images, sense));
  const located = sport && isLocated(words, hit);
  const plays = !sport
    ? isTeam(words.all, hit)
    : !hit.senses.some(isPlace) || (!located && (!hit.senses.some(isNational) || playsAsCountry(words.all, hit)));
  // "ahead of Frankfurt", "the guests from Bremen": in a report either might be meant.
  const either = located && !isInside(words, hit) && !hit.senses.some(isNational);
  return withSenses(hit, (sense) => (plays ? !isPlace(sense) : !sense.inSport && !(either && isPlace(sense))));
}

/** What is left of the first and last word must be an ending or prefix with a hyphen: Seoul-based, anti-NATO. */
function cutsCleanly(text: string, first: Word, last: Word, hit: Hit): boolean {
  const head = text.slice(first.start, Math.max(first.start, hit.start));
  const tail = text.slice(Math.min(hit.end, last.end), last.end);
  const headOk = head === '' || /^\p{Ll}+[-‐‑]$/u.test(head) || /^[“"‘'«(]$/.test(head);
  return headOk && (tail === '' || /^[-‐‑]\p{Ll}/u.test(tail) || tail === '.' || /^['’]s?$/.test(tail));
}

/** Keeps the matches that are whole names. Linear in words, runs and matches. */
export function wholeHits(
  text: string,
  words: Words,
  chunks: readonly Chunk[],
  matches: readonly Match[],
  images: readonly GlossaryImage[],
): Hit[] {
  const { all } = words;
  const sport = isSportReport(words);
  const located = locate(words, matches).flatMap((hit) => asPlayed(words, sport, images, hit) ?? []);
  const covered = new Map<number, Hit>();
  for (const hit of located) for (let at = hit.from; at < hit.to; at++) covered.set(at, hit);
  const isPlace = (hit: Hit): boolean => hit.senses.some((sense) => headOf(images, sense).kind === 'place');
  const isPerson = (hit: Hit): boolean => hit.senses.some((sense) => headOf(images, sense).kind === 'person');
  const isOrganization = (hit: Hit | undefined): boolean =>
    hit?.senses.every((sense) => headOf(images, sense).kind === 'organization') === true;
  const isOnlyPlace = (hit: Hit): boolean => hit.senses.every((sense) => headOf(images, sense).kind === 'place');
  let c = 0;
  return located.filter((hit) => {
    const first = all[hit.from] as Word;
    const last = all[hit.to - 1] as Word;
    // A currency: US$.
    if (text[hit.end] === '$') return false;
    if (!isPerson(hit) && !hit.senses.some(({ inSport }) => inSport) && first.cap && isTeam(all, hit)) return false;
    if (sport && isOnlyPlace(hit) && !isLocated(words, hit)) return false;
    if (!cutsCleanly(text, first, last, hit)) return joinsTwo(text, first, last, hit);
    while (c < chunks.length && (chunks[c] as Chunk).to <= hit.from) c++;
    for (let i = c; i < chunks.length && (chunks[i] as Chunk).from < hit.to; i++) {
      const chunk = chunks[i] as Chunk;
      if (hit.chunk < 0) hit.chunk = i;
      if (!standsAlone(words, chunk, hit, covered, isPlace, isOrganization, isPerson)) return false;
    }
    return true;
  });
}

/** "Russia-Ukraine", "Trump-Kim": a hyphen between two capitalised halves. */
function joinsTwo(text: string, first: Word, last: Word, hit: Hit): boolean {
  if (first !== last) return false;
  const head = text.slice(first.start, hit.start);
  const tail = text.slice(hit.end, last.end);
  const caps = /^\p{Lu}{2}/u.test(text.slice(hit.start, hit.end));
  return (
    caps &&
    (head === '' || /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}{3,})[-‐‑]$/u.test(head)) &&
    (tail === '' || /^[-‐‑](?:\p{Lu}{2,}|\p{Lu}\p{Ll}{3,})$/u.test(tail))
  );
}

function standsAlone(
  words: Words,
  chunk: Chunk,
  hit: Hit,
  covered: ReadonlyMap<number, Hit>,
  isPlace: (hit: Hit) => boolean,
  isOrganization: (hit: Hit | undefined) => boolean,
  isPerson: (hit: Hit) => boolean,
): boolean {
  const { all } = words;
  const split = splitChunk(all, chunk);
  const from = hit.from >= split.core ? Math.max(split.core, chunk.from) : chunk.from;
  const neighbour = (at: number): boolean => {
    const other = covered.get(at);
    if (other === undefined || other === hit || (isPlace(other) && isPlace(hit))) return false;
    // A name that itself needs company is no company: "Environment Canada", "New England Patriots".
    return other.senses.some((sense) => !sense.needsContext);
  };
  // "Captain America", "Queen Victoria" for the lake: no place has a rank.
  const ranked = all[hit.from - 1];
  if (hit.from > chunk.from && ranked && isTitle(ranked) && !isPerson(hit)) return false;
  for (let at = hit.from - 1; at >= from; at--) {
    const word = all[at] as Word;
    if (NAME_MAKERS.has(word.lower) && !neighbour(at)) return false;
    if (isPeople(word.lower) && !GIVEN_NAMES.has(word.lower)) continue;
    // "Environment Canada", "Health Canada": a portfolio before a place is no rank.
    if (!isPerson(hit) && PORTFOLIOS.has(word.lower)) return false;
    if (isTitle(word) || TITLE_MODIFIERS.has(word.lower)) continue;
    if (neighbour(at)) break;
    if (chunk.titleCase && isPlainWord(words, word)) break;
    return false;
  }
  const after = hit.to;
  if (after >= chunk.to) return true;
  const next = all[after] as Word;
  if ((isTitle(next) || TITLE_MODIFIERS.has(next.lower)) && after + 1 < chunk.to && split.core > after) return true;
  // "United States Justice Department": the country belongs to the name of its ministry.
  if (neighbour(after)) return isPerson(hit) || !isOrganization(covered.get(after));
  return chunk.titleCase && isPlainWord(words, next) && !THING_HEADS.has(next.lower);
}

/** In a headline with capitals throughout: a word that the article also has in small letters, or an everyday one. */
function isPlainWord(words: Words, word: Word): boolean {
  return (
    (words.small.has(word.lower) || isOrdinaryOpener(word.lower)) &&
    !GIVEN_NAMES.has(word.lower) &&
    !NAME_MAKERS.has(word.lower)
  );
}
