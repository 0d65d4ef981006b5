/** What every maker of the floor hands over, and how an entry is made of it. Node only. */
import type { Entry, Facts, Kind, Point, Source } from '../../glossary/types';

/** A generated entry before names are shared out among all of them. */
export interface Made {
  id: string;
  title: string;
  kind: Kind;
  /** Names as the package writes them, the best known first. */
  names: string[];
  gloss: string;
  summary: string;
  familiarity: number;
  /** Weight in a quarrel over a name: about the number of people who live there, or of readers who know it. */
  rank: number;
  /** Whether a name that is also a personal name or a common noun still stands for it alone: countries and cities of millions. */
  prominent: boolean;
  /** Whether its names count only where the article speaks of what it is related to. */
  gated?: boolean;
  /** Those of its names that stand for it without context all the same. */
  sure?: readonly string[];
  related?: string[];
  facts?: Facts;
  place?: Point;
  /** Title of the English Wikipedia article if the name is unlikely to have another. */
  wikipedia?: string;
  sources: readonly Source[];
}

/** Where each kind of fact comes from; the same list stands in NOTICE and on the settings page. */
export const SOURCES = {
  geonames: { title: 'GeoNames, CC BY 4.0', url: 'https://www.geonames.org' },
  wordnet: { title: 'WordNet 3.1, Princeton University', url: 'https://wordnet.princeton.edu', date: '2011' },
  countries: { title: 'Countries List, MIT licence', url: 'https://github.com/annexare/Countries' },
  regions: {
    title: 'Country-region data, MIT licence',
    url: 'https://github.com/country-regions/country-region-data',
  },
  atlas: { title: 'Natural Earth by way of World Atlas, public domain', url: 'https://www.naturalearthdata.com' },
  cldr: { title: 'Unicode CLDR', url: 'https://cldr.unicode.org' },
} as const satisfies Record<string, Source>;

/** Longest gloss of a generated entry, in UTF-16 units: the same line as a written one. */
const GLOSS_MAX = 120;

/** `text` cut at a word so that it fits a gloss. */
export function glossOf(text: string): string {
  if (text.length <= GLOSS_MAX) return text;
  return `${text.slice(0, GLOSS_MAX - 1).replace(/[\s,;:(–-]+\S*$/, '')}…`;
}

/** `text` with the article that makes it fit "X is …": "an American chemist", "the 16th president". */
export function withArticle(text: string): string {
  if (
    /^(?:an?|the|one|any|each|either|its|his|her|in|on|from|King|Queen|Emperor|Empress|Pope|Czar|Tsar|Prince|Princess|Duke)\b/.test(
      text,
    )
  )
    return text;
  const only =
    /^\d+(?:st|nd|rd|th)\b|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:before|after|nearest|following)|teachings|beliefs|principles|doctrines|largest|smallest|longest|highest|capital|site|son|daughter|wife|husband|mother|father|brother|sister|principal|chief|seat|most|northern|southern|eastern|western|northwestern|northeastern|southwestern|southeastern)\b|^\S+(?:most|est) /.test(
      text,
    );
  return `${only ? 'the' : /^(?!un(?:i[oft]|ique)|eu|one\b|use)[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`;
}

/** A country's name as a sentence has it: "a city in the Philippines". */
export function withThe(country: string): string {
  const takes =
    /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Czech Republic|Dominican Republic|Central African|Democratic Republic|Republic of)\b|\b(?:Islands|Territory|Territories)$/.test(
      country,
    );
  return takes ? `the ${country}` : country;
}

/** kebab-case of any name; empty for a name without Latin letters or digits. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** How names are compared when they are shared out: letters and digits only, small, without accents. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The entry itself; `related` must already hold only ids that exist, with their titles. */
export function entryOf(
  made: Made,
  pack: string,
  date: string,
  aliases: Entry['aliases'],
  related: Entry['related'],
): Entry {
  return {
    pack,
    id: made.id,
    title: made.title,
    kind: made.kind,
    layer: 'generated',
    desk: 'floor',
    aliases,
    gloss: made.gloss,
    summary: made.summary,
    familiarity: made.familiarity,
    topics: [],
    related,
    facts: made.facts ?? {},
    timeline: [],
    holders: [],
    place: made.place ?? null,
    wikipedia: made.wikipedia ?? null,
    sources: [...made.sources],
    reviewed: date,
  };
}
