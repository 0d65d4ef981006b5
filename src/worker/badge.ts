/** The number on the toolbar button: how many entries the article has. */
import { browser } from 'wxt/browser';

/** Shows the number on a tab, or nothing. A tab that is gone by now is no error. */
export async function showCount(tab: number, count: number | null): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#4a5a6a' });
    await browser.action.setBadgeText({ tabId: tab, text: count ? String(count) : '' });
    const title =
      count === null ? 'Sidelight' : `Sidelight: ${count} ${count === 1 ? 'entry' : 'entries'} in this article`;
    await browser.action.setTitle({ tabId: tab, title });
  } catch {
    // Closed in the meantime.
  }
}
