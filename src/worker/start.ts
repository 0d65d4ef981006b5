/**
 * The worker: registers every listener in the first turn of its life, so that the event that woke it finds them, and
 * loads what it needs only when it is asked.
 */
import { browser } from 'wxt/browser';
import { offerLookUp } from '../settings/look-up';
import { changeSettings } from '../settings/store';
import { order, readShownTabs, readTab, syncRegistration } from './inject';
import { MENU, makeMenus } from './menus';
import { answer, type Sender } from './router';

/** What the browser knows of a tab, as far as we read it. */
interface TabLike {
  id?: number | undefined;
  windowId: number;
}

/** Must be called before anything is awaited: the browser allows it only while the press counts. */
function openPanel(tab: TabLike): void {
  browser.sidePanel.open({ windowId: tab.windowId }).catch(() => undefined);
}

function toggleMarks(): void {
  // A storage that refuses leaves the marks as they are; the panel's switch shows it.
  changeSettings(({ marks }) => ({ marks: !marks })).catch(() => undefined);
}

/** A key pressed on a page that was not read yet asks for it to be read, as the toolbar button does: the press grants it. */
async function obey(tab: number, command: 'next' | 'previous' | 'open'): Promise<void> {
  if (!(await order(tab, { type: 'command', command }))) await readTab(tab);
}

/** Starts the worker. Synchronous by design. */
export function startWorker(): void {
  // `sendResponse` and `true` are understood by every browser; returned promises are not.
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (reply: unknown) => void) => {
    const reply = answer(message, sender);
    reply?.then(sendResponse, () => sendResponse(undefined));
    return reply ? true : undefined;
  });

  browser.action.onClicked.addListener((tab) => {
    openPanel(tab);
    if (tab.id !== undefined) void readTab(tab.id);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'marks') toggleMarks();
    else if (tab?.id !== undefined && (command === 'next' || command === 'previous' || command === 'open')) {
      void obey(tab.id, command);
    }
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU.marks) toggleMarks();
    else if (info.menuItemId === MENU.lookUp && tab && info.selectionText) {
      openPanel(tab);
      void offerLookUp(info.selectionText, tab.windowId);
    }
  });

  browser.permissions.onAdded.addListener(() => {
    void syncRegistration().then(readShownTabs);
  });
  browser.permissions.onRemoved.addListener(() => {
    void syncRegistration();
  });

  browser.runtime.onInstalled.addListener((details) => {
    void makeMenus();
    // After an update the pages that are open hold a reader whose extension is gone.
    void syncRegistration().then(readShownTabs);
    if (details.reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    // A restored tab may have been quicker than we.
    void syncRegistration().then(readShownTabs);
  });
}
