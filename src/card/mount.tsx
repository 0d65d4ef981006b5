/**
 * The card in the page: a host that nobody's styles reach, a shadow root, a popover in the top layer. The host is in
 * the page only while a card is shown. Everything is built through the DOM, so it stands under any content policy.
 */
import { render } from 'preact';
import { WORDS_LANG } from '../ui/words';
import css from './card.css?inline';
import type { CardAnchor, CardContent, CardHandlers, CardView } from './contract';
import { focused, giveBack, tabStops } from './focus';
import { guard } from './guard';
import { GLOSS_ID, TITLE_ID } from './ids';
import { type Placed, place } from './place';
import { schemeBehind } from './scheme';
import { Card } from './view';

/** Set by the build: what ships closes the card to the page; what tests look into stays open. */
declare const __CARD_OPEN__: boolean | undefined;

/** Makes the card's view for a document. Nothing is in the page before the first `show`. */
export function mountCard(document: Document, handlers: CardHandlers): CardView {
  const life = new AbortController();
  const host = document.createElement('div');
  // `all` leaves direction alone, so the card sets its own inside.
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'contents', 'important');
  const root = host.attachShadow({
    mode: typeof __CARD_OPEN__ === 'undefined' || __CARD_OPEN__ ? 'open' : 'closed',
  });
  dress(root, document);
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  card.lang = WORDS_LANG;
  card.dir = 'ltr';
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', TITLE_ID);
  card.setAttribute('aria-describedby', GLOSS_ID);
  root.append(card);

  let placed: Placed | null = null;
  let now: { content: CardContent; anchor: CardAnchor; pinned: boolean } | null = null;
  let before: HTMLElement | null = null;

  const draw = (): void => {
    if (!now) return;
    const { content, pinned } = now;
    render(<Card content={content} pinned={pinned} handlers={handlers} onPin={pin} onClose={close} />, card);
  };
  const pin = (pinned: boolean): void => {
    if (!now) return;
    now = { ...now, pinned };
    draw();
    handlers.onPin(pinned);
  };
  const close = (): void => {
    view.hide();
    handlers.onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const stops = tabStops(root);
      const at = stops.indexOf(root.activeElement as HTMLElement);
      const past = event.shiftKey ? at <= 0 : at === stops.length - 1;
      // Past either end lies the page: the card goes, and the page is where the reader left it.
      if (past) {
        event.preventDefault();
        close();
      }
    }
  };
  const onFocus = (inside: boolean): void => {
    // Taking the card away takes its focus too; that is no news.
    if (now) handlers.onFocus(inside);
  };
  guard(host, root, { onKey, onFocus }, life.signal);
  card.addEventListener('pointerenter', handlers.onPointerEnter, { signal: life.signal });
  card.addEventListener('pointerleave', handlers.onPointerLeave, { signal: life.signal });

  const view: CardView = {
    get shown() {
      return now !== null;
    },
    show(content, anchor, { focus, pinned }) {
      const fresh = now === null;
      if (fresh) before = focused(document);
      now = { content, anchor, pinned };
      attach(document, host);
      const behind = anchor.element();
      // A dark page keeps a dark card, whatever the system prefers.
      card.style.colorScheme = (behind && schemeBehind(behind)) ?? '';
      draw();
      placed?.stop();
      if (fresh) card.scrollTop = 0;
      if (!card.matches(':popover-open')) card.showPopover();
      placed = place(card, anchor, close);
      if (focus && !root.activeElement) card.focus({ preventScroll: true });
    },
    hide() {
      if (!now) return;
      const back = root.activeElement !== null;
      now = null;
      placed?.stop();
      placed = null;
      card.hidePopover();
      delete card.dataset.placed;
      render(null, card);
      host.remove();
      if (back) giveBack(before);
      before = null;
    },
    update() {
      placed?.update();
    },
    rect: () => (now ? card.getBoundingClientRect() : null),
    contains: (event) => now !== null && event.composedPath().includes(host),
    destroy() {
      view.hide();
      life.abort();
    },
  };
  return view;
}

/** A constructed sheet needs no permission of the page; where the browser refuses it here, an element does. */
function dress(root: ShadowRoot, document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** While a modal dialog is open everything outside it is inert: the card has to live inside the innermost one. */
function attach(document: Document, host: HTMLElement): void {
  const modal = [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1);
  const parent = modal ?? document.documentElement;
  if (host.parentNode !== parent) parent.append(host);
}
