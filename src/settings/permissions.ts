/** Which sites Sidelight may read without being asked each time. Host access is asked for by the reader's press only. */
import { browser } from 'wxt/browser';

/** Every page that can hold an article. */
export const EVERY_SITE = ['http://*/*', 'https://*/*'];

/** Match patterns that cover one site: the host and nothing beside it. `null` where no grant is possible. */
export function patternsFor(url: string): string[] | null {
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') return null;
    return [`*://${hostname}/*`];
  } catch {
    return null;
  }
}

/** Whether we hold access to all of these patterns. */
export async function hasAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Asks the reader, once, in the browser's own prompt. Must be called straight from a press. */
export async function askAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives access back. `false` where the browser keeps it. */
export async function dropAccess(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Tells whenever access was given or taken, until `signal` aborts. */
export function watchAccess(onChange: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  signal.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    },
    { once: true },
  );
}
