import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { explain } from '../../../src/annotate/reasons';
import type { Reason } from '../../../src/annotate/types';
import { glossaryOf, SMALL } from './small-glossary';

/** Pairs of surface form and title for every short form, in order. */
function shortForms(text: string): string[] {
  return annotate(articleFromText(text), [SMALL])
    .annotations.filter((one) => one.reasons.some((reason) => reason.type === 'short-form'))
    .map((one) => `${one.text} = ${one.title}`);
}

describe('short forms', () => {
  it('follows the nearest of two bearers, and the role beside the mention against it', () => {
    const text = `Kim Chol-su, the delegation's chief negotiator, spoke first.

Officials waited for Kim Jong-un, the leader, to answer. Mr. Kim said nothing.

Mr. Kim, the negotiator, left the hall.

Kim Hae-won, a scholar at a research institute, was not surprised.

On Sunday Mr. Kim, the chief negotiator, came back.`;
    expect(shortForms(text)).toEqual(['Mr. Kim = Kim Jong-un', 'Mr. Kim = Kim Chol-su', 'Mr. Kim = Kim Chol-su']);
  });

  it('knows the family name of somebody who is first called by a nickname', () => {
    const glossary = glossaryOf([
      { id: 'venn', title: 'Oskar Venn', kind: 'person', aliases: ['Oskar Venn', 'Old Tern'], familiarity: 3 },
    ]);
    const text =
      "Old Tern came home on Monday. Venn was cheered. His father Emil Venn, a baker, was not. 'Venn is back,' they said.";
    const found = annotate(articleFromText(text), [glossary]).annotations;
    expect(found.map((one) => `${one.text} = ${one.title}`).slice(0, 2)).toEqual([
      'Old Tern = Oskar Venn',
      'Venn = Oskar Venn',
    ]);
  });

  it('leaves the bare surname to the one whose relative the other is', () => {
    expect(
      shortForms('Omar Haddad, a student, was freed. His father, Yusuf Haddad, wept. Later Haddad flew home.'),
    ).toEqual(['Haddad = Omar Haddad']);
  });

  it('goes by the courtesy title where it tells two bearers apart', () => {
    expect(shortForms('Spokeswoman Clara Venn met chairman Paul Venn. Ms. Venn laughed. Mr. Venn did not.')).toEqual([
      'Ms. Venn = Clara Venn',
      'Mr. Venn = Paul Venn',
    ]);
  });

  it('names nobody where nothing decides', () => {
    expect(shortForms('Writers Peter Aldous and Maria Aldous, a critic, spoke. Aldous was pleased.')).toEqual([]);
  });

  it('shows both where each is known and nothing decides, and never more than three', () => {
    const sisters = 'Spokeswoman Clara Venn met Ada Venn, a painter. Ms. Venn laughed.';
    const answer = annotate(articleFromText(sisters), [SMALL]);
    const open = answer.annotations.at(-1);
    expect(open).toMatchObject({ text: 'Ms. Venn', via: 'article', entry: null, title: 'Clara Venn or Ada Venn' });
    expect(open?.mention).toBeUndefined();
    const member = answer.cast[open?.cast ?? -1];
    expect(member?.introduction).toBeNull();
    expect(member?.alternatives?.map((index) => answer.cast[index]?.title)).toEqual(['Clara Venn', 'Ada Venn']);
    expect(explain(open?.reasons[0] as Reason, sisters)).toContain('“Clara Venn” or “Ada Venn”');
    const four = 'Singer Clara Venn, dancer Ada Venn, painter Ina Venn and pianist Una Venn came. Later Venn laughed.';
    expect(annotate(articleFromText(four), [SMALL]).cast.filter((one) => one.alternatives)).toEqual([]);
  });

  it('takes particles, second family names, hyphens and Arabic articles', () => {
    expect(
      shortForms(
        'Ursula von der Leyen met Bashar al-Assad and Enrique Peña Nieto, the president. Von der Leyen said no. Assad agreed. Peña Nieto wrote.',
      ),
    ).toEqual(['Von der Leyen = Ursula von der Leyen', 'Assad = Bashar al-Assad', 'Peña Nieto = Enrique Peña Nieto']);
  });

  it('takes the first of two Spanish family names where a title stands before it', () => {
    const text =
      'So said Inés Robledo Vidal, who studies trade. Ms. Robledo laughed. Later Robledo left, and Mr. Vidal too.';
    expect(shortForms(text)).toEqual(['Ms. Robledo = Inés Robledo Vidal', 'Robledo = Inés Robledo Vidal']);
  });

  it('is not misled by longer names, places and prizes', () => {
    expect(
      shortForms(
        'Maria Lisbon, a painter, and Alfred Noble, an inventor, met in Lisbon. The Noble prize and Lisbon Airport are named after others.',
      ),
    ).toEqual([]);
  });

  it('finds the family name in a headline in capitals', () => {
    const text =
      'Brennick Verdict Postponed Amid Testimony\n\nThe verdict against Orla Brennick, a historian, was postponed. New testimony came amid protest.';
    expect(shortForms(text)).toEqual(['Brennick = Orla Brennick']);
  });

  it('gives the glossary’s entry where the glossary knows the person', () => {
    const answer = annotate(articleFromText('Kim Jong-un spoke. Mr. Kim left.'), [SMALL]);
    const short = answer.annotations.at(-1);
    expect(short).toMatchObject({
      text: 'Mr. Kim',
      via: 'glossary',
      entry: { pack: 'test', id: 'kim-jong-un' },
      mention: [0, 11],
    });
    expect(answer.cast[short?.cast ?? -1]?.annotations).toEqual([0, 1]);
  });
});
