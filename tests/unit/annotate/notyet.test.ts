import { expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const images = [
  glossaryOf([
    {
      id: 'fenwick-war',
      title: 'Fenwick war',
      kind: 'event',
      facts: { start: '2023-10-07' },
      aliases: ['Fenwick war', '2023 Fenwick war'],
    },
    { id: 'fenwick-games', title: 'Fenwick Games', kind: 'event', facts: { start: '2024' } },
    { id: 'civic-union', title: 'Civic Union', kind: 'organization', facts: { founded: '2020-03' } },
    { id: 'old-war', title: 'Marsh war', kind: 'event', facts: { start: '1990' } },
    { id: 'treaty', title: 'Fenwick Treaty', kind: 'agreement', facts: { signed: '2023' } },
  ]),
];

const TEXT =
  'Envoys spoke of the Fenwick war, of the 2023 Fenwick war, of the Fenwick Games, of the Civic Union, of the Marsh war and of the Fenwick Treaty.';

const ids = (date: string | undefined): (string | undefined)[] =>
  annotate(articleFromText(TEXT, date ? { date } : {}), images).annotations.flatMap((one) => one.entry?.id ?? []);

it('is silent on events and organizations of years after the article', () => {
  expect(ids('2014-08-01')).toEqual(['fenwick-war', 'old-war', 'treaty']);
});

it.each([['2023-11-01'], [undefined]])('says all on %s', (date) => {
  expect(ids(date)).toEqual(['fenwick-war', 'fenwick-war', 'fenwick-games', 'civic-union', 'old-war', 'treaty']);
});

it('knows that games are spoken of before they are held', () => {
  expect(ids('2022-05-01')).toContain('fenwick-games');
  expect(ids('2021-05-01')).not.toContain('fenwick-games');
});
