/** A finding made of texts, for tests that compare findings and need no live nodes. */
import type { FoundArticle } from '../../../src/article/types';

/** The article whose blocks are `texts`, with its root and its day. */
export function foundOf(texts: readonly string[], root: Element, date: string | null = null): FoundArticle {
  let text = '';
  const blocks = texts.map((block) => {
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + block;
    return { start, end: start + block.length, part: 'body' as const };
  });
  const facts = {
    date,
    modified: null,
    language: null,
    publisher: null,
    canonical: null,
    hints: [],
    title: '',
    authors: [],
    type: null,
  };
  const runs = [{ node: {} as Text, from: 0, to: text.length, at: 0 }];
  const content = { text, blocks, title: texts[0] ?? '', date, language: null, hints: [] };
  return { kind: 'article', content, runs, root, facts };
}
