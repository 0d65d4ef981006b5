/**
 * Step 4: the container. Each running paragraph speaks for the boxes around it, less the farther out; the best box is
 * then widened while what its parent adds is running text too.
 */
import { BODY, BYLINE, CAPTION, COMMENTS, HIDDEN, NOISE, STANDFIRST, TEASER } from './marks';
import type { Marks } from './overrule';
import type { Box, RawBlock } from './types';

const OUT = NOISE | TEASER | COMMENTS | CAPTION | BYLINE | HIDDEN;
const LEVELS = 4;

/** Weight of one block for or against a container, in units of text. */
function weightOf(block: RawBlock, marks: Marks): number {
  const all = marks.marks(block.box);
  if (all & OUT) return 0;
  const free = block.length - block.linked;
  if (block.prose) return free;
  if (block.heading > 0) return 0;
  if (block.linked > block.length * 0.5) return -0.7 * block.length;
  return all & STANDFIRST ? 0 : -0.15 * block.length;
}

/** Returns the box that holds the article's body, or null where no block is running text. */
export function findContainer(blocks: readonly RawBlock[], headline: RawBlock | null, marks: Marks): Box | null {
  const sums: number[] = [0];
  const seeds = new Map<Box, number>();
  const weights: number[] = [];
  let after = 0;
  let all = 0;
  for (const block of blocks) {
    const weight = weightOf(block, marks);
    weights.push(weight);
    if (weight > 0) {
      all += weight;
      if (headline && block.index > headline.index) after += weight;
    }
  }
  // A headline below its own text is some other heading, unless nothing stands above it but menus.
  const from = headline && after >= all * 0.25 ? headline.index : -1;
  for (const block of blocks) {
    let weight = weights[block.index] as number;
    if (block.index <= from && weight > 0) weight = 0;
    sums.push((sums[block.index] as number) + weight);
    if (weight <= 0) continue;
    let share = 1;
    let level = 0;
    // The block's own box is the paragraph itself, unless text stands bare in a larger box.
    const start = block.box.end - block.box.first > 1 ? block.box : block.box.parent;
    for (let box = start; box && level < LEVELS; box = box.parent, level++) {
      seeds.set(box, (seeds.get(box) ?? 0) + weight * share);
      share *= 0.6;
    }
  }
  let best: Box | null = null;
  let bestScore = 0;
  for (const [box, score] of seeds) {
    const bonus = box.own & BODY ? 1.3 : box.tag === 'article' ? 1.15 : 1;
    if (score * bonus > bestScore && !holdsAnother(blocks, box.first, box, headline)) {
      best = box;
      bestScore = score * bonus;
    }
  }
  if (!best) return null;
  const sum = (box: Box) => (sums[box.end] as number) - (sums[box.first] as number);
  for (let box = best.parent; box; box = box.parent) {
    const gain = sum(box) - sum(best);
    if (holdsAnother(blocks, best.end, box, headline)) break;
    if (gain > Math.max(80, sum(best) * 0.08)) best = box;
  }
  return best;
}

/**
 * Whether a box that is the headline's holds another article behind `from`: a further top heading with text of its own.
 */
function holdsAnother(blocks: readonly RawBlock[], from: number, outer: Box, headline: RawBlock | null): boolean {
  if (headline?.heading !== 1 || headline.index >= outer.end) return false;
  let after = 0;
  for (let i = outer.end - 1; i >= from && i > headline.index; i--) {
    const block = blocks[i] as RawBlock;
    if (block.prose) after += block.length;
    if (block.heading === 1 && after > 300 && areEquals(headline, block)) return true;
  }
  return false;
}

/** Whether two blocks stand in equal boxes side by side: as the headlines of two articles do, and two subheadings do not. */
function areEquals(a: RawBlock, b: RawBlock): boolean {
  let inner: Box = b.box;
  while (inner.parent && !(inner.parent.first <= a.index && a.index < inner.parent.end)) inner = inner.parent;
  let other: Box | null = a.box;
  while (other && other.parent !== inner.parent) other = other.parent;
  if (!other || other === inner || other.tag !== inner.tag || inner.end - inner.first < 3) return false;
  const name = (box: Box) => (box.key.split(' ', 1)[0] ?? '').replace(/\d+/g, '');
  return name(other) === name(inner);
}
