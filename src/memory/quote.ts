/** The sentence around a mention: what a reading list and a note quote. */

/** Longest quotation, in UTF-16 units; beyond, it is cut at a word with an ellipsis, the mention kept inside. */
export const QUOTE_MAX = 400;

/** A run of text that is quoted from: `[start, end)` in UTF-16 units. */
interface Spanned {
  start: number;
  end: number;
}

/**
 * The sentence of `text` that holds `[start, end)`, within the block that does, white space squeezed. Sentences are those
 * of Unicode's text segmentation (UAX #29) in `language`.
 */
export function sentenceAround(
  text: string,
  blocks: readonly Spanned[],
  mention: Spanned,
  language: string | null,
): string {
  const block = blocks.find((one) => one.start <= mention.start && mention.end <= one.end) ?? {
    start: mention.start,
    end: mention.end,
  };
  // A line break inside a paragraph is a space to its reader, and an end of sentence to the segmenter.
  const paragraph = text.slice(block.start, block.end).replace(/[\n\r\u2028\u2029]/g, ' ');
  const from = mention.start - block.start;
  const to = mention.end - block.start;
  let first = 0;
  let last = paragraph.length;
  let open = false;
  for (const { index, segment } of segmenter(language).segment(paragraph)) {
    if (index <= from && !open) first = index;
    // "Mr. ", "U.S. ": rather two sentences in one than half of one.
    open = /(?:^|\s)(?:\p{Lu}\p{L}{0,3}\.)+\s*$/u.test(segment.slice(-24));
    if (index + segment.length >= to && !open) {
      last = index + segment.length;
      break;
    }
  }
  return cut(paragraph, first, last, from, to);
}

function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    // A page may declare a language that is none.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function cut(paragraph: string, first: number, last: number, from: number, to: number): string {
  let start = first;
  let end = last;
  if (end - start > QUOTE_MAX) {
    const spare = Math.max(0, QUOTE_MAX - (to - from));
    start = Math.max(first, from - Math.floor(spare / 2));
    end = Math.min(last, Math.max(to, start + QUOTE_MAX));
    if (start > first) start = Math.min(from, wordEdge(paragraph, start));
    if (end < last) end = Math.max(to, paragraph.lastIndexOf(' ', end));
  }
  const quoted = paragraph.slice(start, end).replace(/\s+/gu, ' ').trim();
  return `${start > first ? '… ' : ''}${quoted}${end < last ? ' …' : ''}`.slice(0, QUOTE_MAX + 200);
}

function wordEdge(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}
