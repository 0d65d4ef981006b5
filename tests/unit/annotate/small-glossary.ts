/** A small glossary of made-up and plain things, compiled in memory, so that the rules can be tested without the real one. */
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import type { Entry, GlossaryImage, Kind, Term } from '../../../src/glossary/types';

/** What a test says of an entry; all else is filled in. */
export interface Sketch {
  id: string;
  title: string;
  kind: Kind;
  aliases?: (string | { text: string; case?: 'smart' | 'exact' | 'any'; needs?: 'context' | 'sport' })[];
  topics?: string[];
  related?: string[];
  familiarity?: number;
  wikipedia?: string;
  holders?: Term[];
  summary?: string;
  facts?: Entry['facts'];
}

/** Compiles sketches into an opened image of the pack `test`, reviewed in 2026. */
export function glossaryOf(sketches: readonly Sketch[]): GlossaryImage {
  const byId = new Map(sketches.map((sketch) => [sketch.id, sketch]));
  const entries = sketches.map((sketch): Entry => {
    // Mutual, as the compiler makes them.
    const mutual = sketches.filter((other) => other.related?.includes(sketch.id)).map((other) => other.id);
    const related = [...new Set([...(sketch.related ?? []), ...mutual])].flatMap((id) => {
      const other = byId.get(id);
      return other ? [{ id, title: other.title, kind: other.kind }] : [];
    });
    return {
      pack: 'test',
      id: sketch.id,
      title: sketch.title,
      kind: sketch.kind,
      layer: 'written',
      desk: 'test',
      aliases: (sketch.aliases ?? [sketch.title]).map((alias) =>
        typeof alias === 'string' ? { text: alias, case: 'smart' } : { case: 'smart', ...alias },
      ),
      gloss: 'a thing made up for tests',
      summary:
        sketch.summary ?? 'A thing made up for tests, long enough to be a summary of something that does not exist.',
      familiarity: sketch.familiarity ?? 3,
      topics: sketch.topics ?? ['history'],
      related,
      facts: sketch.facts ?? {},
      timeline: [],
      holders: sketch.holders ?? [],
      place: null,
      wikipedia: sketch.wikipedia ?? null,
      sources: [{ title: 'Made up' }],
      reviewed: '2026-11-01',
    };
  });
  entries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return openImage(writeImage({ pack: { id: 'test', title: 'Test', date: '2026-11-01', licence: 'MIT' }, entries }));
}

/** Countries, cities, a person, an office and two things of one name. */
export const SMALL = glossaryOf([
  {
    id: 'north-korea',
    title: 'North Korea',
    kind: 'place',
    aliases: ['North Korea', 'D.P.R.K.'],
    familiarity: 1,
    topics: ['korea'],
    related: ['korean-peninsula', 'pyongyang'],
  },
  {
    id: 'south-korea',
    title: 'South Korea',
    kind: 'place',
    familiarity: 1,
    topics: ['korea'],
    related: ['korean-peninsula'],
  },
  { id: 'korean-peninsula', title: 'Korean Peninsula', kind: 'place', topics: ['korea'] },
  { id: 'pyongyang', title: 'Pyongyang', kind: 'place', topics: ['korea'] },
  {
    id: 'washington',
    title: 'Washington, D.C.',
    kind: 'place',
    aliases: ['Washington'],
    familiarity: 1,
    topics: ['united-states'],
  },
  { id: 'georgia', title: 'Georgia', kind: 'place', topics: ['europe'] },
  { id: 'paris', title: 'Paris', kind: 'place', topics: ['europe'] },
  { id: 'england', title: 'England', kind: 'place', topics: ['europe'] },
  { id: 'kim-jong-un', title: 'Kim Jong-un', kind: 'person', topics: ['korea'], related: ['north-korea'] },
  { id: 'world-harbour-agency', title: 'World Harbour Agency', kind: 'organization', topics: ['economy'] },
  {
    id: 'harbour-minister',
    title: 'Harbour minister of Elbonia',
    kind: 'office',
    aliases: ['Elbonian harbour minister'],
    topics: ['politics'],
    holders: [
      { entry: null, name: 'Anna Bolt', from: '2015-03-01', to: '2019-06-30', acting: false },
      { entry: null, name: 'Bert Cram', from: '2019-07-01', to: null, acting: false },
    ],
  },
  {
    id: 'trident-missile',
    title: 'Trident missile',
    kind: 'weapon',
    aliases: ['Trident'],
    topics: ['missiles', 'nuclear'],
    related: ['ballistic-missile'],
  },
  { id: 'trident-gum', title: 'Trident gum', kind: 'product', aliases: ['Trident'], topics: ['economy'] },
  {
    id: 'ballistic-missile',
    title: 'Ballistic missile',
    kind: 'weapon',
    aliases: ['ballistic missile'],
    topics: ['missiles', 'nuclear'],
  },
  { id: 'hard-currency', title: 'Hard currency', kind: 'term', aliases: ['hard currency'], topics: ['economy'] },
]);
