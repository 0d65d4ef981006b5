/** The story's map: every place it names, on the drawing and in a list. */
import type { JSX } from 'preact';
import { MapDrawing, useDrawing } from '../ui/map-figure';
import { PANEL_WORDS as W } from '../ui/words';
import type { Row } from './cast';
import { spotsOf } from './story';

/** Size of the map in its own units. */
const SIZE = { width: 340, height: 250 };

/** `onJump` goes to a mention in the article. */
export function StoryMap({ rows, onJump }: { rows: readonly Row[]; onJump(annotation: number): void }): JSX.Element {
  const spots = spotsOf(rows);
  const wish = spots.length > 0 ? { ...SIZE, spots, labels: true } : null;
  const drawing = useDrawing(wish, spots.map(({ cast, label }) => `${cast} ${label}`).join());
  if (!wish) return <p class="note pad">{W.noPlaces}</p>;
  return (
    <section class="story" aria-label={W.viewMap}>
      {drawing !== 'none' && (
        <figure class="map" style={{ aspectRatio: `${SIZE.width} / ${SIZE.height}` }}>
          {drawing && <MapDrawing drawing={drawing} label={W.mapOf(spots.map(({ label }) => label).join(', '))} />}
        </figure>
      )}
      <ul class="chips">
        {spots.map(({ cast, label, mention }) => (
          <li key={cast}>
            <button type="button" class="chip" onClick={() => onJump(mention)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
