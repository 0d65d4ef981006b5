/** The reader's questions to the worker. */
import type { AnnotatedWithEntries, ArticleText, EntryRef } from '../annotate/types';
import type { Entry } from '../glossary/types';
import type { MemoryChange } from '../memory/memory';
import type { Answers, ReaderCall, Reply } from '../messages/protocol';
import { send } from './send';

/** What the reader may ask; on our own pages and in tests another implementation can stand here. */
export interface Calls {
  annotate(article: ArticleText): Promise<AnnotatedWithEntries>;
  entry(ref: EntryRef): Promise<Entry | null>;
  loadCard(): Promise<void>;
  loadMap(): Promise<void>;
  /** Puts the style of the marks into the page. */
  loadMarks(): Promise<void>;
  /** For the toolbar button: entries of the article, or null where there is none or (`off`) the site is silent. */
  count(count: number | null, off: boolean): Promise<void>;
  /** Keeps a change of the memory. `false`: a private window, in which nothing is kept. */
  remember(change: MemoryChange): Promise<boolean>;
}

async function ask<T extends ReaderCall['type']>(call: ReaderCall & { type: T }): Promise<Answers[T]> {
  const reply = (await send(call)) as Reply<Answers[T]> | undefined;
  if (!reply) throw new Error('No answer');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Asks the real worker. A stopped worker is woken by the message. */
export const workerCalls: Calls = {
  annotate: (article) => ask({ type: 'annotate', article }),
  entry: (ref) => ask({ type: 'entry', ref: { pack: ref.pack, id: ref.id } }),
  loadCard: async () => {
    await ask({ type: 'load-card' });
  },
  loadMap: async () => {
    await ask({ type: 'load-map' });
  },
  loadMarks: async () => {
    await ask({ type: 'load-marks' });
  },
  count: async (count, off) => {
    await ask({ type: 'count', count, off });
  },
  remember: (change) => ask({ type: 'remember', change }),
};
