/** Countries and cities that stand for their sports teams: a card on the country would be beside the point, so they get none. */
import type { Word } from './words';

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
    if (next.lower === 'national' && isNationalTeam(all, at.to + 1)) return true;
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

/** "England national team", "England national football team". */
function isNationalTeam(all: readonly Word[], at: number): boolean {
  return [all[at], all[at + 1]].some((word) => word !== undefined && /^(?:team|side|squad|teams)$/.test(word.lower));
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
