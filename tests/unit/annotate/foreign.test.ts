import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const image = glossaryOf([
  { id: 'us', title: 'United States', kind: 'place', aliases: ['United States', 'U.S.', 'American'] },
  { id: 'india', title: 'India', kind: 'place', aliases: ['India', 'Indian'] },
  { id: 'roberts', title: 'Roberts Ruling', kind: 'law' },
  {
    id: 'court',
    title: 'Supreme Court of the United States',
    kind: 'organization',
    aliases: ['U.S. Supreme Court', { text: 'Supreme Court', needs: 'context' }],
    related: ['us', 'roberts'],
  },
]);
const ids = (text: string) =>
  annotate(articleFromText(text), [image])
    .annotations.map(({ entry }) => entry?.id)
    .filter((id) => id === 'court');

describe('an American body by its bare name', () => {
  it.each([
    ['The United States waited. The Supreme Court spoke of the Roberts Ruling.', ['court']],
    [
      'An Indian bank sued in the United States and in America. The Supreme Court spoke of the Roberts Ruling.',
      ['court'],
    ],
    ['Indian banks sued. India waited, and Indian firms too, as in the United States. The Supreme Court spoke.', []],
    ['Indian banks sued. India waited. The U.S. Supreme Court spoke.', ['court']],
  ])('%s', (text, found) => {
    expect(ids(text)).toEqual(found);
  });
});
