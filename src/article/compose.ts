/**
 * Step 7: the chosen blocks become the article's text, with runs that tie every unit to its live text node. White space
 * collapses as it does on the page; soft hyphens, zero-width and no-break characters stay (the matcher folds them).
 */
import type { Block } from '../annotate/types';
import { isLoose } from './measure';
import type { Chosen, TextRun } from './types';

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
  for (const { block, part } of chosen) {
    const mark = runs.length;
    const lead = text === '' ? '' : '\n\n';
    const start = text.length + lead.length;
    let body = '';
    const add = (node: Text, from: number, to: number) => {
      if (from >= to) return;
      runs.push({ node, from, to, at: start + body.length });
      const piece = node.data.slice(from, to);
      body += block.pre || !isLoose(piece) ? piece : piece.replace(OTHER, ' ');
    };
    for (const { node } of block.pieces) {
      if (!node) {
        // The page shows no space before a line break.
        const kept = withoutTrailing(body);
        if (kept.length < body.length) cut(runs, mark, start + kept.length);
        body = `${kept}\n`;
        continue;
      }
      const data = node.data;
      if (block.pre) {
        add(node, 0, data.length);
        continue;
      }
      let from = 0;
      if (body === '' || body.endsWith(' ') || body.endsWith('\n'))
        while (from < data.length && SPACE.includes(data.charAt(from))) from++;
      if (!isLoose(data)) {
        add(node, from, data.length);
        continue;
      }
      // Of each gap the first white space stays.
      GAPS.lastIndex = from;
      for (let gap = GAPS.exec(data); gap; gap = GAPS.exec(data)) {
        add(node, from, gap.index + 1);
        from = gap.index + gap[0].length;
      }
      add(node, from, data.length);
    }
    const kept = withoutTrailing(body);
    cut(runs, mark, start + kept.length);
    if (kept.trim() === '') continue;
    text += lead + kept;
    blocks.push({ start, end: start + kept.length, part });
  }
  return { text, blocks, runs };
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
