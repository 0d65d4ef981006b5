/** Names that the words beside them settle, whatever else the article speaks of. */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf } from './hits';
import { GIVEN_NAMES } from './lexicon/personal';
import { distinct, type Settled } from './senses';
import { spacedBefore, spacedBehind, type Words } from './words';

/**
 * Hits whose sense the place behind their comma settles: "Cambridge, Massachusetts", "Yola, Nigeria". The one sense that is related to that place and to
 * no other. `hits` in order; linear.
 */
export function settledByPlace(
  text: string,
  images: readonly GlossaryImage[],
  hits: readonly Hit[],
): Map<Hit, Settled> {
  const settled = new Map<Hit, Settled>();
  hits.forEach((hit, i) => {
    const next = hits[i + 1];
    if (!next || text.slice(hit.end, next.start) !== ', ') return;
    const fitting = hit.senses.filter((sense) => {
      const head = headOf(images, sense);
      return (
        head.kind === 'place' &&
        next.senses.some(
          (place) =>
            place.image === sense.image && headOf(images, place).kind === 'place' && head.related.includes(place.entry),
        )
      );
    });
    if (fitting.length === 1 && fitting[0]) settled.set(hit, { sense: fitting[0], agrees: 'related entries' });
  });
  return settled;
}

/** What one may do in a person as well: "believe in Charlotte", "her faith in Victoria". */
const IN_SOMEBODY =
  /^(?:believe|believes|believed|believing|belief|trust|trusts|trusted|faith|confidence|confide|confides|confided|interest|interested|hope|hopes|invest|invested|investment|disappointed|disappointment|found|see|sees|saw|seen)$/;

/** The word before names whoever is quoted: "told AFP". */
const QUOTED = /^(?:told|tells|telling)$/;
/** The words behind say that it reports: "dpa news agency", "AFP reported". */
const REPORTING = /^(?:reported|reports|news|reporter|reporters|correspondent|correspondents|journalist|columnist)$/;
/** "spoke to DW", "an interview with DW". */
const SPOKEN = /^(?:spoke|speaking|speaks|talked|talking|talks|interview|interviewed)$/;

/** The same, where an article before the name shows that it is nobody's: "the Guardian wrote". */
const WRITING =
  /^(?:wrote|writes|cited|cites|quoted|quotes|said|says|revealed|reveals|published|publishes|noted|notes)$/;

/** "in Charlotte", "in Nice", not "in Charlotte's eyes", nor "in St. Petersburg, Florida", where the state says which one. */
function isWhere(text: string, { all }: Words, hit: Hit): boolean {
  if (spacedBefore(all, hit.from)?.lower !== 'in') return false;
  if (all[hit.to - 1]?.possessive || IN_SOMEBODY.test(all[hit.from - 2]?.lower ?? '')) return false;
  return !/^, \p{Lu}/u.test(text.slice(hit.end, hit.end + 3));
}

/** "told AFP", "according to AFP", "the dpa news agency". */
function isSource({ all }: Words, hit: Hit): boolean {
  const before = spacedBefore(all, hit.from)?.lower ?? '';
  const second = all[hit.from - 2]?.lower ?? '';
  if (QUOTED.test(before) || (before === 'to' && second === 'according')) return true;
  if ((before === 'to' || before === 'with' || before === 'by') && SPOKEN.test(second)) return true;
  const next = spacedBehind(all, hit.to);
  if (!next) return false;
  // "DW's Astrid Prange": whoever is a newsroom's own writes for it.
  if (all[hit.to - 1]?.possessive && next.cap && GIVEN_NAMES.has(next.lower) && spacedBehind(all, hit.to + 1)?.cap)
    return true;
  // A quotation mark may stand between the article and the name.
  if (all[hit.from - 1]?.lower === 'the' && WRITING.test(next.lower)) return true;
  return REPORTING.test(next.lower) && (next.lower !== 'news' || all[hit.to + 1]?.lower === 'agency');
}

/** "the province of Riau", "the U.S. state of Georgia"; "Yunnan province". */
const DIVISION_OF = /\b(?:state|province|region|governorate|prefecture|oblast|territory) of $/iu;
const DIVISION = /^ (?:province|governorate|prefecture|oblast|state)\b/iu;
/** Longest text before a hit that is looked at. */
const BEFORE = 20;

/** The one division of a country among the senses, where the words beside it say that it is one. */
function asDivision(text: string, images: readonly GlossaryImage[], hit: Hit, senses: readonly Sense[]): Sense | null {
  if (!DIVISION.test(text.slice(hit.end, hit.end + BEFORE))) {
    const before = text.slice(Math.max(0, hit.start - BEFORE), hit.start);
    if (!before.endsWith(' of ') || !DIVISION_OF.test(before)) return null;
  }
  const divisions = senses.filter((sense) => {
    const { kind, id, wikipedia } = headOf(images, sense);
    return kind === 'place' && (id.startsWith('region-') || /\b(?:state|province|region)\b/i.test(wikipedia ?? id));
  });
  const places = senses.filter((sense) => headOf(images, sense).kind === 'place');
  if (divisions.length === 1) return divisions[0] ?? null;
  return divisions.length === 0 && places.length === 1 && !/\bcity|country-/.test(headOf(images, places[0] as Sense).id)
    ? (places[0] ?? null)
    : null;
}

/**
 * Names that need company, for they are also a person's, another place's or a word of the language, and are told by what stands beside them: divisions of
 * a country that are called so, places behind "in", newsrooms where somebody is quoted. `hits` in order; linear.
 */
export function settledByFrame(
  text: string,
  words: Words,
  images: readonly GlossaryImage[],
  hits: readonly Hit[],
): Map<Hit, Settled> {
  const settled = new Map<Hit, Settled>();
  for (const hit of hits) {
    const senses = distinct(images, hit.senses);
    const [only, ...others] = senses;
    const division = senses.some((sense) => sense.needsContext) ? asDivision(text, images, hit, senses) : null;
    if (division) {
      settled.set(hit, { sense: division });
      continue;
    }
    if (!only?.needsContext || others.length > 0) continue;
    const { kind, topics } = headOf(images, only);
    const place = kind === 'place' && /^\p{Lu}/u.test(only.alias) && isWhere(text, words, hit);
    const newsroom = (kind === 'organization' || kind === 'work') && topics.includes('media') && isSource(words, hit);
    if (place || newsroom) settled.set(hit, { sense: only });
  }
  return settled;
}
