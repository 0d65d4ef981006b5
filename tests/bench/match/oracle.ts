/** The slow oracle of the benchmark's task: every run of words of the text, folded in the plainest way, looked up. */
import type { Spans } from './engines';

/** Folds a piece of text as the task says, with no regard to speed. */
function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/þ/g, 'th')
    .replace(/ħ/g, 'h')
    .replace(/ŋ/g, 'n')
    .replace(/ŧ/g, 't')
    .replace(/[-‐‑–\u00a0]/g, ' ')
    .replace(/\n(?!\n)/g, ' ');
}

/** Spans of all names, leftmost-longest, whole words. */
export function oracle(names: readonly string[], text: string): Spans {
  const known = new Set(names.map(fold));
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}\u00ad_]+/gu)].map((m) => [m.index, m.index + m[0].length] as const);
  const spans: Spans = [];
  for (let w = 0; w < words.length; ) {
    let next = w + 1;
    const start = words[w]?.[0] as number;
    for (let to = Math.min(w + 7, words.length - 1); to >= w; to--) {
      const end = words[to]?.[1] as number;
      const piece = text.slice(start, end);
      if (/\n\n/.test(piece) || !known.has(fold(piece))) continue;
      spans.push(start, end);
      next = to + 1;
      break;
    }
    w = next;
  }
  return spans;
}

/** A short form of spans, for comparing between processes. */
export function digest(spans: Spans): string {
  let hash = 0x811c9dc5;
  for (const value of spans) hash = Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);
  return `${spans.length / 2}:${(hash >>> 0).toString(16)}`;
}
