/**
 * Lists of other stories without a telling class: several equal boxes side by side, each with a linked title and little
 * text of its own. Such boxes get the mark TEASER.
 */
import { TEASER } from './marks';
import type { Box, RawBlock } from './types';

/** Fewer equal boxes are no list. */
const LEAST = 3;

/** Longest text of one teaser, in units: more is a story told. */
const LONGEST = 900;

/** More blocks than these are no teaser. */
const MOST_BLOCKS = 10;

const DIGIT = /\d/;
const DIGITS = /\d+/g;

const PARTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'blockquote', 'pre', 'body']);

/** Marks teaser lists among the boxes. The box around the headline is never one. */
export function markTeasers(blocks: readonly RawBlock[], boxes: readonly Box[], headline: RawBlock | null): void {
  const lists = new Map<Box, Box[]>();
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i] as Box;
    const { parent } = box;
    if (parent === null || parent.kids < LEAST || box.end === box.first || PARTS.has(box.tag)) continue;
    const list = lists.get(parent);
    if (list) list.push(box);
    else lists.set(parent, [box]);
  }
  for (const list of lists.values()) {
    // Asked first: hardly any boxes are teasers, and names cost more.
    const teasers: Box[] = [];
    for (const box of list) if (isTeaser(blocks, box)) teasers.push(box);
    if (teasers.length >= LEAST) markEquals(list, teasers, headline);
  }
}

/** Marks those teasers of one parent that are most of the boxes of their name. */
function markEquals(list: readonly Box[], teasers: readonly Box[], headline: RawBlock | null): void {
  const groups = new Map<string, Box[]>();
  let last: Box | null = null;
  let name = '';
  for (const box of list) {
    // Equals stand side by side: their name is made once.
    if (last === null || last.tag !== box.tag || last.key !== box.key) name = nameOf(box);
    last = box;
    const group = groups.get(name);
    if (group) group.push(box);
    else groups.set(name, [box]);
  }
  for (const group of groups.values()) {
    const holds = headline !== null && group.some((box) => box.first <= headline.index && headline.index < box.end);
    const equal = holds ? [] : group.filter((box) => teasers.includes(box));
    if (equal.length < LEAST || equal.length < group.length * 0.6) continue;
    for (const box of equal) box.own |= TEASER;
  }
}

/** WordPress and others number their posts in the class: numbers do not part equals. */
function nameOf({ tag, key }: Box): string {
  const space = key.indexOf(' ');
  const name = space < 0 ? key : key.slice(0, space);
  return `${tag} ${DIGIT.test(name) ? name.replace(DIGITS, '') : name}`;
}

function isTeaser(blocks: readonly RawBlock[], box: Box): boolean {
  if (box.end - box.first > MOST_BLOCKS) return false;
  let length = 0;
  let titled = false;
  let free = 0;
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i] as RawBlock;
    length += block.length;
    if (length > LONGEST) return false;
    if (block.length >= 15 && block.linked > block.length * 0.8) titled = true;
    else if (block.prose) free++;
  }
  return titled && free <= 2;
}
