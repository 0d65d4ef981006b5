/**
 * What goes into annotating and what comes out of it. Everything here survives structured clone and JSON.
 * All offsets are UTF-16 units in {@link ArticleText.text}; spans are half open, `[start, end)`.
 */
import type { Entry, Kind } from '../glossary/types';

/** Which part of an article a block belongs to. By-lines are kept for context but never annotated. */
export type Part = 'headline' | 'standfirst' | 'body' | 'caption' | 'byline';

/** A paragraph-like run of text. Blocks are in order, do not overlap, and no mention crosses a block's edge. */
export interface Block {
  start: number;
  end: number;
  part: Part;
}

/** The text of one article, without its page. */
export interface ArticleText {
  /** All blocks, parted by `\n\n`. */
  text: string;
  blocks: Block[];
  /** The headline, or the page's title where there is none. */
  title: string;
  /** Day of publication as YYYY-MM-DD, or null: then nothing is assumed. */
  date: string | null;
  /** BCP 47 tag, or null where unknown. */
  language: string | null;
  /** What the publisher says the article is about (JSON-LD `about`, `mentions`); untrusted. */
  hints: string[];
}

/** Half-open span of UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** Names one entry of one image. */
export interface EntryRef {
  /** Id of the pack. */
  pack: string;
  /** Id of the entry within the pack. */
  id: string;
}

/** Why a mention got its answer, in a form that card and command line put in plain words. */
export type Reason =
  /** The text stands in the glossary as a name of the entry. */
  | { type: 'alias'; alias: string }
  /** Shortened from an earlier, fuller mention. */
  | { type: 'short-form'; of: Span; by: 'surname' | 'given-name' | 'title' | 'role' | 'ellipsis' | 'head' }
  /** The words beside the mention settle it: an apposition or a role. */
  | { type: 'apposition'; words: Span }
  /** The article defines this abbreviation. */
  | { type: 'abbreviation'; defined: Span; long: string }
  /** A name of a place or seat that stands for those who act from there. */
  | { type: 'stands-for'; what: string }
  /** One of several senses, and what spoke for it. */
  | { type: 'sense'; score: number; agrees: string[]; rivals: { title: string; score: number }[] }
  /** The article's date names the holder of the office. */
  | { type: 'holder'; office: string; from: string; to: string | null }
  /** Named and introduced by the article itself. */
  | { type: 'introduced'; words: Span }
  /** The nearest fitting earlier mention. */
  | { type: 'nearest'; of: Span }
  /** Each of these full names fits, and nothing decides between them. */
  | { type: 'either'; of: Span[] };

/** A mention with what it is about, how sure we are and why. */
export interface Annotation {
  start: number;
  end: number;
  /** The surface form: `article.text.slice(start, end)`. */
  text: string;
  /** Whether the glossary answers or only the article itself. */
  via: 'glossary' | 'article';
  entry: EntryRef | null;
  /** Title of the entry, or the fullest name in the article. */
  title: string;
  kind: Kind | null;
  /** Exact title of the English Wikipedia article, where the entry gives one. */
  wikipedia: string | null;
  /** 0 to 1. */
  score: number;
  /** Whether the marking budget gives it a mark. */
  marked: boolean;
  /** The earlier, fuller mention it was traced to. */
  mention?: Span;
  /** What it stands for here, where that is not the entry itself: "the U.S. government". */
  here?: string;
  reasons: Reason[];
  /** Index into {@link Annotated.cast}. */
  cast: number;
}

/** Someone or something that the article speaks of, whether or not the glossary knows it. */
export interface CastMember {
  /** Title of the entry or the fullest name in the article. */
  title: string;
  kind: Kind | null;
  entry: EntryRef | null;
  /** The words of the article that introduce it, without the name: "the North's chief negotiator". */
  introduction: { start: number; end: number; text: string } | null;
  /** Indices into {@link Annotated.annotations}, in order. */
  annotations: number[];
  /**
   * Indices of the two or three members who could be meant, where nothing decides: then this member is nobody itself, and the card shows them side
   * by side.
   */
  alternatives?: number[];
}

/** An abbreviation that the article itself defines. `start`/`end`: the short form where it is defined. */
export interface Abbreviation {
  short: string;
  long: string;
  start: number;
  end: number;
}

/** The answer for one article. */
export interface Annotated {
  /** In order, never overlapping. */
  annotations: Annotation[];
  cast: CastMember[];
  abbreviations: Abbreviation[];
  /** The date that was used, as in {@link ArticleText.date}. */
  date: string | null;
}

/** The reader's wishes that bear on which mentions get a mark. */
export interface MarkingWishes {
  /** Entries of at most this familiarity are not marked (0 marks all, 5 none). */
  knows: number;
  /** Marks every mention of what is marked at all, not only those that the budget chooses. */
  every?: boolean;
}

/** An answer together with the entries it uses, so that a card needs no second question. */
export interface AnnotatedWithEntries extends Annotated {
  /** By `${pack}/${id}`. */
  entries: Record<string, Entry>;
}

/** Key of an entry in {@link AnnotatedWithEntries.entries}. */
export function entryKey(ref: EntryRef): string {
  return `${ref.pack}/${ref.id}`;
}
