/** Links of the panel beside a private window: our page is not private itself, so the browser would follow them elsewhere. */
import { browser } from 'wxt/browser';

/**
 * Opens links of the document in a tab of `window` (its id) for as long as `isPrivate`, until `signal` aborts. The
 * browser's menu on a link offers windows that are not private; there it is left out.
 */
export function keepLinksPrivate(
  document: Document,
  window: number,
  isPrivate: () => boolean,
  signal: AbortSignal,
): void {
  const followed = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || !isPrivate()) return;
    event.preventDefault();
    if (event.type === 'contextmenu') return;
    void browser.tabs.create({ url: (link as HTMLAnchorElement).href, windowId: window });
  };
  for (const name of ['click', 'auxclick', 'contextmenu'] as const)
    document.addEventListener(name, followed, { signal });
}
