/** The method in one place: walk, headline, overrule, container, trim, compose; then the verdict. */
import type { Block } from '../annotate/types';
import { compose } from './compose';
import { findContainer } from './container';
import { factsOf } from './facts';
import { findHeadline } from './headline';
import { checkedLanguage } from './language';
import { marksReader } from './overrule';
import { otherArticles } from './several';
import { markTeasers } from './teasers';
import { trim } from './trim';
import type { Box, Chosen, Facts, FoundArticle, NoArticle, NoArticleReason, RawBlock } from './types';
import { refusal } from './verdict';
import { visible } from './visible';
import { walk } from './walk';

const none = (reason: NoArticleReason): NoArticle => ({ kind: 'none', reason });

/** More frames than these are advertisements. */
const MOST_FRAMES = 5;

/** Finds the page's article. Changes nothing in the page and never throws: what cannot be read is `error`. */
export function findArticle(document: Document): FoundArticle | NoArticle {
  try {
    const found = find(document);
    return found.kind === 'none' ? (inFrames(document) ?? found) : found;
  } catch {
    return none('error');
  }
}

/**
 * Finds all articles of a page, the page's own first: endless scroll appends further ones. Each has its own offsets.
 * Empty where {@link findArticle} finds none. Never throws.
 */
export function findArticles(document: Document): FoundArticle[] {
  const first = findArticle(document);
  return first.kind === 'none' ? [] : [first, ...furtherArticles(first)];
}

/** Returns the articles that stand below one that was found, each with its own offsets; mostly none. Never throws. */
export function furtherArticles(first: FoundArticle): FoundArticle[] {
  try {
    const own = { ...first.facts, title: '', date: null, modified: null, hints: [], authors: [] };
    const document = first.root.ownerDocument;
    return otherArticles(first)
      .map((el) => findIn(el, document, own, false))
      .filter((found): found is FoundArticle => found.kind === 'article');
  } catch {
    return [];
  }
}

function find(document: Document): FoundArticle | NoArticle {
  const top = document.body ?? document.documentElement;
  return top ? findIn(top, document, factsOf(document), true) : none('empty');
}

function findIn(top: Element, document: Document, facts: Facts, whole: boolean): FoundArticle | NoArticle {
  const { blocks, boxes } = walk(top);
  if (blocks.length === 0) return none('empty');
  const headline = whole
    ? findHeadline(blocks, document, facts)
    : (blocks.find((b) => b.heading === 1 || b.heading === 2) ?? null);
  markTeasers(blocks, boxes, headline);
  const marks = marksReader(blocks, boxes, headline);
  const container = findContainer(blocks, headline, marks);
  if (!container) return none('too-short');
  const chosen = visible(trim(blocks, container, headline, marks, facts));
  if (whole) {
    const reason = refusal({ document, facts, chosen, blocks, container, headline, marks });
    if (reason) return none(reason);
  }
  return build(chosen, container, headline, facts);
}

function hasBody(blocks: readonly Block[]): boolean {
  for (const { part } of blocks) if (part === 'body') return true;
  return false;
}

function build(chosen: Chosen[], container: Box, headline: RawBlock | null, facts: Facts): FoundArticle | NoArticle {
  const { text, blocks, runs } = compose(chosen);
  if (!hasBody(blocks)) return none('too-short');
  const title = headline?.text ?? facts.title;
  const language = checkedLanguage(facts.language, text);
  return {
    kind: 'article',
    content: { text, blocks, title, date: facts.date, language, hints: facts.hints },
    runs,
    root: container.el,
    facts: { ...facts, language },
  };
}

/** An article in a frame of the same origin: print views, old portals. */
function inFrames(document: Document): FoundArticle | null {
  let tried = 0;
  for (const frame of Array.from(document.querySelectorAll('iframe, frame'))) {
    let inner: Document | null = null;
    try {
      inner = (frame as HTMLIFrameElement).contentDocument;
    } catch {}
    if (!inner?.body || (inner.body.textContent?.length ?? 0) < 500) continue;
    if (++tried > MOST_FRAMES) return null;
    const found = find(inner);
    if (found.kind === 'article') return found;
  }
  return null;
}
