/** Which of several articles is being read: the one in view, or the one in which a card was opened since. */
import { rectsFor } from '../article';
import type { FoundArticle } from '../article/types';
import { anchorOf, type ReadArticle } from './page';
import type { Reading, Readings } from './readings';

/** How long after a movement it is looked at, in ms: often enough for the eye, seldom enough for a page that scrolls. */
const REST_MS = 200;

/** What {@link createInView} needs. */
export interface InViewParts {
  window: Window & typeof globalThis;
  readings: Readings;
  /** The mention whose card is open, or null. */
  open(): { read: ReadArticle; index: number } | null;
  /** Another article is the current one. */
  onChange(): void;
  signal: AbortSignal;
}

/** What {@link createInView} gives. */
export interface InView {
  /** The article that is being read; null where there is none. */
  current(): Reading | null;
  /** A card was opened in an article. */
  enter(reading: Reading): void;
  /** Looks now, for other articles stand in the page. Tells nobody. */
  look(): void;
  /** Something scrolled: looks after a while. */
  scrolled(): void;
}

/** Upper edge of an article in the viewport, in CSS pixels, or null where it is not displayed. */
function topOf(article: FoundArticle): number | null {
  const [first] = article.content.blocks;
  return (first && rectsFor(article, first.start, first.end)[0]?.top) ?? null;
}

/** The article that holds the middle of the window: the last that begins above it, else the first. */
function middle(list: readonly Reading[], window: Window): Reading | null {
  let seen = list[0] ?? null;
  if (list.length > 1)
    for (const reading of list) {
      const top = topOf(reading.found);
      if (top !== null && top < window.innerHeight / 2) seen = reading;
    }
  return seen;
}

/** Keeps an eye on the articles of one page. With a single one nothing is measured. */
export function createInView(parts: InViewParts): InView {
  const { window, readings } = parts;
  let seen: Reading | null = null;
  let current: Reading | null = null;
  let timer = 0;
  parts.signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });

  function isInSight({ read, index }: { read: ReadArticle; index: number }): boolean {
    return anchorOf(read, index)
      .rects()
      .some((rect) => rect.bottom > 0 && rect.top < window.innerHeight);
  }

  function look(): void {
    const list = readings.list();
    const now = middle(list, window);
    if (current && list.includes(current)) {
      if (now === seen) return;
      // A card in sight keeps its article.
      const open = parts.open();
      if (open && isInSight(open)) return;
    }
    seen = now;
    current = now;
  }

  return {
    current: () => current,
    enter(reading) {
      current = reading;
    },
    look,
    scrolled() {
      if (timer !== 0 || readings.list().length < 2 || parts.signal.aborted) return;
      timer = window.setTimeout(() => {
        timer = 0;
        const before = current;
        look();
        if (current !== before) parts.onChange();
      }, REST_MS);
    },
  };
}
