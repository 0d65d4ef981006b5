/** The figures of one block: length, linked length, sentence marks. Native string work: a content script runs cold. */
import type { RawBlock } from './types';

/** One such character says about as much as two and a half Latin letters. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const WIDES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const WIDE_EXTRA = 1.5;

const SPACES = /[ \t\n\r\f]+/g;
/** A stop counts once white space follows it: not in 3.5, U.S.A or an address. Quotes and brackets may come between. */
const STOPS = [
  ...['. ', '? ', '! ', '.\u201d ', '." ', '?\u201d ', '!\u201d ', '.\u00bb ', '.) '],
  ...['\u3002', '\uff01', '\uff1f', '\u0964', '\u06d4', '\u061f', '\u1362', '\u104b'],
];
const COMMAS = [',', '\u060c', '\u3001', '\uff0c'];
const ENDS = '.!?\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f\u1362\u104b';
const CLOSERS = '"\'\u201d\u2019\u00bb)]\u300d\u300f\u201c';

/** Whether white space must be collapsed; most text has none to collapse, and asking is cheaper than replacing. */
export const isLoose = (text: string): boolean =>
  text.includes('\n') || text.includes('  ') || text.includes('\t') || text.includes('\r') || text.includes('\f');

const collapse = (text: string): string => (isLoose(text) ? text.replace(SPACES, ' ') : text);

function isClosed(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSERS.includes(text.charAt(end))) end--;
  return ENDS.includes(text.charAt(end));
}

/** Whether a short text has neither letter nor digit: bullets, bars, dots. Asked code by code, for a pattern costs a cold script more. */
function isBare(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if ((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)) return false;
    if (code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0xfeff) return false;
  }
  return true;
}

/** UTF-16 units of a text, wide letters counted for more. */
const lengthOf = (text: string): number =>
  WIDE.test(text) ? text.length + WIDE_EXTRA * (text.match(WIDES)?.length ?? 0) : text.length;

/** Returns the block with its figures filled in. `length` is 0 where it holds nothing but white space or marks. */
export function measure(raw: Pick<RawBlock, 'index' | 'box' | 'pieces' | 'heading' | 'pre'>): RawBlock {
  let joined = '';
  let links = '';
  for (const { node, link } of raw.pieces) {
    if (node) {
      const { data } = node;
      joined += data;
      if (link) links += data;
    } else joined += ' ';
  }
  // Most white space stands at the edges: what is left needs no collapsing.
  const text = collapse(joined.trim());
  const length = text.length < 12 && isBare(text) ? 0 : lengthOf(text);
  const block: RawBlock = { ...raw, text, length, linked: 0, closed: false, prose: false };
  if (length === 0) return block;
  if (links === joined) block.linked = length;
  else if (links !== '') block.linked = Math.min(lengthOf(collapse(links)), length);
  if (text.length < 20) return block;
  block.closed = isClosed(text);
  if (raw.heading === 0) block.prose = isProse(block, text);
  return block;
}

/** Running text: long enough, hardly linked, with sentences. */
function isProse({ length, linked, closed }: RawBlock, text: string): boolean {
  const free = length - linked;
  if (free < 40 || linked > length * 0.5) return false;
  if (closed) return true;
  for (const stop of STOPS) if (text.includes(stop)) return free >= 60;
  if (length > 160) for (const comma of COMMAS) if (isRepeated(text, comma)) return true;
  return false;
}

function isRepeated(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) >= 0;
}
