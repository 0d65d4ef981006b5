/** Whether written places lie in the countries that they name. Node only: it needs the outlines of a data package. */
import { geoContains, geoDistance } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Problem } from '../glossary/raw';
import type { Entry } from '../glossary/types';
import { packageJson } from './floor/packages';

/** Coasts are drawn coarsely and coordinates are rounded: so far outside is still inside, in kilometres. */
const SLACK_KM = 60;
const EARTH_KM = 6371;

/** One message for each entry whose place is outside of its `facts.country`, as far as the atlas has that name. */
export function coordinateProblems(entries: readonly Entry[]): Pick<Problem, 'entry' | 'message'>[] {
  const atlas = packageJson<Topology>('world-atlas', 'countries-10m.json');
  const shapes = feature(atlas, atlas.objects.countries as GeometryCollection<{ name: string }>).features;
  const byName = new Map(shapes.map((shape) => [shape.properties.name, shape]));
  return entries.flatMap((entry) => {
    const country = typeof entry.facts.country === 'string' ? byName.get(entry.facts.country) : undefined;
    if (!country || !entry.place || entry.layer !== 'written') return [];
    const point: [number, number] = [entry.place.lon, entry.place.lat];
    if (geoContains(country, point) || isNear(country.geometry, point)) return [];
    return [
      { entry: entry.id, message: `place: ${entry.place.lat}, ${entry.place.lon} is not in ${entry.facts.country}` },
    ];
  });
}

function isNear(geometry: Geometry, point: [number, number]): boolean {
  const rings: Position[][] =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings.some((ring) =>
    ring.some((corner) => geoDistance(corner as [number, number], point) * EARTH_KM < SLACK_KM),
  );
}
