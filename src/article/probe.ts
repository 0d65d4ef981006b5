/** Entry of the probe: a classic script that lets any harness measure the finder. Not part of the extension. */
import { findArticle } from './find';

declare global {
  var __extractArticleText: () => string;
}

/** The body text of the page's article, blocks parted by blank lines; empty where there is none. No state between calls. */
globalThis.__extractArticleText = () => {
  const found = findArticle(document);
  if (found.kind === 'none') return '';
  const { text, blocks } = found.content;
  let body = '';
  for (const { part, start, end } of blocks)
    if (part === 'body') body += (body === '' ? '' : '\n\n') + text.slice(start, end);
  return body;
};
