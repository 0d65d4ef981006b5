import { describe, expect, it } from 'vitest';
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import type { Entry } from '../../../src/glossary/types';
import { searchImages } from '../../../src/worker/search';

function entry(id: string, title: string, ...aliases: string[]): Entry {
  return {
    pack: 'p',
    id,
    title,
    kind: 'organization',
    layer: 'written',
    desk: 'd',
    aliases: [title, ...aliases].map((text) => ({ text, case: 'smart' })),
    gloss: 'a body made up for a test',
    summary: 'A body made up for a test, with a summary that is long enough to be one.',
    familiarity: 3,
    topics: ['diplomacy'],
    related: [],
    facts: {},
    timeline: [],
    holders: [],
    place: null,
    wikipedia: null,
    sources: [{ title: 'None' }],
    reviewed: '2026-01-01',
  };
}

const image = openImage(
  writeImage({
    pack: { id: 'p', title: 'P', date: '2026-01-01', licence: 'MIT' },
    entries: [
      entry('atlas', 'Atlas'),
      entry('atlas-council', 'Atlas Council', 'AC'),
      entry('new-atlas', 'New Atlas Office', 'N.A.O.'),
      entry('zurich', 'Zürich Forum', '취리히'),
    ].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }),
);
const find = (query: string, limit = 10): string[] => searchImages([image], query, limit).map((hit) => hit.id);

describe('search in the glossary', () => {
  it('puts the same before the beginning before a later word', () => {
    expect(find('atlas')).toEqual(['atlas', 'atlas-council', 'new-atlas']);
  });
  it('finds by acronym, with or without dots', () => {
    expect(find('nao')).toEqual(['new-atlas']);
    expect(find('N.A.O.')).toEqual(['new-atlas']);
  });
  it('does not mind accents, and finds other scripts', () => {
    expect(find('zurich')).toEqual(['zurich']);
    expect(find('취리히')).toEqual(['zurich']);
  });
  it.each([
    ['atlsa council', 'atlas-council'],
    ['zurick', 'zurich'],
    ['coucil', 'atlas-council'],
    ['offfice', 'new-atlas'],
  ])('forgives a typing error: %s', (query, id) => {
    expect(find(query)).toContain(id);
  });
  it('puts what is spelt right before what is spelt nearly so', () => {
    expect(find('atlas')[0]).toBe('atlas');
    expect(find('xy')).toEqual([]);
  });
  it('keeps to the limit, and finds nothing for nothing', () => {
    expect(find('atlas', 2)).toHaveLength(2);
    expect(find('')).toEqual([]);
    expect(find('   ')).toEqual([]);
    expect(find('quux')).toEqual([]);
  });
});
