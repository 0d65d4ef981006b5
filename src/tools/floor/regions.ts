/** First-level regions of countries. Node only. */
import { englishRegion, sortOf, TOO_SMALL } from './divisions';
import { glossOf, type Made, SOURCES, slug, withThe } from './made';
import { packageJson } from './packages';

interface Listed {
  countryName: string;
  countryShortCode: string;
  regions: { name: string; shortCode?: string }[];
}

/** Names of the United States by two-letter code. */
export function americanStates(): Map<string, string> {
  const america = packageJson<Listed[]>('country-region-data', 'data.json').find(
    (one) => one.countryShortCode === 'US',
  );
  return new Map((america?.regions ?? []).map((region) => [region.shortCode ?? '', region.name]));
}

/** Points of the compass and words of administration are no names: "Central", "North West", "Capital District". */
const NO_NAME =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|centre|center|upper|lower|inner|outer|capital|national|federal|metropolitan|autonomous|district|region|province|territory|city|island|islands|and|of|the|area|county|town|coast|highlands?)[\s-]*)+$/i;

/** Where the press and Wikipedia leave the word for the sort away. */
const UNNAMED_SORT = new Set(['ID', 'NL', 'ZA']);
const BARE = new Set(['US', 'CA', 'AU', 'DE', 'IN', 'IT', 'AT', 'BR', 'MX']);
/** States whose bare name means the city, or a country: title, and the names that can only mean the state. */
const CITY_FIRST: Readonly<Record<string, readonly string[]>> = {
  'US Washington': ['Washington (U.S. state)', 'Washington state', 'state of Washington'],
  'US New York': ['New York (U.S. state)', 'New York state', 'state of New York', 'upstate New York'],
  'US Georgia': ['Georgia (U.S. state)', 'U.S. state of Georgia', 'state of Georgia'],
  'BR Rio de Janeiro': ['Rio de Janeiro (state)', 'Rio de Janeiro state', 'state of Rio de Janeiro'],
  'MX Puebla': ['Puebla (state)', 'Puebla state', 'state of Puebla'],
};
/** Abolished since the list was drawn up. */
const ABOLISHED = new Set(['EG Helwan', 'EG Sixth of October']);

/** `countries`: names by code. */
export function makeRegions(countries: ReadonlyMap<string, string>): Made[] {
  return packageJson<Listed[]>('country-region-data', 'data.json').flatMap((one) => {
    const code = one.countryShortCode;
    const country = countries.get(code);
    if (!country || TOO_SMALL.has(code)) return [];
    return one.regions

      .filter(({ name }) => !ABOLISHED.has(`${code} ${name}`))
      .filter(({ name }) => englishRegion(code, name) || !(NO_NAME.test(name) || /[[\]\d/]/.test(name)))
      .filter(({ name }) => slug(name).length > 2)
      .map((region): Made => {
        const local = region.name.replace(/\s*\(.*\)$/, '').trim();
        const english = englishRegion(code, region.name);
        const [shared, ...sharing] = CITY_FIRST[`${code} ${region.name}`] ?? [];
        const name = shared ?? english ?? local;
        const sort = sortOf(code, name);
        const full = sort?.behind ? `${name} ${sort.noun}` : null;
        const article = (UNNAMED_SORT.has(code) ? null : full)?.replace(
          /\p{Ll}\S*$/u,
          (noun) => noun.charAt(0).toUpperCase() + noun.slice(1),
        );
        return {
          id: `region-${code.toLowerCase()}-${slug(local)}`,
          // A written city of the name is not the province around it.
          title: article ?? name,
          kind: 'place',
          names: shared ? sharing : [...(full ? [full] : []), name, ...(local === name ? [] : [local])],
          // "Balkh province" is nothing else.
          sure: full ? [full] : sharing,
          gloss: glossOf(`${sort ? `a ${sort.noun}` : 'a first-level region'} of ${withThe(country)}`),
          summary: sort
            ? `One of the country's first-level regions, as listed in ISO 3166-2.`
            : 'A state, province, county or the like, as listed in ISO 3166-2.',
          familiarity: 3,
          // A state of a federation has its name before towns elsewhere: Virginia, not the one in South Africa.
          rank: BARE.has(code) ? 4_000_000 : 90_000,
          prominent: false,
          // A region is of use in a story about its country; elsewhere its name is mostly somebody's (Lara, Victoria, Florida).
          gated: !BARE.has(code),
          // In these countries Wikipedia's articles stand under the bare name, where no city or country has it.
          ...(BARE.has(code)
            ? { wikipedia: name }
            : article
              ? { wikipedia: article }
              : UNNAMED_SORT.has(code)
                ? { wikipedia: name }
                : {}),
          related: [`country-${code.toLowerCase()}`],
          facts: { country },
          sources: [SOURCES.regions],
        };
      });
  });
}
