import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { resolve } from '../../../src/annotate/resolve';

const named = (text: string) => resolve(articleFromText(text), [], []).annotations.map((one) => one.text);

describe('organisations that only the article tells of', () => {
  it('leaves out what is one of a kind, and the adjective before the name', () => {
    expect(named('We are run as a Hybrid Organization, a firm with a charity.')).toEqual([]);
    expect(named('It was taken by the Islamist al-Bahr Front, a group of fighters.')).toEqual(['al-Bahr Front']);
    expect(named('It was taken by the Tollmark Harbour Union, a group of dockers.')).toEqual([
      'Tollmark Harbour Union',
    ]);
  });
  it('takes no figure of a story for a ranked person', () => {
    expect(named('The heroes Grey Widow and Captain Tollmark Image: Nils Tern.')).toEqual([]);
  });
});

describe('organisations and events that the article only names', () => {
  const named = (text: string) =>
    resolve(articleFromText(text), [], []).cast.filter((one) => one.kind === 'organization' || one.kind === 'event');

  it.each([
    ['It was told by the Tollmark Salvage Association on Monday.', 'Tollmark Salvage Association', 'organization'],
    ['They studied at the University of Tollmark together.', 'University of Tollmark', 'organization'],
    ['Nobody came to the Grand Fenwick Summit this year.', 'Grand Fenwick Summit', 'event'],
  ])('%s', (text, title, kind) => {
    expect(named(text)).toMatchObject([{ title, kind, introduction: null }]);
  });

  it('gives each mention and marks none', () => {
    const text = 'The Tollmark Salvage Association met. Then the Tollmark Salvage Association left.';
    const { annotations } = resolve(articleFromText(text), [], []);
    expect(annotations.map((one) => [one.text, one.marked])).toEqual([
      ['Tollmark Salvage Association', false],
      ['Tollmark Salvage Association', false],
    ]);
  });

  it.each([
    'The Supreme Court said no.',
    'It was a Tollmark Commission of sorts.',
    'The Truth and Salvage Commission met.',
    'It was held at the 2020 Summit.',
  ])('none in: %s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
