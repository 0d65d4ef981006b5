/** The map's code as the entry point hands it out. */
import type { DrawMap } from './contract';
import { drawMap } from './draw';

/** The one drawing function. */
export function startMap(): DrawMap {
  return drawMap;
}
