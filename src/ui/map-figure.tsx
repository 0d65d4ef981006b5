/** Maps in a card and in the panel: where a place lies, how far a missile reaches, where a story plays. */
import { createContext, type JSX } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Entry } from '../glossary/types';
import type { Drawing, DrawMap, MapWish } from '../map/contract';
import { formatRange } from './facts';
import { MAP_WORDS as W } from './words';

/** How the map's code is got; null where there is none, and then no map is promised. */
export const MapLoader = createContext<(() => Promise<DrawMap>) | null>(null);

/** Size of a map in a card, in its own units; it grows with the card. */
const CARD = { width: 340, height: 150 };

/** What a map of an entry shows, or null where a map would not help. */
export function wishFor(entry: Entry): MapWish | null {
  const { place, facts, title } = entry;
  if (facts.range_km && facts.operator !== undefined)
    return { ...CARD, spots: [], around: facts.operator, rings: [...new Set(facts.range_km)] };
  return place && entry.kind === 'place' ? { ...CARD, spots: [{ ...place, label: title }] } : null;
}

/** The map of an entry, in a box that has its height before the map is there: nothing jumps. */
export function EntryMap({ entry }: { entry: Entry }): JSX.Element | null {
  const wish = wishFor(entry);
  const drawing = useDrawing(wish, `${entry.pack}/${entry.id}`);
  if (!wish || drawing === 'none') return null;
  const text = drawing ? describe(entry, drawing) : '';
  return (
    <figure class="map" style={{ aspectRatio: `${CARD.width} / ${CARD.height}` }}>
      {drawing && <MapDrawing drawing={drawing} label={text} />}
    </figure>
  );
}

/** A drawing once the code is there; `none` where there will not be one. `name` tells wishes apart. */
export function useDrawing(wish: MapWish | null, name: string): Drawing | null | 'none' {
  const load = useContext(MapLoader);
  const [drawn, setDrawn] = useState<{ name: string; drawing: Drawing | 'none' } | null>(null);
  useEffect(() => {
    if (!wish || !load) return;
    let current = true;
    load().then(
      (draw) => current && setDrawn({ name, drawing: draw(wish) ?? 'none' }),
      () => current && setDrawn({ name, drawing: 'none' }),
    );
    return () => {
      current = false;
    };
  }, [name, load]);
  if (!wish || !load) return 'none';
  return drawn?.name === name ? drawn.drawing : null;
}

function describe(entry: Entry, drawing: Drawing): string {
  const [km] = drawing.rings.slice(-1).map((ring) => formatRange([ring.km, ring.km], 'km'));
  if (km !== undefined) return W.ring(km, drawing.country ?? '');
  if (drawing.whole || drawing.country === null) return W.region(entry.title);
  return W.within(entry.title, drawing.country);
}

/** The drawing itself. `label` is its text equivalent. */
export function MapDrawing({ drawing, label }: { drawing: Drawing; label: string }): JSX.Element {
  const { width, height } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} dir="ltr">
      <rect class="map-sea" width={width} height={height} />
      <path class="map-land" d={drawing.land} />
      {drawing.here !== null && <path class="map-here" d={drawing.here} />}
      <path class="map-borders" d={drawing.borders} />
      {drawing.rings.map((ring) => (
        <g key={ring.km}>
          <path class="map-ring" d={ring.d} />
          <text class="map-label" x={ring.x} y={Math.max(11, ring.y + 12)} text-anchor="middle">
            {formatRange([ring.km, ring.km], 'km')}
          </text>
        </g>
      ))}
      {drawing.dots.map((dot) => (
        <g key={`${dot.label} ${dot.x}`}>
          <circle class="map-dot" cx={dot.x} cy={dot.y} r="4" />
          {dot.text && (
            <text class="map-label" x={dot.text.x} y={dot.text.y} text-anchor={dot.text.anchor}>
              {dot.label}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
