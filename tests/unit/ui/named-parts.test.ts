import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Related } from '../../../src/glossary/types';
import { namedParts } from '../../../src/ui/named-parts';

const related = (...titles: string[]): Related[] =>
  titles.map((title, index) => ({ id: `id-${index}`, title, kind: 'person' }));
const links = (text: string, ...titles: string[]): string[] =>
  namedParts(text, related(...titles)).flatMap((part) => (part.names ? [`${part.text}>${part.names.title}`] : []));

describe('namedParts', () => {
  it.each([
    ['Ann Berg led Tern Bank.', ['Tern Bank', 'Ann Berg'], ['Ann Berg>Ann Berg', 'Tern Bank>Tern Bank']],
    [
      'The longest wins: Tern Bank of Oslo.',
      ['Tern Bank', 'Tern Bank of Oslo'],
      ['Tern Bank of Oslo>Tern Bank of Oslo'],
    ],
    ['First only: Tern, and Tern.', ['Tern'], ['Tern>Tern']],
    ["Tern's men", ['Tern'], ['Tern>Tern']],
    ['Not in Ternville, nor in Eastern.', ['Tern'], []],
    ['She lives in Ternland.', ['Ternland (region)'], ['Ternland>Ternland (region)']],
    ['Two of one name: Ternland.', ['Ternland (region)', 'Ternland (river)'], []],
    ['A default on a bond is bad.', ['default', 'bond'], []],
  ])('%s', (text, titles, expected) => {
    expect(links(text, ...titles)).toEqual(expected);
  });
  it('its parts always make up the text, and each named one is the name', () => {
    const word = fc.constantFrom('Tern', 'Tern Bank', 'Ann', 'of', '. ', ' ', '\u{1f600}', 'é', "'s");
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, titles) => {
        const text = words.join('');
        const parts = namedParts(text, related(...titles));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        for (const part of parts) if (part.names) expect(part.names.title).toBe(part.text);
      }),
    );
  });
});
