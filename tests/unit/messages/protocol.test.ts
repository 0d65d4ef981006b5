import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PageCallSchema, PanelOrderSchema, ReaderCallSchema, ReaderOrderSchema } from '../../../src/messages/protocol';

const article = {
  text: 'One.\n\nTwo.',
  blocks: [
    { start: 0, end: 4, part: 'headline' },
    { start: 6, end: 10, part: 'body' },
  ],
  title: 'One',
  date: '2019-10-06',
  language: 'en',
  hints: [],
};
const ok = (message: unknown): boolean => v.safeParse(ReaderCallSchema, message).success;

describe('what a reader may ask', () => {
  it('takes an article as the finder makes it', () => {
    expect(ok({ type: 'annotate', article })).toBe(true);
    expect(ok({ type: 'annotate', article: { ...article, date: null, language: null } })).toBe(true);
  });

  it.each([
    ['blocks outside the text', { ...article, blocks: [{ start: 0, end: 11, part: 'body' }] }],
    ['blocks out of order', { ...article, blocks: [...article.blocks].reverse() }],
    [
      'blocks that overlap',
      {
        ...article,
        blocks: [
          { start: 0, end: 8, part: 'body' },
          { start: 6, end: 10, part: 'body' },
        ],
      },
    ],
    ['a block of negative length', { ...article, blocks: [{ start: 4, end: 0, part: 'body' }] }],
    ['offsets that are no whole numbers', { ...article, blocks: [{ start: 0.5, end: 4, part: 'body' }] }],
    ['a part that does not exist', { ...article, blocks: [{ start: 0, end: 4, part: 'menu' }] }],
    ['a date with a time', { ...article, date: '2019-10-06T07:20' }],
    ['a text over the limit', { ...article, text: 'x'.repeat(2_000_001) }],
    ['a field too many', { ...article, cookie: 'x' }],
  ])('refuses %s', (_name, bad) => {
    expect(ok({ type: 'annotate', article: bad })).toBe(false);
  });

  it('refuses what only our own pages may ask', () => {
    for (const message of [
      { type: 'search', query: 'x', limit: 5 },
      { type: 'read-tab', tab: 1 },
      { type: 'glossary' },
    ]) {
      expect(ok(message)).toBe(false);
      expect(v.safeParse(PageCallSchema, message).success).toBe(true);
    }
  });
});

describe('every schema', () => {
  it('answers any value with yes or no, and never throws', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
    });
    for (const schema of [ReaderCallSchema, PageCallSchema, ReaderOrderSchema, PanelOrderSchema]) {
      fc.assert(
        fc.property(anything, (value) => {
          expect(typeof v.safeParse(schema, value).success).toBe('boolean');
        }),
        { numRuns: 500 },
      );
    }
  });

  it('does not take a type from the prototype', () => {
    expect(ok(JSON.parse('{"__proto__": {"type": "count", "count": 1}}'))).toBe(false);
  });
});
