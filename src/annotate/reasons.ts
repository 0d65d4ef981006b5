/** Why a mention got its answer, in plain words. */
import type { Reason, Span } from './types';

/** One sentence for a reader. `text` is the article's, for the words a reason points to. Never throws. */
export function explain(reason: Reason, text: string): string {
  const words = (span: Span): string => `“${text.slice(span[0], span[1]).replace(/\s+/g, ' ')}”`;
  switch (reason.type) {
    case 'alias':
      return `The glossary knows it by the name “${reason.alias}”.`;
    case 'short-form':
      return `Short for ${words(reason.of)}, ${BY[reason.by]}.`;
    case 'apposition':
      return `The words beside it settle it: ${words(reason.words)}.`;
    case 'abbreviation':
      return `The article says what it is short for: ${reason.long}.`;
    case 'stands-for':
      return `Here it stands for ${reason.what}.`;
    case 'sense': {
      const rivals =
        reason.rivals.length > 0 ? `, rather than ${reason.rivals.map((rival) => rival.title).join(' or ')}` : '';
      const agrees =
        reason.agrees.length > 0 ? ` It agrees with the rest of the article: ${reason.agrees.join(', ')}.` : '';
      return `Likeliest of what the name can mean${rivals}.${agrees}`;
    }
    case 'holder':
      return `On the article’s date the ${reason.office} was the one who held it from ${reason.from}${reason.to === null ? '' : ` to ${reason.to}`}.`;
    case 'introduced':
      return `The article introduces it: ${words(reason.words)}.`;
    case 'nearest':
      return `Of those who share the name, ${words(reason.of)} was named last before it.`;
    case 'either':
      return `It could be short for ${reason.of.map(words).join(' or ')}, and nothing in the article decides.`;
  }
}

const BY: Readonly<Record<Extract<Reason, { type: 'short-form' }>['by'], string>> = {
  surname: 'by the family name',
  'given-name': 'by the given name',
  title: 'by title and name',
  role: 'by the role alone',
  ellipsis: 'named in full before',
  head: 'by its last word',
};
