/** Puts the card beside its mention, and keeps it there while things move. Geometry by Floating UI. */
import { autoUpdate, computePosition, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { CardAnchor } from './contract';
import { chooseSide, type Side } from './side';

/** From mention to card, in px: near enough to belong, far enough to leave the underline visible. */
const GAP = 7;
/** To the edges of the viewport, in px. */
const EDGE = 8;
/** A card above its mention may still grow to this height; beyond, it scrolls, so that nothing pressed moves away. */
const GROW = 260;

/** A card that is being kept in its place. */
export interface Placed {
  update(): void;
  stop(): void;
}

/** Places `card` now and after every scroll and resize. `onGone` is called when the anchor has no rectangle any more. */
export function place(card: HTMLElement, anchor: CardAnchor, onGone: () => void): Placed {
  const element = anchor.element();
  const reference: VirtualElement = {
    getBoundingClientRect: () => union(anchor.rects()),
    getClientRects: () => [...anchor.rects()],
    ...(element ? { contextElement: element } : {}),
  };
  let side: Side | null = null;
  let firstHeight = 0;
  let ended = false;

  const update = (): void => {
    if (ended) return;
    const rects = anchor.rects();
    // The mention is gone, or the page has taken our host out.
    if (rects.length === 0 || !card.isConnected) {
      onGone();
      return;
    }
    const box = union(rects);
    const view = card.ownerDocument.documentElement;
    const room = { above: box.top - GAP - EDGE, below: view.clientHeight - box.bottom - GAP - EDGE };
    const height = card.scrollHeight;
    const chosen = chooseSide(room, height, side);
    if (chosen !== side) firstHeight = height;
    side = chosen;
    const most = side === 'top' ? Math.max(firstHeight, GROW) : Number.POSITIVE_INFINITY;
    void computePosition(reference, card, {
      strategy: 'fixed',
      placement: side === 'top' ? 'top-start' : 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            card.style.setProperty('--room', `${Math.max(40, Math.min(availableHeight, most))}px`);
          },
        }),
      ],
    }).then(({ x, y }) => {
      if (ended) return;
      card.style.left = `${Math.round(x)}px`;
      card.style.top = `${Math.round(y)}px`;
      card.dataset.side = side ?? 'bottom';
      card.dataset.placed = '';
    });
  };

  const stopWatching = autoUpdate(reference, card, update);
  return {
    update,
    stop() {
      ended = true;
      stopWatching();
    },
  };
}

function union(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
