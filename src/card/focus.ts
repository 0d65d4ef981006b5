/** Where focus is, where it goes, and where it goes back to. */

const FOCUSABLE = 'button:not([disabled]), a[href], summary, [tabindex="0"]';

/** What Tab visits inside a root, in order. What lies in a closed fold is not visited. */
export function tabStops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
}

/** The element that has focus, looked up through open shadow roots; null where it is the page as a whole. */
export function focused(document: Document): HTMLElement | null {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body && element !== document.documentElement
    ? element
    : null;
}

/**
 * Gives focus back: to the element that had it, if it still stands, otherwise only the place from which Tab goes on, so
 * that the next Tab finds the first link after the mention and not the top of the page. There is no API for that
 * place; an element that is focusable for one turn sets it, and nothing of it stays in the page.
 */
export function giveBack(before: HTMLElement | null, mention: Element | null): void {
  if (before?.isConnected) {
    before.focus({ preventScroll: true });
    return;
  }
  if (!(mention instanceof HTMLElement) || !mention.isConnected) return;
  const had = mention.getAttribute('tabindex');
  if (had === null) mention.setAttribute('tabindex', '-1');
  mention.focus({ preventScroll: true });
  mention.blur();
  if (had === null) mention.removeAttribute('tabindex');
}
