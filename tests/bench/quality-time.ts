/** What annotating costs beside plain matching, and how it grows with the text. Figures of one run; not a test. */
import { annotate } from '../../src/annotate/annotate';
import { articleFromText } from '../../src/annotate/article';
import { matchText } from '../../src/annotate/match';
import type { ArticleText } from '../../src/annotate/types';
import type { GlossaryImage } from '../../src/glossary/types';

/** Words of the article that is timed, as the target has it. */
const WORDS = 1200;
/** How many times longer the long text is. */
const TIMES = 100;
const RUNS = 41;

/** A row of the table, times in ms. */
export interface TimeRow {
  text: string;
  'plain matching': string;
  everything: string;
  target: string;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function timed(runs: number, body: () => unknown): number {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    body();
    took.push(performance.now() - start);
  }
  return median(took);
}

/** An article of {@link WORDS} words out of `sentences` (sentences), from `from` on, and where it ended. */
function articleOf(sentences: readonly string[], from: number, words: number): [ArticleText, number] {
  const taken: string[] = [];
  let at = from;
  for (let count = 0; count < words && sentences.length > 0; at++) {
    const sentence = sentences[at % sentences.length] ?? '';
    taken.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  // Three sentences to a paragraph, as in the news.
  const blocks = taken.flatMap((_, i) => (i % 3 === 0 ? [taken.slice(i, i + 3).join(' ')] : []));
  return [articleFromText(blocks.join('\n\n')), at];
}

/** Times of one story, and of a text a hundred times as long, of other sentences as far as there are others. */
export function timeRows(texts: readonly string[], images: readonly GlossaryImage[]): TimeRow[] {
  const sentences = texts
    .flatMap((text) => text.split(/\n+|(?<=[.!?]) (?=[A-Z][a-z]+ [a-z])/))
    .filter((text) => text.length > 40);
  const [short, next] = articleOf(sentences, 0, WORDS);
  const [long] = articleOf(sentences, next, WORDS * TIMES);
  timed(RUNS, () => annotate(short, images));
  const plain = timed(RUNS, () => matchText(short.text, images));
  const whole = timed(RUNS, () => annotate(short, images));
  const longPlain = timed(3, () => matchText(long.text, images));
  const longWhole = timed(3, () => annotate(long, images));
  // The two texts do not hold the same number of units to the letter.
  const longer = long.text.length / short.text.length;
  return [
    {
      text: `${WORDS} words, warm`,
      'plain matching': plain.toFixed(2),
      everything: whole.toFixed(2),
      target: `${(3 * plain + 5).toFixed(2)} (3 × plain + 5)`,
    },
    {
      text: `${longer.toFixed(0)} times as long`,
      'plain matching': longPlain.toFixed(0),
      everything: `${longWhole.toFixed(0)}: ${(longWhole / whole).toFixed(0)} times`,
      target: `${(longer * 1.1).toFixed(0)} times`,
    },
  ];
}
