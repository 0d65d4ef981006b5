/**
 * Reports of matches: there the name of a town or a country stands for its club or team, unless a word of place before it says otherwise.
 * A card on the town would be a wrong card.
 */
import { wordSet } from './lexicon/wordset';
import { spacedBefore, spacedBehind, type Words } from './words';

/** Words that a report of a match uses and other news hardly: several different ones of them together make the report. */
const SPORT = wordSet(`
striker strikers midfielder midfielders goalkeeper goalkeepers defender defenders winger footballer footballers quarterback touchdown touchdowns halftime half-time kickoff kick-off
offside penalty penalties goal goals goalless equaliser equalizer equalised equalized scored scorer scorers scoring substitute substituted league leagues bundesliga
matchday match-day fixture fixtures relegation relegated playoff playoffs play-off play-offs semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals
coach coaches squad teammate teammates team-mate team-mates referee stadium pitch innings wicket wickets batsman bowler rebound rebounds overtime coached
standings champions championship tournament unbeaten winless clinched hat-trick header crossbar free-kick corner-kick defeat defeats victory win wins draw match matches season
`);
/** Fewest different words of sport, and how many words of text there may be to each use of one. */
const DIFFERENT = 6;
const SPARSEST = 30;

/** Prepositions after which a place is a place in a report of a match too. */
const LOCATIVE = /^(?:in|near|outside|around|across|throughout|from|of)$/;

/** Whether the text is a report of a match or a league. Linear; false for short texts without the vocabulary. */
export function isSportReport(words: Words): boolean {
  const seen = new Set<string>();
  let uses = 0;
  for (const word of words.all) {
    if (!SPORT.has(word.lower)) continue;
    uses++;
    seen.add(word.lower);
  }
  return seen.size >= DIFFERENT && uses * SPARSEST >= words.all.length;
}

/** Whether a preposition before `[from, …)` leaves nothing but the place: "in Munich", not "of Munich". */
export function isInside(words: Words, from: number): boolean {
  return /^(?:in|near|outside|around|across|throughout|to)$/.test(spacedBefore(words.all, from)?.lower ?? '');
}

/** Whether the word behind `[…, to)` makes it somebody's home: "New Jersey native". */
export function isFrom(words: Words, to: number): boolean {
  return /^(?:native|natives|resident|residents|police|hospital)$/.test(spacedBehind(words.all, to)?.lower ?? '');
}

/** "traveled to Munich", "a trip to Munich". */
const TRAVEL =
  /^(?:travel|travels|traveled|travelled|traveling|travelling|flew|fly|flies|trip|trips|journey|visit|visits|came|come)$/;

/** Whether the word before `[from, …)` makes the name a place: "in Munich", "near the Alps". */
export function isLocated(words: Words, from: number): boolean {
  const before = spacedBefore(words.all, from);
  if (before?.lower === 'to' && TRAVEL.test(spacedBefore(words.all, from - 1)?.lower ?? '')) return true;
  if (before?.lower !== 'the') return before !== undefined && LOCATIVE.test(before.lower);
  const second = words.all[from - 2];
  return second !== undefined && second.block === before.block && LOCATIVE.test(second.lower);
}
