/** The method in one place: walk, headline, overrule, container, trim, compose; then the verdict. */
import type { Block } from '../annotate/types';
import { compose } from './compose';
import { findContainer } from './container';
import { factsOf } from './facts';
import { findHeadline } from './headline';
import { checkedLanguage } from './language';
import { marksReader } from './overrule';
import { dayWithin, LEAST, storiesAround } from './several';
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

/** Finds all articles of a page, in page order. Each has its own offsets. Empty where {@link findArticle} finds none. Never throws. */
export function findArticles(document: Document): FoundArticle[] {
  return articlesWith(findArticle(document));
}

/**
 * Returns all articles of the page whose own was found, in page order, each with its own offsets: mostly that one alone.
 * `known` are the articles of an earlier look; see {@link storiesAround}. Never throws.
 */
export function articlesWith(own: FoundArticle | NoArticle, known: readonly FoundArticle[] = []): FoundArticle[] {
  if (own.kind === 'none') return [];
  const articles = [own];
  try {
    const roots = known.map(({ root }) => root);
    let at = 0;
    for (const box of storiesAround(own, roots)?.others ?? []) {
      const found = furtherIn(box, own.facts);
      if (!found) continue;
      const above = box.compareDocumentPosition(own.root) & Node.DOCUMENT_POSITION_FOLLOWING;
      articles.splice(above ? at++ : articles.length, 0, found);
    }
    return articles;
  } catch {
    return [own];
  }
}

/**
 * Returns the page's own article in view of those of an earlier look: where a page has taken away the story that its title
 * names, those that are left would be taken for a single one, or for a list. Never throws.
 */
export function ownAmong(own: FoundArticle | NoArticle, known: readonly FoundArticle[]): FoundArticle | NoArticle {
  if (own.kind === 'none' && known.length < 2) return own;
  try {
    for (const one of known) {
      const { root } = one;
      const stories = root.isConnected ? storiesAround(one) : null;
      if (!stories) continue;
      const merged =
        own.kind === 'none' ? root.checkVisibility() : stories.others.some((el) => holds(own.root, el, root));
      const found = merged ? furtherIn(stories.box, one.facts) : null;
      // The same story as before, with what is known of it.
      if (found) {
        const { date, hints } = one.content;
        return { ...found, content: { ...found.content, date, hints }, facts: one.facts };
      }
    }
  } catch {
    // What cannot be compared stands as it was found.
  }
  return own;
}

const holds = (el: Element, ...inner: Element[]): boolean => inner.every((one) => el !== one && el.contains(one));

/** The article in the box of a further story, or null. What the page says of itself it says of another one. */
function furtherIn(box: Element, own: Facts): FoundArticle | null {
  const facts = { ...own, title: '', date: null, modified: null, canonical: null, hints: [], authors: [] };
  const found = findIn(box, box.ownerDocument, facts, false);
  // What was chosen of a box may be a fraction of what stands in it: the line of a teaser is no story.
  if (found.kind === 'none' || found.content.text.length < LEAST) return null;
  const date = dayWithin(box, found);
  return { ...found, content: { ...found.content, date }, facts: { ...found.facts, date } };
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
