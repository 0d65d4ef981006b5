/**
 * The floor of the glossary: entries made from data packages, under the written ones. A written entry replaces a generated one that goes by
 * the same name; a name that several generated ones share goes to the one that is far weightier, or counts only where the article gives context;
 * a name that is also a common noun or a personal name does so too. Node only.
 */
import { GIVEN_NAMES } from '../../annotate/lexicon/personal';
import type { Alias, Entry } from '../../glossary/types';
import { makeCities } from './cities';
import { countryNames, makeCountries } from './countries';
import { makeCurrencies } from './currencies';
import { entryOf, type Made, nameKey } from './made';
import { americanStates, makeRegions } from './regions';
import { bearersOf, makeWordNet, placesOf } from './wordnet';
import { makeProper } from './wordnet-proper';
import { readWordNet } from './wordnet-read';

/** How many times weightier a holder of a name must be to have it alone. */
const FAR_WEIGHTIER = 5;

/** From so many people on a city has its name before the region around it; a smaller town leaves it to the region. */
const CITY_OF_NAME = 100_000;

/** Everything the packages give, before names are shared out. */
function makeAll(): { made: Made[]; needsContext: (name: string) => boolean } {
  const wordnet = readWordNet();
  const { surname, given } = bearersOf(wordnet);
  const countries = makeCountries(wordnet);
  const byCode = countryNames();
  const cities = makeCities(byCode, americanStates(), placesOf(wordnet));
  const regions = makeRegions(byCode);
  const newer = new Set([...countries, ...cities, ...regions].flatMap((one) => one.names.map(nameKey)));
  const isPlace = (name: string): boolean => newer.has(nameKey(name));
  const instances = [...makeWordNet(wordnet, isPlace), ...makeProper(wordnet, isPlace)];
  const needsContext = (name: string): boolean => {
    const lower = name.toLowerCase();
    if (wordnet.common.has(lower) || name.length < 4) return true;
    return !/[\s-]/.test(name) && (GIVEN_NAMES.has(lower) || surname.has(name) || given.has(name));
  };
  return { made: [...countries, ...cities, ...regions, ...makeCurrencies(), ...instances], needsContext };
}

/** Who has each name: those that nobody far weightier shares it with. A region leaves its bare name to a city of its country: Groningen, Kunduz. */
function shareOut(made: readonly Made[], written: ReadonlySet<string>): Map<string, Made[]> {
  const claims = new Map<string, Made[]>();
  for (const one of made)
    for (const name of new Set(one.names.map(nameKey)))
      if (name !== '' && !written.has(name)) claims.set(name, [...(claims.get(name) ?? []), one]);
  for (const [name, all] of claims) {
    const cities = all.filter(({ id }) => id.startsWith('city-'));
    const regions = new Set(all.filter(({ id }) => id.startsWith('region-')).map(({ facts }) => facts?.country));
    const inCity = new Set(cities.filter(({ rank }) => rank >= CITY_OF_NAME).map(({ facts }) => facts?.country));
    const claim = all.filter(
      (one) =>
        !(one.id.startsWith('region-') && inCity.has(one.facts?.country)) &&
        !(one.id.startsWith('city-') && one.rank < CITY_OF_NAME && regions.has(one.facts?.country)),
    );
    const top = Math.max(...claim.map((one) => one.rank));
    claims.set(
      name,
      claim.filter((one) => one.rank * FAR_WEIGHTIER > top),
    );
  }
  return claims;
}

/**
 * The generated entries that stand beside `written`, sorted by id. `date`: the day they are said to be reviewed.
 * A country that a written entry names is left out whole, with all it relates to.
 */
export function makeFloor(written: readonly Entry[], pack: string, date: string): Entry[] {
  return layFloor(written, pack, date).entries;
}

/** What {@link makeFloor} gives, and the names that the packages know of places which are written: an entry's id and what to add to its aliases. */
export function layFloor(
  written: readonly Entry[],
  pack: string,
  date: string,
): { entries: Entry[]; names: Map<string, Alias[]> } {
  const { made, needsContext } = makeAll();
  const writtenIds = new Map<string, Entry>();
  const writtenNames = new Set<string>();
  for (const entry of written) {
    for (const name of [
      entry.title,
      ...entry.aliases.flatMap(({ needs, text }) => (needs === 'sport' ? [] : [text])),
    ]) {
      writtenNames.add(nameKey(name));
      if (entry.kind === 'place' && !writtenIds.has(nameKey(name))) writtenIds.set(nameKey(name), entry);
    }
  }
  // "Georgia" the country is written: then what is generated for it would be a second card for the same thing.
  const replaced = new Map<string, Entry>();
  for (const one of made) {
    const by = writtenIds.get(nameKey(one.title));
    if (by && one.kind === 'place') replaced.set(one.id, by);
  }
  const claims = shareOut(made, writtenNames);
  const names = new Map<string, Alias[]>();
  for (const one of made) {
    const by = replaced.get(one.id);
    if (!by || !/^(?:city|country)-/.test(one.id)) continue;
    // "New York" for New York City, "Washington" for Washington, D.C.: the bare name is a state's or a person's too, so the article must be about its
    // country. An adjective of a country needs nothing.
    const needs = one.id.startsWith('city-') ? ({ needs: 'context' } as const) : {};
    for (const text of one.names)
      if (claims.get(nameKey(text))?.every((other) => other === one || replaced.get(other.id) === by))
        names.set(by.id, [...(names.get(by.id) ?? []), { text, case: 'smart', ...needs }]);
  }
  const byId = new Map(made.map((one) => [one.id, one]));
  const seen = new Set(written.map((entry) => entry.id));
  const entries: Entry[] = [];
  for (const one of made) {
    if (replaced.has(one.id) || seen.has(one.id)) continue;
    const aliases = [...new Map(one.names.map((name) => [nameKey(name), name])).values()].flatMap((text): Alias[] => {
      const claim = claims.get(nameKey(text)) ?? [];
      if (!claim.includes(one)) return [];
      const sure = one.sure?.includes(text) === true;
      const gated = claim.length > 1 || (!sure && (one.gated || (!one.prominent && needsContext(text))));
      // Context comes from what it is related to; an entry related to nothing could never have it.
      if (gated && !one.related) return [];
      return [gated ? { text, case: 'smart', needs: 'context' } : { text, case: 'smart' }];
    });
    if (aliases.length === 0) continue;
    const related = (one.related ?? []).flatMap((id): Entry['related'] => {
      const other = replaced.get(id) ?? byId.get(id);
      return other ? [{ id: other.id, title: other.title, kind: other.kind }] : [];
    });
    seen.add(one.id);
    entries.push(entryOf(one, pack, date, aliases, related));
  }
  const ids = new Set([...seen]);
  for (const entry of entries) entry.related = entry.related.filter((other) => ids.has(other.id));
  entries.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { entries, names };
}
