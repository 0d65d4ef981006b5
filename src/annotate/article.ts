/** Plain text as an article: for the command line, for tests and for selections. */
import type { ArticleText, Block, Part } from './types';

const BYLINE = /^[Bb][Yy]\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|de|von|van|al|el)\s+)?\p{Lu}[\p{L}.'’-]+){1,7}\s*$/u;
const HEADLINE_MAX = 160;

/** Lines of one width were broken by a machine: names may run over their ends. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.length > 2 && lines.slice(0, -1).every((line) => line.length >= 45 && line.length <= 110);
}

function partOf(text: string, isFirst: boolean): Part {
  if (text.length < HEADLINE_MAX && /^by\s/i.test(text) && BYLINE.test(text)) return 'byline';
  if (isFirst && text.length < HEADLINE_MAX && !/[.!?:;]["”’)]*$/.test(text)) return 'headline';
  return 'body';
}

/**
 * Makes an article of plain text. Blocks are parted by blank lines, or by line ends where lines are not broken to one width.
 * The text stays as it is, so offsets are those of `text` (UTF-16). The part of a block is guessed: a short first block without a full stop is the
 * headline, a line of "By" and names a by-line, all else body. Never throws.
 */
export function articleFromText(text: string, about: { title?: string; date?: string } = {}): ArticleText {
  const blocks: Block[] = [];
  const add = (start: number, end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    if (from === to) return;
    const isFirst = blocks.length === 0 && text.length > to;
    blocks.push({
      start: from,
      end: to,
      part: partOf(text.slice(from, Math.min(to, from + HEADLINE_MAX + 1)), isFirst),
    });
  };
  let at = 0;
  for (const gap of text.matchAll(/\r?\n[^\S\n]*(?:\r?\n[^\S\n]*)+/g)) {
    splitLines(text, at, gap.index, add);
    at = gap.index + gap[0].length;
  }
  splitLines(text, at, text.length, add);
  const headline = blocks.find((block) => block.part === 'headline');
  return {
    text,
    blocks,
    title: about.title ?? (headline ? text.slice(headline.start, headline.end) : ''),
    date: about.date ?? null,
    language: null,
    hints: [],
  };
}

function splitLines(text: string, from: number, to: number, add: (start: number, end: number) => void): void {
  const part = text.slice(from, to);
  if (!part.includes('\n') || isWrapped(part.split('\n'))) {
    add(from, to);
    return;
  }
  let at = from;
  for (const line of part.split('\n')) {
    add(at, at + line.length);
    at += line.length + 1;
  }
}
