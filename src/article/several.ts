/** Several articles on one page: boxes equal to the one around the first article, each with a heading and text of its own. */

import { parentElementOf } from './natives';
import type { FoundArticle } from './types';

/** Text that a further article has at least, in UTF-16 units. */
const LEAST = 500;

/** More than this many stories are not read at once. */
const MOST = 20;

const nameOf = (el: Element): string =>
  `${el.localName} ${(el.getAttribute('class') ?? '').split(/\s+/, 1)[0]?.replace(/\d+/g, '') ?? ''}`;

/** Returns the elements of further articles behind the first, in page order; mostly none. */
export function otherArticles(first: FoundArticle): Element[] {
  const headline = first.content.blocks[0]?.part === 'headline' ? first.runs[0]?.node : undefined;
  for (let el: Element | null = first.root; el && parentElementOf(el); el = parentElementOf(el)) {
    if (el.localName === 'body') return [];
    if (headline && !el.contains(headline)) continue;
    const name = nameOf(el);
    const others: Element[] = [];
    for (let next = el.nextElementSibling; next && others.length < MOST; next = next.nextElementSibling) {
      if (nameOf(next) !== name || (next.textContent?.length ?? 0) < LEAST) continue;
      if (next.querySelector('h1, h2') && next.querySelectorAll('p').length > 2) others.push(next);
    }
    if (others.length > 0) return others;
  }
  return [];
}
