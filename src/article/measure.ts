/** The figures of one block: length, linked length, sentence marks. Native string work: a content script runs cold. */
import type { RawBlock } from './types';

/** One such character says about as much as two and a half Latin letters. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const WIDES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const WIDE_EXTRA = 1.5;

const SPACES = /[ \t\n\r\f]+/g;
/** A stop counts once white space follows it: not in 3.5, U.S.A or an address. Quotes and brackets may come between. */
const STOPS = ['. ', '? ', '! ', '.\u201d ', '." ', '?\u201d ', '!\u201d ', '.\u00bb ', '.) '];
const WIDE_STOPS = ['\u3002', '\uff01', '\uff1f', '\u0964', '\u06d4', '\u061f', '\u1362', '\u104b'];
const ENDS = '.!?\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f\u1362\u104b';
const CLOSERS = '"\'\u201d\u2019\u00bb)]\u300d\u300f\u201c';

function count(text: string, part: string): number {
  let n = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) n++;
  return n;
}

/** Whether white space must be collapsed; most text has none to collapse, and asking is cheaper than replacing. */
export const isLoose = (text: string): boolean =>
  text.includes('\n') || text.includes('  ') || text.includes('\t') || text.includes('\r') || text.includes('\f');

const collapse = (text: string): string => (isLoose(text) ? text.replace(SPACES, ' ') : text);

function isClosed(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSERS.includes(text.charAt(end))) end--;
  return ENDS.includes(text.charAt(end));
}

const BARE = /^[\s\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff|\u2022\u00b7/,.:;\u2013\u2014*_=+~<>-]*$/;

/** Returns the block with its figures filled in. `length` is 0 where it holds nothing but white space or marks. */
export function measure(raw: Pick<RawBlock, 'index' | 'box' | 'pieces' | 'heading' | 'pre'>): RawBlock {
  let joined = '';
  let links = '';
  for (const { node, link } of raw.pieces) {
    if (node) {
      joined += node.data;
      if (link) links += node.data;
    } else joined += ' ';
  }
  const text = collapse(joined).trim();
  const block: RawBlock = { ...raw, text, length: text.length, linked: 0, stops: 0, commas: 0, closed: false };
  if (text.length < 12 && BARE.test(text)) {
    block.length = 0;
    return block;
  }
  if (WIDE.test(text)) block.length += WIDE_EXTRA * (text.match(WIDES)?.length ?? 0);
  if (links !== '') {
    const plain = collapse(links);
    block.linked = plain.length;
    if (WIDE.test(plain)) block.linked += WIDE_EXTRA * (plain.match(WIDES)?.length ?? 0);
    block.linked = Math.min(block.linked, block.length);
  }
  if (text.length < 20) return block;
  block.closed = isClosed(text);
  block.stops = block.closed ? 1 : 0;
  for (const stop of STOPS) block.stops += count(text, stop);
  // Other scripts' stops and commas: looked for only where the Latin ones are missing.
  if (block.stops < 2) for (const stop of WIDE_STOPS) block.stops += count(text, stop);
  block.commas = count(text, ',');
  if (block.commas === 0) block.commas = count(text, '\u060c') + count(text, '\u3001') + count(text, '\uff0c');
  return block;
}
