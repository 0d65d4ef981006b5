import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachWord } from '../../../src/annotate/word-scan';

/** What a word is, said in one expression. */
const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

function words(text: string): [number, string][] {
  const found: [number, string][] = [];
  eachWord(text, (at, word) => found.push([at, word]));
  return found;
}

const expected = (text: string): [number, string][] => [...text.matchAll(WORD)].map((one) => [one.index, one[0]]);

it('cuts as the expression says', () => {
  const char = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(..."aB1. -’'ʼ‐‑é×÷ªµ²½\u0301—“”€\u00a0\nß") },
    fc.constantFrom('北', '한', 'Ж', '𝐀', '😀', '\ud800', '\udc00', '₀', 'ⁿ', '⁰', 'ʰ', '\u2060'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(char, { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(words(one)).toEqual(expected(one));
    }),
    { numRuns: 3000 },
  );
});

it.each(['U.S.A', 'U.S.Army', 'D.P.R.K.’s', "l'a-b--c", 'a.b', 'A.B.C.d e', "O'Neill's", '4,000 K.N.-23'])(
  'cuts %s',
  (text) => {
    expect(words(text)).toEqual(expected(text));
  },
);

it('knows every character as Unicode does', () => {
  const wrong: number[] = [];
  for (let code = 0; code <= 0x2ffff; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const char = String.fromCodePoint(code);
    if (words(char).length !== expected(char).length) wrong.push(code);
    // A dot behind two letters holds them together; behind other characters it does not.
    if (code < 0x3000 && words(`${char}.${char}.`).length !== expected(`${char}.${char}.`).length) wrong.push(code);
  }
  expect(wrong).toEqual([]);
});
