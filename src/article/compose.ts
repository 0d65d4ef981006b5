/**
 * Step 5: the chosen blocks become the article's text, with runs that tie every unit to its live text node. White space
 * collapses as it does on the page; soft hyphens, zero-width and no-break characters stay (the matcher folds them).
 */
import type { Block } from '../annotate/types';
import type { Chosen, TextRun } from './types';

const COLLAPSIBLE = /[ \t\n\r\f]/;

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
    let gap = true;
    for (const { node } of block.pieces) {
      if (!node) {
        body = `${trimSpace(body, start, runs, mark)}\n`;
        gap = true;
        continue;
      }
      const data = node.data;
      let from = -1;
      for (let i = 0; i <= data.length; i++) {
        const end = i === data.length;
        const drop = !end && !block.pre && gap && COLLAPSIBLE.test(data[i] as string);
        if (end || drop) {
          if (from >= 0) {
            runs.push({ node, from, to: i, at: start + body.length });
            body += block.pre ? data.slice(from, i) : data.slice(from, i).replace(/[\t\n\r\f]/g, ' ');
            from = -1;
          }
        } else {
          if (from < 0) from = i;
          gap = !block.pre && COLLAPSIBLE.test(data[i] as string);
        }
      }
    }
    // Trailing white space collapses away at the block's end; a run may become shorter or go.
    const kept = body.replace(/[ \t\n\r\f]+$/, '');
    cut(runs, mark, start + kept.length);
    if (kept === '') continue;
    text += lead + kept;
    blocks.push({ start, end: start + kept.length, part });
  }
  return { text, blocks, runs };
}

/** Takes a space off before a line break, where the page shows none. */
function trimSpace(body: string, start: number, runs: TextRun[], mark: number): string {
  const kept = body.replace(/ +$/, '');
  if (kept.length < body.length) cut(runs, mark, start + kept.length);
  return kept;
}

function cut(runs: TextRun[], mark: number, end: number): void {
  while (runs.length > mark) {
    const run = runs[runs.length - 1] as TextRun;
    if (run.at >= end) runs.pop();
    else {
      run.to = Math.min(run.to, run.from + end - run.at);
      return;
    }
  }
}
