/** Text that the page's style hides. Only the chosen blocks are asked, and only whether they are displayed, visible, and of any size. */
import type { Chosen } from './types';

/** When more than this share is hidden, the page hides its article for a while (consent, loading): nothing is dropped. */
const MOST = 0.5;

/** Returns the chosen blocks that are displayed; all, where most are not or the browser cannot tell. */
export function visible(chosen: Chosen[]): Chosen[] {
  const memo = new Map<Element, boolean>();
  const shown = chosen.filter(({ block }) => {
    const el = block.pieces.find((piece) => piece.node)?.node?.parentElement ?? block.box.el;
    if (typeof el.checkVisibility !== 'function') return true;
    let seen = memo.get(el);
    if (seen === undefined) {
      // Opacity is not asked: what fades in when it is scrolled to is text too.
      seen = el.checkVisibility({ visibilityProperty: true }) && getComputedStyle(el).fontSize !== '0px';
      memo.set(el, seen);
    }
    return seen;
  });
  const length = (list: Chosen[]) => list.reduce((sum, c) => sum + (c.part === 'body' ? c.block.length : 0), 0);
  return length(shown) < length(chosen) * (1 - MOST) ? chosen : shown;
}
