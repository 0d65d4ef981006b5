/**
 * The typed protocol between the runtimes, in a room that neither side owns. Every message that crosses a boundary is
 * checked against its schema by whoever receives it; what fails is refused, never repaired.
 *
 *   reader (content script) → worker    WorkerCalls        runtime.sendMessage
 *   panel, welcome, options → worker    PageCalls          runtime.sendMessage
 *   worker → reader                     ReaderOrder        tabs.sendMessage
 *   panel ↔ reader                      PanelOrder, PageState   a port named {@link PANEL_PORT}
 */
import * as v from 'valibot';
import type { AnnotatedWithEntries, ArticleText } from '../annotate/types';
import type { Entry, Kind } from '../glossary/types';
import { MemoryChangeSchema } from '../memory/memory';

/** Longest article that is annotated, in UTF-16 units. Longer pages are cut at a block by the reader. */
export const TEXT_MAX = 2_000_000;
const BLOCKS_MAX = 50_000;
const HINTS_MAX = 200;

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Short = v.pipe(v.string(), v.maxLength(500));
const RefSchema = v.strictObject({
  pack: v.pipe(v.string(), v.maxLength(100)),
  id: v.pipe(v.string(), v.maxLength(200)),
});

/** The text of an article as it crosses to the worker. Blocks must be ordered, disjoint and inside the text. */
export const ArticleTextSchema = v.pipe(
  v.strictObject({
    text: v.pipe(v.string(), v.maxLength(TEXT_MAX)),
    blocks: v.pipe(
      v.array(
        v.strictObject({
          start: Offset,
          end: Offset,
          part: v.picklist(['headline', 'standfirst', 'body', 'caption', 'byline']),
        }),
      ),
      v.maxLength(BLOCKS_MAX),
    ),
    title: v.pipe(v.string(), v.maxLength(2000)),
    date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
    language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
    hints: v.pipe(v.array(Short), v.maxLength(HINTS_MAX)),
  }),
  v.check(({ text, blocks }) => {
    let end = 0;
    for (const block of blocks) {
      if (block.start < end || block.end < block.start || block.end > text.length) return false;
      end = block.end;
    }
    return true;
  }, 'blocks must be in order, disjoint and inside the text'),
);

/** What a reader (content script) may ask of the worker: its annotations, one entry, the card's code, a number on the badge. */
export const ReaderCallSchema = v.variant('type', [
  /** Annotates an article. Answer: {@link AnnotatedWithEntries}. */
  v.strictObject({ type: v.literal('annotate'), article: ArticleTextSchema }),
  /** One entry, for a link inside a card. Answer: `Entry | null`. */
  v.strictObject({ type: v.literal('entry'), ref: RefSchema }),
  /** Puts the card's code into the frame that asks. Answer: `true`. */
  v.strictObject({ type: v.literal('load-card') }),
  /** Puts the map's code into the frame that asks. Answer: `true`. */
  v.strictObject({ type: v.literal('load-map') }),
  /** Puts the style of the marks into the frame that asks. Answer: `true`. */
  v.strictObject({ type: v.literal('load-marks') }),
  /** How many entries the page's articles have; `null`: no article, or (`off`) silent on this site. Answer: `true`. */
  v.strictObject({ type: v.literal('count'), count: v.nullable(Offset), off: v.boolean() }),
  /** Keeps a change of the memory. Answer: whether it is kept; in a private window it is not. */
  v.strictObject({ type: v.literal('remember'), change: MemoryChangeSchema }),
]);
/** See {@link ReaderCallSchema}. */
export type ReaderCall = v.InferOutput<typeof ReaderCallSchema>;

/** What our own pages (panel, welcome, options) may ask of the worker, beside what a reader may. */
export const PageCallSchema = v.variant('type', [
  /** Searches titles and aliases of every entry. Answer: {@link SearchHit}[], best first. */
  v.strictObject({
    type: v.literal('search'),
    query: v.pipe(v.string(), v.maxLength(200)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
  }),
  /** Puts the reader into a tab of which the reader's owner has just said yes. Answer: `true`, or `false` where the browser refuses. */
  v.strictObject({ type: v.literal('read-tab'), tab: Offset }),
  /** How many entries the glossary holds. Answer: {@link GlossaryFacts}. */
  v.strictObject({ type: v.literal('glossary') }),
]);
/** See {@link PageCallSchema}. */
export type PageCall = v.InferOutput<typeof PageCallSchema>;

/** One entry found by its name. */
export interface SearchHit {
  pack: string;
  id: string;
  title: string;
  kind: Kind;
  gloss: string;
}

/** Size and date of what the glossary holds. */
export interface GlossaryFacts {
  entries: number;
  date: string;
}

/** What the worker tells a reader. Answer: `true`. */
export const ReaderOrderSchema = v.variant('type', [
  /** A keyboard command or context-menu item. */
  v.strictObject({
    type: v.literal('command'),
    command: v.picklist(['next', 'previous', 'open', 'close']),
  }),
  /** Are you there? Lets the worker avoid a second injection. */
  v.strictObject({ type: v.literal('ping') }),
  /** Read the page again, for instance after the glossary changed. */
  v.strictObject({ type: v.literal('read-again') }),
]);
/** See {@link ReaderOrderSchema}. */
export type ReaderOrder = v.InferOutput<typeof ReaderOrderSchema>;

/** What the worker tells our own open pages (panel): a word was looked up from the context menu. */
export const PanelNewsSchema = v.variant('type', [
  v.strictObject({ type: v.literal('look-up'), query: v.pipe(v.string(), v.maxLength(200)), window: Offset }),
]);
/** See {@link PanelNewsSchema}. */
export type PanelNews = v.InferOutput<typeof PanelNewsSchema>;

/** Name of the port that the panel opens to the reader of a tab. */
export const PANEL_PORT = 'panel';

/**
 * What the panel asks of the reader over the port. `article` names one of the page's articles as its {@link PageState}
 * does: by the time the order comes the reader may speak of another. `annotation` is an index into its
 * `annotated.annotations`.
 */
export const PanelOrderSchema = v.variant('type', [
  /** Scrolls to a mention and flashes it. */
  v.strictObject({ type: v.literal('jump'), article: Offset, annotation: Offset }),
  /** Scrolls to a mention and opens its card, focused. */
  v.strictObject({ type: v.literal('open'), article: Offset, annotation: Offset }),
  /** Asks for an article's text, once. Answered by {@link PageText} over the same port. */
  v.strictObject({ type: v.literal('send-text'), article: Offset }),
  /** Reads the page again, after a failure or a pause. */
  v.strictObject({ type: v.literal('read-again') }),
  /** Says of a mention that it is known, or not wanted here, or neither after all. */
  v.strictObject({
    type: v.literal('verdict'),
    article: Offset,
    annotation: Offset,
    verdict: v.picklist(['know', 'unknow', 'hide', 'unhide']),
  }),
]);
/** See {@link PanelOrderSchema}. */
export type PanelOrder = v.InferOutput<typeof PanelOrderSchema>;

/**
 * What the reader knows of its page, told to the panel whenever it changes. Of several articles it is the one in view, or
 * the one in which a card was opened last.
 */
export type PageState =
  /** Finding the article, or waiting for the worker. */
  | { type: 'reading' }
  /** No article here; `reason` is a stable word such as `too-short`. */
  | { type: 'no-article'; reason: string }
  /** Switched off on this site by the reader. */
  | { type: 'off' }
  /** Something went wrong; `message` is for people. */
  | { type: 'failed'; message: string }
  /** The page changes without end; marks are paused. */
  | { type: 'paused' }
  | {
      type: 'article';
      /** Names the article among those of its page, as long as it stands there. */
      article: number;
      title: string;
      date: string | null;
      language: string | null;
      /** Address of the page, without query and fragment. */
      address: string;
      /** Length of the article's text in UTF-16 units. */
      length: number;
      annotated: AnnotatedWithEntries;
      /** Index of the annotation whose card is open, or null. */
      current: number | null;
      /** Parallel to `annotated.cast`: what the reader knows already or has hidden on this page. */
      hushed: readonly ('known' | 'hidden' | null)[];
    };

/** The reader's answer to `send-text`; null where there is no such article any more. */
export interface PageText {
  type: 'text';
  article: ArticleText | null;
}

/** The answer type of each call, for callers. */
export interface Answers {
  annotate: AnnotatedWithEntries;
  entry: Entry | null;
  'load-card': true;
  'load-map': true;
  'load-marks': true;
  count: true;
  remember: boolean;
  search: SearchHit[];
  'read-tab': boolean;
  glossary: GlossaryFacts;
}

/** How the worker answers: a value, or why not. A thrown error would lose its message on the way. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };
