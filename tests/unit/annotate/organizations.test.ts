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
