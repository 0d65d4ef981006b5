/** The map's code on our own pages, fetched from the extension when a map is first wanted. */
import type { DrawMap } from '../map/contract';

/** The drawing function. */
export async function loadMap(): Promise<DrawMap> {
  return (await import('../map/draw')).drawMap;
}
