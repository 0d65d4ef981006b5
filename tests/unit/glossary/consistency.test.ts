import { describe, expect, it } from 'vitest';
import { consistencyProblems } from '../../../src/glossary/consistency';
import type { EntrySource } from '../../../src/glossary/schema';

const entry = (own: Partial<EntrySource>): EntrySource => ({
  id: 'thing',
  title: 'Thing',
  kind: 'organization',
  aliases: [{ text: 'Thing', case: 'smart' }],
  gloss: 'a body that watches things',
  summary: 'The Thing was founded in 1950 in Basel, and it watches things on behalf of twelve states.',
  familiarity: 3,
  topics: ['law'],
  related: [],
  facts: {},
  timeline: [],
  holders: [],
  sources: [{ title: 'The Thing' }],
  reviewed: '2026-01-01',
  ...own,
});

describe('consistencyProblems', () => {
  it('finds nothing in a plain entry', () => {
    expect(consistencyProblems(entry({}))).toEqual([]);
  });

  it.each([
    [{ summary: 'An iconic body that has watched things of every kind since its foundation in 1950.' }, 'judges'],
    [{ summary: 'An extremist body. It has watched things of every kind since its foundation in 1950.' }, 'label'],
    [{ facts: { range_km: [100, 30_000] as [number, number] } }, 'more than possible'],
    [{ facts: { born: '1800', died: '1950' } }, 'a life of 150 years'],
    [
      {
        facts: { founded: '1950' },
        timeline: ['1901', '1902', '1903'].map((date) => ({ date, text: `It did something in ${date}.` })),
      },
      'facts.founded',
    ],
    [
      {
        timeline: [
          { date: '1960', text: 'It met.' },
          { date: '1960', text: 'It met.' },
        ],
      },
      'stands twice',
    ],
  ])('%j', (own, message) => {
    expect(consistencyProblems(entry(own as Partial<EntrySource>)).join()).toContain(message);
  });

  it('lets a label stand that the sentence gives to somebody, and words in quotation marks', () => {
    const summary =
      'The United States lists it as a terrorist organization. It calls its rivals an "evil empire" of things.';
    expect(consistencyProblems(entry({ summary }))).toEqual([]);
  });
});
