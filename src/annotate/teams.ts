/** Countries and cities that stand for their sports teams: a card on the country would be beside the point, so they get none. */
import type { EntryHead } from '../glossary/types';
import { spacedBefore, spacedBehind, type Word } from './words';

const TEAM =
  /^(?:team|side|squad|coach|captain|skipper|striker|goalkeeper|keeper|midfielder|defender|forward|winger|lineup|line-up|players?|fans|supporters|international)$/;
/** Two words that only a club has: "head coach", "youth academy". */
const CLUBS = /^(?:head coach|head trainer|youth academy|youth team|first team|goalkeeping coach)$/;
const BEAT =
  /^(?:beat|beats|beaten|defeated|defeats|thrashed|edged|trounced|crushed|outplayed|hosts|hosted|drew|draws|qualified|advanced|scored|trailed|equalised|equalized)$/;
const SCORE = /^\d{1,3}$/;

/** Whether a name of a place at `[from, to)` stands for a team: a word of sport or a score ("England 2-1 Wales") beside it. */
export function isTeam(all: readonly Word[], at: { from: number; to: number }): boolean {
  const last = all[at.to - 1];
  const next = all[at.to];
  const second = all[at.to + 1];
  const previous = all[at.from - 1];
  const first = all[at.from];
  if (!first || !last) return false;
  if (next && next.block === last.block && next.gap === 'space') {
    if (!last.possessive && TEAM.test(next.lower)) return true;
    if (next.lower === 'national' && isNationalSide(all, at.to + 1)) return true;
    if (second?.block === next.block && CLUBS.test(`${next.lower} ${second.lower}`)) return true;
    if (BEAT.test(next.lower) && !/^(?:hosts|hosted|qualified|advanced|beat)$/.test(next.lower)) return true;
    if (isScore(next, second)) return true;
    if (BEAT.test(next.lower) && second?.cap === true && second.gap === 'space') return true;
  }
  if (previous && previous.block === first.block && first.gap === 'space') {
    if (
      /^(?:beat|beats|thrashed|trounced|outplayed)$/.test(previous.lower) &&
      next?.gap === 'space' &&
      isScore(next, second)
    )
      return true;
    if (isScore(previous, undefined) || (previous.gap !== 'space' && isScore(all[at.from - 2], previous))) return true;
  }
  return false;
}

/** Before whom one plays: "over Wales", "facing Wales". */
const OPPONENT =
  /^(?:against|over|past|facing|faced|face|faces|beating|beaten|thrashing|v|vs|versus|hosts|champions|rivals|minnows|neighbours|neighbors)$/;
/** Before "to", "by" and "with" they say that it was a match: "lost to Wales", "a draw with Wales". */
const OUTCOME =
  /^(?:lost|lose|loses|losing|loss|losses|defeat|defeats|beaten|thrashed|knocked|eliminated|held|draw|drew|drawn|tie|tied)$/;
/** What only teams do, behind the name of one. A plural behind the name of a land is one too: "England were". */
const PLAYS =
  /^(?:won|win|wins|lost|lose|loses|drew|draw|draws|scored|score|played|play|plays|beat|beats|finished|reached|qualified|topped|were|are|have)$/;

/** Whether a country at `[from, to)` plays there, in a report of a match: such stories are about countries as well, as hosts and in their politics. */
export function playsAsCountry(all: readonly Word[], at: { from: number; to: number }): boolean {
  if (isTeam(all, at)) return true;
  const next = spacedBehind(all, at.to);
  if (next && !all[at.to - 1]?.possessive && PLAYS.test(next.lower)) return true;
  const article = spacedBefore(all, at.from)?.lower === 'the' ? 1 : 0;
  const before = spacedBefore(all, at.from - article)?.lower ?? '';
  if (OPPONENT.test(before)) return true;
  const second = spacedBefore(all, at.from - article - 1)?.lower ?? '';
  const third = spacedBefore(all, at.from - article - 2)?.lower ?? '';
  return /^(?:to|by|with)$/.test(before) && (OUTCOME.test(second) || (second === 'out' && OUTCOME.test(third)));
}

/** "England national team", "England national football team". */
function isNationalSide(all: readonly Word[], at: number): boolean {
  return [all[at], all[at + 1]].some((word) => word !== undefined && /^(?:team|side|squad|teams)$/.test(word.lower));
}

/** Whether an entry is the team of a country, as encyclopaedias title them. */
export function isNationalTeam({ title, wikipedia }: EntryHead): boolean {
  return /\bnational\b|\b(?:cricket|hockey) team$/i.test(wikipedia ?? title);
}

function isScore(word: Word | undefined, next: Word | undefined): boolean {
  if (!word) return false;
  if (/^\d{1,3}-\d{1,3}$/.test(word.lower)) return true;
  return (
    SCORE.test(word.lower) &&
    next !== undefined &&
    SCORE.test(next.lower) &&
    (next.gap === 'hyphen' || next.gap === 'dash' || next.gap === 'other')
  );
}
