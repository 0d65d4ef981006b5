/**
 * Terms written in small letters ("ceasefire", "asylum") are words of the language before they are names. One that the reader knows gets no answer; any other
 * is answered where it could be marked: at its first mention, and again after a long gap. A card at every repetition would be noise under the pointer.
 */
import type { GlossaryImage } from '../glossary/types';
import { AGAIN } from './budget';
import { senseKey } from './hits';
import { CALENDAR, FUNCTION_WORDS } from './lexicon/commons';
import { PORTFOLIOS } from './lexicon/heads';
import { isPeople } from './lexicon/peoples';
import { GIVEN_NAMES } from './lexicon/personal';
import { STATES } from './lexicon/states';
import type { Chosen } from './senses';
import type { MarkingWishes } from './types';

/** Leaves out the repeated and the known among terms in small letters. `chosen` is in order; linear. */
export function withoutPlainRepeats(text: string, chosen: readonly Chosen[], wishes: MarkingWishes): Chosen[] {
  const last = new Map<string, number>();
  return chosen.filter(({ hit, sense, head }) => {
    if (/\p{Lu}/u.test(text.slice(hit.start, hit.end)) || head.kind === 'person' || head.kind === 'office') return true;
    if (head.familiarity <= wishes.knows) return false;
    const key = senseKey(sense);
    const before = last.get(key);
    if (before !== undefined && hit.start - before < AGAIN) return false;
    last.set(key, hit.start);
    return true;
  });
}

/** A division of a country before its country or state: "Lake County, California". */
const DIVISION =
  /\p{Lu}\p{L}+ (?:County|District|Province|Prefecture|Parish|Township|Borough|Oblast|Region|Islands?), $/u;
/** A name behind a preposition of place, before a comma: "in Banning, California". */
const LOCATED =
  /(?:^|\s)(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]utside|[Aa]round|(?:[Tt]own|[Cc]ity|[Vv]illage|[Ss]uburb|[Pp]ort)s? of)\s(?:\p{Lu}[\p{L}'’.-]+\s){0,2}(\p{Lu}[\p{L}'’-]+), $/u;

/** "…, Tennessee police", "…, Arizona, rises": what follows takes town and state as one, or a comma closes them. "…, Florida until" goes on. */
function closes(text: string, end: number): boolean {
  const next = /^(?:,| (\p{Ll}+))/u.exec(text.slice(end, end + BEFORE));
  return next !== null && !FUNCTION_WORDS.has(next[1] ?? '');
}

/**
 * A country or state behind the town that it only locates: "Havana, Cuba". A card on it would interrupt the name. Behind towns that the glossary knows,
 * only where they are generated ones, which are related to nothing but their country and state: "North Korea, South Korea" is a list. Behind a name
 * that it does not know, where that is a division of a country, or a place by its preposition and the country closes the phrase.
 */
export function withoutLocators(text: string, images: readonly GlossaryImage[], chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter((one, i) => {
    if (one.head.kind !== 'place') return true;
    const before = chosen[i - 1];
    if (before && text.slice(before.hit.end, one.hit.start) === ', ') {
      if (before.head.layer !== 'generated' || before.head.kind !== 'place') return true;
      const surface = text.slice(one.hit.start, one.hit.end);
      // "Seattle, Washington": a state that shares its name with what the name means elsewhere.
      return !before.head.related.some(
        (place) =>
          (before.sense.image === one.sense.image && place === one.head.index) ||
          images[before.sense.image]?.head(place).title.startsWith(`${surface} (`),
      );
    }
    const ahead = text.slice(Math.max(0, one.hit.start - BEFORE), one.hit.start);
    // The expressions below are over Unicode's classes: put only where they may fit, they are not compiled for most articles.
    if (!ahead.endsWith(', ')) return true;
    if (DIVISION.test(ahead)) return false;
    // "Harriman, Tennessee police arrest …": a state behind a name with a capital, of whatever town.
    const divides =
      one.head.id.startsWith('region-') || STATES.has(text.slice(one.hit.start, one.hit.end).toLowerCase());
    const town = divides ? /(\p{Lu}[\p{L}’'-]+), $/u.exec(ahead)?.[1]?.toLowerCase() : undefined;
    if (town !== undefined && !CALENDAR.has(town) && !STATES.has(town) && closes(text, one.hit.end)) return false;
    const name = LOCATED.exec(ahead)?.[1];
    if (name === undefined || CALENDAR.has(name.toLowerCase())) return true;
    return !/^(?:[,.;)]|$)/u.test(text.slice(one.hit.end, one.hit.end + 1));
  });
}

/** Heads a name that a place ends: "University of", "Vice Chancellor of", "Port of the". */
const HEADED =
  /(?:\p{Lu}\p{Ll}+ of (?:the )?|\b(?:Authority|Bank|Church|Department|Diocese|Ministry|University) of (?:\p{Lu}[\p{L}.]+ ){1,3}and )$/u;
const isHeaded = (before: string): boolean =>
  (before.endsWith(' of ') || before.endsWith(' of the ') || before.endsWith(' and ')) && HEADED.test(before);
/** "University of California, San Francisco": the town of one of its seats. */
const SEATED = /\b(?:University|College|Institute) of (?:\p{Lu}\p{L}+ ?){1,3}, $/u;
/** "studied at Copenhagen": one is in a town and at a university, which the article has named in full. */
function isAtUniversity(text: string, before: string, surface: string, seen: Map<string, boolean>): boolean {
  if (!before.endsWith(' at ')) return false;
  const known = seen.get(surface) ?? text.includes(`University of ${surface}`);
  seen.set(surface, known);
  return known;
}
/** A model behind its maker: "Boeing 777", "Airbus A380". */
const MODEL = /^ \p{Lu}?-?\d{2,4}\b(?! (?:people|workers|employees|staff|jobs|years|million|billion))/u;
/** "pro-Beijing", "anti-Moscow": the government, as an attitude to it. */
const ATTITUDE = /\b(?:pro|anti)[-‐‑]$/iu;
/** Longest text before a mention that these rules look at, in UTF-16 units. */
const BEFORE = 40;

/** "Brussels airport", "San Francisco 49ers": something that is only called after the place. */
const CALLED_AFTER = /^ (?:airport|stadium|railway station|\d+ers\b)/u;
/** "Orange and Riverside counties". */
const COUNTIES = /^(?:and (?:\p{Lu}\p{L}+ ){1,2})?counties\b/u;
/** "Kermanshah province", "the province of Huambo": a division that bears the name of its town. */
const DIVISION_BEHIND = /^ (?:province|governorate|oblast|prefecture|county)\b/u;
/** "the port of Canakkale": the town, and not the province around it. */
const TOWN_BEFORE = /\b(?:town|city|port|village|suburb) of $/iu;
const DIVISION_BEFORE = /\b(?:province|governorate|oblast|prefecture|county) of $/iu;

/** Whether a figure may follow, by the first two units: the expression is asked of few. */
function mayBeModel(text: string, at: number): boolean {
  const digit = (unit: number): boolean => unit >= 48 && unit <= 57;
  return text[at] === ' ' && (digit(text.charCodeAt(at + 1)) || digit(text.charCodeAt(at + 2)));
}

/**
 * A place that only ends a longer name ("University of Bergen", "Swiss Alps", "Environment Canada"), tells where a named thing is ("Frankfurt (Oder)"),
 * lends its name to something else, or names whom somebody is for or against, is not what the words speak of.
 */
export function withoutParts(text: string, chosen: readonly Chosen[]): Chosen[] {
  const universities = new Map<string, boolean>();
  return chosen.filter(({ hit, head }) => {
    if (head.kind === 'organization' && mayBeModel(text, hit.end) && MODEL.test(text.slice(hit.end, hit.end + BEFORE)))
      return false;
    if (head.kind !== 'place' && head.layer !== 'generated') return true;
    const before = text.slice(Math.max(0, hit.start - BEFORE), hit.start);
    // "Shrine of the Immaculate Conception": called after it.
    if (head.kind !== 'place') return !isHeaded(before);
    const after = text.slice(hit.end, hit.end + BEFORE);
    if (isHeaded(before) || ATTITUDE.test(before) || CALLED_AFTER.test(after)) return false;
    if (before.endsWith(', ') && SEATED.test(before)) return false;
    if (isAtUniversity(text, before, text.slice(hit.start, hit.end), universities)) return false;
    if (head.layer === 'generated' && head.id.startsWith('region-') && TOWN_BEFORE.test(before)) return false;
    if (after.startsWith(')') && before.endsWith(' (') && /\p{L} \($/u.test(before)) return false;
    if (head.id.startsWith('city-') && after.includes('counties') && COUNTIES.test(after.trimStart())) return false;
    if (head.id.startsWith('city-') && (DIVISION_BEHIND.test(after) || DIVISION_BEFORE.test(before))) return false;
    // "London, Jack. White Fang": a list of books puts the family name first.
    const listed = after.startsWith(', ') ? /^, (\p{Lu}\p{Ll}+)\./u.exec(after)?.[1] : undefined;
    if (listed !== undefined && GIVEN_NAMES.has(listed.toLowerCase())) return false;
    if (/(?:^| )[a-z'-]+ $/.test(before)) return true;
    const last = /(?:^|[\s"“(])(\p{Lu}[\p{L}-]+) $/u.exec(before)?.[1]?.toLowerCase();
    return last === undefined || !(isPeople(last) || PORTFOLIOS.has(last));
  });
}

const NAME = String.raw`[\p{L}.]{2,12}(?: \p{Lu}[\p{L}.]+){0,2}`;
const BETWEEN = String.raw`\s*[,/&]\s*`;
const INITIALS = String.raw`\p{Ll}{1,4}(?:${BETWEEN}\p{Ll}{1,4})*`;
/**
 * Behind the last sentence: who wrote it in initials, which agencies it came from, who edited it. "rg / bk (AFP, AP)", "tkw / AFP / dpa Editor: A. Berg",
 * "AFP, ASX (hch / bea)". One name alone stands in brackets; without them it might be anything.
 */
const CREDIT = new RegExp(
  String.raw`[.!?…]["”'’)]*\s+((?:${INITIALS}\s*/?\s*)?(?:\(${NAME}(?:${BETWEEN}${NAME})*\)|${NAME}(?:${BETWEEN}${NAME})+)(?:\s*\(${INITIALS}\))?(?:\s+(?:Editor|Edited by)\b[^.!?\n]{0,40})?)\s*$`,
  'u',
);
/** How a sentence ends, and a line of credits does not, unless it closes with the editor. */
const STOPPED = /[.!?…]["'”’]*\s*$/;
/** Longest line of credits, in UTF-16 units. */
const CREDIT_LENGTH = 140;

/** An agency in the line of credits behind the story: it is no part of what the story says. */
export function withoutCredits(text: string, chosen: readonly Chosen[]): Chosen[] {
  const tail = Math.max(0, text.length - CREDIT_LENGTH);
  const end = text.slice(tail);
  // First the cheap question: the expression is so long that compiling it takes a waking worker some 15 ms.
  const credit = STOPPED.test(end) && !end.includes('Edit') ? null : CREDIT.exec(end);
  if (!credit?.[1]) return [...chosen];
  const from = tail + credit.index + credit[0].indexOf(credit[1]);
  return chosen.filter(({ hit, head }) => head.kind !== 'organization' || hit.start < from);
}
