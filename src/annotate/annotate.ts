/** From the text of an article to its annotations. Pure, deterministic, linear in the text. */
import type { GlossaryImage } from '../glossary/types';
import { DEFAULT_WISHES } from './budget';
import { matchText } from './match';
import { resolve } from './resolve';
import type { Annotated, ArticleText, MarkingWishes } from './types';

export { articleFromText } from './article';
export { withEntries } from './entries';
export { explain } from './reasons';

/**
 * Annotates an article with the given images, the first of which wins where two know the same thing equally well.
 * `wishes` bear on marks only. Never throws, whatever the text; the answer survives JSON and structured clone.
 */
export function annotate(
  article: ArticleText,
  images: readonly GlossaryImage[],
  wishes: MarkingWishes = DEFAULT_WISHES,
): Annotated {
  return resolve(article, matchText(article.text, images), images, wishes);
}
