import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/glossary/types';
import { formatDate, inOrder, relation, splitAt } from '../../../src/ui/dates';
import { holdersOn } from '../../../src/ui/holders';

describe('partial dates', () => {
  it.each([
    ['2019-10-05', '5 October 2019'],
    ['2019-10', 'October 2019'],
    ['2019', '2019'],
    ['0988-01-01', '1 January 988'],
    ['soon', 'soon'],
  ])('%s is shown as %s', (date, shown) => {
    expect(formatDate(date)).toBe(shown);
  });

  it.each([
    ['2019-10-04', 'before'],
    ['2019-10-05', 'about'],
    ['2019-10-06', 'after'],
    ['2019-10', 'about'],
    ['2019-09', 'before'],
    ['2019-11', 'after'],
    ['2019', 'about'],
    ['2018', 'before'],
    ['2020', 'after'],
  ] as const)('%s lies %s 5 October 2019', (date, expected) => {
    expect(relation(date, '2019-10-05')).toBe(expected);
  });

  const date = fc
    .tuple(
      fc.integer({ min: 1000, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, length]) =>
      [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].slice(0, length).join('-'),
    );
  it('splits without losing or doubling, in order', () => {
    fc.assert(
      fc.property(fc.array(date), date, (dates, day) => {
        const items = dates.map((date) => ({ date }));
        const { before, about, after } = splitAt(items, `${day}-01-01`.slice(0, 10));
        expect([...before, ...about, ...after]).toHaveLength(items.length);
        for (const part of [before, about, after]) expect(part).toEqual(inOrder(part));
      }),
    );
  });
});

describe('holders', () => {
  const term = (name: string, from: string, to: string | null): Term => ({
    entry: null,
    name,
    from,
    to,
    acting: false,
  });
  const terms = [term('A', '2010-01', '2014-06-30'), term('B', '2014-06-30', '2018'), term('C', '2018-05-01', null)];
  const names = (day: string): string[] => holdersOn(terms, day, '2026-11').onDay.map(({ name }) => name);
  it.each([
    ['2009-12-31', []],
    ['2012-01-01', ['A']],
    ['2014-06-30', ['A', 'B']],
    ['2018-08-01', ['B', 'C']],
    ['2020-01-01', ['C']],
    ['2026-12-01', []],
  ])('on %s: %j', (day, expected) => {
    expect(names(day)).toEqual(expected);
  });
});
