/** Going from mark to mark by key. */

/** What a tour needs of the reader. */
export interface TourParts {
  /** Indices of the marked mentions that stand in the page, in order; empty where nothing is marked. */
  stops(): readonly number[];
  /** Whether a stop lies below the upper edge of the view. */
  below(stop: number): boolean;
  /** Scrolls there and opens its card. */
  visit(stop: number, options: { focus: boolean }): void;
}

/** What {@link createTour} gives. */
export interface Tour {
  /** Where next and previous start from; null: the beginning. */
  at(stop: number | null): void;
  /** One stop on from where the reader last was; wraps around at the ends. */
  travel(direction: 1 | -1): void;
  /** Opens the card of the last stop, else of the first in view, else of the first of all, and moves focus into it. */
  open(): void;
}

/** A tour over the marks of one page. */
export function createTour(parts: TourParts): Tour {
  let visited: number | null = null;
  return {
    at(stop) {
      visited = stop;
    },
    travel(direction) {
      const stops = parts.stops();
      const from = visited;
      const next =
        direction === 1
          ? stops.find((stop) => from === null || stop > from)
          : stops.findLast((stop) => from !== null && stop < from);
      const target = next ?? (direction === 1 ? stops[0] : stops.at(-1));
      if (target !== undefined) parts.visit(target, { focus: false });
    },
    open() {
      const stops = parts.stops();
      const target = visited ?? stops.find(parts.below) ?? stops[0];
      if (target !== undefined) parts.visit(target, { focus: true });
    },
  };
}
