/** The reader's questions to the worker. */
import { browser } from 'wxt/browser';
import type { AnnotatedWithEntries, ArticleText, EntryRef } from '../annotate/types';
import type { Entry } from '../glossary/types';
import type { MemoryChange } from '../memory/memory';
import type { Answers, ReaderCall, Reply } from '../messages/protocol';

/** What the reader may ask; on our own pages and in tests another implementation can stand here. */
export interface Calls {
  annotate(article: ArticleText): Promise<AnnotatedWithEntries>;
  entry(ref: EntryRef): Promise<Entry | null>;
  loadCard(): Promise<void>;
  loadMap(): Promise<void>;
  /** For the toolbar button: entries of the article, or null where there is none or (`off`) the site is silent. */
  count(count: number | null, off: boolean): Promise<void>;
  /** Keeps a change of the memory. `false`: a private window, in which nothing is kept. */
  remember(change: MemoryChange): Promise<boolean>;
}

/** The extension was updated, switched off or removed under us: whatever is still in the page must go. */
export class Orphaned extends Error {
  constructor() {
    super('The extension is gone');
    this.name = 'Orphaned';
  }
}

/** Whether this script's extension still lives. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

async function ask<T extends ReaderCall['type']>(call: ReaderCall & { type: T }): Promise<Answers[T]> {
  if (isOrphaned()) throw new Orphaned();
  const reply = (await browser.runtime.sendMessage(call)) as Reply<Answers[T]> | undefined;
  if (isOrphaned()) throw new Orphaned();
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
  count: async (count, off) => {
    await ask({ type: 'count', count, off });
  },
  remember: (change) => ask({ type: 'remember', change }),
};
