import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const image = glossaryOf([
  { id: 'adam-tern', title: 'Adam Tern', kind: 'person', aliases: ['Adam Tern', 'Tern'] },
  { id: 'eve-tern', title: 'Eve Tern', kind: 'person' },
]);

/** What the names of a text stand for: the entry's id, or the title in brackets where only the article knows. */
function found(text: string): string[] {
  return annotate(articleFromText(text), [image]).annotations.map((one) => one.entry?.id ?? `(${one.title})`);
}

describe('the bare family name of somebody famous', () => {
  it.each([
    ['is his where nobody else bears it', 'Tern spoke. Later Tern left.', ['adam-tern', 'adam-tern']],
    ['is hers once only she was named', 'Eve Tern spoke. Later Tern left.', ['eve-tern', 'eve-tern']],
    [
      'is that of a person whom the article alone knows',
      'Peter Tern, a baker, sold bread. Tern was glad.',
      ['(Peter Tern)', '(Peter Tern)'],
    ],
    [
      'stays his where the article spoke of him first',
      'Tern spoke. Eve Tern left. Tern stayed.',
      ['adam-tern', 'eve-tern', 'adam-tern'],
    ],
    [
      'is his where the article names him with an initial',
      'Adam B. Tern spoke. Tern left.',
      ['adam-tern', 'adam-tern'],
    ],
    ['is his behind a rank, whoever came before', 'Eve Tern spoke. President Tern left.', ['eve-tern', 'adam-tern']],
  ])('%s', (_, text, entries) => {
    expect(found(text)).toEqual(entries);
  });
});
