/** A card as plain text: what "Copy" puts on the clipboard. */
import type { Entry } from '../glossary/types';
import { formatDate } from './dates';
import { sentence } from './sentence';
import { WORDS } from './words';

/** Name, line, summary, facts of origin, in lines. For an entry. */
export function entryText(entry: Entry): string {
  const sources = entry.sources.map(
    ({ title, url, date }) =>
      `- ${title}${date === undefined ? '' : `, ${formatDate(date)}`}${url === undefined ? '' : ` <${url}>`}`,
  );
  return [
    `${entry.title}: ${sentence(entry.gloss)}.`,
    entry.summary,
    ...(sources.length > 0
      ? [
          `${WORDS.sourcesCount(entry.sources.length)} · Sidelight, ${WORDS.reviewed(formatDate(entry.reviewed))}\n${sources.join('\n')}`,
        ]
      : []),
  ].join('\n\n');
}

/** A name that only the article knows, with the words that introduce it and where they stand. */
export function quoteText(title: string, introduction: string | null, article: { title: string }): string {
  return introduction === null ? `${title}\n\n${article.title}` : `${title}: “${introduction}”\n\n${article.title}`;
}
