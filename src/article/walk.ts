/**
 * Step 2: the texts as flat blocks, with the boxes around them. Nothing is cloned or changed, no style is computed. Tags
 * decide what is a block: asking the browser for each element's display would cost more than the rest of the method.
 */
import { CAPTION, collectTold, EDITABLE, HIDDEN, marksOf, marksOfName, told, UNSEEN } from './marks';
import { measure } from './measure';
import { firstChildOf, nextSiblingOf, parentElementOf, parentNodeOf } from './natives';
import { around, textsOf } from './texts';
import type { Box, Piece, RawBlock } from './types';
import { NAMING, runningBelow, weigh, weighed } from './weigh';

const set = (s: string) => new Set(s.split(' '));

/** Text that is no prose, or that belongs to the reader (inputs, editors). `rt`, `rp`: readings beside ruby text. */
const SKIPPED = set(
  'script style noscript template iframe object embed svg math canvas video audio button select input textarea option datalist meter progress map head link meta rt rp rtc title frameset amp-ad amp-embed amp-sidebar',
);

const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr slot picture source',
);

/** Pages nest by tens; a thousand levels are a prank or a bug. */
const MAX_DEPTH = 600;
/** Beyond this many blocks nobody reads; the walk stays bounded. */
const MAX_BLOCKS = 20_000;

/** Whether a box or the one around it is a caption. */
const isCaption = (box: Box): boolean =>
  (box.own & CAPTION) !== 0 || (box.parent !== null && (box.parent.own & CAPTION) !== 0);

/** What an element is to the text in it. */
interface Place {
  box: Box;
  /** The box whose edges part paragraphs: {@link box}, or the one around it where that is a custom element. */
  flow: Box;
  link: boolean;
  heading: number;
  pre: boolean;
  /** Whether too few links stand in it for any box in it to be a list of them. */
  few: boolean;
  /** The element whose text is left out, whole, or null. */
  out: Element | null;
}

/** What the walk gives. */
export interface Walk {
  blocks: RawBlock[];
  boxes: Box[];
}

/** Groups all text below `top`: blocks and the boxes that hold text, in page order (slots and open shadow roots as laid out). */
export function walk(top: Element): Walk {
  const found = runningBelow(top);
  const texts = textsOf(top, found !== null);
  const running = texts.flat ? null : found;
  const blocks: RawBlock[] = [];
  const boxes: Box[] = [];
  /** What attributes other than class and id tell of the few elements that have them. */
  const byAttributes = new Map<Element, number>();
  collectTold(top, byAttributes);

  const open = (el: Element, tag: string, own: number, key: string, parent: Box | null): Box => {
    const at = blocks.length;
    const depth = parent ? parent.depth + 1 : 0;
    const box: Box = { el, tag, parent, depth, kids: 0, first: at, end: at, own, key, all: -1 };
    boxes.push(box);
    return box;
  };
  const cls = top.getAttribute('class') ?? '';
  const root = open(top, top.localName, marksOf(top.localName, '', '') | told(top), cls, null);
  const places = new Map<Element, Place>();
  places.set(top, { box: root, flow: root, link: false, heading: 0, pre: false, few: false, out: null });

  let pieces: Piece[] = [];
  let now: Place = places.get(top) as Place;
  let last: Text | null = null;

  const flush = () => {
    if (pieces.length === 0) return;
    const { box, heading, pre } = now;
    if (blocks.length < MAX_BLOCKS) {
      const block = measure(blocks.length, box, pieces, heading, pre);
      if (block.length > 0) blocks.push(block);
    }
    pieces = [];
  };

  const placed = (up: Place, box: Box, flow: Box, link: boolean, out: Element | null): Place => ({
    box,
    flow,
    link,
    heading: up.heading,
    pre: up.pre,
    few: up.few,
    out,
  });

  const enter = (el: Element, up: Place): Place => {
    const tag = el.localName;
    if (INLINE.has(tag)) {
      const said = byAttributes.get(el) ?? 0;
      // What assistive technology alone is not told is on the page all the same: drop caps are made so.
      const name = tag === 'span' || tag === 'em' ? marksOfName(el.getAttribute('class') ?? '') : 0;
      const unseen = said & EDITABLE || (said & HIDDEN && !el.hasAttribute('aria-hidden')) || name & UNSEEN;
      if (unseen) return placed(up, up.box, up.flow, up.link, el);
      // A caption that stands bare among the text is displayed as a box, whatever its tag.
      if (!(name & CAPTION) || up.box.tag === 'p' || isCaption(up.box)) {
        return tag !== 'a' || up.link ? up : placed(up, up.box, up.flow, true, null);
      }
    }
    if (SKIPPED.has(tag)) return placed(up, up.box, up.flow, up.link, el);
    const cls = el.getAttribute('class') ?? '';
    const { id } = el;
    const marks = marksOf(tag, cls, id) | (byAttributes.get(el) ?? 0);
    if (marks & (EDITABLE | UNSEEN) || (marks & HIDDEN && el.querySelector(NAMING) === null))
      return placed(up, up.box, up.flow, up.link, el);
    const custom = tag.includes('-');
    if (!custom) flush();
    else if (el.shadowRoot) collectTold(el.shadowRoot, byAttributes);
    const box = open(el, tag, marks, id === '' ? cls : `${cls} ${id}`, up.box);
    const inner = placed(up, box, custom ? up.flow : box, up.link, null);
    if (running !== null && tag === 'p' && running.holds.has(el)) running.met = true;
    else if (!custom && !up.few) {
      const length = weigh(el, tag, marks, up.box.el, running);
      if (length > 0) {
        blocks.push(weighed(blocks.length, box, length));
        inner.out = el;
      } else if (length < 0) inner.few = !texts.flat;
    }
    if (tag.length === 2 && tag > 'h0' && tag < 'h7') inner.heading = Number(tag.charAt(1));
    if (tag === 'pre') inner.pre = true;
    return inner;
  };

  const placeOf = (el: Element): Place => {
    let place = places.get(el);
    if (place) return place;
    const path: Element[] = [];
    for (let up: Element | null = el; up && !place; ) {
      path.push(up);
      up = texts.flat ? around(up) : parentElementOf(up);
      if (up) place = places.get(up);
    }
    place ??= { ...now, out: el };
    for (let i = path.length - 1; i >= 0; i--) {
      const inner = path[i] as Element;
      if (!place.out) place = place.box.depth < MAX_DEPTH ? enter(inner, place) : { ...place, out: inner };
      places.set(inner, place);
    }
    return place;
  };

  /**
   * Goes from the block's last text to the next one in the same box: adds the blank text and the line breaks between
   * them, and tells whether paragraphs part there (two line breaks with nothing between them, or a box without text).
   */
  const parted = (from: Node, to: Node): boolean => {
    if (texts.flat && from.getRootNode() !== to.getRootNode()) return false;
    let breaks = 0;
    let inside = false;
    for (let node: Node | null = from; ; ) {
      let next: Node | null = inside && node ? firstChildOf(node) : null;
      while (!next && node) {
        next = nextSiblingOf(node);
        if (!next) node = parentNodeOf(node);
      }
      if (!next || next === to) return false;
      node = next;
      inside = false;
      if (node.nodeType === 3) {
        if ((node as Text).data.trim() === '')
          pieces.push({ node: node as Text, link: placeOf(node.parentElement as Element).link });
      } else if (node.nodeType === 1) {
        const tag: string = (node as Element).localName;
        if (tag === 'br') {
          if (++breaks > 1) return true;
          pieces.push({ node: null, link: false });
        } else if (!SKIPPED.has(tag) && !places.get(node as Element)?.out) {
          inside = INLINE.has(tag) || tag.includes('-');
          if (!inside) return true;
        }
      }
    }
  };

  for (let text = texts.next(); text; text = texts.next()) {
    if (text.data.trim() === '') continue;
    const place = placeOf(((texts.flat && around(text)) || text.parentElement) as Element);
    if (place.out) {
      texts.leave(place.out);
      continue;
    }
    if (pieces.length > 0) {
      if (place.flow !== now.flow || parted(last as Text, text)) flush();
    }
    if (pieces.length === 0) now = place;
    pieces.push({ node: text, link: place.link });
    last = text;
  }
  flush();
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as RawBlock;
    // Each box comes here once, with its last block.
    for (let box: Box | null = block.box; box !== null && box.end <= i; box = box.parent) {
      box.end = i + 1;
      if (box.parent !== null) box.parent.kids++;
    }
  }
  return { blocks, boxes };
}
