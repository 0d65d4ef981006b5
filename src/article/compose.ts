/**
 * Step 7: the chosen blocks become the article's text, with runs that tie every unit to its live text node. White space
 * collapses as it does on the page; soft hyphens, zero-width and no-break characters stay (the matcher folds them).
 */
import type { Block } from '../annotate/types';
import { isLoose } from './measure';
import type { Chosen, Piece, RawBlock, TextRun } from './types';

const GAPS = /[ \t\n\r\f]{2,}/g;
const OTHER = /[\t\n\r\f]/g;
const SPACE = ' \t\n\r\f';

/** White space as pages collapse it: no-break space is none. */
function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.includes(text.charAt(end - 1))) end--;
  return end < text.length ? text.slice(0, end) : text;
}

/** Text, blocks and runs of the chosen blocks, joined by `\n\n`. A `<br>` is `\n` and belongs to no run. */
export function compose(chosen: readonly Chosen[]): { text: string; blocks: Block[]; runs: TextRun[] } {
  let text = '';
  const blocks: Block[] = [];
  const runs: TextRun[] = [];
  for (let i = 0; i < chosen.length; i++) {
    const { block, part } = chosen[i] as Chosen;
    const lead = text === '' ? '' : '\n\n';
    const start = text.length + lead.length;
    const kept = isWhole(block) ? whole(block, start, runs) : pieced(block, start, runs);
    if (kept === '') continue;
    text += lead + kept;
    blocks.push({ start, end: start + kept.length, part });
  }
  return { text, blocks, runs };
}

/** Whether a block is one text node without white space to drop, as most paragraphs are. */
const isWhole = ({ pieces, text }: RawBlock): boolean =>
  pieces.length === 1 && text !== '' && (pieces[0] as Piece).node?.data === text;

function whole({ pieces, text }: RawBlock, start: number, runs: TextRun[]): string {
  runs.push({ node: (pieces[0] as Piece).node as Text, from: 0, to: text.length, at: start });
  return text;
}

/** Adds the runs of a block of several pieces and returns its text, empty where it holds white space alone. */
function pieced({ pieces, pre }: RawBlock, start: number, runs: TextRun[]): string {
  const mark = runs.length;
  let body = '';
  const add = (node: Text, data: string, from: number, to: number, loose: boolean) => {
    if (from >= to) return;
    runs.push({ node, from, to, at: start + body.length });
    const piece = data.slice(from, to);
    body += loose ? piece.replace(OTHER, ' ') : piece;
  };
  for (let i = 0; i < pieces.length; i++) {
    const { node } = pieces[i] as Piece;
    if (!node) {
      // The page shows no space before a line break.
      const kept = withoutTrailing(body);
      if (kept.length < body.length) cut(runs, mark, start + kept.length);
      body = `${kept}\n`;
      continue;
    }
    const data = node.data;
    if (pre) {
      add(node, data, 0, data.length, false);
      continue;
    }
    let from = 0;
    if (body === '' || body.endsWith(' ') || body.endsWith('\n'))
      while (from < data.length && SPACE.includes(data.charAt(from))) from++;
    if (!isLoose(data)) {
      add(node, data, from, data.length, false);
      continue;
    }
    // Of each gap the first white space stays.
    GAPS.lastIndex = from;
    for (let gap = GAPS.exec(data); gap; gap = GAPS.exec(data)) {
      add(node, data, from, gap.index + 1, true);
      from = gap.index + gap[0].length;
    }
    add(node, data, from, data.length, true);
  }
  const kept = withoutTrailing(body);
  cut(runs, mark, start + kept.length);
  return kept.trim() === '' ? '' : kept;
}

/** Shortens or drops the runs that reach beyond `end`. */
function cut(runs: TextRun[], mark: number, end: number): void {
  while (runs.length > mark) {
    const run = runs[runs.length - 1] as TextRun;
    if (run.at < end) {
      run.to = Math.min(run.to, run.from + end - run.at);
      return;
    }
    runs.pop();
  }
}
