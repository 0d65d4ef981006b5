import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const LANDS = glossaryOf([
  { id: 'norland', title: 'Norland', kind: 'place', aliases: ['Norland', 'Malian'] },
  { id: 'west', title: 'Westmark', kind: 'place', related: ['norland'] },
  { id: 'east', title: 'Eastmark', kind: 'place', related: ['norland'] },
  ...['west', 'east'].map((state) => ({
    id: `tern-${state}`,
    title: 'Ternford',
    kind: 'place' as const,
    aliases: [{ text: 'Ternford', needs: 'context' as const }],
    related: [state],
    wikipedia: `Ternford, ${state}`,
  })),
  { id: 'wire', title: 'Wire', kind: 'organization', aliases: [{ text: 'TNA', needs: 'context' }], topics: ['media'] },
  { id: 'gull', title: 'Gullby', kind: 'place', aliases: [{ text: 'Gullby', needs: 'context' }], related: ['norland'] },
]);
const entries = (text: string) =>
  annotate(articleFromText(text), [LANDS]).annotations.map(({ text: surface, entry }) => [surface, entry?.id]);

describe('a town and the state behind its comma', () => {
  it('is the one of that state', () => {
    expect(entries('A school in Ternford, Westmark, was closed.')[0]).toEqual(['Ternford', 'tern-west']);
    expect(entries('A school in Ternford, Eastmark, was closed.')[0]).toEqual(['Ternford', 'tern-east']);
  });
  it('stays open without one, or where a sentence ends between', () => {
    expect(entries('A school in Ternford was closed.')).toEqual([]);
    expect(entries('They met in Ternford. Westmark and Eastmark paid.')).toEqual([
      ['Westmark', 'west'],
      ['Eastmark', 'east'],
    ]);
  });
});

describe('a name that is also a word or a person, behind "in"', () => {
  it.each([
    ['The army stayed in Gullby for a year.', ['gull']],
    ['The army left Gullby for a year.', []],
    ["The army saw it in Gullby's eyes.", []],
    ['They believe in Gullby these days.', []],
    ['The army stayed in Gullby, Oldmark, for a year.', []],
    ['A school in Ternford was closed.', []],
  ])('%s', (text, found) => {
    expect(entries(text).map(([, id]) => id)).toEqual(found);
  });
});

describe('a division of a country', () => {
  const image = glossaryOf([
    { id: 'aukland', title: 'Aukland', kind: 'place', aliases: [{ text: 'Aukland', needs: 'context' }] },
    {
      id: 'region-no-aukland',
      title: 'Aukland',
      kind: 'place',
      aliases: [{ text: 'Aukland', needs: 'context' }],
      wikipedia: 'Aukland Province',
    },
  ]);
  it.each([
    ['Villages in Aukland province were hit.', ['region-no-aukland']],
    ['The state of Aukland paid.', ['region-no-aukland']],
    ['Villages near Aukland were hit.', []],
  ])('%s', (text, found) => {
    expect(annotate(articleFromText(text), [image]).annotations.map(({ entry }) => entry?.id)).toEqual(found);
  });
});

describe('a newsroom whose short name means other things too', () => {
  it.each([
    ['"We left," she told TNA on Monday.', ['wire']],
    ['According to TNA, they left.', ['wire']],
    ['The TNA news agency had it first.', ['wire']],
    ['The TNA wrote of it on Monday.', ['wire']],
    ['He spoke to TNA on Monday.', ['wire']],
    ['In an interview with TNA he said so.', ['wire']],
    ["They told TNA's Peter Hansen so.", ['wire', undefined]],
    ['A TNA correspondent was there.', ['wire']],
    ["They saw TNA's tower.", []],
    ['He went to TNA on Monday.', []],
    ['TNA wrote of it on Monday.', []],
    ['They left the TNA on Monday.', []],
    ['The TNA news was bad.', []],
  ])('%s', (text, found) => {
    expect(entries(text).map(([, id]) => id)).toEqual(found);
  });
});

describe('adjectives of countries', () => {
  it('give context to a name that needs it, and get no card themselves', () => {
    expect(entries('A Malian poet left Gullby.')).toEqual([['Gullby', 'gull']]);
    expect(entries('The army left Gullby.')).toEqual([]);
  });
  it('are answered once before what is the state’s, where the country is never named', () => {
    expect(entries('The Malian army won. The Malian capital was calm.')).toEqual([['Malian', 'norland']]);
    expect(entries('The Malian army won. Norland was calm.')).toEqual([['Norland', 'norland']]);
    expect(entries('They speak French, Malian and Norse.')).toEqual([]);
  });
  it('leave the name of the country alone', () => {
    expect(entries('The army of Norland left Gullby.')).toEqual([
      ['Norland', 'norland'],
      ['Gullby', 'gull'],
    ]);
  });
});
