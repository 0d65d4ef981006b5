/** The score of `article-pages/README.md`: shingles of four tokens, counted as multisets, per page. */

/** One page's shares; `null` text in the answer counts as no answer. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  empty: boolean;
  equal: boolean;
}

const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];

function shingles(words: string[]): Map<string, number> {
  const map = new Map<string, number>();
  if (words.length === 0) return map;
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const key = words.slice(i, i + 4).join(' ');
    map.set(key, (map.get(key) ?? 0) + 1);
  }
  return map;
}

/** Compares an answer with the gold text. `tp + fp + fn` is 1, unless both are empty. */
export function counts(gold: string, answer: string): Counts {
  const goldWords = tokens(gold);
  const words = tokens(answer);
  const a = shingles(goldWords);
  const b = shingles(words);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const [key, n] of b) {
    const shared = Math.min(n, a.get(key) ?? 0);
    tp += shared;
    fp += n - shared;
  }
  for (const [key, n] of a) fn += n - Math.min(n, b.get(key) ?? 0);
  const sum = tp + fp + fn || 1;
  return {
    tp: tp / sum,
    fp: fp / sum,
    fn: fn / sum,
    empty: words.length === 0,
    equal: goldWords.join(' ') === words.join(' '),
  };
}

const mean = (list: number[]) => (list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length);

/** Precision (over pages with an answer), recall, their F1, accuracy, empty answers, pages whose own F1 is under 0.5. */
export function summary(list: Counts[]) {
  const precision = mean(list.filter((c) => c.tp + c.fp > 0).map((c) => c.tp / (c.tp + c.fp)));
  const recall = mean(list.filter((c) => c.tp + c.fn > 0).map((c) => c.tp / (c.tp + c.fn)));
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return {
    precision,
    recall,
    f1,
    accuracy: mean(list.map((c) => (c.equal ? 1 : 0))),
    empty: list.filter((c) => c.empty).length,
    under: list.filter((c) => (2 * c.tp) / (2 * c.tp + c.fp + c.fn || 1) < 0.5).length,
  };
}
