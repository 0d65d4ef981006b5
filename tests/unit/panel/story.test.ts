import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMap } from '../../../src/map/draw';
import { placeLabels } from '../../../src/map/labels';
import { inOrder, rowsOf } from '../../../src/panel/cast';
import { along, axisOf, eventsOf, spotsOf, yearsOn } from '../../../src/panel/story';
import { ANNOTATED } from '../../gallery/data';

const rows = rowsOf(ANNOTATED);

describe('the story line', () => {
  it('holds every event once, in the calendar’s order', () => {
    const events = eventsOf(rows);
    expect(events.length).toBe(new Set(events.map(({ date, text }) => date + text)).size);
    const firsts = events.map(({ date }) => `${date}-01-01`.slice(0, 10));
    expect(firsts).toEqual([...firsts].sort());
  });

  it('leaves out what is hidden here, and keeps what is known', () => {
    const hidden = rows.map((row) => ({ ...row, hushed: 'hidden' as const }));
    expect(eventsOf(hidden)).toEqual([]);
    expect(eventsOf(rows.map((row) => ({ ...row, hushed: 'known' as const })))).toEqual(eventsOf(rows));
  });

  it('puts every date on its axis, and later ones not before earlier ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1500, max: 2099 }), { minLength: 1, maxLength: 30 }), (years) => {
        const events = [...years]
          .sort((a, b) => a - b)
          .map((year) => ({ date: `${year}`, text: `${year}`, title: '', kind: null, cast: 0 }));
        const axis = axisOf(events, '2019-10-05');
        const at = events.map(({ date }) => along(date, axis));
        expect(at.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(yearsOn(axis).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe('orders of the cast', () => {
  it('keeps every row', () => {
    expect(
      inOrder(rows, 'weight')
        .map(({ cast }) => cast)
        .sort(),
    ).toEqual(rows.map(({ cast }) => cast).sort());
    const counts = inOrder(rows, 'weight').map(({ mentions }) => mentions.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe('maps', () => {
  const size = { width: 340, height: 150 };

  it('shows a country in its region, without a dot', () => {
    const [spot] = spotsOf(rows);
    expect(spot?.label).toBe('North Korea');
    const drawing = drawMap({ ...size, spots: spot ? [spot] : [] });
    expect(drawing).toMatchObject({ country: 'North Korea', whole: true, dots: [] });
    expect(drawing?.here).toMatch(/^M/);
  });

  it('shows a town as a dot in its country, in the middle', () => {
    const drawing = drawMap({ ...size, spots: [{ label: 'Bern', lat: 46.95, lon: 7.45 }] });
    expect(drawing).toMatchObject({ country: 'Switzerland', whole: false });
    expect(drawing?.dots[0]).toMatchObject({ x: 170, y: 75, label: 'Bern' });
  });

  it('draws rings around a country that is named as the news names it', () => {
    const drawing = drawMap({ ...size, spots: [], around: 'United States', rings: [1000, 5000] });
    expect(drawing?.rings.map(({ km }) => km)).toEqual([1000, 5000]);
    expect(drawMap({ ...size, spots: [], around: 'Elbonia', rings: [100] })).toBeNull();
  });

  it('takes places on all sides of the world', () => {
    const drawing = drawMap({
      ...size,
      spots: [
        { label: 'Suva', lat: -18.1, lon: 178.4 },
        { label: 'Lima', lat: -12, lon: -77 },
        { label: 'Oslo', lat: 59.9, lon: 10.7 },
      ],
    });
    expect(drawing?.dots).toHaveLength(3);
  });

  it('never throws, and keeps dots inside', () => {
    const spot = fc.record({
      label: fc.string({ maxLength: 12 }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 8 }), (spots) => {
        for (const { x, y } of drawMap({ ...size, spots, labels: true })?.dots ?? []) {
          expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('covers no label with another', () => {
    const dots = [0, 1, 2, 3].map((index) => ({ x: 100 + index, y: 75, label: `A long label ${index}` }));
    const placed = placeLabels(dots, 340, 150, true).filter(({ text }) => text);
    const spots = placed.map(({ text }) => `${text?.anchor} ${Math.round((text?.y ?? 0) / 20)}`);
    expect(new Set(spots).size).toBe(placed.length);
  });
});
