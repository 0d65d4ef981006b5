/** What the article room hands out. Offsets are UTF-16 units in `content.text`. */
import type { ArticleText, Part } from '../annotate/types';

/**
 * Ties a piece of a live text node to the article's text: `node.data.slice(from, to)` stands at
 * `content.text.slice(at, at + to - from)`, unit for unit; only white space may differ (any white space in the node is
 * a plain space in the text, outside preformatted text).
 */
export interface TextRun {
  node: Text;
  from: number;
  to: number;
  /** Offset in the article's text. */
  at: number;
}

/** What the page says of itself. Untrusted, size-capped. */
export interface Facts {
  /** Day of publication, YYYY-MM-DD in the publisher's own zone where it gives one. */
  date: string | null;
  /** Day of the last change, YYYY-MM-DD. */
  modified: string | null;
  /** BCP 47 tag: the declared one unless the text's script contradicts it. */
  language: string | null;
  publisher: string | null;
  /** Canonical address, absolute http(s), or null. */
  canonical: string | null;
  /** Names from JSON-LD `about` and `mentions`, from keywords of the article. At most 40, each at most 120 units. */
  hints: string[];
  /** The publisher's headline, else the page's title, or empty. */
  title: string;
  /** Authors' names, at most 10. */
  authors: string[];
  /** Schema or Open Graph type in lower case ("newsarticle", "article", "website"…), or null. */
  type: string | null;
}

/** One article on the living page. */
export interface FoundArticle {
  kind: 'article';
  content: ArticleText;
  /** In order of `at`; they never overlap. */
  runs: TextRun[];
  /** The element that holds the body. */
  root: Element;
  facts: Facts;
}

/** Why a page has no article. */
export type NoArticleReason = 'empty' | 'too-short' | 'home-page' | 'list' | 'app' | 'shop' | 'error';

/** The clear "nothing to read here". */
export interface NoArticle {
  kind: 'none';
  reason: NoArticleReason;
}

/** A piece of a raw block: a text node, or null for a line break. */
export interface Piece {
  node: Text | null;
  link: boolean;
}

/** An element that makes blocks or groups them. */
export interface Box {
  el: Element;
  /** Local name of the element. */
  tag: string;
  parent: Box | null;
  depth: number;
  /** How many of the boxes right in it hold blocks. */
  kids: number;
  /** Blocks `[first, end)` of the walk stand in it. */
  first: number;
  end: number;
  /** Marks of the element itself; see marks.ts. */
  own: number;
  /** Class and id as one string: wrappers with the same key are equal. */
  key: string;
  /** Marks of the element and those around it that stand, or -1 before they were asked for; see overrule.ts. */
  all: number;
}

/** A paragraph-like run of text as the walk finds it. */
export interface RawBlock {
  index: number;
  box: Box;
  pieces: Piece[];
  /** With white space collapsed, for the rules that read words. */
  text: string;
  /** UTF-16 units after collapsing white space; one character of Chinese, Japanese or Korean counts as 2.5. */
  length: number;
  /** The part of `length` that stands in links. */
  linked: number;
  /** Whether the text ends as a sentence ends. */
  closed: boolean;
  /** Heading level 1–6, or 0. */
  heading: number;
  /** Whether white space is kept. */
  pre: boolean;
  /** Whether it is running text: long enough, hardly linked, with sentences. */
  prose: boolean;
}

/** The parts that the choosing steps settle on: raw blocks with their part, in page order. */
export interface Chosen {
  block: RawBlock;
  part: Part;
}
