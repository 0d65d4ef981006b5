/**
 * Boxes that are weighed instead of walked: menus, and lists of links that stand apart from the running paragraphs.
 * They are two thirds of what a news page holds; the browser tells their length at once, and walking them would cost
 * more than walking the article.
 */
import { WIDE } from './gate';
import { BYLINE, CAPTION, NOISE, STANDFIRST } from './marks';
import { parentElementOf } from './natives';
import type { Box, RawBlock } from './types';

/**
 * What a headline may be in: the hidden and the noisy are not passed over when they hold one. Class words in the ways
 * they are written, for asking without regard to case costs the browser twice as much.
 */
export const NAMING =
  'h1,h2,h3,[itemprop],[class*="itle"],[class*="eadline"],[class*="eadLine"],[class*="TITLE"],[class*="HEADLINE"]';

/** What running text stands in, and what a menu does not hold. */
const TELLS = `p,br,article,pre,blockquote,slot,iframe,template,${NAMING}`;

/** Text that is not shown, and would be weighed with the rest. */
const UNTOLD = 'script,style,noscript,template,slot,textarea,select';
const BEFORE_TEXT = `${UNTOLD},${NAMING}`;
const AMID_TEXT = `${UNTOLD},h1`;

/** Fewer links are no menu; longer text to a link, in UTF-16 units, is more than a menu's, or than a list's. */
const LEAST_LINKS = 3;
const MENU_TEXT = 50;
const LIST_TEXT = 80;

/** Shortest running paragraph, and the shortest of those whose letters say more. UTF-16 units. */
const PARAGRAPH = 80;
const WIDE_PARAGRAPH = 32;

/** Text in such paragraphs that a page must have before anything is left out for having none. */
const ENOUGH = 1000;

/** Boxes that lists of links stand in. */
const LISTS = new Set(['div', 'section', 'ul', 'ol', 'aside', 'nav', 'footer', 'header']);

const GAPS = /\s{2,}/g;

/** Where the running paragraphs of a page stand. */
export interface Running {
  /** All elements that hold one. */
  holds: Set<Element>;
  /** Those that one is a child of. */
  beside: Set<Element>;
  /** Whether the walk has come to one. */
  met: boolean;
}

/** Returns where the running `p` elements below `top` stand, or null where there is too little text in them to go by. */
export function runningBelow(top: Element): Running | null {
  const found = top.getElementsByTagName('p');
  const holds = new Set<Element>();
  const beside = new Set<Element>();
  let total = 0;
  const most = found.length;
  for (let i = 0; i < most; i++) {
    const p = found[i] as Element;
    const text = p.textContent as string;
    const { length } = text;
    if (length < PARAGRAPH && (length < WIDE_PARAGRAPH || !WIDE.test(text))) continue;
    total += length;
    if (holds.has(p)) continue;
    holds.add(p);
    let el = parentElementOf(p);
    if (el !== null) beside.add(el);
    for (; el !== null && !holds.has(el); el = parentElementOf(el)) holds.add(el);
  }
  return total < ENOUGH ? null : { holds, beside, met: false };
}

/**
 * Returns the length of a box that is a menu or a list of links apart from the running text, 0 where it must be walked,
 * or -1 where no box in it need be asked either. `around` is the box around it.
 */
export function weigh(el: Element, tag: string, marks: number, around: Element, running: Running | null): number {
  if (running !== null && LISTS.has(tag) && !running.holds.has(el) && !running.beside.has(around)) {
    if (!(marks & (BYLINE | CAPTION | STANDFIRST)))
      return linkedLength(el, running.met ? AMID_TEXT : BEFORE_TEXT, LIST_TEXT);
  }
  return marks & NOISE ? linkedLength(el, TELLS, MENU_TEXT) : 0;
}

function linkedLength(el: Element, without: string, most: number): number {
  const links = el.getElementsByTagName('a').length;
  if (links < LEAST_LINKS) return -1;
  if (el.querySelector(without) !== null) return 0;
  const { length } = (el.textContent ?? '').replace(GAPS, ' ');
  return length < links * most ? length : 0;
}

/** A weighed box as one block: all of it linked, none of it text. */
export const weighed = (index: number, box: Box, length: number): RawBlock => ({
  index,
  box,
  pieces: [],
  text: '',
  length,
  linked: length,
  closed: false,
  heading: 0,
  pre: false,
  prose: false,
});
