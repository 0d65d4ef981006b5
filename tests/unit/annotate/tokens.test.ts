import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flagsOf, jointOf, markOf, tokenize } from '../../../src/annotate/tokens';

function tokensOf(text: string): unknown[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => ({
    // Without what stands at odd places for a moment.
    text: text.slice(tokens.start[i], tokens.end[i]).replaceAll('\u00ad', ''),
    hash: tokens.hash[i],
    joint: jointOf(tokens, i),
    mark: markOf(tokens, i),
    // The bits above are about what was looked at already.
    flags: flagsOf(tokens, i) & 0x1ffff,
  }));
}

describe('the quick loop and the careful reader', () => {
  // Longer than the abbreviations whose dot is optional: those are known by their letters alone.
  const word = fc.stringMatching(/^[A-Za-z_@]{7,12}$/);
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ', ',
    '. ',
    '-',
    ' - ',
    '\n',
    '\n\n',
    "'s ",
    ' 15 ',
    '.',
    '/',
    ': ',
    '—',
    '\u00a0',
    '😀',
  );
  const text = fc.array(fc.tuple(word, gap), { maxLength: 20 });

  it('cut alike: a soft hyphen in each word makes all of them careful', () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const quick = pieces.map(([w, g]) => w + g).join('');
        const careful = pieces.map(([w, g]) => `${w.slice(0, 1)}\u00ad${w.slice(1)}${g}`).join('');
        expect(tokensOf(quick)).toEqual(tokensOf(careful));
      }),
      { numRuns: 2000 },
    );
  });

  it('offsets are units of the text behind any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (before) => {
        const text = `${before}\n\nNorth Korea`;
        const tokens = tokenize(text);
        const last = tokens.count - 1;
        expect(text.slice(tokens.start[last], tokens.end[last])).toBe('Korea');
      }),
      { numRuns: 2000 },
    );
  });
});
