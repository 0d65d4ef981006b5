/**
 * Draws maps: d3-geo's projections over Natural Earth's countries at 1 : 110 million (world-atlas, public domain). A
 * single place lies in the middle of an azimuthal equidistant map, on which every ring around it is a true circle
 * (Snyder, "Map Projections: A Working Manual", 1987, ch. 25).
 */
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoArea,
  geoAzimuthalEquidistant,
  geoCentroid,
  geoCircle,
  geoContains,
  geoDistance,
  geoNaturalEarth1,
  geoPath,
} from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import type { Drawing, DrawMap, MapWish, Spot } from './contract';
import { placeLabels } from './labels';

type Country = Feature<Polygon | MultiPolygon, { name: string }>;

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const EARTH_KM = 6371;
/** Least half-width of a map in km: below it, the outline is too coarse to tell anything. */
const NEAREST = 700;
/** Above this half-width the whole world is shown. */
const FARTHEST = 9000;

let countries: Country[] | null = null;
function all(): Country[] {
  countries ??= feature(topology, topology.objects.countries).features as Country[];
  return countries;
}

/** Names that the news writes otherwise than Natural Earth does. */
const NAMES: Record<string, string> = {
  'united states': 'united states of america',
  'bosnia and herzegovina': 'bosnia and herz.',
  'czech republic': 'czechia',
  'democratic republic of the congo': 'dem. rep. congo',
  'dominican republic': 'dominican rep.',
  'ivory coast': "côte d'ivoire",
  'north macedonia': 'macedonia',
  'republic of the congo': 'congo',
  'south sudan': 's. sudan',
  'central african republic': 'central african rep.',
  'equatorial guinea': 'eq. guinea',
  'solomon islands': 'solomon is.',
  'western sahara': 'w. sahara',
  eswatini: 'eswatini',
};

function named(name: string): Country | null {
  const key = name.toLowerCase();
  const wanted = NAMES[key] ?? key;
  return all().find((one) => one.properties.name.toLowerCase() === wanted) ?? null;
}

/** See {@link DrawMap}. */
export const drawMap: DrawMap = (wish) => {
  const { spots, width, height } = wish;
  const around = wish.around === undefined ? null : named(wish.around);
  const only = spots.length === 1 ? spots[0] : undefined;
  if (!around && spots.length === 0) return null;
  const here = around ?? (only ? holding(only) : null);
  const whole = !around && !!only && !!here && named(only.label) === here;
  const centre = around ? middle(around) : whole && here ? middle(here) : midpoint(spots);
  const reach = halfWidth(wish, centre, whole || around ? here : null);
  const projection = projectionFor(centre, reach, width, height);
  const path = geoPath(projection).digits(1);
  const line = (object: GeoPermissibleObjects): string => path(object) ?? '';
  const dots = whole ? [] : spots.flatMap((spot) => dotOf(spot, projection, width, height));
  return {
    width,
    height,
    land: line(feature(topology, topology.objects.countries)),
    borders: line(mesh(topology, topology.objects.countries, (a, b) => a !== b)),
    here: here ? line(here) : null,
    country: here?.properties.name ?? null,
    whole,
    rings: (wish.rings ?? []).map((km) => ringOf(km, centre, projection, line)),
    dots: placeLabels(dots, width, height, wish.labels ?? spots.length === 1),
  };
};

function holding(spot: Spot): Country | null {
  const byName = named(spot.label);
  if (byName) return byName;
  return all().find((one) => geoContains(one, [spot.lon, spot.lat])) ?? null;
}

/** The middle of a country's largest piece: overseas parts do not pull it into the sea. */
function middle(country: Country): [number, number] {
  const { geometry } = country;
  if (geometry.type === 'Polygon') return geoCentroid(geometry);
  const pieces = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(a) > geoArea(b) ? a : b));
  return geoCentroid(largest);
}

function midpoint(spots: readonly Spot[]): [number, number] {
  const centre = geoCentroid({ type: 'MultiPoint', coordinates: spots.map(({ lat, lon }) => [lon, lat]) });
  // Opposite points of the globe have no middle.
  return centre.every(Number.isFinite) ? centre : [0, 0];
}

/** How far from the centre the map reaches, in km. */
function halfWidth({ spots, rings = [] }: MapWish, centre: [number, number], country: Country | null): number {
  const far = spots.map(({ lat, lon }) => geoDistance(centre, [lon, lat]) * EARTH_KM * 1.2);
  // A country lies in its region: about three times its own width is shown.
  const own = country ? Math.sqrt(geoArea(country)) * EARTH_KM * 1.3 : 0;
  return Math.max(NEAREST, own, ...far, ...rings.map((km) => km * 1.12));
}

function projectionFor(centre: [number, number], reach: number, width: number, height: number): GeoProjection {
  if (reach > FARTHEST * 1.9) return geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });
  return geoAzimuthalEquidistant()
    .rotate([-centre[0], -centre[1]])
    .translate([width / 2, height / 2])
    .scale(Math.min(width, height) / 2 / (reach / EARTH_KM))
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ])
    .precision(0.3);
}

function dotOf(spot: Spot, projection: GeoProjection, width: number, height: number) {
  const at = projection([spot.lon, spot.lat]);
  if (!at || !(at[0] >= 0 && at[1] >= 0 && at[0] <= width && at[1] <= height)) return [];
  const round = (value: number): number => Math.round(value * 10) / 10;
  return [{ x: round(at[0]), y: round(at[1]), label: spot.label }];
}

function ringOf(
  km: number,
  centre: [number, number],
  projection: GeoProjection,
  line: (object: GeoPermissibleObjects) => string,
): Drawing['rings'][number] {
  const radius = (km / EARTH_KM) * (180 / Math.PI);
  const top = projection([centre[0], Math.min(89.9, centre[1] + radius)]) ?? [0, 0];
  return { d: line(geoCircle().center(centre).radius(radius)()), km, x: top[0], y: top[1] };
}
