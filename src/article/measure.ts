/** The figures of one block: length, linked length, sentence marks. One pass over its characters. */
import type { RawBlock } from './types';

/** One such character says about as much as two and a half Latin letters. */
const WIDE = 2.5;

const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;
const isWide = (c: number) =>
  (c >= 0x3040 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af) || (c >= 0xf900 && c <= 0xfaff);

/** Returns the block with its figures filled in. `length` is 0 where it holds nothing but white space or a lone mark. */
export function measure(raw: Pick<RawBlock, 'index' | 'box' | 'pieces' | 'heading' | 'pre'>): RawBlock {
  let length = 0;
  let linked = 0;
  let stops = 0;
  let commas = 0;
  let last = 0;
  let lastInk = 0;
  let ink = 0;
  for (const piece of raw.pieces) {
    if (!piece.node) {
      last = 32;
      continue;
    }
    const data = piece.node.data;
    const start = length;
    for (let i = 0; i < data.length; i++) {
      const c = data.charCodeAt(i);
      if (isSpace(c)) {
        // A stop counts once white space follows it: not in 3.5, U.S. or an address.
        if (!isSpace(last)) {
          length++;
          if (last === 46 || last === 33 || last === 63) stops++;
        }
        last = 32;
        continue;
      }
      if (isWide(c)) length += WIDE;
      else length++;
      ink++;
      if (c === 44 || c === 0x60c || c === 0x3001 || c === 0xff0c || c === 59) commas++;
      else if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0x964 || c === 0x6d4 || c === 0x61f) stops++;
      // Quotes and brackets may follow the stop.
      if (!(c === 34 || c === 39 || c === 41 || c === 0x201d || c === 0x2019 || c === 0xbb || c === 0x300d))
        lastInk = c;
      last = c;
    }
    if (piece.link) linked += length - start;
  }
  const closed =
    lastInk === 46 ||
    lastInk === 33 ||
    lastInk === 63 ||
    lastInk === 0x2026 ||
    lastInk === 0x3002 ||
    lastInk === 0xff01 ||
    lastInk === 0xff1f ||
    lastInk === 0x964 ||
    lastInk === 0x6d4 ||
    lastInk === 0x61f;
  if (closed && lastInk < 0x3000) stops++;
  return { ...raw, length: ink > 0 ? length : 0, linked, stops, commas, closed };
}

/** Returns the block's text with white space collapsed, for the rules that read words. */
export function textOf(block: RawBlock): string {
  let text = '';
  for (const piece of block.pieces) text += piece.node ? piece.node.data : ' ';
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
