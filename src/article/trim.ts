/**
 * Step 5: inside the container, what stays and as which part. Marks, links, labels and place decide; a block in the
 * middle of running text needs less to stay than one at an edge.
 */
import { BYLINE_TEXT, CREDIT_TEXT, LEAD_LABEL, PLEA, SECTION_LABEL } from './labels';
import { BYLINE, CAPTION, COMMENTS, HIDDEN, NOISE, STANDFIRST } from './marks';
import { textOf } from './measure';
import { isProse, type Marks } from './overrule';
import type { Box, Chosen, Facts, RawBlock } from './types';

const GONE = NOISE | COMMENTS | HIDDEN;

/** A list item or cell is hardly ever a sentence: what stands in one may be text all the same. */
const isItem = (block: RawBlock): boolean => {
  for (let box: Box | null = block.box, up = 0; box && up < 3; box = box.parent, up++) {
    const tag = box.el.localName;
    if (tag === 'li' || tag === 'td' || tag === 'th' || tag === 'dd' || tag === 'dt') return true;
  }
  return false;
};

/** Longest text that can be a label, in units. */
const LABEL = 90;

/** Picks the blocks of the article from those of its container (and headline and standfirst above it), in page order. */
export function trim(
  blocks: readonly RawBlock[],
  container: Box,
  headline: RawBlock | null,
  marks: Marks,
  facts: Facts,
): Chosen[] {
  const chosen: Chosen[] = [];
  const first =
    headline && headline.index < container.end ? Math.min(headline.index, container.first) : container.first;
  const start =
    headline && headline.index >= container.first && headline.index < container.end ? headline.index : container.first;
  let firstProse = -1;
  let lastProse = -1;
  const texts = new Map<RawBlock, string>();
  const read = (block: RawBlock) => {
    let text = texts.get(block);
    if (text === undefined) {
      text = textOf(block);
      texts.set(block, text);
    }
    return text;
  };
  const drop = new Set<RawBlock>();
  // Sections under a label, to the end of the box that the label opens, or to the next running text.
  let skipBox: Box | null = null;
  for (let i = start; i < container.end; i++) {
    const block = blocks[i] as RawBlock;
    if (skipBox) {
      if (block.index < skipBox.end) {
        drop.add(block);
        continue;
      }
      skipBox = null;
    }
    if (block === headline) continue;
    if (marks.marks(block.box) & GONE) {
      drop.add(block);
      continue;
    }
    if (block.length <= LABEL && SECTION_LABEL.test(read(block))) {
      drop.add(block);
      skipBox = sectionOf(block, container, marks);
      continue;
    }
    const text = block.length < 420 ? read(block) : '';
    if (text !== '' && (isPlea(block, text) || isLead(block, text))) {
      drop.add(block);
      continue;
    }
    if (isProse(block) && !(marks.marks(block.box) & (CAPTION | BYLINE | STANDFIRST))) {
      if (firstProse < 0) firstProse = i;
      lastProse = i;
    }
  }
  if (headline && headline.index < container.end) chosen.push({ block: headline, part: 'headline' });
  if (firstProse < 0) return chosen;
  // A standfirst may stand between the headline and the container.
  for (let i = first; i < container.end; i++) {
    const block = blocks[i] as RawBlock;
    if (block === headline || drop.has(block)) continue;
    if (headline && i < headline.index) continue;
    const all = marks.marks(block.box);
    if (all & GONE) continue;
    const outside = i < container.first;
    if (all & CAPTION) {
      if (block.length >= 20 && block.linked < block.length * 0.6 && i > first) chosen.push({ block, part: 'caption' });
      continue;
    }
    if (all & BYLINE || (block.length < 140 && BYLINE_TEXT.test(read(block)))) {
      if (block.length < 300 && i < lastProse) chosen.push({ block, part: 'byline' });
      continue;
    }
    if (all & STANDFIRST && i <= firstProse + 1) {
      if (block.length > 20) chosen.push({ block, part: 'standfirst' });
      continue;
    }
    if (outside) {
      if (isProse(block) && block.length < 500) chosen.push({ block, part: 'standfirst' });
      continue;
    }
    if (block.length < 160 && CREDIT_TEXT.test(read(block))) {
      chosen.push({ block, part: 'caption' });
      continue;
    }
    if (block.linked > block.length * 0.55 && !isProse(block)) {
      if (!(i > firstProse && i < lastProse && block.linked < block.length * 0.9)) continue;
    }
    if (isProse(block)) {
      chosen.push({ block, part: 'body' });
      continue;
    }
    if (i < firstProse) continue;
    if (i > lastProse) {
      // Behind the last running text: list items and sentences may belong, scraps do not.
      if (block.heading === 0 && (block.closed || (isItem(block) && block.linked < 1)) && block.length > 25)
        chosen.push({ block, part: 'body' });
      continue;
    }
    chosen.push({ block, part: 'body' });
  }
  return endings(chosen, facts, read);
}

/** The box that a label opens: the largest around it that it begins, short of the container and of running text before it. */
function sectionOf(block: RawBlock, container: Box, marks: Marks): Box | null {
  let best: Box | null = null;
  for (let box: Box | null = block.box; box && box !== container && box.first === block.index; box = box.parent) {
    if (box.el === block.box.el && box.end - box.first === 1) continue;
    // A box that holds much of the container's prose is the article again.
    if (marks.within(box) > marks.within(container) * 0.3) break;
    best = box;
  }
  return best;
}

function isPlea(block: RawBlock, text: string): boolean {
  return block.length < 400 && PLEA.test(text);
}

function isLead(block: RawBlock, text: string): boolean {
  return block.linked > block.length * 0.3 && block.length < 220 && LEAD_LABEL.test(text);
}

/** Takes off what no article ends with: headings with nothing under them, the author's description of self. */
function endings(chosen: Chosen[], facts: Facts, read: (block: RawBlock) => string): Chosen[] {
  const out = chosen.slice();
  for (;;) {
    const last = out.at(-1);
    if (!last || last.part === 'headline') break;
    if (last.part === 'body' && last.block.heading > 0) {
      out.pop();
      continue;
    }
    if (last.part === 'body' && out.length > 3 && last.block.length < 500) {
      const text = read(last.block);
      const own = facts.authors.some((name) => name.length > 4 && text.toLowerCase().startsWith(name.toLowerCase()));
      if (own && /\b(?:is|was|writes|covers|reports|has|joined|can be reached)\b/.test(text)) {
        out.pop();
        continue;
      }
    }
    break;
  }
  return out;
}
