/** Where the map's code, put into the page when a card first wants it, leaves itself for the reader: as the card's does. */
import type { DrawMap } from './contract';

const SLOT = Symbol.for('map');

/** Leaves the map's code. */
export function offerMap(draw: DrawMap): void {
  (globalThis as Record<symbol, unknown>)[SLOT] = draw;
}

/** The map's code, or null while it is not there. */
export function offeredMap(): DrawMap | null {
  return ((globalThis as Record<symbol, unknown>)[SLOT] as DrawMap | undefined) ?? null;
}
