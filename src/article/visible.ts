/** Text that the page's style hides. Only the chosen blocks are asked, and only whether they are displayed, visible, and of any size. */
import type { Chosen } from './types';

/** When more than this share is hidden, the page hides its article for a while (consent, loading): nothing is dropped. */
const MOST = 0.5;

/** Returns the chosen blocks that are displayed; all, where most are not or the browser cannot tell. */
export function visible(chosen: Chosen[]): Chosen[] {
  const shown: Chosen[] = [];
  let all = 0;
  let left = 0;
  for (const one of chosen) {
    const { block, part } = one;
    const length = part === 'body' ? block.length : 0;
    all += length;
    // A block may begin with a line break; what stands behind it is displayed alike.
    const el = (block.pieces[0]?.node ?? block.pieces[1]?.node)?.parentElement ?? block.box.el;
    if (!isShown(el)) continue;
    shown.push(one);
    left += length;
  }
  return left < all * (1 - MOST) ? chosen : shown;
}

/** Opacity is not asked: what fades in when it is scrolled to is text too. */
const HOW = { visibilityProperty: true };

const isShown = (el: Element): boolean =>
  typeof el.checkVisibility !== 'function' || (el.checkVisibility(HOW) && getComputedStyle(el).fontSize !== '0px');
