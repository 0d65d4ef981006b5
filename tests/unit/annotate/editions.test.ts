import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const images = [
  glossaryOf([
    { id: 'marsh-games', title: 'Marsh Games', kind: 'event', aliases: ['Marsh Games', 'Games of the Marsh'] },
    { id: 'marsh-war', title: 'Marsh war', kind: 'event', facts: { start: '1990', end: '1992' } },
    { id: 'tern-cup', title: 'Tern Cup', kind: 'event', facts: { start: '1957' } },
    { id: 'marsh-union', title: 'Marsh Union', kind: 'organization' },
    { id: 'quill', title: 'Quill', kind: 'place' },
  ]),
];

const ids = (text: string): (string | undefined)[] =>
  annotate(articleFromText(text, { date: '2020-01-01' }), images).annotations.flatMap((one) => one.entry?.id ?? []);

describe('an edition by its year is not the whole series', () => {
  it.each([
    ['Nobody remembered the 2014 Marsh Games at all.', []],
    ['Nobody remembered the 2014 Winter Marsh Games at all.', []],
    ['Nobody remembered the Marsh Games 2014 at all.', []],
    ['Nobody remembered the Marsh Games at all.', ['marsh-games']],
    ['In 2014, the Marsh Games were held.', ['marsh-games']],
    ['In 2014 the Marsh Games were held.', ['marsh-games']],
    ['Some 2014 people saw the Marsh Games.', ['marsh-games']],
    ['Nobody remembered the 1990 Marsh war at all.', ['marsh-war']],
    ['Nobody remembered the 1991 Marsh war at all.', ['marsh-war']],
    ['Nobody remembered the 2014 Marsh war at all.', []],
    ['Nobody remembered the 2015 Tern Cup at all.', []],
    ['The 2014 Marsh war, the 1991 Marsh war and the Marsh war.', ['marsh-war', 'marsh-war']],
    ['The 2014 Marsh Games began. The Marsh Games are far off.', []],
    [
      'The 2014 Marsh Games were like those of 2010. The 2010 Marsh Games ended. The Marsh Games are old.',
      ['marsh-games'],
    ],
    ['Nobody remembered the Tern Cup at all.', ['tern-cup']],
    ['It was the 2014 Marsh Union that met.', ['marsh-union']],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });
});

describe('a place that stands for its university', () => {
  it.each([
    ['She left the University of Quill. He had studied at Quill for years.', []],
    ['She left the University of Quill. He had studied in Quill for years.', ['quill']],
    ['She left the office. He had stopped at Quill for years.', ['quill']],
    ['They came from the University of Marshland, Quill, to say so.', []],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });
});

describe('a place that stands for its club', () => {
  it.each([
    ['He scored for the Quill national football team.', []],
    ['He spoke for the Quill national assembly.', ['quill']],
    ['He helped then Quill head coach Alan Orme.', []],
    ['He plays in the youth academy of another town.', []],
    ["His son plays in Quill's youth academy.", []],
    ['He met the head of Quill.', ['quill']],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });
});
