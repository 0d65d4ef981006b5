/**
 * Step 2: which marks stand. A class word marks; what the box holds can overrule it: wrappers of equal class around
 * much of the page's prose (`paywall`, `tag-politics`, `has-ads`, a form around the page) and boxes around the headline.
 */
import { BYLINE, CAPTION, COMMENTS, HIDDEN, NOISE, TEASER } from './marks';
import type { Box, RawBlock } from './types';

const REPEALABLE = NOISE | BYLINE | CAPTION;

/** Share of the page's prose that boxes of one class must hold to lose their mark. */
const MUCH = 0.45;

/** Running text: long enough, hardly linked, with sentences. */
export function isProse(block: RawBlock): boolean {
  const free = block.length - block.linked;
  if (block.heading > 0 || free < 40 || block.linked > block.length * 0.5) return false;
  return block.stops > 0 ? free >= 60 || block.closed : block.length > 160 && block.commas > 1;
}

/** Returns a function that gives the marks of a block by all its ancestors, with overruled ones left out. */
export function marksReader(blocks: readonly RawBlock[], boxes: readonly Box[], headline: RawBlock | null) {
  const prose: number[] = [0];
  for (const block of blocks)
    prose.push((prose[block.index] as number) + (isProse(block) ? block.length - block.linked : 0));
  const within = (box: Box) => (prose[box.end] as number) - (prose[box.first] as number);
  const total = prose[blocks.length] as number;
  const byKey = new Map<string, number>();
  for (const box of boxes) {
    if (box.own & REPEALABLE && box.key !== '') {
      byKey.set(box.key, (byKey.get(box.key) ?? 0) + within(box));
    }
  }
  const memo = new Map<Box, number>();
  const ownOf = (box: Box): number => {
    let own = box.own;
    if (own === 0) return 0;
    const holdsHeadline = headline !== null && box.first <= headline.index && headline.index < box.end;
    if (holdsHeadline) own &= ~(REPEALABLE | COMMENTS | HIDDEN | TEASER);
    if (own & REPEALABLE && !(own & COMMENTS)) {
      const held = Math.max(within(box), byKey.get(box.key) ?? 0);
      if (total > 0 && held > total * MUCH && held > 300) own &= ~REPEALABLE;
    }
    return own;
  };
  const marks = (box: Box): number => {
    const known = memo.get(box);
    if (known !== undefined) return known;
    const all = ownOf(box) | (box.parent ? marks(box.parent) : 0);
    memo.set(box, all);
    return all;
  };
  return { marks, ownOf, prose, within, total };
}

/** What {@link marksReader} gives. */
export type Marks = ReturnType<typeof marksReader>;
