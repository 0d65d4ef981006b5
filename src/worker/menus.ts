/** The context menu. Made anew when the extension is installed or updated; the browser keeps it from then on. */
import { browser } from 'wxt/browser';

/** Ids of the menu's items. */
export const MENU = { lookUp: 'look-up', marks: 'marks' } as const;

/** Makes the menu. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU.lookUp, title: 'Look up “%s” in Sidelight', contexts: ['selection'] });
  browser.contextMenus.create({
    id: MENU.marks,
    title: 'Show or hide Sidelight’s marks',
    contexts: ['page', 'action'],
  });
}
