/** Which mention lies under a point of the viewport. */
import { offsetAt, rectsFor } from '../article';
import type { FoundArticle } from '../article/types';

/** A span of the article, `[start, end)` in UTF-16 units of its text. */
interface Spanned {
  start: number;
  end: number;
}

/** Index of the span that holds `offset` or ends at it, or -1. Spans are in order and disjoint. */
export function spanAt(spans: readonly Spanned[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return -1;
    if (offset < span.start) high = middle - 1;
    else if (offset > span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** An article's text with its mentions. */
export interface MarkedText {
  article: FoundArticle;
  spans: readonly Spanned[];
}

/**
 * The mention whose painted text is under the point (CSS pixels of the viewport), as indices into `texts` and into its
 * spans, or null. A caret answers for points beside a word too, so the mention's own rectangles have the last word.
 */
export function mentionAt(
  document: Document,
  texts: readonly MarkedText[],
  x: number,
  y: number,
): { text: number; span: number } | null {
  const caret = texts.length > 0 ? document.caretPositionFromPoint?.(x, y) : null;
  if (!caret) return null;
  for (const [text, { article, spans }] of texts.entries()) {
    const offset = offsetAt(article, caret.offsetNode, caret.offset);
    if (offset === null) continue;
    const near = spanAt(spans, offset);
    // At the very edge the caret belongs to two neighbours; both are asked.
    for (const index of [near, near - 1, near + 1]) {
      const span = index >= 0 ? spans[index] : undefined;
      if (!span || offset < span.start || offset > span.end) continue;
      const inside = rectsFor(article, span.start, span.end).some(
        (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
      );
      if (inside) return { text, span: index };
    }
    return null;
  }
  return null;
}
