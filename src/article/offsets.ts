/** Offsets ↔ live positions. Offsets are the truth; ranges are made late and checked against what the nodes hold now. */
import type { FoundArticle, TextRun } from './types';

/** Index of the last run that starts at or before `offset`, or -1. */
function runAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    if ((runs[mid] as TextRun).at <= offset) low = mid + 1;
    else high = mid - 1;
  }
  return high;
}

function holds(article: FoundArticle, run: TextRun): boolean {
  if (!run.node.isConnected || run.node.data.length < run.to) return false;
  const now = run.node.data.slice(run.from, run.to);
  const then = article.content.text.slice(run.at, run.at + run.to - run.from);
  return now === then || now.replace(/[\t\n\r\f]/g, ' ') === then;
}

/**
 * Returns a live range over `[start, end)` of the article's text, or null when the span is empty, touches no text, or
 * the nodes no longer hold that text. Never throws.
 */
export function rangeFor(article: FoundArticle, start: number, end: number): Range | null {
  const { runs } = article;
  if (!(start < end)) return null;
  let first = runAt(runs, start);
  const head = runs[first];
  if (!head || head.at + head.to - head.from <= start) first++;
  const last = runAt(runs, end - 1);
  const a = runs[first];
  const b = runs[last];
  if (!a || !b || last < first) return null;
  for (let i = first; i <= last; i++) if (!holds(article, runs[i] as TextRun)) return null;
  try {
    const range = a.node.ownerDocument.createRange();
    range.setStart(a.node, a.from + Math.max(0, start - a.at));
    range.setEnd(b.node, Math.min(b.to, b.from + end - b.at));
    return range.collapsed ? null : range;
  } catch {
    return null;
  }
}

/** Returns the client rectangles of the span (CSS pixels), one per line box and node; empty where {@link rangeFor} gives null. */
export function rectsFor(article: FoundArticle, start: number, end: number): DOMRect[] {
  const range = rangeFor(article, start, end);
  return range ? Array.from(range.getClientRects()).filter((r) => r.width > 0 && r.height > 0) : [];
}

const NODES = new WeakMap<readonly TextRun[], Map<Text, TextRun[]>>();

function runsOf(article: FoundArticle, node: Text): TextRun[] | undefined {
  let map = NODES.get(article.runs);
  if (!map) {
    map = new Map();
    for (const run of article.runs) {
      const list = map.get(run.node);
      if (list) list.push(run);
      else map.set(run.node, [run]);
    }
    NODES.set(article.runs, map);
  }
  return map.get(node);
}

/**
 * Returns the article offset of a caret position in a text node, or null where the node is no part of the article or
 * holds other text by now. Inside collapsed white space the offset is that of the space's end.
 */
export function offsetAt(article: FoundArticle, node: Node, offset: number): number | null {
  if (node.nodeType !== 3) return null;
  const list = runsOf(article, node as Text);
  if (!list) return null;
  let best: number | null = null;
  for (const run of list) {
    if (offset < run.from) return best ?? (holds(article, run) ? run.at : null);
    if (!holds(article, run)) return null;
    best = run.at + Math.min(offset, run.to) - run.from;
    if (offset < run.to) return best;
  }
  return best;
}
