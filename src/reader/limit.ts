/** The longest article that is sent to the worker. */
import { TEXT_MAX } from '../messages/protocol';
import type { ReadArticle } from './page';

/** The article as it crosses to the worker: cut, between two words, where it is longer than the worker takes. */
export function withinLimit(content: ReadArticle['article']['content']): ReadArticle['article']['content'] {
  if (content.text.length <= TEXT_MAX) return content;
  const limit = content.text.lastIndexOf(' ', TEXT_MAX);
  if (limit < 0) return { ...content, blocks: [], text: '' };
  const blocks = content.blocks.filter(({ start }) => start < limit);
  return {
    ...content,
    text: content.text.slice(0, limit),
    blocks: blocks.map((block) => ({ ...block, end: Math.min(block.end, limit) })),
  };
}
