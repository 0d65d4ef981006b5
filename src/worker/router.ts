/** Answers messages: checks who asks, checks what is asked, then does it. Nothing else in the worker listens to messages. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { annotate, withEntries } from '../annotate/annotate';
import { remembered } from '../memory/memory';
import { type PageCall, PageCallSchema, type ReaderCall, ReaderCallSchema, type Reply } from '../messages/protocol';
import { changeMemory } from '../settings/memory-store';
import { readSettings } from '../settings/store';
import { showCount } from './badge';
import { entryOf, images, withImages } from './glossary';
import { putInto, putMarks, readTab } from './inject';
import { createQueue } from './queue';
import { readAll, readFor } from './records';
import { searchImages } from './search';

/** Who sent a message, as the browser tells it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  documentLifecycle?: string | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
}

/** A reader in a page of the web, one of our own pages, or nobody we answer. */
export function roleOf(sender: Sender, ownId: string, ownOrigin: string): 'reader' | 'page' | null {
  if (sender.id !== ownId) return null;
  if (sender.url?.startsWith(ownOrigin)) return 'page';
  if (sender.tab?.id === undefined) return null;
  // Readers run in whole pages only, never in frames. A page that is rendered ahead has another number until it is shown.
  return sender.frameId === 0 || sender.documentLifecycle === 'prerender' ? 'reader' : null;
}

/** Gives messages that came meanwhile their turn. */
const annotating = createQueue(() => new Promise((resolve) => setTimeout(resolve, 0)));

async function answerReader(call: ReaderCall, sender: Sender): Promise<unknown> {
  switch (call.type) {
    case 'annotate': {
      const key = `${sender.tab?.id ?? ''} ${sender.documentId ?? ''}`;
      return annotating.add(key, async () => {
        const [settings] = await Promise.all([readSettings(), images()]);
        const wishes = { knows: settings.knows, every: settings.density === 'every' };
        return withImages(
          (opened) => withEntries(annotate(call.article, opened, wishes), opened),
          (opened) => readFor(call.article.text, opened),
        );
      });
    }
    case 'entry':
      return entryOf(call.ref);
    case 'load-card':
      await putInto(sender, 'card');
      return true;
    case 'load-map':
      await putInto(sender, 'map');
      return true;
    case 'load-marks':
      await putMarks(sender);
      return true;
    case 'count':
      // The button speaks of the page that is seen; one that is rendered ahead tells again when it is.
      if (sender.tab?.id !== undefined && sender.documentLifecycle !== 'prerender')
        await showCount(sender.tab.id, call.count, call.off);
      return true;
    case 'remember':
      // A private window leaves nothing behind.
      if (sender.tab?.incognito) return false;
      await changeMemory((memory) => remembered(memory, call.change));
      return true;
  }
}

async function answerPage(call: PageCall): Promise<unknown> {
  switch (call.type) {
    case 'search':
      return withImages(
        (opened) => searchImages(opened, call.query, call.limit),
        async (opened) => {
          for (const image of opened) await readAll(image);
        },
      );
    case 'read-tab':
      return readTab(call.tab);
    case 'glossary': {
      const opened = await images();
      return {
        entries: opened.reduce((sum, image) => sum + image.entryCount, 0),
        date: opened[0]?.pack.date ?? '',
      };
    }
  }
}

/** The answer to one message, or null if the sender is none of ours or the message none of the protocol's. */
export function answer(message: unknown, sender: Sender): Promise<Reply<unknown>> | null {
  const role = roleOf(sender, browser.runtime.id, browser.runtime.getURL(''));
  if (!role) return null;
  const reader = v.safeParse(ReaderCallSchema, message);
  if (reader.success) return reply(answerReader(reader.output, sender));
  const page = role === 'page' ? v.safeParse(PageCallSchema, message) : null;
  if (page?.success) return reply(answerPage(page.output));
  return Promise.resolve({ ok: false, error: 'Not a message of the protocol' });
}

async function reply(value: Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
