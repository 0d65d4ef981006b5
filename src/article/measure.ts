/** The figures of one block: length, linked length, sentence marks. Native string work: a content script runs cold. */
import type { Box, Piece, RawBlock } from './types';

/** One such character says about as much as two and a half Latin letters. */
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const WIDES = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const WIDE_EXTRA = 1.5;

const SPACES = /[ \t\n\r\f]+/g;
/** A stop counts once white space follows it: not in 3.5, U.S.A or an address. Quotes and brackets may come between. */
const STOPS = [
  ...['. ', '? ', '! ', '.\u201d ', '." ', '?\u201d ', '!\u201d ', '.\u00bb ', '.) '],
  ...[
    '\u3002',
    '\uff01',
    '\uff1f',
    '\u0964',
    '\u06d4',
    '\u061f',
    '\u1362',
    '\u104b',
    '\uff0e',
    '\u0589',
    '\u0965',
    '\u17d4',
    '\u0f0d',
  ],
];
/** Thai and Lao end sentences with a space alone. */
const STOPLESS = /[\u0e00-\u0eff]/;
const STOPLESS_PROSE = 70;
const COMMAS = [',', '\u060c', '\u3001', '\uff0c'];
const ENDS = '.!?\u2026\u3002\uff01\uff1f\u0964\u06d4\u061f\u1362\u104b\uff0e\u0589\u0965\u17d4\u0f0d';
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
export function measure(index: number, box: Box, pieces: Piece[], heading: number, pre: boolean): RawBlock {
  let joined = '';
  let links = '';
  for (let i = 0; i < pieces.length; i++) {
    const { node, link } = pieces[i] as Piece;
    const data = node ? node.data : ' ';
    joined += data;
    if (link) links += data;
  }
  // Most white space stands at the edges: what is left needs no collapsing.
  const text = collapse(joined.trim());
  const length = text.length < 12 && isBare(text) ? 0 : lengthOf(text);
  let linked = 0;
  if (links !== '') linked = links === joined ? length : Math.min(lengthOf(collapse(links)), length);
  const closed = text.length >= 20 && isClosed(text);
  const prose = heading === 0 && isProse(text, length, linked, closed);
  return { index, box, pieces, text, length, linked, closed, heading, pre, prose };
}

/** Running text: long enough, hardly linked, with sentences. */
function isProse(text: string, length: number, linked: number, closed: boolean): boolean {
  const free = length - linked;
  if (free < 40 || linked > length * 0.5) return false;
  if (closed) return true;
  if (free >= 60) for (let i = 0; i < STOPS.length; i++) if (text.includes(STOPS[i] as string)) return true;
  if (free >= STOPLESS_PROSE && STOPLESS.test(text)) return true;
  if (length > 160) for (let i = 0; i < COMMAS.length; i++) if (isRepeated(text, COMMAS[i] as string)) return true;
  return false;
}

function isRepeated(text: string, part: string): boolean {
  const at = text.indexOf(part);
  return at >= 0 && text.indexOf(part, at + 1) >= 0;
}
