/** On which side of its mention a card stands. Pure; viewport pixels. */

/** Below is the natural side: the eye has just come from above. */
export type Side = 'top' | 'bottom';

/** A card lower than this is a slit: then the other side is looked at. */
const SLIT = 180;
/** More height than this is no reason to leave the natural side: the card scrolls inside. */
const ENOUGH = 340;

/**
 * The side to stand on, with `above` and `below` px of room. `standing` is the side of a card that is already shown: it
 * is kept while it leaves more than a slit, so that opening a fold or scrolling a little never throws the card over.
 */
export function chooseSide(room: { above: number; below: number }, height: number, standing: Side | null): Side {
  const { above, below } = room;
  if (standing !== null) {
    const here = standing === 'top' ? above : below;
    const there = standing === 'top' ? below : above;
    if (here >= Math.min(height, SLIT) || here >= there) return standing;
    return standing === 'top' ? 'bottom' : 'top';
  }
  return below >= Math.min(height, ENOUGH) || below >= above ? 'bottom' : 'top';
}
