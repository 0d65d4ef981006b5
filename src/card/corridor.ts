/**
 * The way between a mention and its card: while the pointer is on it, the card stays. Pure geometry, viewport pixels.
 */

/** A point. */
export interface XY {
  x: number;
  y: number;
}

/** A rectangle; a DOMRect fits. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Room given around both ends, in px: hands are not exact. */
export const SLACK = 4;

/**
 * The smallest convex polygon around the card and that line of the mention which is nearest to it, counter-clockwise in
 * screen terms; empty when the mention has no lines. Convex hull by Andrew's monotone chain.
 */
export function corridor(lines: readonly Box[], card: Box): XY[] {
  let nearest: Box | null = null;
  for (const line of lines) if (!nearest || gap(line, card) < gap(nearest, card)) nearest = line;
  return nearest ? hull([...corners(nearest), ...corners(card)]) : [];
}

/** Whether a point lies in a convex polygon (or on its edge). An empty polygon holds nothing. */
export function inside(polygon: readonly XY[], point: XY): boolean {
  if (polygon.length < 3) return false;
  return polygon.every((a, index) => turn(a, polygon[(index + 1) % polygon.length] ?? a, point) >= 0);
}

function corners({ left, top, right, bottom }: Box): XY[] {
  const [l, t, r, b] = [left - SLACK, top - SLACK, right + SLACK, bottom + SLACK];
  return [
    { x: l, y: t },
    { x: r, y: t },
    { x: r, y: b },
    { x: l, y: b },
  ];
}

/** Squared distance of two boxes; 0 where they touch. */
function gap(a: Box, b: Box): number {
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return x * x + y * y;
}

/** Positive where `p` lies to the left of the way from `a` to `b`. */
function turn(a: XY, b: XY, p: XY): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

function hull(points: XY[]): XY[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (walk: XY[]): XY[] => {
    const chain: XY[] = [];
    for (const point of walk) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)];
        if (!before || !last || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
