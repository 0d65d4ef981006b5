/** The tiny strip that shows where in the article something is mentioned. */
import type { JSX } from 'preact';

/**
 * One tick a mention, along the article from start to end (right to left where the page's direction is so).
 * `offsets` and `length` are UTF-16 units. Decoration: the count stands beside it in words.
 */
export function Strip({
  offsets,
  length,
  current,
}: {
  offsets: readonly number[];
  length: number;
  current?: number;
}): JSX.Element {
  const at = (offset: number): number => 1 + (98 * offset) / Math.max(length, 1);
  return (
    <svg class="strip" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line class="strip-base" x1="0" x2="100" y1="5" y2="5" />
      {offsets.map((offset, index) => (
        <line
          key={offset}
          class={index === current ? 'strip-tick current' : 'strip-tick'}
          x1={at(offset)}
          x2={at(offset)}
          y1="0.5"
          y2="9.5"
        />
      ))}
    </svg>
  );
}
