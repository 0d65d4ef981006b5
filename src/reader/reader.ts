/**
 * The conductor of one page: articles → worker → marks → card, and the panel beside. It owns the state of its page; the
 * worker may be stopped at any moment and loses nothing.
 */

import {
  type ArticleChange,
  articlesWith,
  type FoundArticle,
  findArticle,
  type NoArticle,
  ownAmong,
  watchArticle,
} from '../article';
import { createPainter } from '../marks/paint';
import type { PageState, PanelOrder, ReaderOrder } from '../messages/protocol';
import { createAsking } from './asking';
import { createInView, type InView } from './in-view';
import { withinLimit } from './limit';
import { createMentions, type Mentions } from './mentions';
import { countEntries, marksOf } from './page';
import type { Reader, ReaderParts } from './parts';
import { createReadings } from './readings';
import { isOrphaned, Orphaned } from './send';
import { keepVigil } from './vigil';
import { createWishes } from './wishes';

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

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Reads the page of `parts.window` until `parts.life` is aborted. Leaves nothing behind then. */
export function startReader(parts: ReaderParts): Reader {
  const { window, calls, life } = parts;
  const { document } = window;
  const { signal } = life;

  let settings = parts.settings;
  let state: PageState = { type: 'reading' };
  let found: FoundArticle | NoArticle = find(document);
  let articles: readonly FoundArticle[] = articlesWith(found);
  let answers = 0;

  const painter = createPainter(window);
  const readings = createReadings();
  const wishes = createWishes({
    window,
    calls,
    memory: parts.memory,
    settings: () => settings,
    of: readings.of,
    onHush() {
      paint();
      if (inView.current()?.read) tell();
    },
    signal,
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

  signal.addEventListener('abort', () => painter.clear(), { once: true });

  /** Whether an error says that the extension is gone; then the reader ends. */
  function ended(error: unknown): boolean {
    if (error instanceof Orphaned || isOrphaned()) life.abort();
    return signal.aborted;
  }

  function failed(error: unknown): void {
    if (!ended(error)) setState({ type: 'failed', message: wordsOf(error) });
  }

  function paint(): void {
    const reads = wishes.painting() ? readings.reads() : [];
    painter.paint(reads.flatMap((read) => marksOf(read, (annotation) => wishes.isPlain(read, annotation))));
  }

  /** Tells of the current article, as far as it is read. */
  function tell(): void {
    const current = inView.current();
    if (!current) return;
    const { name, read, failure } = current;
    if (failure !== null) setState({ type: 'failed', message: failure });
    else if (!read) setState({ type: 'reading' });
    else {
      const { content } = read.article;
      const open = mentions.open();
      setState({
        type: 'article',
        article: name,
        title: content.title,
        date: content.date,
        language: content.language,
        address: wishes.page(),
        length: content.text.length,
        annotated: read.annotated,
        current: open?.read === read ? open.index : null,
        hushed: wishes.hushes(read),
      });
    }
  }

  function count(): void {
    const entries = readings.list().length === 0 ? null : countEntries(readings.reads());
    calls.count(entries, silent()).catch(failed);
  }

  const mentions: Mentions = createMentions({
    reader: parts,
    settings: () => settings,
    readings,
    wishes,
    painter,
    start() {
      const current = inView.current();
      return current ? readings.start(current) : 0;
    },
    onShown(mention) {
      const before = inView.current();
      if (mention) inView.enter(mention.reading);
      if (state.type === 'article' || (inView.current() !== before && state.type !== 'paused')) tell();
    },
    onScroll: () => inView.scrolled(),
    onFailure: failed,
  });

  const inView: InView = createInView({
    window,
    readings,
    open: mentions.open,
    onChange() {
      if (state.type !== 'paused') tell();
    },
    signal,
  });

  const askNext = createAsking({
    wanted() {
      const current = inView.current();
      return current ? [current, ...readings.list().filter((one) => one !== current)] : [];
    },
    async annotate(reading) {
      const [annotated] = await Promise.all([calls.annotate(withinLimit(reading.found.content)), dressed()]);
      return annotated;
    },
    answered(reading, annotated) {
      if (signal.aborted) return;
      // The article may have moved to other nodes meanwhile; another text would have been asked of anew.
      reading.read = { answer: answers++, article: reading.found, annotated };
      reading.failure = null;
      wishes.arrived();
      mentions.sweep();
      paint();
      if (reading === inView.current()) tell();
      count();
    },
    failed(reading, error) {
      if (ended(error)) return;
      reading.failure = wordsOf(error);
      if (reading === inView.current()) tell();
    },
  });

  /** Takes what stands in the page now, and asks for what is not read yet. `afresh`: paints and tells in any case. */
  function settle(afresh: boolean): void {
    const before = readings.list();
    const shown = inView.current();
    const { moved } = readings.take(found, silent() ? [] : articles);
    const list = readings.list();
    const other = list.length !== before.length || list.some((one, i) => one !== before[i]);
    if (other) inView.look();
    if (list.length === 0) {
      mentions.forget();
      paint();
      setState(silent() || found.kind !== 'none' ? { type: 'off' } : { type: 'no-article', reason: found.reason });
      count();
      return;
    }
    mentions.sweep();
    const current = inView.current();
    const anew = wishes.arrived() || moved || afresh;
    if (anew) paint();
    if (anew || current !== shown || (!current?.read && !current?.failure)) tell();
    // One that comes is counted when it is read.
    if (before.some((one) => !list.includes(one))) count();
    askNext();
  }

  function readAgain(): void {
    for (const reading of readings.list()) reading.due = true;
    settle(false);
  }

  function changed(change: ArticleChange): void {
    ({ found, articles } = change);
    if (change.type === 'pause') setState({ type: 'paused' });
    else if (change.type !== 'address' || readings.list().length > 0) settle(change.type === 'resume');
  }

  function order(given: PanelOrder | ReaderOrder): void {
    switch (given.type) {
      case 'jump':
      case 'open':
      case 'command':
        mentions.order(given);
        return;
      case 'read-again':
        found = ownAmong(find(document), articles);
        articles = articlesWith(found, articles);
        readAgain();
        return;
      case 'verdict': {
        const mark = readings.mark(given.article, given.annotation);
        if (mark !== null) wishes.verdict(mark, given.verdict).catch(failed);
        return;
      }
      case 'ping':
      case 'send-text':
    }
  }

  keepVigil(window, () => (isOrphaned() ? life.abort() : painter.repair()), signal);
  // A page that was rendered ahead is seen from now on, and with it what the button tells of it.
  document.addEventListener('prerenderingchange', () => readings.reads().length > 0 && count(), { signal });
  watchArticle(document, { onChange: changed, signal, found, articles, find });
  settle(false);

  return {
    state: () => state,
    text: (article) => readings.list().find(({ name }) => name === article)?.read?.article.content ?? null,
    order,
    changeMemory: wishes.stored,
    changePanels(panels) {
      wishes.panels = panels;
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
        if (!next.marks) mentions.close();
        paint();
      }
    },
  };
}
