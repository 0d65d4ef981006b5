import { describe, expect, it } from 'vitest';
import { factRows, formatRange } from '../../../src/ui/facts';
import { classesOf, distance, familiarDistance, LIKE, onAxis } from '../../../src/ui/range';
import { sentence, squeezed } from '../../../src/ui/sentence';

describe('facts', () => {
  it('come in reading order with units, precise dates and lists', () => {
    const rows = factRows({
      facts: {
        vote: '15–0',
        parties: ['Norland', 'Southmark', 'the Union'],
        signed: '1987-12',
        range_km: [500, 600],
        stages: 2,
      },
    });
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Range: 500–600\u00a0km',
      'Stages: 2',
      'Signed: December 1987',
      'Parties: Norland, Southmark, and the Union',
      'Vote: 15–0',
    ]);
  });
  it('show one number where both ends agree', () => {
    expect(formatRange([1900, 1900], 'km')).toBe('1,900\u00a0km');
  });
});

describe('missile ranges', () => {
  it.each([
    [[300, 300], ['short']],
    [[1000, 1000], ['short']],
    [[1000, 1300], ['medium']],
    [
      [900, 1300],
      ['short', 'medium'],
    ],
    [
      [4500, 6000],
      ['intermediate', 'intercontinental'],
    ],
    [[13000, 15000], ['intercontinental']],
  ] as [[number, number], string[]][])('%j km', (range, ids) => {
    expect(classesOf(range).map(({ id }) => id)).toEqual(ids);
  });
  it('the axis grows and stays inside', () => {
    expect([0, 100, 1000, 16_000, 50_000].map(onAxis)).toEqual([0, 0, expect.closeTo(0.4537, 3), 1, 1]);
  });
  it('knows a great circle: a quarter of the earth', () => {
    expect(distance({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo(10_007.5, 0);
  });
  it('compares only with what is about as far', () => {
    for (let km = 100; km < 17_000; km += 50) {
      const like = familiarDistance(km);
      // Shown rounded to ten kilometres.
      if (like) expect(Math.abs(like.km - km)).toBeLessThanOrEqual(km * LIKE + 5);
    }
    expect(familiarDistance(30)).toBeNull();
    expect(familiarDistance(5600)).toMatchObject({ from: 'London', to: 'New York' });
  });
});

describe('texts', () => {
  it.each([
    ['the state in the north', 'The state in the north'],
    ['Already so', 'Already so'],
    ['iPhone of its day', 'iPhone of its day'],
    ['élite unit', 'Élite unit'],
    ['', ''],
  ])('%j stands alone as %j', (gloss, shown) => {
    expect(sentence(gloss)).toBe(shown);
  });
  it('quotes carry no line breaks', () => {
    expect(squeezed(' a\n  b\u00a0c ')).toBe('a b c');
  });
});
