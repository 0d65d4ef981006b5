/** Puts the reader into pages: on a press into this one, by registration into the sites that the reader granted. */
import { browser } from 'wxt/browser';
import type { ReaderOrder } from '../messages/protocol';

/** The reader's script and style, as the build names them. */
const READER = 'reader.js';
const MARKS = 'marks.css';
const REGISTRATION = 'reader';

/** Gives an order to the reader of a tab. `false`: there is none. */
export async function order(tab: number, message: ReaderOrder): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, message, { frameId: 0 })) === true;
  } catch {
    return false;
  }
}

/**
 * Puts the reader into a tab, unless it is there. `false` where the browser refuses: its own pages, the store, other
 * extensions, or a page for which we have no grant.
 */
export async function readTab(tab: number): Promise<boolean> {
  if (await order(tab, { type: 'ping' })) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${READER}`] as never });
    return true;
  } catch {
    return false;
  }
}

/** A document that asks for something to be put into it. */
export interface Asker {
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** By document, not by frame: another page may stand in the frame by now. @throws where the asker is no document. */
function targetOf({ tab, documentId }: Asker): { tabId: number; documentIds: string[] } {
  if (tab?.id === undefined || documentId === undefined) throw new Error('No document asks');
  return { tabId: tab.id, documentIds: [documentId] };
}

/** Puts the card's or the map's code into the document that asks for it. */
export async function putInto(asker: Asker, what: 'card' | 'map'): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(asker), files: [`/${what}.js`] as never });
}

/** Puts the style of the marks into the document that asks for it: one without an article has no trace of it. */
export async function putMarks(asker: Asker): Promise<void> {
  await browser.scripting.insertCSS({ target: targetOf(asker), files: [MARKS] });
}

let syncing: Promise<void> = Promise.resolve();

/**
 * Makes the registered reader follow the granted sites. Calls queue: two at once would register twice.
 * Registrations outlive the worker and the browser, so an unchanged one is left alone.
 */
export function syncRegistration(): Promise<void> {
  syncing = syncing.then(sync, sync);
  return syncing;
}

async function sync(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  const matches = [...origins].sort();
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  if (registered && JSON.stringify([...(registered.matches ?? [])].sort()) === JSON.stringify(matches)) return;
  const script = {
    id: REGISTRATION,
    matches,
    js: [READER],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads the pages that are open already in the tabs that are shown, after a grant: nobody should have to reload. */
export async function readShownTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? false : readTab(tab.id))));
}
