/** Contrast by WCAG 2.2, computed from the tokens themselves. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');
const tokensOf = (part: string): Map<string, string> =>
  new Map([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const [bright = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const schemes = { light: tokensOf(bright), dark: tokensOf(dark.split('@media')[0] ?? '') };

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
]);

describe('contrast', () => {
  it.each(cases)('%s: %s on %s is at least %d', (scheme, fore, back, least) => {
    const tokens = schemes[scheme];
    expect(contrast(tokens.get(fore) ?? '', tokens.get(back) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
