/**
 * The conductor of one page: article → worker → marks → card, and the panel beside. It owns the state of its page; the
 * worker may be stopped at any moment and loses nothing.
 */

import { type ArticleChange, type FoundArticle, findArticle, type NoArticle, watchArticle } from '../article';
import { mentionAt } from '../marks/hit';
import { createPainter } from '../marks/paint';
import type { PageState, PanelOrder, ReaderOrder } from '../messages/protocol';
import { type CardDriver, createCardDriver } from './card-driver';
import { withinLimit } from './limit';
import { anchorOf, cardContent, countEntries, marksOf, type ReadArticle, rangeOf, reveal, stations } from './page';
import type { Reader, ReaderParts } from './parts';
import { watchPointer } from './pointer';
import { isOrphaned, Orphaned } from './send';
import { createTour } from './tour';
import { keepVigil } from './vigil';
import { createWishes } from './wishes';

/** How long a mention that the panel jumped to stays lit, in ms: the eye needs about a second after a scroll. */
const FLASH_MS = 1600;

/**
 * Only HTML has articles: in a feed or a drawing, shown as such, the card's elements could not even be made. A document
 * in design mode is being written.
 */
function find(document: Document): FoundArticle | NoArticle {
  const { contentType, documentElement, designMode } = document;
  const html = documentElement?.namespaceURI === 'http://www.w3.org/1999/xhtml';
  if (!html || (/xml$/.test(contentType) && contentType !== 'application/xhtml+xml'))
    return { kind: 'none', reason: 'empty' };
  return designMode === 'on' ? { kind: 'none', reason: 'app' } : findArticle(document);
}

/** Reads the page of `parts.window` until `parts.life` is aborted. Leaves nothing behind then. */
export function startReader(parts: ReaderParts): Reader {
  const { window, calls, life } = parts;
  const { document } = window;

  let settings = parts.settings;
  let state: PageState = { type: 'reading' };
  let found: FoundArticle | NoArticle = find(document);
  let read: ReadArticle | null = null;
  /** Names the newest reading: answers to older ones are dropped. */
  let turn = 0;
  let flash = 0;

  const painter = createPainter(window);
  const wishes = createWishes({
    window,
    calls,
    memory: parts.memory,
    settings: () => settings,
    read: () => read,
    onHush() {
      paint();
      tellArticle();
    },
    signal: life.signal,
  });
  const silent = (): boolean => settings.silentSites.includes(parts.site);

  let dressing: Promise<void> | null = null;
  function dressed(): Promise<void> {
    dressing ??= parts.loadMarks().catch((error: unknown) => {
      dressing = null;
      throw error;
    });
    return dressing;
  }

  function setState(next: PageState): void {
    state = next;
    parts.onState(next);
  }

  life.signal.addEventListener(
    'abort',
    () => {
      window.clearTimeout(flash);
      painter.clear();
    },
    { once: true },
  );

  function failed(error: unknown): void {
    if (error instanceof Orphaned || isOrphaned()) {
      life.abort();
      return;
    }
    setState({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }

  function paint(): void {
    painter.paint(read && wishes.painting() ? marksOf(read, wishes.isPlain) : []);
  }

  function forget(): void {
    read = null;
    tour.at(null);
    card.close();
    paint();
    painter.setCurrent(null);
  }

  async function readFound(): Promise<void> {
    turn += 1;
    const mine = turn;
    if (silent() || found.kind === 'none') {
      forget();
      setState(silent() || found.kind !== 'none' ? { type: 'off' } : { type: 'no-article', reason: found.reason });
      await calls.count(null, silent());
      return;
    }
    if (read === null) setState({ type: 'reading' });
    const [annotated] = await Promise.all([calls.annotate(withinLimit(found.content)), dressed()]);
    // The article may have moved to other nodes meanwhile; another text would have begun another turn.
    if (mine !== turn || life.signal.aborted || found.kind !== 'article') return;
    // The card's mention may be another one now, or gone.
    card.close();
    tour.at(null);
    read = { article: found, annotated };
    wishes.begin();
    paint();
    tellArticle();
    await calls.count(countEntries(read), false);
  }

  function readAgain(): void {
    const reading = readFound();
    const mine = turn;
    // What became of an older reading is no news.
    reading.catch((error) => (mine === turn || isOrphaned() ? failed(error) : undefined));
  }

  function changed(change: ArticleChange): void {
    found = change.found;
    if (change.type === 'pause') {
      setState({ type: 'paused' });
    } else if (read && found.kind === 'article' && (change.type === 'moved' || change.type === 'resume')) {
      read = { ...read, article: found };
      paint();
      tellArticle();
    } else {
      readAgain();
    }
  }

  function tellArticle(): void {
    if (!read) return;
    const { content } = read.article;
    setState({
      type: 'article',
      title: content.title,
      date: content.date,
      language: content.language,
      address: wishes.page(),
      length: content.text.length,
      annotated: read.annotated,
      current: card.shown(),
      hushed: wishes.hushes(),
    });
  }

  function spotlight(mark: number | null): void {
    window.clearTimeout(flash);
    painter.setCurrent(mark !== null && read ? rangeOf(read, mark) : null);
  }

  const card: CardDriver = createCardDriver({
    document,
    load: parts.loadCard,
    loadMap: parts.loadMap,
    content: (mark) => (read ? cardContent(read, mark, wishes.hushOn(mark)) : null),
    anchor: (mark) => (read ? anchorOf(read, mark) : { rects: () => [], element: () => null }),
    reveal: (mark) => {
      const range = read && rangeOf(read, mark);
      if (range) reveal(range);
    },
    lookUp: (ref) => calls.entry(ref),
    verdict: wishes.verdict,
    mentionAt: (x, y) => {
      const mark = read && settings.marks ? mentionAt(document, read.article, read.annotated.annotations, x, y) : null;
      return mark !== null && wishes.hushOn(mark) === 'hidden' ? null : mark;
    },
    onShown: (mark) => {
      if (mark !== null) tour.at(mark);
      spotlight(mark);
      wishes.opened(mark);
      if (state.type === 'article') tellArticle();
    },
    onFailure: failed,
    signal: life.signal,
  });

  function visit(index: number, options: { focus: boolean }): void {
    const range = read && rangeOf(read, index);
    if (!range) return;
    reveal(range);
    card.ask(index, options);
  }

  const tour = createTour({
    stops: () => (read && settings.marks ? stations(read, wishes.isPlain) : []),
    below: (stop) => ((read && rangeOf(read, stop)?.getBoundingClientRect().bottom) ?? -1) > 0,
    visit,
  });

  function order(given: PanelOrder | ReaderOrder): void {
    switch (given.type) {
      case 'jump': {
        const range = read && rangeOf(read, given.annotation);
        if (!range) return;
        card.close();
        reveal(range);
        tour.at(given.annotation);
        spotlight(given.annotation);
        flash = window.setTimeout(() => painter.setCurrent(null), FLASH_MS);
        return;
      }
      case 'open':
        visit(given.annotation, { focus: true });
        return;
      case 'read-again':
        found = find(document);
        readAgain();
        return;
      case 'verdict':
        wishes.verdict(given.annotation, given.verdict).catch(failed);
        return;
      case 'ping':
      case 'send-text':
        return;
      case 'command':
        if (given.command === 'next') tour.travel(1);
        else if (given.command === 'previous') tour.travel(-1);
        else if (given.command === 'close') card.close();
        else if (card.shown() !== null) card.ask(card.shown() ?? 0, { focus: true });
        else tour.open();
    }
  }

  watchPointer(
    window,
    {
      isOnCard: (event) => card.isOnCard(event),
      moved: (spot) => card.pointer(spot),
      left: () => card.pointerLeft(),
      pressed: (spot) => card.pressed(spot),
      tapped: (spot) => card.tapped(spot),
      scrolled: () => card.scrolled(),
    },
    life.signal,
  );
  keepVigil(window, () => (isOrphaned() ? life.abort() : painter.repair()), life.signal);
  // A page that was rendered ahead is seen from now on, and with it what the button tells of it.
  document.addEventListener(
    'prerenderingchange',
    () => {
      if (read) calls.count(countEntries(read), false).catch(failed);
    },
    { signal: life.signal },
  );
  watchArticle(document, { onChange: changed, signal: life.signal, found, find });
  readAgain();

  return {
    state: () => state,
    text: () => read?.article.content ?? null,
    order,
    changeMemory: wishes.stored,
    changePanels(count) {
      wishes.panels = count;
      if (settings.density === 'panel') paint();
    },
    changeSettings(next) {
      const before = settings;
      settings = next;
      const silence = before.silentSites.includes(parts.site) !== silent();
      // What is marked depends on what the reader knows; whether marks are painted does not need the worker.
      const every = (before.density === 'every') !== (next.density === 'every');
      if (silence || every || before.knows !== next.knows) readAgain();
      else {
        if (!next.marks) card.close();
        paint();
      }
    },
  };
}
