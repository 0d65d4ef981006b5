/** Contrast by WCAG 2.2, computed from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const schemes = {
  light: new Map(pairs.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(pairs.map(([, name = '', , dark = '']) => [name, dark])),
};

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const kinds = ['people', 'places', 'bodies', 'deeds', 'arms', 'ideas'].map((kind) => `kind-${kind}`);
const text = ['ink', 'ink-soft', 'ink-2', 'accent', 'bad', ...kinds];
const cases = (['light', 'dark'] as const).flatMap((scheme) => [
  ...text.flatMap((fore) => ['paper', 'wash', 'wash-2'].map((back) => [scheme, fore, back, 4.5] as const)),
  [scheme, 'on-accent', 'accent', 4.5] as const,
  // Edges of fields and switches, and the focus ring, are not text.
  [scheme, 'field', 'paper', 3] as const,
  [scheme, 'field', 'wash', 3] as const,
  [scheme, 'focus', 'paper', 3] as const,
  // Places and rings on maps.
  [scheme, 'kind-places', 'map-sea', 3] as const,
  [scheme, 'kind-arms', 'map-land', 3] as const,
]);

/** A colour mixed into another, as `color-mix(in srgb, top share, transparent)` is painted. */
function over(top: string, share: number, bottom: string): string {
  const mixed = [1, 3, 5].map((at) => {
    const [a, b] = [top, bottom].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share));
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Pages as they are: paper, sepia, two greys, dark, and photographs that are dark, with the text that stands on them. */
const pages: [string, string, string][] = [
  ['white', '#222222', '#ffffff'],
  ['grey text', '#4a4a4a', '#ffffff'],
  ['sepia', '#433422', '#f4ecd8'],
  ['grey', '#1a1a1a', '#e6e6e6'],
  ['dark', '#d8d8d8', '#16171a'],
  ['dark blue', '#e8eaed', '#10233a'],
  ['dark photograph, shade', '#ffffff', '#2b2f36'],
  ['dark photograph, light part', '#ffffff', '#4d463c'],
];
const marks = readFileSync(new URL('../../../assets/public/marks.css', import.meta.url), 'utf8');
const shares = [...marks.matchAll(/underline \w+ color-mix\(in srgb, currentColor (\d+)%/g)].map(
  ([, n]) => Number(n) / 100,
);

describe('marks on pages', () => {
  it('finds how much of the text’s colour a mark has', () => expect(shares).toHaveLength(2));
  it.each(pages)('%s: every underline is at least 3 : 1', (_, text, ground) => {
    for (const share of shares) expect(contrast(over(text, share, ground), ground)).toBeGreaterThanOrEqual(3);
  });
  it.each(pages)('%s: text on the lit mark is at least 4.5 : 1', (_, text, ground) => {
    expect(contrast(text, over(text, 0.14, ground))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('contrast', () => {
  it.each(cases)('%s: %s on %s is at least %d', (scheme, fore, back, least) => {
    const tokens = schemes[scheme];
    expect(contrast(tokens.get(fore) ?? '', tokens.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
