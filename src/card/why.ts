/** The answer to "Why this?": the reasons of an annotation in plain words, with the article's own words as evidence. */
import type { Annotation, ArticleText, Reason, Span } from '../annotate/types';
import { formatDate } from '../ui/dates';
import { squeezed } from '../ui/sentence';
import { WHY, WORDS_LANG } from '../ui/words';

const list = new Intl.ListFormat(WORDS_LANG, { type: 'conjunction' });
const either = new Intl.ListFormat(WORDS_LANG, { type: 'disjunction' });

/** One sentence a reason, in the annotation's order, none twice. Spans are UTF-16 offsets in `article.text`. */
export function whySentences(annotation: Pick<Annotation, 'reasons'>, article: Pick<ArticleText, 'text'>): string[] {
  const quote = ([start, end]: Span): string => squeezed(article.text.slice(start, end));
  return [...new Set(annotation.reasons.flatMap((reason) => sentencesOf(reason, quote)))];
}

function sentencesOf(reason: Reason, quote: (span: Span) => string): string[] {
  switch (reason.type) {
    case 'alias':
      return [WHY.alias(reason.alias)];
    case 'short-form':
      return [SHORT[reason.by](quote(reason.of))];
    case 'apposition':
      return [WHY.apposition(quote(reason.words))];
    case 'abbreviation':
      return [WHY.abbreviation(reason.long)];
    case 'stands-for':
      return [WHY.standsFor(reason.what)];
    case 'holder':
      return [WHY.holder(reason.office, formatDate(reason.from), reason.to === null ? null : formatDate(reason.to))];
    case 'introduced':
      return [WHY.introduced(quote(reason.words))];
    case 'nearest':
      return [WHY.nearest(quote(reason.of))];
    case 'either':
      return [WHY.either(either.format(reason.of.map((span) => `“${quote(span)}”`)))];
    case 'sense':
      return [
        WHY.sense,
        ...(reason.agrees.length > 0 ? [WHY.agrees(list.format(reason.agrees))] : []),
        ...(reason.rivals.length > 0 ? [WHY.rivals(list.format(reason.rivals.map((rival) => rival.title)))] : []),
      ];
  }
}

const SHORT: Record<Extract<Reason, { type: 'short-form' }>['by'], (full: string) => string> = {
  surname: WHY.surname,
  'given-name': WHY.givenName,
  title: WHY.title,
  role: WHY.role,
  ellipsis: WHY.ellipsis,
  head: WHY.head,
};
