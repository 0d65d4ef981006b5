import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const image = glossaryOf([
  { id: 'jane-tern', title: 'Jane Tern', kind: 'person' },
  { id: 'michael-quill', title: 'Michael Quill', kind: 'person' },
  { id: 'quill', title: 'Quill', kind: 'place' },
  { id: 'adam-fund', title: 'Adam Fund', kind: 'organization' },
]);
const found = (text: string) =>
  annotate(articleFromText(text), [image]).annotations.map(({ text: surface, entry }) => [surface, entry?.id]);

describe('names in another form', () => {
  it.each([
    ['He liked Reagan and [Jane] Tern.', ['[Jane] Tern']],
    ['Good ones: Tern, Jane. The Boats.', ['Tern, Jane']],
    ['Tern, Jane. The Boats. Quill, Michael (1999). The Sea.', ['Tern, Jane', 'Quill, Michael']],
    ['Read Marsh, Ann and Tern, Jane. The Boats.', ['Tern, Jane']],
  ])('are read: %s', (text, people) => {
    expect(found(text).map(([surface]) => surface)).toEqual(people);
    expect(
      found(text)
        .map(([, id]) => id)
        .every((id) => /jane|michael/.test(id ?? '')),
    ).toBe(true);
  });
  it.each([
    ['In Quill, Michael said no.', ['quill']],
    ['They left Quill, Michael and all.', ['quill']],
    ['[Adam] Fund paid.', []],
    ['[Peter] Tern left.', []],
  ])('are not where it is none: %s', (text, ids) => {
    expect(found(text).map(([, id]) => id)).toEqual(ids);
  });
});

describe('a text of another language', () => {
  const floor = glossaryOf([
    { id: 'wordnet-1', title: 'Europa', kind: 'place' },
    { id: 'city-1', title: 'Ternstadt', kind: 'place' },
  ]);
  it('has none of the floor’s English names of one word but lands and towns', () => {
    const german =
      'Wer in Ternstadt lebt, lebt nicht in Amerika, sondern in Europa, und kommt mit der Bahn gut in die Orte daneben und auch wieder zurück.';
    const found = (text: string, language: string) =>
      annotate({ ...articleFromText(text), language }, [floor]).annotations.map(({ entry }) => entry?.id);
    expect(found(german, 'de')).toEqual(['city-1']);
    expect(found('The moon Europa is icy, and the town of Ternstadt is not.', 'en')).toEqual(['wordnet-1', 'city-1']);
  });
});
