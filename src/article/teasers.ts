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

const DIGIT = /\d/;
const DIGITS = /\d+/g;

const PARTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'blockquote', 'pre', 'body']);

/** Marks teaser lists among the boxes. The box around the headline is never one. */
export function markTeasers(blocks: readonly RawBlock[], boxes: readonly Box[], headline: RawBlock | null): void {
  const groups = new Map<Box, Map<string, Box[]>>();
  const counts = new Map<Box, number>();
  for (const box of boxes)
    if (box.parent && box.end > box.first) counts.set(box.parent, (counts.get(box.parent) ?? 0) + 1);
  for (const box of boxes) {
    if (!box.parent || box.end === box.first || (counts.get(box.parent) ?? 0) < LEAST) continue;
    const tag = box.tag;
    if (PARTS.has(tag)) continue;
    let siblings = groups.get(box.parent);
    if (!siblings) {
      siblings = new Map();
      groups.set(box.parent, siblings);
    }
    // WordPress and others number their posts in the class: numbers do not part equals.
    const space = box.key.indexOf(' ');
    const name = space < 0 ? box.key : box.key.slice(0, space);
    const key = `${tag} ${DIGIT.test(name) ? name.replace(DIGITS, '') : name}`;
    const group = siblings.get(key);
    if (group) group.push(box);
    else siblings.set(key, [box]);
  }
  for (const siblings of groups.values()) {
    for (const group of siblings.values()) {
      if (group.length < LEAST) continue;
      const teasers: Box[] = [];
      let holds = false;
      for (const box of group) {
        if (headline && box.first <= headline.index && headline.index < box.end) holds = true;
        else if (isTeaser(blocks, box)) teasers.push(box);
      }
      if (holds || teasers.length < LEAST || teasers.length < group.length * 0.6) continue;
      for (const box of teasers) box.own |= TEASER;
    }
  }
}

function isTeaser(blocks: readonly RawBlock[], box: Box): boolean {
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
  return titled && free <= 2 && box.end - box.first <= 10;
}
