/** Going from mark to mark by key. */

/** What a tour needs of the reader. */
export interface TourParts {
  /** The marked mentions that stand in the page, in page order; empty where nothing is marked. */
  stops(): readonly number[];
  /** Where a mention stands among all, a whole number; null where it is there no more. */
  place(stop: number): number | null;
  /** The place from which a journey begins: that of the first mention of the article that is read. */
  start(): number;
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
  const last = (): number | null => (visited !== null && parts.place(visited) !== null ? visited : null);
  return {
    at(stop) {
      visited = stop;
    },
    travel(direction) {
      const stops = parts.stops();
      const place = (stop: number): number => parts.place(stop) ?? -1;
      const from = last();
      const at = from === null ? parts.start() - 0.5 : place(from);
      const next =
        direction === 1 ? stops.find((stop) => place(stop) > at) : stops.findLast((stop) => place(stop) < at);
      const target = next ?? (direction === 1 ? stops[0] : stops.at(-1));
      if (target !== undefined) parts.visit(target, { focus: false });
    },
    open() {
      const stops = parts.stops();
      const target = last() ?? stops.find(parts.below) ?? stops[0];
      if (target !== undefined) parts.visit(target, { focus: true });
    },
  };
}
