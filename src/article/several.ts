/** Several articles on one page: boxes equal to the one around the page's own, each with a heading and text of its own. */

import { dayOf } from './facts';
import { firstChildOf, nextSiblingOf, parentElementOf } from './natives';
import type { FoundArticle } from './types';

/** Text that a further article has at least, in UTF-16 units. */
export const LEAST = 500;

/** More than this many stories are not read at once. */
const MOST = 20;

const nameOf = (el: Element): string =>
  `${el.localName} ${(el.getAttribute('class') ?? '').split(/\s+/, 1)[0]?.replace(/\d+/g, '') ?? ''}`;

/** Whether a box holds a story in plain sight: some pages keep the next one at hand, hidden. */
function isStory(el: Element): boolean {
  if ((el.textContent?.length ?? 0) < LEAST || !el.querySelector('h1, h2')) return false;
  const paragraphs = Array.from(el.querySelectorAll('p'));
  return (
    paragraphs.length > 2 && paragraphs.some((p) => typeof p.checkVisibility !== 'function' || p.checkVisibility())
  );
}

/** The box of the page's own article, as large as those of the others beside it, and theirs, in page order. */
export interface Stories {
  box: Element;
  others: Element[];
}

/**
 * Returns the articles beside the page's own, or null where there are none, as mostly. Those below it count, and of those
 * above it only what is `known` (elements inside them) from an earlier look: as one reads on, a page's title may come to
 * name a later story, and the finder takes the page to be about that one.
 */
export function storiesAround(own: FoundArticle, known: readonly Element[] = []): Stories | null {
  const headline = own.content.blocks[0]?.part === 'headline' ? own.runs[0]?.node : undefined;
  for (let box: Element | null = own.root; box; box = parentElementOf(box)) {
    const parent = parentElementOf(box);
    if (!parent || box.localName === 'body') return null;
    if (headline && !box.contains(headline)) continue;
    const name = nameOf(box);
    const others: Element[] = [];
    let below = false;
    for (let node = firstChildOf(parent); node && others.length < MOST; node = nextSiblingOf(node)) {
      if (node === box) below = true;
      else if (node.nodeType === 1 && nameOf(node as Element) === name) {
        const other = node as Element;
        if ((below || known.some((one) => other.contains(one))) && isStory(other)) others.push(other);
      }
    }
    if (others.length > 0) return { box, others };
  }
  return null;
}

/** Whether an element stands beside the page's own article as a further one does: it may have been hidden until now. */
export function standsBeside(own: FoundArticle, el: Element): boolean {
  const parent = parentElementOf(el);
  if (!parent?.contains(own.root) || el.contains(own.root)) return false;
  let box: Element | null = own.root;
  while (box && parentElementOf(box) !== parent) box = parentElementOf(box);
  return box !== null && nameOf(box) === nameOf(el) && isStory(el);
}

/** Elements in which a story names a day. */
const DATES = '[itemprop~="datePublished"], time[datetime]';

/**
 * The day of publication that a story names between its box's beginning and its first paragraph, YYYY-MM-DD; null where it
 * names none there or several and does not say which: the page's own facts speak of another story.
 */
export function dayWithin(box: Element, found: FoundArticle): string | null {
  const body = found.content.blocks.find((block) => block.part === 'body');
  const text = body && found.runs.find((run) => run.at >= body.start)?.node;
  if (!text) return null;
  const published = new Set<string>();
  const named = new Set<string>();
  for (const el of Array.from(box.querySelectorAll(DATES))) {
    if (!(el.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const day = dayOf(el.getAttribute('content') ?? el.getAttribute('datetime') ?? el.textContent?.slice(0, 60));
    if (!day) continue;
    named.add(day);
    if (el.getAttribute('itemprop')?.includes('datePublished')) published.add(day);
  }
  const days = published.size > 0 ? published : named;
  const [day] = days;
  return days.size === 1 && day ? day : null;
}
