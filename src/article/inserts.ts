/**
 * What is put between an article's paragraphs and is known by its form, in any language: lines that lead elsewhere,
 * boxes with a heading or a button of their own, and the words under a picture.
 */
import { isLabelWords } from './labels';
import type { Box, RawBlock } from './types';

/** Longest words before a link that name where it leads, in UTF-16 units. */
const LEAD = 40;

/** What such words end with. */
const POINTERS = ':：-–—»>►▶→|';

/** Whether a block is a few words and then one link to its end: "Read also: …", in whatever language. */
export function isLedIn(block: RawBlock): boolean {
  if (block.closed || block.heading > 0 || block.box.tag === 'li') return false;
  let lead = '';
  let linked = false;
  for (const { node, link } of block.pieces) {
    const text = node ? node.data.trim() : '';
    if (text === '') continue;
    // An address written out is told, not led to.
    if (link && text.includes('://')) return false;
    if (link) linked = true;
    else if (linked) return false;
    else lead += ` ${text}`;
    if (lead.length > LEAD) return false;
  }
  lead = lead.trim();
  return linked && lead.length > 2 && (POINTERS.includes(lead.charAt(lead.length - 1)) || isLabelWords(lead));
}

/** Boxes that things are put in. */
const CASES = new Set(['div', 'section', 'aside', 'article', 'center']);

/** More blocks or longer text, in units, are a part of the story told. */
const MOST_BLOCKS = 8;
const LONGEST = 900;

const CONTROLS = 'button,input,form,select,[role="button"]';

/**
 * Returns the blocks of boxes that stand among the paragraphs directly in `home`, hold none of them (`own`), and begin
 * with a heading of their own or hold a button: boxes of facts, letters to subscribe to, questions of consent, polls.
 */
export function inserted(
  blocks: readonly RawBlock[],
  home: Box,
  from: number,
  to: number,
  own: (block: RawBlock) => boolean,
): RawBlock[] {
  const found: RawBlock[] = [];
  for (let i = from + 1; i < to; i++) {
    let box: Box | null = (blocks[i] as RawBlock).box;
    while (box && box.parent !== home) box = box.parent;
    if (!box || box.first !== i) continue;
    const { end } = box;
    if (CASES.has(box.tag) && isInsert(blocks, box, own)) found.push(...blocks.slice(i, end));
    i = end - 1;
  }
  return found;
}

function isInsert(blocks: readonly RawBlock[], box: Box, own: (block: RawBlock) => boolean): boolean {
  const count = box.end - box.first;
  if (count > MOST_BLOCKS) return false;
  let length = 0;
  for (let i = box.first; i < box.end; i++) {
    const block = blocks[i] as RawBlock;
    length += block.length;
    if (length > LONGEST || own(block)) return false;
  }
  if (count > 1 && (blocks[box.first] as RawBlock).heading > 0) return true;
  return box.el.querySelector(CONTROLS) !== null;
}

/** Longest caption, in units. */
const CAPTION = 250;

const PICTURES = 'img,picture,amp-img,video';
const PARAGRAPHS = new Set(['p', 'li', 'td', 'th', 'dd', 'blockquote', 'pre']);

/** How an element says that its lines stand: a style or an attribute that names a side. */
const standing = (el: Element): string => `${el.getAttribute('style') ?? ''} ${el.getAttribute('align') ?? ''}`;

/**
 * Whether a block stands under a picture and nothing else in a small box of its own, or is a centred line right below
 * one. With `own`, for paragraphs like the article's, only the latter.
 */
export function underPicture(block: RawBlock, container: Box, own: boolean): boolean {
  if (block.length > CAPTION || block.heading > 0) return false;
  const { el } = block.box;
  if (!block.closed && standing(el).includes('center')) {
    const before = el.previousElementSibling;
    const behind = el.nextElementSibling;
    // Where the next line is centred too, all are.
    if (before?.querySelector(PICTURES) && before.textContent?.trim() === '')
      return !behind || !standing(behind).includes('center') || behind.querySelector(PICTURES) !== null;
  }
  if (own) return false;
  for (let box: Box | null = block.box; box && box !== container && box.end - box.first < 3; box = box.parent) {
    if (PARAGRAPHS.has(box.tag)) continue;
    if (box.el.querySelector(PICTURES) !== null) return true;
  }
  return false;
}

/** Longest initials and agencies below a text, in UTF-16 units; longer ones have a stroke between them. */
const INITIALS = 32;
const SIGNED = 60;

const OPENERS = '([/（【';
const CLOSERS = ')]/）】';

/**
 * Whether a line behind the text is what papers sign with: "(rin/abc)", "/ritzau/", "ab/cd", a name on the right. A
 * pointing hand leads on.
 */
export function isSignOff(block: RawBlock): boolean {
  const { text } = block;
  if (text.length > SIGNED || block.heading > 0) return false;
  if (!block.closed && standing(block.box.el).includes('right')) return true;
  if ('▶►☞'.includes(text.charAt(0))) return true;
  const parted = text.indexOf('/', 1);
  const stroke = parted > 0 && parted < text.length - 1;
  if (OPENERS.includes(text.charAt(0)) && CLOSERS.includes(text.charAt(text.length - 1)))
    return stroke || text.length <= INITIALS;
  return stroke && text.length <= INITIALS && !text.includes(' ') && !text.includes('.');
}
