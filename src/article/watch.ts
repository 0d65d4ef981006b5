/**
 * The living page: tells when the article or the page's address changed. It watches text and children of the whole
 * body (the article may be replaced from outside its root), waits for quiet, finds again, and compares block by block.
 */
import type { Block } from '../annotate/types';
import { articlesWith, findArticle, ownAmong } from './find';
import { standsBeside } from './several';
import type { FoundArticle, NoArticle } from './types';

/** Quiet to wait for after a change, in ms: frameworks render in bursts. */
const QUIET = 250;
/** Never wait longer than this while changes keep coming, in ms. */
const LONGEST = 1500;
/** Findings per window before the watcher pauses. */
const BUDGET = 12;
/** Length of the window, in ms. */
const WINDOW = 30_000;
/** Length of the quiet pause past the budget, in ms. Each following pause is twice as long, up to eight times. */
const PAUSE = 15_000;

/** Shadow roots and frames that are watched at most. */
const MOST_ROOTS = 20;

const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'aria-hidden'],
};

/** What changed. */
export interface ArticleChange {
  /**
   * What became of the page's own article. `article`: another one or none; `blocks`: the same one with other text;
   * `moved`: same text in new nodes. `further`: it stands, and others beside it came, went or changed. `address`: no text
   * changed, and the page's address did, as endless scroll does it.
   */
  type: 'article' | 'blocks' | 'moved' | 'further' | 'address' | 'pause' | 'resume';
  /** The page's own article. */
  found: FoundArticle | NoArticle;
  /** All articles, in page order; empty where none was found. Each has its own offsets. */
  articles: readonly FoundArticle[];
  /** Indices into the new article's blocks whose text was not in the old one. */
  changed: number[];
  /** Indices of the old article's blocks whose text is gone. */
  removed: number[];
}

/** Options of {@link watchArticle}. */
export interface WatchOptions {
  onChange: (change: ArticleChange) => void;
  /** Ends the watch: observer, listeners and timers go with it. */
  signal: AbortSignal;
  /** What was found before the watch began, to save the first look. */
  found?: FoundArticle | NoArticle;
  /** All articles of that look. */
  articles?: readonly FoundArticle[];
  /** Finds the article; for tests. */
  find?: (document: Document) => FoundArticle | NoArticle;
}

const blockText = (found: FoundArticle, block: Block) => found.content.text.slice(block.start, block.end);

/** Compares two findings block by block, as multisets of texts: a moved block is no changed block. */
export function changedBlocks(old: FoundArticle, now: FoundArticle): { changed: number[]; removed: number[] } {
  const had = new Map<string, number[]>();
  old.content.blocks.forEach((block, i) => {
    const key = `${block.part} ${blockText(old, block)}`;
    const list = had.get(key);
    if (list) list.push(i);
    else had.set(key, [i]);
  });
  const changed: number[] = [];
  now.content.blocks.forEach((block, i) => {
    const list = had.get(`${block.part} ${blockText(now, block)}`);
    if (list && list.length > 0) list.shift();
    else changed.push(i);
  });
  return { changed, removed: [...had.values()].flat().sort((a, b) => a - b) };
}

function sameNodes(a: FoundArticle, b: FoundArticle): boolean {
  return (
    a.runs.length === b.runs.length &&
    a.runs.every((run, i) => {
      const other = b.runs[i];
      return other !== undefined && run.node === other.node && run.from === other.from && run.at === other.at;
    })
  );
}

/** Returns what changed between two findings of an article, or null where nothing did. */
export function compareFound(
  old: FoundArticle | NoArticle,
  now: FoundArticle | NoArticle,
): Omit<ArticleChange, 'articles'> | null {
  if (old.kind === 'none' || now.kind === 'none') {
    if (old.kind === now.kind) return null;
    return {
      type: 'article',
      found: now,
      changed: now.kind === 'none' ? [] : now.content.blocks.map((_, i) => i),
      removed: old.kind === 'none' ? [] : old.content.blocks.map((_, i) => i),
    };
  }
  const { changed, removed } = changedBlocks(old, now);
  if (changed.length + removed.length > 0 || old.content.text !== now.content.text) {
    // Hardly a block left of it: another article.
    const kept = now.content.blocks.length - changed.length;
    return { type: kept * 4 < old.content.blocks.length ? 'article' : 'blocks', found: now, changed, removed };
  }
  return sameNodes(old, now) ? null : { type: 'moved', found: now, changed: [], removed: [] };
}

const areSame = (old: readonly FoundArticle[], now: readonly FoundArticle[]): boolean =>
  old.length === now.length && old.every((one, i) => !compareFound(one, now[i] as FoundArticle));

/** Watches a page until the signal aborts. `onChange` is called from a timer, never from within the page's own work. */
export function watchArticle(document: Document, options: WatchOptions): void {
  const { onChange, signal } = options;
  if (signal.aborted) return;
  const look = options.find ?? findArticle;
  let found = options.found ?? look(document);
  let articles = options.articles ?? articlesWith(found);
  let address = document.location?.href ?? '';
  /** Whether it was another since: it may be the same again by now, and somebody have asked for it in between. */
  let strayed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: number | null = null;
  let looks: number[] = [];
  let pauses = 0;
  let paused = false;
  const view = document.defaultView;
  // Not the time of day: somebody may set that back in the middle of a wait.
  const clock = (): number => performance.now();

  const tell = (type: ArticleChange['type']) => onChange({ type, found, articles, changed: [], removed: [] });

  const check = () => {
    timer = undefined;
    waiting = null;
    if (signal.aborted) return;
    const now = clock();
    looks = looks.filter((time) => now - time < WINDOW);
    if (looks.length >= BUDGET) {
      paused = true;
      const length = PAUSE * 2 ** Math.min(pauses++, 3);
      timer = setTimeout(() => {
        paused = false;
        looks = [];
        timer = undefined;
        tell('resume');
        check();
      }, length);
      tell('pause');
      return;
    }
    looks.push(now);
    const here = document.location?.href ?? address;
    const left = strayed || here !== address;
    address = here;
    strayed = false;
    const next = ownAmong(look(document), articles);
    const change = compareFound(found, next);
    const last = articles;
    found = next;
    articles = articlesWith(found, last);
    observe();
    if (change) onChange({ ...change, articles });
    else if (!areSame(last, articles)) tell('further');
    else if (left) tell('address');
  };

  const soon = () => {
    if (paused || signal.aborted) return;
    const now = clock();
    waiting ??= now;
    if (timer !== undefined) {
      if (now - waiting > LONGEST) return;
      clearTimeout(timer);
    }
    timer = setTimeout(check, QUIET);
  };

  const observer = new (view?.MutationObserver ?? MutationObserver)((records) => {
    if (records.some(matters)) soon();
  });
  // `document.open` and some routers replace the root, and an article may stand in open shadow roots or a frame of the
  // same origin, whose changes do not reach the document: the observer is set on what holds the article now.
  let observed: Node[] = [];
  const observe = () => {
    const roots = new Set<Node>();
    if (document.documentElement) roots.add(document.documentElement);
    if (found.kind === 'article')
      for (const { node } of found.runs) {
        const root = node.getRootNode();
        if (root !== document && root.nodeType !== 1 && roots.size < MOST_ROOTS) roots.add(root);
      }
    if (roots.size === observed.length && observed.every((root) => roots.has(root))) return;
    observer.disconnect();
    observed = [...roots];
    observer.observe(document, { childList: true });
    for (const root of observed) observer.observe(root, WATCHED);
    listen();
  };

  /** Attributes matter on boxes that hold or hide the article; text and children matter unless they are of no article's kind. */
  const matters = (record: MutationRecord): boolean => {
    const el = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
    if (record.type === 'attributes') {
      if (found.kind === 'none' || !el) return false;
      // "Read more" and tabs open by an attribute; what has no text to show cannot be that.
      if ((el.textContent?.length ?? 0) <= 200) return false;
      return articles.some(({ root }) => root.contains(el) || el.contains(root)) || standsBeside(found, el);
    }
    if (
      el?.closest(
        'script, style, svg, video, audio, canvas, input, textarea, [contenteditable=""], [contenteditable="true"]',
      )
    )
      return false;
    if (record.type === 'characterData') return true;
    for (const list of [record.addedNodes, record.removedNodes]) {
      for (const node of Array.from(list)) {
        if (
          node.nodeType === 3
            ? (node as Text).data.trim() !== ''
            : node.nodeType === 1 && (node.textContent?.trim().length ?? 0) > 0
        ) {
          return true;
        }
      }
    }
    return false;
  };

  const moved = () => {
    if (document.location?.href === address) return;
    strayed = true;
    soon();
  };
  const wentBack = () => {
    // Without the Navigation API nobody told of the way there.
    strayed = true;
    soon();
  };
  /** Listening twice is listening once; `document.open` takes all listeners away. */
  const listen = () => {
    if (view) {
      view.addEventListener('popstate', wentBack, { signal });
      view.addEventListener('hashchange', moved, { signal });
      view.addEventListener('pageshow', soon, { signal });
      // pushState tells nobody in an isolated world but the Navigation API, where there is one.
      const navigation = (view as unknown as { navigation?: EventTarget }).navigation;
      navigation?.addEventListener('currententrychange', moved, { signal });
    }
    document.addEventListener('prerenderingchange', soon, { signal });
    document.addEventListener('visibilitychange', moved, { signal });
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
