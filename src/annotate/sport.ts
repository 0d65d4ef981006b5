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
/** Those of them, and "to", that fit no team. */
const INSIDE = /^(?:in|near|outside|around|across|throughout|to)$/;

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

/** Words of a text, `[from, to)`. */
interface Range {
  from: number;
  to: number;
}

/** Behind a name they make it somebody's home: "New Jersey native". */
const HOME = /^(?:native|natives|resident|residents|police|hospital)$/;

function isHome({ all }: Words, { to }: Range): boolean {
  return HOME.test(spacedBehind(all, to)?.lower ?? '');
}

/** Whether the words beside a name leave nothing but the place: "in Munich", "a New Jersey native", not "of Munich". */
export function isInside(words: Words, at: Range): boolean {
  return INSIDE.test(spacedBefore(words.all, at.from)?.lower ?? '') || isHome(words, at);
}

/** "traveled to Munich", "a trip to Munich". */
const TRAVEL =
  /^(?:travel|travels|traveled|travelled|traveling|travelling|flew|fly|flies|trip|trips|journey|visit|visits|came|come)$/;

/** Whether the words beside a name make it a place: "in Munich", "near the Alps", "a New Jersey native". */
export function isLocated(words: Words, at: Range): boolean {
  if (isHome(words, at)) return true;
  const before = spacedBefore(words.all, at.from);
  if (before?.lower === 'to' && TRAVEL.test(spacedBefore(words.all, at.from - 1)?.lower ?? '')) return true;
  if (before?.lower !== 'the') return before !== undefined && LOCATIVE.test(before.lower);
  const second = words.all[at.from - 2];
  return second !== undefined && second.block === before.block && LOCATIVE.test(second.lower);
}
