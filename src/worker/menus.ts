/** The context menu. Made anew when the extension is installed or updated; the browser keeps it from then on. */
import { browser } from 'wxt/browser';
import { t } from '../ui/catalogue';

/** Ids of the menu's items. */
export const MENU = { lookUp: 'look-up', marks: 'marks' } as const;

/** Makes the menu. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU.lookUp, title: t('menu_look_up'), contexts: ['selection'] });
  browser.contextMenus.create({
    id: MENU.marks,
    title: t('menu_marks'),
    contexts: ['page', 'action'],
  });
}
