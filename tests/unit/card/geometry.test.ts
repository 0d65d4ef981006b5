import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, corridor, inside } from '../../../src/card/corridor';
import { chooseSide } from '../../../src/card/side';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('corridor', () => {
  const mention = box(100, 100, 60, 20);
  const card = box(80, 130, 400, 300);
  const rows: [string, number, number, boolean][] = [
    ['on the mention', 120, 110, true],
    ['in the gap below it', 120, 125, true],
    ['on the slope towards the far corner of the card', 300, 125, true],
    ['on the card', 400, 400, true],
    ['beside the mention, off the slope', 300, 105, false],
    ['above', 120, 80, false],
    ['right of the card', 500, 300, false],
  ];
  it.each(rows)('%s', (_name, x, y, expected) => {
    expect(inside(corridor([mention], card), { x, y })).toBe(expected);
  });

  it('takes the line of a wrapped mention that is nearest to the card', () => {
    const polygon = corridor([box(600, 80, 60, 20), mention], card);
    expect(inside(polygon, { x: 630, y: 90 })).toBe(false);
    expect(inside(polygon, { x: 120, y: 110 })).toBe(true);
  });

  it('is empty, and holds nothing, where there is no mention', () => {
    expect(corridor([], card)).toEqual([]);
    expect(inside([], { x: 0, y: 0 })).toBe(false);
  });

  const boxes = fc
    .tuple(
      fc.integer({ min: -500, max: 1500 }),
      fc.integer({ min: -500, max: 1500 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
    )
    .map(([left, top, width, height]) => box(left, top, width, height));
  const share = fc.integer({ min: 0, max: 100 }).map((part) => part / 100);
  it('holds every straight way from the mention to the card', () => {
    fc.assert(
      fc.property(boxes, boxes, share, share, share, share, share, (from, to, a, b, c, d, t) => {
        const start = { x: from.left + a * (from.right - from.left), y: from.top + b * (from.bottom - from.top) };
        const end = { x: to.left + c * (to.right - to.left), y: to.top + d * (to.bottom - to.top) };
        const way = { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
        return inside(corridor([from], to), way);
      }),
    );
  });
});

describe('side', () => {
  const rows: [string, { above: number; below: number }, number, 'top' | 'bottom' | null, 'top' | 'bottom'][] = [
    ['below where there is room', { above: 600, below: 400 }, 400, null, 'bottom'],
    ['below where there is enough, though more above', { above: 600, below: 350 }, 420, null, 'bottom'],
    ['above where below is tight', { above: 600, below: 120 }, 400, null, 'top'],
    ['below when both are tight and below is wider', { above: 60, below: 62 }, 400, null, 'bottom'],
    ['stays above while there is more than a slit', { above: 200, below: 500 }, 420, 'top', 'top'],
    ['turns when only a slit is left', { above: 90, below: 500 }, 420, 'top', 'bottom'],
    ['stays in the better of two slits', { above: 90, below: 70 }, 420, 'top', 'top'],
    ['a fold that opens throws nothing over', { above: 600, below: 250 }, 900, 'bottom', 'bottom'],
  ];
  it.each(rows)('%s', (_name, room, height, standing, expected) => {
    expect(chooseSide(room, height, standing)).toBe(expected);
  });
});
