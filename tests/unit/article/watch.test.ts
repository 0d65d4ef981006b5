import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundArticle } from '../../../src/article/types';
import { changedBlocks, compareFound } from '../../../src/article/watch';
import { foundOf } from './found-of';

/** A finding without nodes: these comparisons need none. */
const found = (texts: string[]): FoundArticle => ({ ...foundOf(texts, null as never), runs: [] });

describe('changedBlocks', () => {
  it('tells an added, a changed and a removed block', () => {
    expect(changedBlocks(found(['a', 'b', 'c']), found(['a', 'x', 'b']))).toEqual({ changed: [1], removed: [2] });
    expect(changedBlocks(found(['a', 'a']), found(['a', 'a', 'a']))).toEqual({ changed: [2], removed: [] });
    expect(changedBlocks(found(['a', 'b']), found(['b', 'a']))).toEqual({ changed: [], removed: [] });
  });

  it('keeps the books: what is not changed was there before', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, texts, (old, now) => {
        const { changed, removed } = changedBlocks(found(old), found(now));
        const kept = now.filter((_, i) => !changed.includes(i)).sort();
        expect(kept).toEqual(old.filter((_, i) => !removed.includes(i)).sort());
      }),
    );
  });
});

describe('compareFound', () => {
  const none = { kind: 'none', reason: 'empty' } as const;
  it('parts another article from changed blocks', () => {
    expect(compareFound(found(['a', 'b', 'c', 'd']), found(['a', 'b', 'c', 'x']))?.type).toBe('blocks');
    expect(compareFound(found(['a', 'b', 'c', 'd']), found(['w', 'x', 'y', 'z']))?.type).toBe('article');
    expect(compareFound(found(['a']), none)).toEqual({ type: 'article', found: none, changed: [], removed: [0] });
    expect(compareFound(none, none)).toBeNull();
    expect(compareFound(found(['a']), found(['a']))).toBeNull();
  });
});
