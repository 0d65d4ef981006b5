/** What the reader knows of one article: the text, the answer, and where things stand in the page. */
import type { AnnotatedWithEntries, Annotation, CastMember } from '../annotate/types';
import { entryKey } from '../annotate/types';
import { rangeFor, rectsFor } from '../article';
import type { FoundArticle } from '../article/types';
import type { Alternative, CardAnchor, CardContent } from '../card/contract';
import type { Mark } from '../marks/paint';

/** One article with its answer. Indices are those of `annotated.annotations`. */
export interface ReadArticle {
  /** Names the answer; never given twice. */
  answer: number;
  article: FoundArticle;
  annotated: AnnotatedWithEntries;
}

/** More than any article has mentions: they are fewer than the units of its text. */
export const MENTIONS = 2 ** 21;

/**
 * The number by which card, tour and pointer speak of a mention, whichever article it stands in. One of an older answer
 * means nothing any more.
 */
export function markOf(read: ReadArticle, index: number): number {
  return read.answer * MENTIONS + index;
}

/** The answer and the index that a mark stands for. */
export function mentionOf(mark: number): { answer: number; index: number } {
  return { answer: Math.floor(mark / MENTIONS), index: mark % MENTIONS };
}

/** How many entries of the glossary articles use; what two use counts once. */
export function countEntries(reads: readonly ReadArticle[]): number {
  const seen = new Set<string>();
  let count = 0;
  for (const { annotated } of reads) {
    const keys = annotated.cast.flatMap(({ entry }) => (entry ? [entryKey(entry)] : []));
    count += keys.filter((key) => !seen.has(key)).length;
    for (const key of keys) seen.add(key);
  }
  return count;
}

/** Why a member of the cast gets no mark here, or null; `hidden` gives no card either. */
export type Hush = (member: CastMember) => 'known' | 'hidden' | null;

/** {@link Hush} of every member of the cast. */
export function hushOf({ annotated }: ReadArticle, hush: Hush): ('known' | 'hidden' | null)[] {
  return annotated.cast.map(hush);
}

/** The marks to paint: only what the budget chose and the reader wants, and only where the page still holds the text. */
export function marksOf(read: ReadArticle, isPlain: (annotation: Annotation) => boolean): Mark[] {
  const { article, annotated } = read;
  const marks: Mark[] = [];
  for (const annotation of annotated.annotations) {
    if (!annotation.marked || isPlain(annotation)) continue;
    const range = rangeFor(article, annotation.start, annotation.end);
    if (range) marks.push({ range, style: annotation.via });
  }
  return marks;
}

function memberOf({ annotated }: ReadArticle, annotation: Annotation): CastMember | null {
  return annotated.cast[annotation.cast] ?? null;
}

function alternativesOf({ annotated }: ReadArticle, member: CastMember | null): Alternative[] {
  return (member?.alternatives ?? []).flatMap((index) => {
    const other = annotated.cast[index];
    if (!other) return [];
    const entry = other.entry ? annotated.entries[entryKey(other.entry)] : undefined;
    return [
      {
        title: other.title,
        kind: other.kind,
        gloss: entry?.gloss ?? other.introduction?.text ?? null,
        entry: other.entry,
      },
    ];
  });
}

/** Everything a card shows of the mention, or null for an index that does not exist. */
export function cardContent(
  read: ReadArticle,
  index: number,
  hushed: CardContent['hushed'] = null,
): CardContent | null {
  const annotation = read.annotated.annotations[index];
  if (!annotation) return null;
  const member = memberOf(read, annotation);
  const entry = annotation.entry ? (read.annotated.entries[entryKey(annotation.entry)] ?? null) : null;
  return {
    annotation,
    mark: markOf(read, index),
    member,
    mentionMarks: (member?.annotations ?? [index]).map((one) => markOf(read, one)),
    entry,
    alternatives: alternativesOf(read, member),
    article: read.article.content,
    hushed,
  };
}

/** Where the mention stands on the screen, read anew at every call. */
export function anchorOf({ article, annotated }: ReadArticle, index: number): CardAnchor {
  const { start, end } = annotated.annotations[index] ?? { start: 0, end: 0 };
  return {
    rects: () => rectsFor(article, start, end),
    element: () => rangeFor(article, start, end)?.startContainer.parentElement ?? null,
  };
}

/** The live range of a mention, or null where the page no longer holds it. */
export function rangeOf({ article, annotated }: ReadArticle, index: number): Range | null {
  const annotation = annotated.annotations[index];
  return annotation ? rangeFor(article, annotation.start, annotation.end) : null;
}

/** Indices of the marked mentions that stand in the page, in order. */
export function stations(read: ReadArticle, isPlain: (annotation: Annotation) => boolean): number[] {
  const result: number[] = [];
  read.annotated.annotations.forEach((annotation, index) => {
    if (annotation.marked && !isPlain(annotation) && rangeOf(read, index)) result.push(index);
  });
  return result;
}

/** Brings a range into the middle of the view, at once: what follows measures where it stands. */
export function reveal(range: Range): void {
  const element = range.startContainer.parentElement;
  const window = element?.ownerDocument.defaultView;
  if (!element || !window) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const rect = range.getBoundingClientRect();
  const margin = Math.min(120, window.innerHeight / 4);
  if (rect.top < margin || rect.bottom > window.innerHeight - margin) {
    window.scrollBy({ top: rect.top + rect.height / 2 - window.innerHeight / 2, behavior: 'instant' });
  }
}
