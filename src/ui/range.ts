/**
 * Missile ranges in words. Class bounds are those of the U.S. National Air and Space Intelligence Center, "Ballistic and
 * Cruise Missile Threat" (2020): short up to 1,000 km, medium to 3,000, intermediate to 5,500, intercontinental beyond.
 */
import type { Point } from '../glossary/types';

/** A class of range and the kilometres at which it begins and ends. */
export interface RangeClass {
  id: 'short' | 'medium' | 'intermediate' | 'intercontinental';
  from: number;
  to: number;
}

/** From short to long, without gaps. */
export const RANGE_CLASSES: readonly RangeClass[] = [
  { id: 'short', from: 0, to: 1000 },
  { id: 'medium', from: 1000, to: 3000 },
  { id: 'intermediate', from: 3000, to: 5500 },
  { id: 'intercontinental', from: 5500, to: Number.POSITIVE_INFINITY },
];

/** The classes that a range [low, high] in km touches. A bound belongs to the class below it. */
export function classesOf([low, high]: readonly [number, number]): RangeClass[] {
  return RANGE_CLASSES.filter((item) => high > item.from && low <= item.to && !(low === item.to && high > low));
}

/** Ends of the bar's axis in km. Logarithmic: 300 km and 12,000 km are both to be read off it. */
export const AXIS: readonly [number, number] = [100, 16_000];

/** Where a distance in km lies on the axis, 0 to 1, clamped. */
export function onAxis(km: number): number {
  const [from, to] = AXIS;
  return Math.min(1, Math.max(0, Math.log(Math.max(km, 1) / from) / Math.log(to / from)));
}

const CITIES = {
  London: { lat: 51.51, lon: -0.13 },
  Paris: { lat: 48.86, lon: 2.35 },
  Berlin: { lat: 52.52, lon: 13.4 },
  Rome: { lat: 41.9, lon: 12.5 },
  Moscow: { lat: 55.76, lon: 37.62 },
  'New York': { lat: 40.71, lon: -74.01 },
  'Los Angeles': { lat: 34.05, lon: -118.24 },
  Tokyo: { lat: 35.68, lon: 139.69 },
  Beijing: { lat: 39.9, lon: 116.4 },
  Singapore: { lat: 1.35, lon: 103.82 },
  Sydney: { lat: -33.87, lon: 151.21 },
  Washington: { lat: 38.9, lon: -77.04 },
  Boston: { lat: 42.36, lon: -71.06 },
} satisfies Record<string, Point>;
type City = keyof typeof CITIES;

/** Pairs of cities whose distance many readers have a feeling for. */
const PAIRS: readonly (readonly [City, City])[] = [
  ['New York', 'Boston'],
  ['London', 'Paris'],
  ['London', 'Berlin'],
  ['Paris', 'Rome'],
  ['London', 'Rome'],
  ['Beijing', 'Tokyo'],
  ['London', 'Moscow'],
  ['New York', 'Los Angeles'],
  ['London', 'New York'],
  ['Berlin', 'Washington'],
  ['London', 'Los Angeles'],
  ['London', 'Singapore'],
  ['Washington', 'Tokyo'],
  ['New York', 'Sydney'],
];

/** Great-circle distance in km (haversine, mean radius 6,371 km). */
export function distance(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** How far off a comparison may be and still be called "about as far". */
export const LIKE = 0.12;

/** Two cities about as far apart as `km`, nearest first, or null where none is within {@link LIKE}. */
export function familiarDistance(km: number): { from: string; to: string; km: number } | null {
  let best: { from: string; to: string; km: number } | null = null;
  for (const [from, to] of PAIRS) {
    const apart = distance(CITIES[from], CITIES[to]);
    if (Math.abs(apart - km) <= km * LIKE && (!best || Math.abs(apart - km) < Math.abs(best.km - km))) {
      best = { from, to, km: Math.round(apart / 10) * 10 };
    }
  }
  return best;
}
