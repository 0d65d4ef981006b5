/** The toolbar button: on with the number of entries, off on a silent site, or nothing to read here. */
import { browser } from 'wxt/browser';
import { t } from '../ui/catalogue';

/** The button's picture by what it says; two sizes each, for plain and dense screens. */
const PICTURES = { on: '', off: '-off', nothing: '-nothing' } as const;

/** Shows the state of a tab. A tab that is gone by now is no error. */
export async function showCount(tab: number, count: number | null, off: boolean): Promise<void> {
  const picture = PICTURES[off ? 'off' : count === null ? 'nothing' : 'on'];
  try {
    await browser.action.setIcon({
      tabId: tab,
      path: { 16: `/icon/16${picture}.png`, 32: `/icon/32${picture}.png` },
    });
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#4a5a6a' });
    await browser.action.setBadgeText({ tabId: tab, text: count ? String(count) : '' });
    await browser.action.setTitle({ tabId: tab, title: titleFor(count, off) });
  } catch {
    // Closed in the meantime.
  }
}

function titleFor(count: number | null, off: boolean): string {
  if (off) return t('button_off');
  return count === null ? t('button_nothing') : t('button_entries', { count });
}
