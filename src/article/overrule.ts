/**
 * Step 2: which marks stand. A class word marks; what the box holds can overrule it: wrappers of equal class around
 * much of the page's prose (`paywall`, `tag-politics`, `has-ads`, a form around the page) and boxes around the headline.
 */
import { BYLINE, CAPTION, COMMENTS, HIDDEN, NOISE, TEASER } from './marks';
import type { Box, RawBlock } from './types';

const REPEALABLE = NOISE | BYLINE | CAPTION;

/** Share of the page's prose that boxes of one class must hold to lose their mark. */
const MUCH = 0.45;

/** Returns what tells the marks of a block by all its ancestors, with overruled ones left out. */
export function marksReader(blocks: readonly RawBlock[], boxes: readonly Box[], headline: RawBlock | null) {
  const prose: number[] = [0];
  let total = 0;
  for (const block of blocks) {
    if (block.prose) total += block.length - block.linked;
    prose.push(total);
  }
  const within = (box: Box) => (prose[box.end] as number) - (prose[box.first] as number);
  const holds = (box: Box) => headline !== null && box.first <= headline.index && headline.index < box.end;
  // A long debate below a short article makes no part of what the article is measured by.
  let behind = 0;
  for (const box of boxes) {
    if (!(box.own & COMMENTS) || box.first < behind || holds(box)) continue;
    total -= within(box);
    behind = box.end;
  }
  const byKey = new Map<string, number>();
  for (const box of boxes) {
    if (box.own & REPEALABLE && box.key !== '') {
      byKey.set(box.key, (byKey.get(box.key) ?? 0) + within(box));
    }
  }
  const ownOf = (box: Box): number => {
    let own = box.own;
    if (own === 0) return 0;
    if (holds(box)) own &= ~(REPEALABLE | COMMENTS | HIDDEN | TEASER);
    if (own & REPEALABLE && !(own & COMMENTS)) {
      const held = Math.max(within(box), byKey.get(box.key) ?? 0);
      if (total > 0 && held > total * MUCH && held > 300) own &= ~REPEALABLE;
    }
    return own;
  };
  const marks = (box: Box): number => {
    if (box.all < 0) box.all = ownOf(box) | (box.parent ? marks(box.parent) : 0);
    return box.all;
  };
  return { marks, within };
}

/** What {@link marksReader} gives. */
export type Marks = ReturnType<typeof marksReader>;
