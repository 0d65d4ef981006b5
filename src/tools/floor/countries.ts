/** Countries and territories with capital, currency, neighbours, people and adjective. Node only. */
import { geoArea, geoCentroid } from 'd3-geo';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { glossOf, type Made, SOURCES } from './made';
import { packageJson } from './packages';
import type { WordNet } from './wordnet-read';

interface Listed {
  name: string;
  native: string;
  alias?: string[];
  continent: string;
  capital: string;
  currency: string[];
}

const CONTINENTS: Record<string, string> = {
  AF: 'Africa',
  AN: 'Antarctica',
  AS: 'Asia',
  EU: 'Europe',
  NA: 'North America',
  OC: 'Oceania',
  SA: 'South America',
};

/** No capital is given where it is disputed, shared between several towns, or where the list's answer is a district. */
const CAPITAL_OPEN = new Set('IL PS EH HK MO BO ZA LK BJ CI TZ SZ ME YE XK TW CL NL AQ'.split(' '));

/** Whose adjective is first of all that of a people or of a larger land. */
const NO_ADJECTIVE = new Set('PS KP KR TW'.split(' '));

/** Titles of Wikipedia's articles that are not the list's name. */
const ARTICLE: Record<string, string> = {
  BS: 'The Bahamas',
  CV: 'Cape Verde',
  CZ: 'Czech Republic',
  FM: 'Federated States of Micronesia',
  GE: 'Georgia (country)',
  GM: 'The Gambia',
  IE: 'Republic of Ireland',
  MO: 'Macau',
  PS: 'State of Palestine',
  TR: 'Turkey',
};

/** Country code and English name, for the makers that name a country by its code. */
export function countryNames(): Map<string, string> {
  const list = packageJson<Record<string, Listed>>('countries-list', 'countries.min.json');
  return new Map(Object.entries(list).map(([code, country]) => [code, country.name]));
}

type Shape = ReturnType<typeof shapesOf>[number];
const shapesOf = (atlas: Topology) => feature(atlas, atlas.objects.countries as GeometryCollection).features;

interface Outline {
  lat: number;
  lon: number;
  /** Codes of the neighbours; null where one of them is no country of the list, so that no half list is shown. */
  borders: string[] | null;
}

/** Outlines by country code: where a country's middle lies and whom it borders (Natural Earth, public domain). */
function outlines(): Map<string, Outline> {
  const atlas = packageJson<Topology>('world-atlas', 'countries-10m.json');
  const countries = atlas.objects.countries as GeometryCollection;
  const codes = new Map(
    packageJson<[string, string, string][]>('i18n-iso-countries', 'codes.json').map((row) => [row[2], row[0]]),
  );
  const codeOf = (at: number): string | undefined => codes.get(String(countries.geometries[at]?.id ?? ''));
  const near = neighbors(countries.geometries);
  const shapes = shapesOf(atlas);
  const found = new Map<string, Outline>();
  shapes.forEach((shape, i) => {
    const code = codeOf(i);
    if (!code) return;
    const [lon, lat] = geoCentroid(mainland(shape));
    const borders = (near[i] ?? []).map(codeOf);
    const whole = borders.every((other) => other !== undefined) ? (borders as string[]) : null;
    // A country in several pieces of the atlas keeps its first, the mainland.
    if (!found.has(code)) found.set(code, { lat: round(lat), lon: round(lon), borders: whole });
  });
  return found;
}

/** The largest piece of a country: France without Guiana, whose weight would put its middle into Spain. */
function mainland(shape: Shape): Shape {
  const { geometry } = shape;
  if (geometry.type !== 'MultiPolygon') return shape;
  const pieces = geometry.coordinates.map(
    (coordinates): Shape => ({ ...shape, geometry: { type: 'Polygon', coordinates } }),
  );
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** "a", "a and b", "a, b and c". */
function listing(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** One entry for each code of ISO 3166-1. */
export function makeCountries(wordnet: WordNet): Made[] {
  const list = packageJson<Record<string, Listed>>('countries-list', 'countries.min.json');
  const shapes = outlines();
  const currencyName = new Intl.DisplayNames('en', { type: 'currency' });
  const places = new Map<string, string>();
  for (const one of wordnet.instances)
    if (one.file === '15') for (const name of one.names) if (!places.has(name)) places.set(name, one.offset);
  return Object.entries(list).map(([code, country]): Made => {
    const names = [country.name, ...(country.alias ?? []).filter((alias) => !alias.includes('('))];
    const synset = names.map((name) => places.get(name)).find((offset) => offset !== undefined) ?? '';
    const shape = shapes.get(code);
    const people = wordnet.people.get(synset);
    const adjectives = wordnet.adjectives.get(synset) ?? [];
    // Of several (Afghan, Afghani) the one that is also the people's name is in use.
    const adjective = people && adjectives.includes(people) ? people : adjectives[0];
    const borders = (shape?.borders ?? []).map((other) => list[other]?.name).filter((name) => name !== undefined);
    const capital = CAPITAL_OPEN.has(code) ? '' : country.capital;
    const money = (country.currency[0] && currencyName.of(country.currency[0])) || '';
    const parts = [
      capital && `its capital is ${capital}`,
      money && `its currency is the ${money}`,
      `its code is ${code}`,
      people &&
        adjective &&
        adjective !== country.name &&
        `a person from there is ${/^[AEIOU]/.test(people) ? 'an' : 'a'} ${people}, the adjective is ${adjective}`,
      borders.length > 0 && `it has land borders with ${listing(borders)}`,
    ].filter((part): part is string => Boolean(part));
    const where = CONTINENTS[country.continent] ?? 'the world';
    return {
      id: `country-${code.toLowerCase()}`,
      title: country.name,
      kind: 'place',
      // "Malian troops": the adjective tells the engine that the article is about the country.
      names: adjective && adjective !== country.name && !NO_ADJECTIVE.has(code) ? [...names, adjective] : names,
      gloss: glossOf(`a country or territory in ${where}${capital ? `, capital ${capital}` : ''}`),
      summary: `A country or territory in ${where}: ${parts.join('; ')}.`,
      familiarity: 2,
      rank: 1e9,
      prominent: true,
      ...(shape ? { place: { lat: shape.lat, lon: shape.lon } } : {}),
      wikipedia: ARTICLE[code] ?? country.name,
      sources: [SOURCES.countries, SOURCES.atlas, SOURCES.cldr, SOURCES.wordnet],
    };
  });
}
