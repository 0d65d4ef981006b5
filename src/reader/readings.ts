/**
 * The articles of one page as they are read: which of a new look is which of the last, what the worker is still to be
 * asked of them, whose mention a mark is.
 */
import { compareFound } from '../article';
import type { FoundArticle, NoArticle } from '../article/types';
import { MENTIONS, markOf, mentionOf, type ReadArticle } from './page';

/** One article of the page. */
export interface Reading {
  /** Names it as long as it stands there. */
  readonly name: number;
  /** Whether the page was about it when it came: then what the page says of itself holds for it. */
  own: boolean;
  /** As it stands in the page now. */
  found: FoundArticle;
  /** The newest answer, perhaps to an older text; null before the first. */
  read: ReadArticle | null;
  /** Whether the worker is to be asked. */
  due: boolean;
  /** Why the worker could not answer. */
  failure: string | null;
}

/** A mention: its article, the answer that tells of it, its index in that answer. */
export interface Mention {
  reading: Reading;
  read: ReadArticle;
  index: number;
}

/** What {@link createReadings} gives. */
export interface Readings {
  /** In page order. */
  list(): readonly Reading[];
  /** The answers, in page order. */
  reads(): ReadArticle[];
  /**
   * Takes a new look: the page's own article, and all of them in page order. Articles that are new or have other text
   * are due. `moved`: some stand in other nodes or are gone.
   */
  take(own: FoundArticle | NoArticle, articles: readonly FoundArticle[]): { moved: boolean };
  /** Whose mention a mark is, or null where its answer holds no longer. */
  of(mark: number): Mention | null;
  /** The mark of an annotation of a named article, or null where there is none. */
  mark(article: number, annotation: number): number | null;
  /** Where a mark stands among all of the page, a whole number; null where its answer holds no longer. */
  place(mark: number): number | null;
  /** The place of an article's first mention. */
  start(reading: Reading): number;
}

/** Whether both stand in the same box. */
function sameBox(a: FoundArticle, b: FoundArticle): boolean {
  return a.root.contains(b.root) || b.root.contains(a.root);
}

/** A finding with what was known of the same article when the page was, or was not, about it. */
function withFactsOf(old: FoundArticle, next: FoundArticle): FoundArticle {
  const { date, hints, title } = old.content;
  const facts = { ...old.facts, language: next.facts.language };
  return { ...next, facts, content: { ...next.content, date, hints, title: next.content.title || title } };
}

/** Brings a reading up to date; tells whether its marks stand in other nodes. */
function follow(reading: Reading, next: FoundArticle, own: boolean): boolean {
  const change = compareFound(reading.found, next);
  // What the page says of itself belongs to the story that it was about, however its title follows what is in view.
  if (change?.type === 'article') reading.own = own;
  if (reading.failure !== null) reading.due = true;
  if (!change) return false;
  reading.found = reading.own === own ? next : withFactsOf(reading.found, next);
  if (change.type !== 'moved') {
    reading.due = true;
    return false;
  }
  const { read } = reading;
  if (read?.article.content.text === next.content.text) reading.read = { ...read, article: reading.found };
  return read !== null;
}

/** The readings of one page, none at first. */
export function createReadings(): Readings {
  let list: readonly Reading[] = [];
  let own: Reading | null = null;
  let names = 0;

  const start = (reading: Reading): number => list.indexOf(reading) * MENTIONS;
  const of: Readings['of'] = (mark) => {
    const { answer, index } = mentionOf(mark);
    for (const reading of list) {
      const { read } = reading;
      if (read?.answer === answer && read.annotated.annotations[index]) return { reading, read, index };
    }
    return null;
  };

  return {
    list: () => list,
    reads: () => list.flatMap(({ read }) => read ?? []),
    take(ownNow, articles) {
      const left = new Set(list);
      const pick = (fits: (reading: Reading) => boolean): Reading | null => {
        for (const reading of left) {
          if (!fits(reading)) continue;
          left.delete(reading);
          return reading;
        }
        return null;
      };
      const same = articles.map((one) => pick(({ found }) => sameBox(found, one)));
      articles.forEach((one, i) => {
        same[i] ??= pick(({ found }) => found.content.text === one.content.text);
      });
      // Rewritten in another box: what the page is about follows what it was about.
      articles.forEach((one, i) => {
        if (one === ownNow) same[i] ??= pick((reading) => reading === own);
      });
      let moved = left.size > 0;
      list = articles.map((found, i) => {
        const reading = same[i];
        if (!reading) return { name: names++, own: found === ownNow, found, read: null, due: true, failure: null };
        if (follow(reading, found, found === ownNow)) moved = true;
        return reading;
      });
      own = list.find((_, i) => articles[i] === ownNow) ?? null;
      return { moved };
    },
    of,
    mark(article, annotation) {
      const read = list.find(({ name }) => name === article)?.read;
      return read?.annotated.annotations[annotation] ? markOf(read, annotation) : null;
    },
    place(mark) {
      const at = of(mark);
      return at && start(at.reading) + at.index;
    },
    start,
  };
}
