/** A missile's range on a logarithmic bar with the classes of range, and in words. */
import type { JSX } from 'preact';
import { formatRange } from './facts';
import { AXIS, classesOf, familiarDistance, onAxis, RANGE_CLASSES } from './range';
import { RANGE_WORDS, WORDS_LANG } from './words';

const number = new Intl.NumberFormat(WORDS_LANG);
const W = 300;

/** The figure. Its text equivalent is the label of the drawing and the line below it. */
export function RangeBar({ km }: { km: readonly [number, number] }): JSX.Element {
  const classes = classesOf(km).map((item) => RANGE_WORDS.classes[item.id]);
  const range = formatRange(km, 'km');
  const familiar = familiarDistance((km[0] + km[1]) / 2);
  const start = onAxis(km[0]) * W;
  const end = onAxis(km[1]) * W;
  return (
    <figure class="range">
      <svg viewBox={`-2 0 ${W + 4} 44`} role="img" aria-label={RANGE_WORDS.figure(range, classes.join(', '))} dir="ltr">
        {RANGE_CLASSES.map((item) => {
          const from = onAxis(Math.max(item.from, AXIS[0])) * W;
          const to = onAxis(Math.min(item.to, AXIS[1])) * W;
          const touched = classesOf(km).includes(item);
          return (
            <g key={item.id}>
              <rect
                class={touched ? 'range-class touched' : 'range-class'}
                x={from + 0.75}
                y="16"
                width={to - from - 1.5}
                height="10"
                rx="2"
              />
              <text
                class={touched ? 'range-name touched' : 'range-name'}
                x={(from + to) / 2}
                y="11"
                text-anchor="middle"
              >
                {RANGE_WORDS.abbreviations[item.id]}
              </text>
              {item.from > 0 && (
                <text class="range-tick" x={from} y="40" text-anchor="middle">
                  {number.format(item.from)}
                </text>
              )}
            </g>
          );
        })}
        <text class="range-tick" x="0" y="40">
          {number.format(AXIS[0])}
        </text>
        <text class="range-tick" x={W} y="40" text-anchor="end">
          {formatRange([AXIS[1], AXIS[1]], 'km')}
        </text>
        {end - start > 3 ? (
          <rect class="range-value" x={start} y="18" width={end - start} height="6" rx="3" />
        ) : (
          <circle class="range-value" cx={start} cy="21" r="4.5" />
        )}
      </svg>
      {familiar && (
        <figcaption>
          {RANGE_WORDS.likeDistance(familiar.from, familiar.to, formatRange([familiar.km, familiar.km], 'km'))}
        </figcaption>
      )}
    </figure>
  );
}
