/** What is done with mentions by pointer, card, key and panel, whichever article of the page they stand in. */
import { mentionAt } from '../marks/hit';
import type { Painter } from '../marks/paint';
import type { PanelOrder, ReaderOrder } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import { type CardDriver, createCardDriver } from './card-driver';
import { anchorOf, cardContent, markOf, rangeOf, reveal, stations } from './page';
import type { ReaderParts } from './parts';
import { watchPointer } from './pointer';
import type { Mention, Readings } from './readings';
import { createTour } from './tour';
import type { Wishes } from './wishes';

/** How long a mention that the panel jumped to stays lit, in ms: the eye needs about a second after a scroll. */
const FLASH_MS = 1600;

/** What {@link createMentions} needs. */
export interface MentionsParts {
  reader: ReaderParts;
  settings(): Settings;
  readings: Readings;
  wishes: Wishes;
  painter: Painter;
  /** The place from which a journey by key begins. */
  start(): number;
  /** The card opened at a mention, or closed. */
  onShown(mention: Mention | null): void;
  onScroll(): void;
  onFailure(error: unknown): void;
}

/** What {@link createMentions} gives. */
export interface Mentions {
  /** The mention whose card is open, or null. */
  open(): Mention | null;
  close(): void;
  /** Closes a card, and puts out a light, whose mention is there no more. */
  sweep(): void;
  /** Nothing of the page was read yet. */
  forget(): void;
  /** Follows an order on a mention. */
  order(given: Extract<PanelOrder, { type: 'jump' | 'open' }> | Extract<ReaderOrder, { type: 'command' }>): void;
}

/** The mentions of one page. */
export function createMentions(parts: MentionsParts): Mentions {
  const { readings, wishes, painter, settings } = parts;
  const { window, calls, life } = parts.reader;
  const { document } = window;
  let flash = 0;
  let lit: number | null = null;
  life.signal.addEventListener('abort', () => window.clearTimeout(flash), { once: true });

  function rangeAt(mark: number): Range | null {
    const at = readings.of(mark);
    return at && rangeOf(at.read, at.index);
  }

  function light(mark: number | null): void {
    window.clearTimeout(flash);
    lit = mark;
    painter.setCurrent(mark === null ? null : rangeAt(mark));
  }

  const card: CardDriver = createCardDriver({
    document,
    load: parts.reader.loadCard,
    loadMap: parts.reader.loadMap,
    content(mark) {
      const at = readings.of(mark);
      return at && cardContent(at.read, at.index, wishes.hushOn(mark));
    },
    anchor(mark) {
      const at = readings.of(mark);
      return at ? anchorOf(at.read, at.index) : { rects: () => [], element: () => null };
    },
    reveal(mark) {
      const range = rangeAt(mark);
      if (range) reveal(range);
    },
    lookUp: (ref) => calls.entry(ref),
    verdict: wishes.verdict,
    mentionAt(x, y) {
      const reads = settings().marks ? readings.reads() : [];
      const texts = reads.map(({ article, annotated }) => ({ article, spans: annotated.annotations }));
      const at = mentionAt(document, texts, x, y);
      const read = at && reads[at.text];
      const mark = read ? markOf(read, at.span) : null;
      return mark !== null && wishes.hushOn(mark) === 'hidden' ? null : mark;
    },
    onShown(mark) {
      if (mark !== null) tour.at(mark);
      light(mark);
      wishes.opened(mark);
      parts.onShown(mark === null ? null : readings.of(mark));
    },
    onFailure: parts.onFailure,
    signal: life.signal,
  });

  function visit(mark: number, options: { focus: boolean }): void {
    const range = rangeAt(mark);
    if (!range) return;
    reveal(range);
    card.ask(mark, options);
  }

  const tour = createTour({
    stops: () =>
      (settings().marks ? readings.reads() : []).flatMap((read) =>
        stations(read, (annotation) => wishes.isPlain(read, annotation)).map((index) => markOf(read, index)),
      ),
    place: readings.place,
    start: parts.start,
    below: (stop) => (rangeAt(stop)?.getBoundingClientRect().bottom ?? -1) > 0,
    visit,
  });

  watchPointer(
    window,
    {
      isOnCard: (event) => card.isOnCard(event),
      moved: (spot) => card.pointer(spot),
      left: () => card.pointerLeft(),
      pressed: (spot) => card.pressed(spot),
      tapped: (spot) => card.tapped(spot),
      scrolled() {
        card.scrolled();
        parts.onScroll();
      },
    },
    life.signal,
  );

  return {
    open() {
      const shown = card.shown();
      return shown === null ? null : readings.of(shown);
    },
    close: card.close,
    sweep() {
      const shown = card.shown();
      if (shown !== null && !readings.of(shown)) card.close();
      if (lit !== null && !readings.of(lit)) light(null);
    },
    forget() {
      tour.at(null);
      card.close();
      light(null);
    },
    order(given) {
      if (given.type === 'command') {
        const shown = card.shown();
        if (given.command === 'next') tour.travel(1);
        else if (given.command === 'previous') tour.travel(-1);
        else if (given.command === 'close') card.close();
        else if (shown !== null) card.ask(shown, { focus: true });
        else tour.open();
        return;
      }
      const mark = readings.mark(given.article, given.annotation);
      if (mark === null) return;
      if (given.type === 'open') {
        visit(mark, { focus: true });
        return;
      }
      const range = rangeAt(mark);
      if (!range) return;
      card.close();
      reveal(range);
      tour.at(mark);
      light(mark);
      flash = window.setTimeout(() => light(null), FLASH_MS);
    },
  };
}
