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
