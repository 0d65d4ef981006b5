/**
 * Step 1: one walk over the live tree, which makes flat blocks with their text nodes and the boxes around them. Nothing
 * is cloned or changed, no style is computed. Tags decide what is a block: asking the browser for each element's display
 * would cost more than the rest of the method.
 */
import { collectTold, EDITABLE, HIDDEN, marksOf, marksOfName, NOISE, told, UNSEEN } from './marks';
import { measure } from './measure';
import type { Box, Piece, RawBlock } from './types';

const set = (s: string) => new Set(s.split(/\s+/));

/** Text that is no prose, or that belongs to the reader (inputs, editors). `rt`, `rp`: readings beside ruby text. */
const SKIPPED =
  set(`script style noscript template iframe object embed svg math canvas video audio button select input textarea
  option datalist meter progress map head link meta rt rp rtc title frameset amp-ad amp-embed amp-sidebar`);

const INLINE =
  set(`a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp
  small span strike strong sub sup time tt u var wbr slot picture source`);

const LEVELS: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Pages nest by tens; a thousand levels are a prank or a bug. */
const MAX_DEPTH = 600;
/** Beyond this many blocks nobody reads; the walk stays bounded. */
const MAX_BLOCKS = 20_000;

/** What a headline may be in: the hidden and the noisy are not passed over when they hold one. */
const NAMING = 'h1,h2,h3,[class*="title" i],[class*="headline" i],[itemprop]';

/** What running text stands in, and what a menu does not hold. */
const TELLS = `p,br,article,pre,blockquote,slot,iframe,template,${NAMING}`;

/** Fewer links are no menu; longer text to a link, in UTF-16 units, is more than a menu's. */
const LEAST_LINKS = 3;
const LINK_TEXT = 50;

const GAPS = /\s{2,}/g;

/** Length of the text of a menu, or 0 where the box is none. Menus are half of many pages: they are weighed, not walked. */
function menuLength(el: Element): number {
  const links = el.getElementsByTagName('a').length;
  if (links < LEAST_LINKS || el.querySelector(TELLS) !== null) return 0;
  const { length } = (el.textContent ?? '').replace(GAPS, ' ');
  return length < links * LINK_TEXT ? length : 0;
}

/** A menu as one block: all of it linked, none of it text. */
const menuBlock = (index: number, box: Box, length: number): RawBlock => ({
  index,
  box,
  pieces: [],
  text: '',
  length,
  linked: length,
  stops: 0,
  commas: 0,
  closed: false,
  heading: 0,
  pre: false,
});

/** What the walk gives. */
export interface Walk {
  blocks: RawBlock[];
  boxes: Box[];
  root: Box;
}

/** Walks everything below `top` and returns its blocks and boxes in document order (slots and open shadow roots as laid out). */
export function walk(top: Element): Walk {
  const blocks: RawBlock[] = [];
  const boxes: Box[] = [];
  let pieces: Piece[] = [];
  let inked = false;
  let breaks = 0;
  let link = 0;
  let pre = 0;
  let heading = 0;
  let owner: Box;

  const flush = () => {
    if (inked && blocks.length < MAX_BLOCKS) {
      const block = measure({ index: blocks.length, box: owner, pieces, heading, pre: pre > 0 });
      if (block.length > 0) blocks.push(block);
    }
    if (pieces.length > 0) pieces = [];
    inked = false;
    breaks = 0;
  };

  /** What attributes other than class and id tell of the few elements that have them. */
  const byAttributes = new Map<Element, number>();
  collectTold(top, byAttributes);

  const open = (el: Element, tag: string, own: number, key: string, parent: Box | null): Box => {
    const at = blocks.length;
    const box: Box = { el, tag, parent, depth: parent ? parent.depth + 1 : 0, first: at, end: at, own, key };
    boxes.push(box);
    return box;
  };

  const children = (el: Element, tag: string, box: Box, depth: number) => {
    // Hosts are custom elements, or plain ones that hold nothing of their own.
    const child = el.firstChild;
    const shadow = child === null || tag.includes('-') ? el.shadowRoot : null;
    if (shadow) collectTold(shadow, byAttributes);
    if (tag === 'slot') {
      const assigned = (el as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) {
        for (const node of assigned) visit(node, box, depth);
        return;
      }
    }
    for (let node = shadow ? shadow.firstChild : child; node; node = node.nextSibling) visit(node, box, depth);
  };

  const visit = (node: Node, box: Box, depth: number) => {
    if (node.nodeType === 3) {
      const text = node as Text;
      const full = text.data.trim() !== '';
      if (inked || full) {
        if (!inked) {
          owner = box;
          inked = true;
          pieces = [];
        } else if (breaks > 0 && full) breaks = 0;
        pieces.push({ node: text, link: link > 0 });
      }
      return;
    }
    if (node.nodeType !== 1 || depth > MAX_DEPTH) return;
    const el = node as Element;
    const tag = el.localName;
    if (tag === 'br') {
      // Two line breaks with nothing between them part paragraphs.
      if (inked && ++breaks > 1) flush();
      else if (inked) pieces.push({ node: null, link: false });
      return;
    }
    if (SKIPPED.has(tag)) return;
    if (INLINE.has(tag)) {
      if (tag === 'span' && marksOfName(el.getAttribute('class') ?? '') & UNSEEN) return;
      if (tag === 'a') link++;
      children(el, tag, box, depth + 1);
      if (tag === 'a') link--;
      return;
    }
    const cls = el.getAttribute('class') ?? '';
    const id = el.id;
    const marks = marksOf(tag, cls, id) | (byAttributes.get(el) ?? 0);
    if (marks & (EDITABLE | UNSEEN)) return;
    if (marks & HIDDEN && el.querySelector(NAMING) === null) return;
    const custom = tag.includes('-');
    if (!custom) flush();
    const own = open(el, tag, marks, id === '' ? cls : `${cls} ${id}`, box);
    if (marks & NOISE && !custom) {
      const length = menuLength(el);
      if (length > 0) {
        blocks.push(menuBlock(blocks.length, own, length));
        own.end = blocks.length;
        return;
      }
    }
    const level = LEVELS[tag] ?? 0;
    const before = heading;
    if (level) heading = level;
    if (tag === 'pre') pre++;
    children(el, tag, own, depth + 1);
    if (!custom) flush();
    if (tag === 'pre') pre--;
    heading = before;
    own.end = blocks.length;
  };

  const root = open(
    top,
    top.localName,
    marksOf(top.localName, '', '') | told(top),
    top.getAttribute('class') ?? '',
    null,
  );
  owner = root;
  children(top, top.localName, root, 0);
  flush();
  root.end = blocks.length;
  // A custom element closes before the block that began inside it is flushed: let its box reach over it.
  for (const block of blocks)
    for (let box: Box | null = block.box; box && box.end <= block.index; box = box.parent) box.end = block.index + 1;
  return { blocks, boxes, root };
}
