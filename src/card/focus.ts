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
 * Gives focus back to the element that had it, if it still stands. If nothing had focus, nothing has: where Tab goes on
 * could only be set through an attribute on one of the page's own elements, and those are not ours to touch.
 */
export function giveBack(before: HTMLElement | null): void {
  if (before?.isConnected) before.focus({ preventScroll: true });
}
