/**
 * Asks the worker for what is due, one article at a time: it keeps one question of a page, so that a newer one may take
 * the place of an older.
 */
import type { AnnotatedWithEntries } from '../annotate/types';
import type { Reading } from './readings';

/** What {@link createAsking} needs. */
export interface AskingParts {
  /** The articles of the page, the most wanted first. */
  wanted(): readonly Reading[];
  annotate(reading: Reading): Promise<AnnotatedWithEntries>;
  answered(reading: Reading, annotated: AnnotatedWithEntries): void;
  failed(reading: Reading, error: unknown): void;
}

/** Gives a function that asks for what is due by now. A late answer to an older state of an article is dropped. */
export function createAsking(parts: AskingParts): () => void {
  let asked: { reading: Reading } | null = null;

  async function ask(reading: Reading): Promise<void> {
    const mine = { reading };
    asked = mine;
    reading.due = false;
    const holds = (): boolean => asked === mine && parts.wanted().includes(reading);
    try {
      const annotated = await parts.annotate(reading);
      if (holds()) parts.answered(reading, annotated);
    } catch (error) {
      if (holds()) parts.failed(reading, error);
    }
    if (asked !== mine) return;
    asked = null;
    askNext();
  }

  function askNext(): void {
    const wanted = parts.wanted();
    // Asked again where its text is another by now; waited for where another one is asked of.
    if (asked && !asked.reading.due && wanted.includes(asked.reading)) return;
    const next = asked?.reading.due && wanted.includes(asked.reading) ? asked.reading : wanted.find(({ due }) => due);
    if (next) void ask(next);
  }
  return askNext;
}
