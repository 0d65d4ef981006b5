/** First-level regions of countries. Node only. */
import { glossOf, type Made, SOURCES, slug } from './made';
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

const BARE = new Set(['US', 'CA', 'AU', 'DE', 'IN', 'IT', 'AT', 'BR', 'MX']);
/** States whose bare name means the city, or a country. */
const CITY_FIRST = new Set(['US Washington', 'US New York', 'US Georgia', 'BR Rio de Janeiro', 'MX Puebla']);
/** Outlying islands and ice: their parts are in no news. */
const NO_PEOPLE = new Set(['UM', 'TF', 'AQ', 'BV', 'HM', 'GS', 'IO']);

/** `countries`: names by code. */
export function makeRegions(countries: ReadonlyMap<string, string>): Made[] {
  return packageJson<Listed[]>('country-region-data', 'data.json').flatMap((one) => {
    const country = countries.get(one.countryShortCode);
    if (!country || NO_PEOPLE.has(one.countryShortCode)) return [];
    return one.regions

      .filter((region) => !CITY_FIRST.has(`${one.countryShortCode} ${region.name}`))
      .filter((region) => !NO_NAME.test(region.name) && !/[[\]\d/]/.test(region.name) && slug(region.name).length > 2)
      .map((region): Made => {
        const name = region.name.replace(/\s*\(.*\)$/, '').trim();
        return {
          id: `region-${one.countryShortCode.toLowerCase()}-${slug(name)}`,
          title: name,
          kind: 'place',
          names: [name],
          gloss: glossOf(`a first-level region of ${country}`),
          summary: 'A state, province, county or the like, as listed in ISO 3166-2.',
          familiarity: 3,
          rank: 90_000,
          prominent: false,
          // A region is of use in a story about its country; elsewhere its name is mostly somebody's (Lara, Victoria, Florida).
          gated: !BARE.has(one.countryShortCode),
          // In these countries Wikipedia's articles stand under the bare name, where no city or country has it.
          ...(BARE.has(one.countryShortCode) ? { wikipedia: name } : {}),
          related: [`country-${one.countryShortCode.toLowerCase()}`],
          facts: { country },
          sources: [SOURCES.regions],
        };
      });
  });
}
