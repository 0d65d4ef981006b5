/** An article's notes: numbered in the order of the text, and the text cut where the numbers stand. Pure. */
import { entryKey } from '../annotate/types';
import type { Entry, Kind } from '../glossary/types';
import type { Printed } from './link';

/** One note. */
export interface Note {
  number: number;
  title: string;
  kind: Kind | null;
  entry: Entry | null;
  /** The article's own words for it, where it has any. */
  introduction: string | null;
}

/** A run of a block's text; `note` stands behind it. */
export interface Run {
  text: string;
  note: number | null;
}

/** A paragraph of the printed article. */
export interface Paragraph {
  part: 'headline' | 'standfirst' | 'body' | 'caption' | 'byline';
  runs: Run[];
}

/**
 * The notes and the paragraphs. A note for each member of the cast that has a marked mention, is neither known nor
 * hidden, and of which there is something to say; its number stands at the first marked mention.
 */
export function notesOf({ article, annotated, hushed }: Printed): { notes: Note[]; paragraphs: Paragraph[] } {
  const notes: Note[] = [];
  const numbers = new Map<number, number>();
  const places = new Map<number, number>();
  annotated.annotations.forEach((annotation) => {
    const member = annotated.cast[annotation.cast];
    if (!annotation.marked || !member || hushed[annotation.cast] || numbers.has(annotation.cast)) return;
    const entry = member.entry ? (annotated.entries[entryKey(member.entry)] ?? null) : null;
    const introduction = member.introduction?.text ?? null;
    if (!entry && introduction === null) return;
    const number = notes.length + 1;
    numbers.set(annotation.cast, number);
    places.set(annotation.end, number);
    notes.push({ number, title: entry?.title ?? member.title, kind: entry?.kind ?? member.kind, entry, introduction });
  });
  const paragraphs = article.blocks.map(({ start, end, part }): Paragraph => {
    const runs: Run[] = [];
    let from = start;
    for (const [at, note] of places) {
      if (at <= start || at > end) continue;
      runs.push({ text: article.text.slice(from, at), note });
      from = at;
    }
    if (from < end || runs.length === 0) runs.push({ text: article.text.slice(from, end), note: null });
    return { part, runs };
  });
  return { notes, paragraphs };
}
