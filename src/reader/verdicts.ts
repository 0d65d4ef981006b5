/** What the reader says of a mention, and what was looked up, as changes of the memory. */
import { entryKey } from '../annotate/types';
import type { Verdict } from '../card/contract';
import { dayOf } from '../memory/day';
import type { LookUp, MemoryChange } from '../memory/memory';
import { sentenceAround } from '../memory/quote';
import type { ReadArticle } from './page';

/** Today, as the reader's calendar has it. */
const today = (): string => dayOf(new Date());

/** The change that a verdict on a mention means, or null where it has no sense: only entries can be known. */
export function changeFor(
  { annotated }: ReadArticle,
  index: number,
  verdict: Verdict,
  page: string,
  pageTitle: string,
): MemoryChange | null {
  const annotation = annotated.annotations[index];
  const member = annotation && annotated.cast[annotation.cast];
  if (!annotation || !member) return null;
  const entry = member.entry && { pack: member.entry.pack, id: member.entry.id };
  const title = member.title.slice(0, 300);
  switch (verdict) {
    case 'know':
      return entry && { type: 'know', known: { entry, title, day: today() } };
    case 'unknow':
      return entry && { type: 'unknow', entry };
    case 'hide':
      return {
        type: 'hide',
        hidden: {
          page,
          pageTitle: pageTitle.slice(0, 500),
          entry,
          title,
          text: annotation.text.slice(0, 300),
          day: today(),
        },
      };
    case 'unhide':
      return { type: 'unhide', page, entry, title };
  }
}

/** The line of the reading list for a mention, or null where there is none. */
export function lookUpOf(read: ReadArticle, index: number, page: string, pageTitle: string): LookUp | null {
  const { annotated, article } = read;
  const annotation = annotated.annotations[index];
  const member = annotation && annotated.cast[annotation.cast];
  if (!annotation || !member) return null;
  const entry = member.entry ? annotated.entries[entryKey(member.entry)] : undefined;
  const { text, blocks, language, title } = article.content;
  return {
    entry: member.entry && { pack: member.entry.pack, id: member.entry.id },
    title: (entry?.title ?? member.title).slice(0, 300),
    gloss: (entry?.gloss ?? member.introduction?.text ?? '').slice(0, 600),
    text: annotation.text.slice(0, 300),
    quote: sentenceAround(text, blocks, annotation, language).slice(0, 600),
    page,
    pageTitle: (title || pageTitle).slice(0, 500),
    day: today(),
  };
}
