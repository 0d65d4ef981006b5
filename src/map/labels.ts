/** Labels beside dots, as far as there is room for them. Pure. */
import type { Dot } from './contract';

/** Width of a letter and height of a line in the drawing's units, at the size at which labels are set. */
const LETTER = 5.6;
const LINE = 11;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const touch = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * Gives each dot the first free place of four: right, left, above, below. Earlier dots choose first; a label that would
 * cover another, a dot, or the edge is left out: its dot still stands in the list beside the map.
 */
export function placeLabels(
  dots: readonly { x: number; y: number; label: string }[],
  width: number,
  height: number,
  labels: boolean,
): Dot[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  return dots.map((dot, index) => {
    if (!labels) return { ...dot, text: null };
    const wide = dot.label.length * LETTER;
    const places = [
      { x: dot.x + 7, y: dot.y + 4, anchor: 'start' as const, left: dot.x + 6 },
      { x: dot.x - 7, y: dot.y + 4, anchor: 'end' as const, left: dot.x - 8 - wide },
      { x: dot.x, y: dot.y - 8, anchor: 'middle' as const, left: dot.x - wide / 2 },
      { x: dot.x, y: dot.y + 16, anchor: 'middle' as const, left: dot.x - wide / 2 },
    ];
    for (const { x, y, anchor, left } of places) {
      const box = { left, top: y - LINE + 2, right: left + wide, bottom: y + 2 };
      const inside = box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
      if (!inside || taken.some((other, at) => at !== index && touch(box, other))) continue;
      taken.push(box);
      return { ...dot, text: { x, y, anchor } };
    }
    return { ...dot, text: null };
  });
}
