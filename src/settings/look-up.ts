/**
 * "Look up …" on a selection: the words wait here until the panel of that window has opened and takes them. The panel
 * takes them itself: an answer of the worker could be lost on the way, and the words with it.
 */
import { browser } from 'wxt/browser';
import type { PanelNews } from '../messages/protocol';

const KEY = 'look-up';

/** What waits: the words and the window they are for. */
interface Waiting {
  query: string;
  window: number;
}

/** Keeps the words for the panel and tells it, should it be open already. Session storage outlives the worker. */
export async function offerLookUp(query: string, window: number): Promise<void> {
  const waiting: Waiting = { query: query.slice(0, 200), window };
  await browser.storage.session.set({ [KEY]: waiting });
  const news: PanelNews = { type: 'look-up', ...waiting };
  // No panel open yet: it will take the words when it is.
  await browser.runtime.sendMessage(news).catch(() => undefined);
}

/** The words that wait for this window, once. */
export async function takeLookUp(window: number): Promise<string | null> {
  const stored = await browser.storage.session.get(KEY);
  const waiting = stored[KEY] as Waiting | undefined;
  if (!waiting || waiting.window !== window) return null;
  await browser.storage.session.remove(KEY);
  return waiting.query;
}
