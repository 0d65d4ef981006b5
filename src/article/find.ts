/** The method in one place: walk, headline, overrule, container, trim, compose; then the verdict. */
import { compose } from './compose';
import { findContainer } from './container';
import { factsOf } from './facts';
import { findHeadline } from './headline';
import { marksReader } from './overrule';
import { markTeasers } from './teasers';
import { trim } from './trim';
import type { FoundArticle, NoArticle, NoArticleReason } from './types';
import { walk } from './walk';

/** Body text below this is no article, in UTF-16 units. */
const SHORT = 140;

const none = (reason: NoArticleReason): NoArticle => ({ kind: 'none', reason });

/** Finds the page's article. Changes nothing in the page and never throws: what cannot be read is `error`. */
export function findArticle(document: Document): FoundArticle | NoArticle {
  try {
    return find(document);
  } catch {
    return none('error');
  }
}

function find(document: Document): FoundArticle | NoArticle {
  const top = document.body ?? document.documentElement;
  if (!top) return none('empty');
  const { blocks, boxes } = walk(top);
  if (blocks.length === 0) return none('empty');
  const facts = factsOf(document);
  const headline = findHeadline(blocks, document, facts);
  markTeasers(blocks, boxes, headline);
  const marks = marksReader(blocks, boxes, headline);
  const container = findContainer(blocks, headline, marks);
  if (!container) return none('too-short');
  const chosen = trim(blocks, container, headline, marks, facts);
  const { text, blocks: parts, runs } = compose(chosen);
  let body = 0;
  for (const part of parts) if (part.part === 'body') body += part.end - part.start;
  if (body < SHORT) return none('too-short');
  const title = headline ? text.slice(parts[0]?.start, parts[0]?.end) : facts.title;
  return {
    kind: 'article',
    content: { text, blocks: parts, title, date: facts.date, language: facts.language, hints: facts.hints },
    runs,
    root: container.el,
    facts,
  };
}
