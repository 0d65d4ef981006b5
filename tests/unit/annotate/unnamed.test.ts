import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf, type Sketch } from './small-glossary';

const SKETCHES: Sketch[] = [
  { id: 'elbonia', title: 'Elbonia', kind: 'place', topics: ['elbonia'] },
  { id: 'fenwick', title: 'Fenwick', kind: 'place', topics: ['elbonia'] },
  {
    id: 'president',
    title: 'President of Elbonia',
    kind: 'office',
    aliases: ['Elbonian president'],
    topics: ['elbonia'],
    holders: [
      { entry: 'oskar-brand', name: 'Oskar Brand', from: '2010-01-01', to: '2014-12-31', acting: false },
      { entry: 'nils-tern', name: 'Nils Tern', from: '2015-01-01', to: '2019-12-31', acting: false },
    ],
  },
  {
    id: 'oskar-brand',
    title: 'Oskar Brand',
    kind: 'person',
    topics: ['elbonia'],
    related: ['elbonia'],
    familiarity: 1,
  },
  { id: 'nils-tern', title: 'Nils Tern', kind: 'person', topics: ['elbonia'], related: ['elbonia'], familiarity: 4 },
];
/** The small glossary's summaries tell no gender; this one does. */
const people = (sketches: Sketch[]) =>
  glossaryOf(
    sketches.map((one) => ({
      ...one,
      summary: 'He is made up for these tests and for nothing else at all, poor man.',
    })),
  );
const run = (text: string, date?: string, sketches = SKETCHES) =>
  annotate(articleFromText(text, date ? { date } : {}), [people(sketches)]).annotations;
const ids = (text: string, date?: string, sketches = SKETCHES) =>
  run(text, date, sketches).flatMap((one) => (one.kind === 'person' ? [`${one.text} = ${one.entry?.id}`] : []));

describe('people never named in full', () => {
  const about = 'Elbonia and Fenwick are at peace.';
  it('answers for the well-known who is in office that day, for the whole text', () => {
    expect(
      ids(`${about} It was signed by Mr. Brand in May. Later Mr. Brand left, and Brand was pleased.`, '2012-05-05'),
    ).toEqual(['Brand = oskar-brand', 'Mr. Brand = oskar-brand', 'Brand = oskar-brand']);
  });
  it.each([
    ['out of office', 'Mr. Brand', '2017-05-05', SKETCHES],
    ['without a date', 'Mr. Brand', undefined, SKETCHES],
    ['not well known', 'Mr. Tern', '2017-05-05', SKETCHES],
    ['a woman', 'Mrs. Brand', '2012-05-05', SKETCHES],
    ['another title', 'Judge Brand', '2012-05-05', SKETCHES],
    [
      'two of the name',
      'Mr. Brand',
      '2012-05-05',
      [...SKETCHES, { id: 'ida-brand', title: 'Ida Brand', kind: 'person' as const, familiarity: 2 }],
    ],
  ])('silent: %s', (_, name, date, sketches) => {
    expect(ids(`${about} It was signed by ${name} in May.`, date, sketches)).toEqual([]);
  });
  it('is silent where the article is about other things, or names a bearer of its own', () => {
    expect(ids('It was signed by Mr. Brand in May.', '2012-05-05')).toEqual([]);
    expect(ids(`${about} Joan Brand, a painter, spoke. Mr. Brand did not.`, '2012-05-05')).not.toContain(
      'Mr. Brand = oskar-brand',
    );
  });
  it('takes the title of an office for the name where the day is not known', () => {
    expect(ids(`${about} It was signed by President Brand in May.`)).toEqual(['Brand = oskar-brand']);
  });
});

describe('a role with a name', () => {
  it('is less sure where the office was another’s that day', () => {
    const score = (date: string) =>
      run('The Elbonian president, he said. Elbonian president Oskar Brand spoke.', date).find(
        (one) => one.kind === 'person',
      );
    expect(score('2012-01-01')?.reasons.map((reason) => reason.type)).toContain('holder');
    expect(score('2017-01-01')?.score).toBeLessThan(score('2012-01-01')?.score ?? 0);
  });
});

describe('a role alone', () => {
  const roles = (text: string) =>
    run(text)
      .filter((one) => one.reasons.some((reason) => reason.type === 'short-form' && reason.by === 'role'))
      .map((one) => `${one.text} = ${one.title}`);
  it('is the one person’s to whom the text bound it', () => {
    expect(
      roles('Talks ended, said Orla Brennick, the chief negotiator. The negotiator declined to say more.'),
    ).toEqual(['The negotiator = Orla Brennick']);
  });
  it.each([
    'Orla Brennick, a negotiator, met Ida Horn, a negotiator. The negotiator declined.',
    'Orla Brennick, a negotiator, met other negotiators. The negotiator declined.',
    'Orla Brennick, a negotiator, met Ida Horn, a painter. The negotiator declined.',
    'Orla Brennick, a negotiator, spoke. The negotiator of the other side declined.',
    'Orla Brennick, a negotiator, spoke. The negotiator team declined.',
    'The negotiator declined. Orla Brennick, a negotiator, spoke.',
    'Orla Brennick, the minister of ports, spoke. A minister from Fenwick came. The minister declined.',
  ])('silent: %s', (text) => {
    expect(roles(text)).toEqual([]);
  });
});
