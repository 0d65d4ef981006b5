/**
 * Keeps what happens in the card from the page, and the page's key handlers from the card. Listening at the window in the
 * capture phase comes before every listener of the document's nodes; default actions (a button's press by Enter,
 * scrolling, copying) are not touched.
 */

/** Stopped on the way in: nobody but us hears them, so our own keys are handled in `onKey`. */
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;
/** Stopped on the way out: the card's own elements hear them first. */
const POINTERS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
  'copy',
  'dragstart',
  'selectstart',
] as const;

/** What a page could forge inside an open root. Pressing our buttons is for the reader's hand alone. */
const FORGED = [
  ...KEYS,
  ...POINTERS,
  'change',
  'toggle',
  'focusin',
  'focusout',
  'pointerenter',
  'pointerleave',
  'pointermove',
] as const;

/** What the guard tells. */
export interface GuardHandlers {
  /** A key went down in the card. */
  onKey(event: KeyboardEvent): void;
  /** Focus came in from elsewhere, or went elsewhere. */
  onFocus(inside: boolean): void;
}

/** Guards a host and its root until `signal` aborts. */
export function guard(host: HTMLElement, root: ShadowRoot, handlers: GuardHandlers, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView;
  if (!window) return;
  const ours = (event: Event): boolean => event.composedPath().includes(host);
  for (const type of FORGED) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true, signal },
    );
  }
  for (const type of KEYS) {
    window.addEventListener(
      type,
      (event) => {
        if (!ours(event)) return;
        event.stopImmediatePropagation();
        if (event.type === 'keydown' && event.isTrusted) handlers.onKey(event as KeyboardEvent);
      },
      { capture: true, signal },
    );
  }
  // A page whose dialog traps focus would take it back: it does not hear of ours.
  for (const type of ['focusin', 'focusout', 'focus', 'blur'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.target === window || !ours(event)) return;
        event.stopImmediatePropagation();
        if (!event.isTrusted) return;
        if (type === 'focusin') handlers.onFocus(true);
        // Another window took it: focus comes back to the same element, and the card waits.
        if (type === 'focusout' && host.ownerDocument.hasFocus()) handlers.onFocus(false);
      },
      { capture: true, signal },
    );
  }
  for (const type of POINTERS)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}
