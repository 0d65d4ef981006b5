/**
 * Step 6: inside the container, what stays and as which part. Marks, links, labels and place decide; a block in the
 * middle of running text, or made like the running paragraphs, needs less to stay than another at an edge.
 */
import { dropEndings } from './endings';
import { inserted, isLedIn, isSignOff, underPicture } from './inserts';
import { isBylineLine, isCreditLine, isLeadLine, isPleaLine, isSectionLabel, isSourceLine, plainLine } from './labels';
import { BYLINE, CAPTION, COMMENTS, HIDDEN, NOISE, STANDFIRST, TEASER } from './marks';
import type { Marks } from './overrule';
import type { Box, Chosen, Facts, RawBlock } from './types';

const GONE = NOISE | COMMENTS | HIDDEN | TEASER;
const NOT_BODY = CAPTION | BYLINE | STANDFIRST;

/** Longest text that can be a label, in units. */
const LABEL = 90;

const ITEMS = new Set(['li', 'td', 'th', 'dd', 'dt']);

/** A list item or cell is hardly ever a sentence: what stands in one may be text all the same. */
function isItem(block: RawBlock): boolean {
  for (let box: Box | null = block.box, up = 0; box && up < 3; box = box.parent, up++) {
    if (ITEMS.has(box.tag)) return true;
  }
  return false;
}

/** Picks the blocks of the article from those of its container (and what stands above it up to the headline), in page order. */
export function trim(
  blocks: readonly RawBlock[],
  container: Box,
  headline: RawBlock | null,
  marks: Marks,
  facts: Facts,
): Chosen[] {
  const above = headline !== null && headline.index < container.end;
  const first = above ? Math.min(headline.index + 1, container.first) : container.first;
  const start = above ? Math.max(headline.index + 1, container.first) : container.first;
  const drop = dropSections(blocks, container, start, marks);
  let firstProse = -1;
  let lastProse = -1;
  /** How much running text stands in boxes made alike, to know the article's own paragraphs by. */
  const kin = new Map<string, number>();
  let prose = 0;
  let most = '';
  /** Subheadings between paragraphs, as tag and class: one made alike may open the text. */
  const heads = new Set<string>();
  const furniture = repeatedIn(blocks, start, container.end);
  for (let i = start; i < container.end; i++) {
    const block = blocks[i] as RawBlock;
    if (drop.has(block) || marks.marks(block.box) & (GONE | NOT_BODY)) continue;
    if (block.heading > 1 && firstProse >= 0) heads.add(makeOf(block));
    if (!block.prose) continue;
    if (firstProse < 0) firstProse = i;
    lastProse = i;
    prose += block.length;
    const key = kinOf(block);
    kin.set(key, (kin.get(key) ?? 0) + block.length);
    if (most === '' || (kin.get(key) ?? 0) > (kin.get(most) ?? 0)) most = key;
  }
  const chosen: Chosen[] = above && headline ? [{ block: headline, part: 'headline' }] : [];
  if (firstProse < 0) return chosen;
  const isOwn = (block: RawBlock) => (kin.get(kinOf(block)) ?? 0) > prose * 0.3;
  const home = (kin.get(most) ?? 0) > prose * 0.5 ? homeOf(blocks, most, firstProse, lastProse) : null;
  for (const block of home ? inserted(blocks, home, firstProse, lastProse, isOwn) : []) drop.add(block);
  const titled = home !== null && headline !== null && home.first <= headline.index && headline.index < home.end;
  const place = { container, firstProse, lastProse, home, titled };
  // A label behind the last running text: from there on only scraps follow.
  let end = lastProse + 1;
  while (
    end < container.end &&
    !(drop.has(blocks[end] as RawBlock) && isSectionLabel(plainLine((blocks[end] as RawBlock).text)))
  )
    end++;
  for (let i = first; i < end; i++) {
    const block = blocks[i] as RawBlock;
    if (block === headline || drop.has(block)) continue;
    if (i >= container.first && i < start) continue;
    const all = marks.marks(block.box);
    if (all & GONE) continue;
    const own = isOwn(block);
    if (!own && furniture.has(block.text)) continue;
    const opens = block.heading > 1 && i < firstProse && i >= container.first && all === 0 && heads.has(makeOf(block));
    const part = opens ? 'body' : partOf(block, all, i < container.first, own, place);
    if (part) chosen.push({ block, part });
  }
  return dropEndings(chosen, facts);
}

const makeOf = ({ box }: RawBlock): string => `${box.tag} ${box.key}`;

/** Times that a line must stand on the page to be furniture, and its longest text in UTF-16 units. */
const OFTEN = 3;
const LINE = 60;

/** Short lines that stand there again and again, word for word: buttons and advertisements' labels, in any language. */
function repeatedIn(blocks: readonly RawBlock[], start: number, end: number): Set<string> {
  const counts = new Map<string, number>();
  const often = new Set<string>();
  for (let i = start; i < end; i++) {
    const { text, length, closed, heading } = blocks[i] as RawBlock;
    if (length > LINE || text === '' || closed || heading > 0 || isItem(blocks[i] as RawBlock)) continue;
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count === OFTEN) often.add(text);
  }
  return often;
}

/**
 * Paragraphs of one parent, or of parents made alike, with the same tag and class are kin; so are those that stand each
 * in a box of its own. Bare text is kin of its box alone.
 */
function kinOf(block: RawBlock): string {
  let { box } = block;
  while (box.parent && box.parent.end - box.parent.first === 1) box = box.parent;
  const { parent } = box;
  return `${parent ? parent.key || parent.first : 0} ${box.depth} ${box.tag} ${box.key}`;
}

/** The smallest box around all blocks of a kin, or null. */
function homeOf(blocks: readonly RawBlock[], key: string, from: number, to: number): Box | null {
  let first = from;
  let last = to;
  while (first < last && kinOf(blocks[first] as RawBlock) !== key) first++;
  while (last > first && kinOf(blocks[last] as RawBlock) !== key) last--;
  let box = (blocks[first] as RawBlock).box.parent;
  while (box && box.end <= last) box = box.parent;
  return box;
}

/** Where a block may stand. */
interface Place {
  container: Box;
  firstProse: number;
  lastProse: number;
  /** The box that most paragraphs stand side by side in, where they do. */
  home: Box | null;
  /** Whether the headline stands in it. */
  titled: boolean;
}

function partOf(block: RawBlock, all: number, outside: boolean, own: boolean, place: Place): Chosen['part'] | null {
  const { firstProse, lastProse } = place;
  const { index, length, linked } = block;
  const prose = block.prose;
  if (all & CAPTION) return length >= 20 && linked < length * 0.6 ? 'caption' : null;
  if (all & BYLINE || (length < 140 && !block.closed && isBylineLine(block.text, plainLine(block.text)))) {
    return length < 300 && index < lastProse ? 'byline' : null;
  }
  // A lead among the paragraphs is the first of them, unless the headline stands there too.
  const lead = prose && block.box.tag === 'p' && block.box.parent === place.home && !place.titled;
  if (all & STANDFIRST && !lead && index <= firstProse + 1) return length > 20 ? 'standfirst' : null;
  if (outside) return prose && length < 500 && linked < length * 0.3 ? 'standfirst' : null;
  if (length < 200 && isCreditLine(plainLine(block.text))) return 'caption';
  if (underPicture(block, place.container, own)) return 'caption';
  if (prose) return 'body';
  const amid = index > firstProse && index < lastProse;
  if (linked > length * 0.55) {
    // A paragraph of names may be mostly links; a whole sentence that is one link leads elsewhere.
    const told = own && block.closed && linked < length * 0.9;
    return told || (amid && (own || linked < length * 0.9)) ? 'body' : null;
  }
  if (amid) return 'body';
  if (index < firstProse) return own && length > 20 ? 'body' : null;
  // Behind the last running text: paragraphs of its kind, list items and sentences may belong, scraps do not.
  if (block.heading > 0) return 'body';
  if (isSignOff(block) || (length < 90 && isSourceLine(plainLine(block.text)))) return null;
  if (own && length > 12) return 'body';
  return length > 25 && (block.closed || (isItem(block) && linked < 1)) ? 'body' : null;
}

/** Blocks that labels, leads and pleas take out; a label takes the box that it opens along. */
function dropSections(blocks: readonly RawBlock[], container: Box, start: number, marks: Marks): Set<RawBlock> {
  const drop = new Set<RawBlock>();
  let skip: Box | null = null;
  for (let i = start; i < container.end; i++) {
    const block = blocks[i] as RawBlock;
    if (skip && block.index < skip.end) {
      drop.add(block);
      continue;
    }
    skip = null;
    if (block.length >= 400) continue;
    const line = plainLine(block.text);
    if (block.length <= LABEL && !(block.closed && block.heading === 0) && isSectionLabel(line)) {
      drop.add(block);
      skip = sectionOf(block, container, marks);
      if (!skip)
        for (let j = i + 1; j < container.end && isListed(blocks[j] as RawBlock); j++) drop.add(blocks[j] as RawBlock);
      continue;
    }
    if (isPleaLine(line)) drop.add(block);
    else if (block.length < 260 && block.linked > block.length * 0.35 && (isLeadLine(line) || isLedIn(block)))
      drop.add(block);
    else if (isShout(block)) drop.add(block);
    else if (block.length >= TEASED && block.linked > block.length * 0.8) {
      const box = teaserAround(blocks, block, container, marks);
      for (let j = box ? box.first : 0; box && j < box.end; j++) drop.add(blocks[j] as RawBlock);
    }
  }
  return drop;
}

/** Shorter links are no titles, longer texts beside one are no scraps. UTF-16 units. */
const TEASED = 15;
const SCRAP = 60;

/** The box around a linked title among the paragraphs that holds nothing else but scraps, such as a date, or null. */
function teaserAround(blocks: readonly RawBlock[], block: RawBlock, container: Box, marks: Marks): Box | null {
  let best: Box | null = null;
  for (let box: Box | null = block.box; box && box !== container; box = box.parent) {
    if (box.end - box.first > 5 || marks.within(box) > 0) break;
    for (let i = box.first; i < box.end; i++) {
      const other = blocks[i] as RawBlock;
      if (other.linked <= other.length * 0.8 && (other.length > SCRAP || other.box.tag === 'p')) return best;
    }
    if (box.end - box.first > 1) best = box;
  }
  return best;
}

/** What stands under a label without a box of its own: lines that are links, list items that begin with one, scraps. */
const isListed = (block: RawBlock): boolean =>
  block.linked > block.length * 0.7 ||
  (block.linked > block.length * 0.2 && isItem(block)) ||
  (block.length < 40 && block.heading === 0 && !block.closed);

/** A wholly linked line of capitals between paragraphs leads to another story. */
const isShout = (block: RawBlock): boolean =>
  block.length > 25 &&
  block.linked > block.length * 0.9 &&
  block.text === block.text.toUpperCase() &&
  block.text !== block.text.toLowerCase();

/** The box that a label opens: the largest that begins with it, unless it holds much of the container's running text. */
function sectionOf(block: RawBlock, container: Box, marks: Marks): Box | null {
  let best: Box | null = null;
  for (let box: Box | null = block.box; box && box !== container && box.first === block.index; box = box.parent) {
    if (box.end - box.first === 1) continue;
    if (marks.within(box) > marks.within(container) * 0.3) break;
    best = box;
  }
  return best;
}
