/** The article room: finds the article on a living page, ties its text to live nodes, tells when it changes. */
export { dayOf, factsOf } from './facts';
export { articlesWith, findArticle, findArticles, ownAmong } from './find';
export { articleGate } from './gate';
export { offsetAt, rangeFor, rectsFor } from './offsets';
export type { Facts, FoundArticle, NoArticle, NoArticleReason, TextRun } from './types';
export type { ArticleChange, WatchOptions } from './watch';
export { changedBlocks, compareFound, watchArticle } from './watch';
