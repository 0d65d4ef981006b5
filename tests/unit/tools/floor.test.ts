import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/glossary/types';
import { makeFloor } from '../../../src/tools/floor/floor';
import { nameKey, withArticle } from '../../../src/tools/floor/made';

const written: Entry = {
  pack: 'sidelight',
  id: 'georgia',
  title: 'Georgia',
  kind: 'place',
  layer: 'written',
  desk: 'test',
  aliases: [{ text: 'Georgia', case: 'smart', needs: 'context' }],
  gloss: 'a country',
  summary: 'A country.',
  familiarity: 2,
  topics: [],
  related: [],
  facts: {},
  timeline: [],
  holders: [],
  place: null,
  wikipedia: null,
  sources: [],
  reviewed: '2026-01-01',
};

describe('the generated floor', () => {
  let floor: Entry[];
  const named = (name: string) =>
    floor.filter((entry) => entry.aliases.some((alias) => nameKey(alias.text) === nameKey(name)));
  beforeAll(() => {
    floor = makeFloor([written], 'sidelight', '2026-01-01');
  }, 60_000);

  it('has countries, regions, cities, currencies and instances, each under an id of its own', () => {
    expect(new Set(floor.map((entry) => entry.id)).size).toBe(floor.length);
    for (const kind of ['country-', 'region-', 'city-', 'currency-', 'wordnet-'])
      expect(floor.filter((entry) => entry.id.startsWith(kind)).length).toBeGreaterThan(100);
    expect(floor.every((entry) => entry.layer === 'generated')).toBe(true);
  });

  it('says each thing in a line and a sentence, with its source', () => {
    for (const entry of floor) {
      expect(entry.gloss.length, entry.id).toBeLessThanOrEqual(120);
      expect(entry.summary, entry.id).toMatch(/^[A-Z].*\.$/s);
      expect(entry.summary, entry.id).not.toMatch(/\b(?:undefined|null|NaN)\b/);
      expect(entry.sources.length, entry.id).toBeGreaterThan(0);
      expect(entry.aliases.length, entry.id).toBeGreaterThan(0);
    }
  });

  it('leaves names to the written entries', () => {
    expect(named('Georgia')).toEqual([]);
    const tbilisi = named('Tbilisi')[0];
    expect(tbilisi?.related).toEqual([{ id: 'georgia', title: 'Georgia', kind: 'place' }]);
  });

  it('lists every neighbour of a country, or none', () => {
    const summary = named('Liberia')[0]?.summary ?? '';
    for (const neighbour of ['Sierra Leone', 'Guinea', 'Ivory Coast']) expect(summary).toContain(neighbour);
    expect(named('Burundi')[0]?.summary).toContain('Democratic Republic of the Congo');
  });

  it('names no capital where it is disputed', () => {
    for (const country of ['Israel', 'Palestine', 'Western Sahara'])
      for (const entry of named(country)) expect(entry.summary).not.toContain('capital');
  });

  it('gates a city that is called like a person or a common noun, unless it has millions', () => {
    for (const name of ['Lincoln', 'Reading', 'Mobile', 'Nice']) {
      for (const entry of named(name))
        for (const alias of entry.aliases) expect(alias.needs, `${name} ${entry.id}`).toBe('context');
    }
    expect(named('Hamburg')[0]?.aliases[0]?.needs).toBeUndefined();
    expect(named('Houston')[0]?.aliases[0]?.needs).toBeUndefined();
  });

  it('has people of the past only, and none by a name that many bear', () => {
    expect(named('David Smith')).toEqual([]);
    expect(named('Victor Hugo')[0]?.facts).toEqual({ born: '1802', died: '1885' });
    expect(named('Bob Dylan')).toEqual([]);
    expect(named('Iron Duke')).toEqual([]);
    expect(named('Taras Shevchenko')).toHaveLength(1);
    for (const entry of floor.filter((one) => one.kind === 'person'))
      for (const alias of entry.aliases) expect(alias.text, entry.id).toMatch(/\s/);
  });

  it('gives a shared name to nobody alone', () => {
    const owners = new Map<string, Entry[]>();
    for (const entry of floor)
      for (const alias of entry.aliases)
        owners.set(nameKey(alias.text), [...(owners.get(nameKey(alias.text)) ?? []), entry]);
    for (const [name, entries] of owners) {
      if (entries.length < 2) continue;
      for (const entry of entries)
        for (const alias of entry.aliases.filter((one) => nameKey(one.text) === name))
          expect(alias.needs, `${name} ${entry.id}`).toBe('context');
    }
  });

  it('puts every place on the globe', () => {
    for (const entry of floor) {
      if (!entry.place) continue;
      expect(Math.abs(entry.place.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(entry.place.lon)).toBeLessThanOrEqual(180);
    }
    expect(named('Kraków')[0]?.place?.lat).toBeCloseTo(50.06, 1);
  });
});

describe('withArticle', () => {
  it.each([
    ['American chemist', 'an American chemist'],
    ['16th President of the United States', 'the 16th President of the United States'],
    ['a river in Asia', 'a river in Asia'],
    ['largest city of Moldova', 'the largest city of Moldova'],
    ['mountain peak in the Andes', 'a mountain peak in the Andes'],
  ])('%s → %s', (given, wanted) => {
    expect(withArticle(given)).toBe(wanted);
  });
});
