/** Paints marks as ranges in the document's CSS highlight registry. Knows ranges and styles, not meaning. */

/** How a mark looks; the style sheet is `assets/public/marks.css`. */
export type MarkStyle = 'glossary' | 'article';

/** Names in the document's registry. The page can list them, so they say nothing about us. */
const NAMES: Record<MarkStyle | 'current', string> = {
  glossary: 'annotation',
  article: 'annotation-article',
  current: 'annotation-current',
};

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
  /** Takes every highlight of ours away. */
  clear(): void;
}

/**
 * A painter for one window. Highlights of ours are replaced as whole sets: the page may have cleared the registry.
 * Where the browser has no highlights, everything is silently nothing: the panel still lists all terms.
 */
export function createPainter(window: Window & typeof globalThis): Painter {
  const registry = window.CSS?.highlights;

  const put = (name: string, ranges: readonly Range[]): void => {
    if (!registry) return;
    if (ranges.length === 0) {
      registry.delete(name);
      return;
    }
    const highlight = new window.Highlight(...ranges);
    highlight.priority = name === NAMES.current ? 1 : 0;
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
    clear() {
      for (const name of Object.values(NAMES)) put(name, []);
    },
  };
}
