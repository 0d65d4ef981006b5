/** What a map is asked for and what comes back: plain data, so that whoever draws needs none of the map's code. */
import type { Point } from '../glossary/types';

/** Something to be shown. */
export interface Spot extends Point {
  label: string;
}

/** What a map shows. */
export interface MapWish {
  /** At least one, unless `around` is given. */
  spots: readonly Spot[];
  /** Names a country as Natural Earth does; it is the centre, and rings lie around it. */
  around?: string;
  /** Radii of rings around the centre in km. */
  rings?: readonly number[];
  width: number;
  height: number;
  /** Whether labels are drawn beside the dots, as far as they find room. */
  labels?: boolean;
}

/** A dot in the drawing's own units, with room for its label or none. */
export interface Dot {
  x: number;
  y: number;
  label: string;
  /** Where the label stands, or null where there is no room. */
  text: { x: number; y: number; anchor: 'start' | 'end' | 'middle' } | null;
}

/** A drawing, `width` by `height`. Paths are SVG path data. */
export interface Drawing {
  width: number;
  height: number;
  /** All land. */
  land: string;
  /** Borders between countries. */
  borders: string;
  /** The country that holds the only spot, or that rings lie around. */
  here: string | null;
  /** Its name, in English. */
  country: string | null;
  /** Whether the only spot is that country itself: then there is no dot. */
  whole: boolean;
  rings: { d: string; km: number; x: number; y: number }[];
  dots: Dot[];
}

/** Draws a map, or null where nothing can be shown: no spot, or a country that the map does not know. */
export type DrawMap = (wish: MapWish) => Drawing | null;
