/** Paints marks as ranges in the document's CSS highlight registry. Knows ranges and styles, not meaning. */

/** How a mark looks; the style sheet is `assets/public/marks.css`. */
export type MarkStyle = 'glossary' | 'article';

/** Names in the document's registry. The page can list them, so they say nothing about us. */
const NAMES: Record<MarkStyle | 'current', string> = {
  glossary: 'annotation',
  article: 'annotation-article',
  current: 'annotation-current',
};

/** How often what a page took out of the registry is put back. A page that goes on wins: marks must not become a fight. */
const REPAIRS = 20;

/** One mark to paint. */
export interface Mark {
  range: Range;
  style: MarkStyle;
}

/** What {@link createPainter} gives. */
export interface Painter {
  /** Replaces all marks. */
  paint(marks: readonly Mark[]): void;
  /** Shows one range as the one that is spoken of, or none. */
  setCurrent(range: Range | null): void;
  /** Puts back what the page took out of the registry, a bounded number of times. A few comparisons where all is well. */
  repair(): void;
  /** Takes every highlight of ours away, and nobody else's: after an update another reader may stand there. */
  clear(): void;
}

/**
 * A painter for one window. Highlights of ours are replaced as whole sets: the page may have cleared the registry.
 * Where the browser has no highlights, everything is silently nothing: the panel still lists all terms.
 */
export function createPainter(window: Window & typeof globalThis): Painter {
  const registry = window.CSS?.highlights;
  const painted = new Map<string, Highlight>();
  let repairs = 0;

  const drop = (name: string): void => {
    const mine = painted.get(name);
    painted.delete(name);
    if (mine && registry?.get(name) === mine) registry.delete(name);
  };
  const put = (name: string, ranges: readonly Range[]): void => {
    if (!registry) return;
    if (ranges.length === 0) {
      drop(name);
      return;
    }
    const highlight = new window.Highlight(...ranges);
    highlight.priority = name === NAMES.current ? 1 : 0;
    painted.set(name, highlight);
    registry.set(name, highlight);
  };

  return {
    paint(marks) {
      for (const style of ['glossary', 'article'] as const) {
        put(
          NAMES[style],
          marks.filter((mark) => mark.style === style).map((mark) => mark.range),
        );
      }
    },
    setCurrent(range) {
      put(NAMES.current, range ? [range] : []);
    },
    repair() {
      for (const [name, mine] of painted) {
        if (repairs >= REPAIRS) return;
        if (registry?.get(name) === mine) continue;
        registry?.set(name, mine);
        repairs += 1;
      }
    },
    clear() {
      for (const name of Object.values(NAMES)) drop(name);
    },
  };
}
