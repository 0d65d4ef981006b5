import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const term = (entry: string | null, name: string, from: string, to: string | null) => ({
  entry,
  name,
  from,
  to,
  acting: false,
});
const IMAGE = glossaryOf([
  { id: 'elbonia', title: 'Elbonia', kind: 'place', topics: ['elbonia'], related: ['secretary', 'ministry'] },
  { id: 'fenwick', title: 'Fenwick', kind: 'place', topics: ['elbonia'] },
  { id: 'ministry', title: 'Harbour Department', kind: 'organization', topics: ['elbonia'], related: ['secretary'] },
  {
    id: 'secretary',
    title: 'Elbonian secretary of harbours',
    kind: 'office',
    aliases: ['Elbonian secretary of harbours', { text: 'secretary of harbours', needs: 'context' }],
    topics: ['elbonia'],
    holders: [
      term('oskar-brand', 'Oskar Brand', '2010-01-01', '2014-12-31'),
      term('nora-quill', 'Nora Quill', '2015-01-01', null),
    ],
  },
  {
    id: 'oskar-brand',
    title: 'Oskar Brand',
    kind: 'person',
    topics: ['elbonia'],
    aliases: ['Oskar Brand', 'President Brand'],
  },
  { id: 'nora-quill', title: 'Nora Quill', kind: 'person', topics: ['elbonia'] },
  {
    id: 'liaison-office',
    title: 'Elbonian liaison office',
    kind: 'organization',
    aliases: ['Elbonian liaison office', { text: 'liaison office', needs: 'context' }],
    topics: ['elbonia'],
    related: ['elbonia'],
  },
  {
    id: 'war',
    title: 'Tollmark war',
    kind: 'event',
    aliases: ['Tollmark war', { text: 'harbour war', needs: 'context' }],
    topics: ['elbonia'],
    related: ['elbonia'],
  },
  { id: 'frigate', title: 'Frigate', kind: 'weapon', aliases: ['frigate'], topics: ['elbonia'] },
]);
const run = (text: string) => annotate(articleFromText(text, { date: '2020-05-05' }), [IMAGE]).annotations;
const ABOUT = 'Elbonia and Fenwick have a Harbour Department.';

describe('an office and what only sounds like it', () => {
  it.each([
    'the deputy secretary of harbours',
    'the assistant secretary of harbours',
    'an under secretary of harbours',
    'the acting secretary of harbours',
    'the then-secretary of harbours',
    'a former secretary of harbours',
    'the next Elbonian secretary of harbours',
    'the future secretary of harbours',
    'the ex-secretary of harbours',
    'the Fenwickian deputy Elbonian secretary of harbours',
    'the British secretary of harbours',
    'Fenwick’s secretary of harbours',
    'the secretary of harbours of Fenwick',
    'a secretary of harbours',
    'two secretaries of harbours',
    'the secretary of harbours nominee',
  ])('silent: %s', (phrase) => {
    expect(run(`${ABOUT} They met ${phrase} again.`).filter((one) => one.kind === 'office')).toEqual([]);
  });

  it.each([
    ['They met the secretary of harbours again.', 'Nora Quill'],
    ['The Elbonian secretary of harbours left.', 'Nora Quill'],
    ['Every Elbonian secretary of harbours left.', undefined],
    ['The first Elbonian secretary of harbours left.', undefined],
    ['She became Elbonian secretary of harbours.', undefined],
    ['It was an Elbonian secretary of harbours.', undefined],
    ['They had met the Elbonian secretary of harbours in 2011.', undefined],
  ])('%s', (sentence, here) => {
    const [office] = run(`${ABOUT} ${sentence}`).filter((one) => one.kind === 'office');
    expect(office?.entry?.id).toBe('secretary');
    expect(office?.here).toBe(here);
  });

  it('keeps the person behind a former title', () => {
    expect(run('They met former President Brand again.').map((one) => one.title)).toEqual(['Oskar Brand']);
  });
});

describe('common nouns that some one thing is called by', () => {
  it.each([
    'They opened liaison offices in both towns.',
    'They want to open a liaison office.',
    'Elbonian liaison offices are many.',
    'There were many harbour wars.',
    'It was another harbour war.',
  ])('silent: %s', (sentence) => {
    expect(run(`${ABOUT} ${sentence}`).filter((one) => /office|war/.test(one.entry?.id ?? ''))).toEqual([]);
  });
  it('speaks where the article has established the thing', () => {
    expect(
      run(`${ABOUT} The Elbonian liaison office closed. The liaison office is empty.`).map((one) => one.text),
    ).toContain('liaison office');
  });
  it('is silent where only the subject is the same', () => {
    const about = 'Nora Quill met Oskar Brand in Fenwick.';
    expect(run(`${about} Then the liaison office closed.`).map((one) => one.text)).not.toContain('liaison office');
  });
  it('keeps the plural of what is many', () => {
    expect(run('They sent frigates.').map((one) => one.text)).toEqual(['frigates']);
  });
});
