/** Whether the page is light or dark where a card opens, by what is painted there. */

/** Channels 0 to 255 and alpha 0 to 1 of a computed colour, or null where it is written in another space. */
function channels(colour: string): [number, number, number, number] | null {
  const parts = /^rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)(?:, ?([\d.]+))?\)$/.exec(colour);
  if (!parts) return null;
  const [r = 0, g = 0, b = 0] = parts.slice(1, 4).map(Number);
  return [r, g, b, parts[4] === undefined ? 1 : Number(parts[4])];
}

/** Perceived lightness, 0 to 1 (Rec. 709 weights on gamma-encoded channels: near enough to tell dark from light). */
function lightness([r, g, b]: readonly [number, number, number, number]): number {
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/**
 * `dark` or `light` behind an element: the first ground that hides what lies under it decides; where that is a picture,
 * or nothing up to the root, the text's own colour does, which was chosen to be read there. `null`: cannot be told.
 */
export function schemeBehind(element: Element): 'dark' | 'light' | null {
  const window = element.ownerDocument.defaultView;
  if (!window) return null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = window.getComputedStyle(at);
    const ground = channels(backgroundColor);
    if (backgroundImage !== 'none' || ground === null) break;
    if (ground[3] >= 0.5) return lightness(ground) < 0.45 ? 'dark' : 'light';
  }
  const text = channels(window.getComputedStyle(element).color);
  return text && (lightness(text) > 0.55 ? 'dark' : 'light');
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
