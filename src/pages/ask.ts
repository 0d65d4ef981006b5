/** Our own pages' questions to the worker. */
import type { EntryRef } from '../annotate/types';
import type { Entry } from '../glossary/types';
import type { Answers, GlossaryFacts, PageCall, ReaderCall, Reply, SearchHit } from '../messages/protocol';
import { send } from '../reader/send';

/** How many search hits a page shows. */
const HITS = 40;

/** Asks the worker. @throws Error with the worker's own words if it could not answer. */
export async function ask<T extends keyof Answers>(call: (PageCall | ReaderCall) & { type: T }): Promise<Answers[T]> {
  const reply = (await send(call)) as Reply<Answers[T]> | undefined;
  if (!reply) throw new Error('No answer');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Entries whose names hold the query, best first. */
export function search(query: string): Promise<readonly SearchHit[]> {
  return ask({ type: 'search', query: query.slice(0, 200), limit: HITS });
}

/** One entry, or null. */
export function entry(ref: EntryRef): Promise<Entry | null> {
  return ask({ type: 'entry', ref: { pack: ref.pack, id: ref.id } });
}

/** Size and date of the glossary, or null where the worker cannot say. */
export async function glossaryFacts(): Promise<GlossaryFacts | null> {
  try {
    return await ask({ type: 'glossary' });
  } catch {
    return null;
  }
}
