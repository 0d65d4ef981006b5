import { describe, expect, it } from 'vitest';
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import type { Entry, GlossaryImage } from '../../../src/glossary/types';
import { coordinateProblems } from '../../../src/tools/coordinates';
import { differences } from '../../../src/tools/glossary-compare';
import { readable, sampleOf } from '../../../src/tools/glossary-sample';

const entry = (own: Partial<Entry>): Entry => ({
  pack: 'test',
  id: 'oslo',
  title: 'Oslo',
  kind: 'place',
  layer: 'written',
  desk: 'test',
  aliases: [{ text: 'Oslo', case: 'smart' }],
  gloss: 'the capital of Norway',
  summary: 'Oslo is the capital of Norway.',
  familiarity: 3,
  topics: [],
  related: [],
  facts: { country: 'Norway' },
  timeline: [],
  holders: [],
  place: { lat: 59.91, lon: 10.75 },
  wikipedia: 'Oslo',
  sources: [{ title: 'Kartverket' }],
  reviewed: '2026-01-01',
  ...own,
});
const image = (entries: Entry[]): GlossaryImage =>
  openImage(writeImage({ pack: { id: 'test', title: 'Test', date: '2026-01-01', licence: 'MIT' }, entries }));

describe('coordinateProblems', () => {
  it('accepts a point in the country or just off its coast, and finds swapped numbers', () => {
    expect(coordinateProblems([entry({}), entry({ place: { lat: 59.0, lon: 10.55 } })])).toEqual([]);
    const found = coordinateProblems([entry({ place: { lat: 10.75, lon: 59.91 } })]);
    expect(found[0]?.message).toContain('is not in Norway');
  });

  it('says nothing of a country that the atlas does not have', () => {
    expect(coordinateProblems([entry({ facts: { country: 'Elbonia' } })])).toEqual([]);
  });
});

describe('sampleOf', () => {
  const items = Array.from({ length: 100 }, (_, i) => i);
  it('draws different items, the same for the same seed', () => {
    const drawn = sampleOf(items, 30, 7);
    expect(new Set(drawn).size).toBe(30);
    expect(sampleOf(items, 30, 7)).toEqual(drawn);
    expect(sampleOf(items, 30, 8)).not.toEqual(drawn);
    expect(sampleOf(items, 1000, 7)).toHaveLength(100);
  });
});

describe('readable', () => {
  it('puts every claim on a line of its own', () => {
    const text = readable(entry({ timeline: [{ date: '1925', text: 'Christiania was renamed.' }] }));
    expect(text).toContain('country: "Norway"');
    expect(text).toContain('1925  Christiania was renamed.');
    expect(text).toContain('place: 59.91, 10.75');
  });
});

describe('differences', () => {
  const text = 'Delegates met in Oslo on Monday. Oslo had offered to help.';
  it('names each mention that a new entry answers, and each that is gone', () => {
    const [with_, without] = [image([entry({})]), image([])];
    expect(differences('a.txt', text, without, with_).map(({ before, after }) => [before, after])).toEqual([
      [null, 'Oslo'],
      [null, 'Oslo'],
    ]);
    expect(differences('a.txt', text, with_, without)[0]).toMatchObject({ before: 'Oslo', after: null, text: 'Oslo' });
    expect(differences('a.txt', text, with_, with_)).toEqual([]);
  });
});
