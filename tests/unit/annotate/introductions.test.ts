import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { resolve } from '../../../src/annotate/resolve';

const introduction = (text: string, name: string): string | undefined =>
  resolve(articleFromText(text), [], []).cast.find((one) => one.title === name)?.introduction?.text;

describe('noun phrases before a name', () => {
  it.each([
    ['It was left to Norwegian predator Peter Tern to score.', 'Peter Tern', 'Norwegian predator'],
    ['They asked the winemaker Orla Brennick about it.', 'Orla Brennick', 'the winemaker'],
    ['Thousands protested President Nils Tern there.', 'Nils Tern', 'President'],
    ['It is a video featuring painter Orla Brennick at work.', 'Orla Brennick', 'painter'],
    [
      'They wanted more information Harbour Ministry spokesman Nils Tern had.',
      'Nils Tern',
      'Harbour Ministry spokesman',
    ],
    ['The court acquitted singer Orla Brennick there.', 'Orla Brennick', 'singer'],
    ['They met at home with the then-Finance Minister Nils Tern there.', 'Nils Tern', 'the then-Finance Minister'],
    ['Tollmark police arrest 41-year-old actress Orla Brennick at home.', 'Orla Brennick', '41-year-old actress'],
    [
      'Elbonia’s former deputy harbour minister and Elbonian Ambassador to Freedonia Peter Tern spoke.',
      'Peter Tern',
      'Elbonia’s former deputy harbour minister and Elbonian Ambassador to Freedonia',
    ],
    [
      'The head of Tollmark Bank’s works council Alfred Tern was not convinced.',
      'Alfred Tern',
      'The head of Tollmark Bank’s works council',
    ],
    ['They heard a local teacher named Orla Brennick there.', 'Orla Brennick', 'a local teacher'],
    [
      'This week the Netherlands ’ Economics Minister Jan Tern will visit.',
      'Jan Tern',
      'the Netherlands ’ Economics Minister',
    ],
  ])('%s', (text, name, words) => {
    expect(introduction(text, name)).toBe(words);
  });
});

describe('where somebody belongs', () => {
  it.each([
    ['Among those elected were HPT’s Anna Brennick and others.', 'Anna Brennick', 'HPT’s'],
    ['The foundation’s Anna Brennick disagreed.', 'Anna Brennick', 'The foundation’s'],
    ['Elected were HPT’s Anna Brennick and Peter Tern there.', 'Peter Tern', 'HPT’s'],
    [
      'Elected were Anna Brennick from the Harbour Party and Peter Tern of the Salt Party.',
      'Peter Tern',
      'of the Salt Party',
    ],
    ['Peter Tern of the Deep Sea constituency lost.', 'Peter Tern', 'of the Deep Sea constituency'],
    [
      '“No,” said Peter Tern of the International Boat and Harbour Union.',
      'Peter Tern',
      'of the International Boat and Harbour Union',
    ],
    ['The prize went to Norwegian Peter Tern again.', 'Peter Tern', 'Norwegian'],
    ['Iranian-American Peter Tern was let go.', 'Peter Tern', 'Iranian-American'],
    ['One Elbonian, Peter Tern, was on the first boat.', 'Peter Tern', 'One Elbonian'],
    ['One of the freed paragliders, Peter Tern, was glad.', 'Peter Tern', 'One of the freed paragliders'],
    ['His brother, Peter T., was let go.', 'Peter T', 'His brother'],
  ])('%s', (text, name, words) => {
    expect(introduction(text, name)).toBe(words);
  });

  it.each([
    ['They saw Sunday’s Peter Tern again.', 'Peter Tern'],
    ['They read Anna Brennick’s Peter Tern again.', 'Peter Tern'],
    ['They thanked Peter Tern for Easter.', 'Peter Tern'],
  ])('nothing in: %s', (text, name) => {
    expect(introduction(text, name)).toBeUndefined();
  });
});

describe('names in a row', () => {
  const row = 'There were celebrity guests like Stan Tern, Mark Hollis, and Margaret Brennick.';
  it.each(['Stan Tern', 'Mark Hollis', 'Margaret Brennick'])('%s', (name) => {
    expect(introduction(row, name)).toBe('celebrity guests');
  });

  it('over affiliations between the names', () => {
    const text = 'Also re-elected were socialist councillors Anna Brennick of the Harbour Party and Peter Tern.';
    expect(introduction(text, 'Peter Tern')).toBe('socialist councillors');
  });

  it('behind a plural with a comma', () => {
    const text = 'The heads of the Working Group on Ports, Anna Brennick and Peter Tern, wrote it.';
    expect(introduction(text, 'Peter Tern')).toBe('The heads of the Working Group on Ports');
  });

  it('among them', () => {
    const text = 'She worked with outstanding British directors of the time, among them John Hollis and Peter Tern.';
    expect(introduction(text, 'Peter Tern')).toBe('outstanding British directors');
  });

  it('is no row of names behind a verb', () => {
    expect(introduction('A federal jury convicts Harold Tern of murder.', 'Harold Tern')).toBeUndefined();
  });
});

describe('behind a name', () => {
  it.each([
    ['“No. “Peter Tern, a member of the council that runs the port, agreed.', 'Peter Tern', 'a member of the council'],
    ['Peter Tern, 43, a beekeeper, agreed.', 'Peter Tern', 'a beekeeper'],
    ['Peter Tern had been head of the port since May.', 'Peter Tern', 'head of the port'],
    [
      'Peter Tern, who was later to briefly lead the port, agreed.',
      'Peter Tern',
      'who was later to briefly lead the port',
    ],
    ['Peter Tern, Tollmark’s harbour counsel told the paper.', 'Peter Tern', 'Tollmark’s harbour counsel'],
    [
      'Peter Tern, a scholar at Tollmark College takes a critical position.',
      'Peter Tern',
      'a scholar at Tollmark College',
    ],
    ['Peter Tern was the winner of the race as he rowed home.', 'Peter Tern', 'the winner of the race'],
    ['In May Peter Tern was forced to resign as harbour minister after it.', 'Peter Tern', 'harbour minister'],
    [
      'Peter Tern, who in addition to his boats is dean of the faculty, agreed.',
      'Peter Tern',
      'who in addition to his boats is dean of the faculty',
    ],
    ['Peter Tern, a Briton, agreed.', 'Peter Tern', 'a Briton'],
  ])('%s', (text, name, words) => {
    expect(introduction(text, name)).toBe(words);
  });

  it.each([
    ['After the visit of Peter Tern, a bomb exploded.', 'Peter Tern'],
    ['It went to Peter Tern, becoming the first ambassador.', 'Peter Tern'],
  ])('nothing in: %s', (text, name) => {
    expect(introduction(text, name)).toBeUndefined();
  });
});

describe('introduced by what follows', () => {
  it.each([
    [
      'Peter Tern is worried about his bees. He is a beekeeper from Tollmark.',
      'Peter Tern',
      'a beekeeper from Tollmark',
    ],
    [
      'Peter Tern came late. “It was far,” said Tern, a retired harbour pilot.',
      'Peter Tern',
      'a retired harbour pilot',
    ],
    [
      'Anna Brennick turns 75 in May. Born in Tollmark, the British actress is famous.',
      'Anna Brennick',
      'the British actress',
    ],
  ])('%s', (text, name, words) => {
    expect(introduction(text, name)).toBe(words);
  });

  it.each([
    ['Peter Tern spoke of May. She is a lovely girl, Tern says.', 'Peter Tern'],
    ['Peter Tern spoke of his daughter. She is a lovely girl.', 'Peter Tern'],
    ['Peter Tern met the minister. The young minister said no.', 'Peter Tern'],
  ])('nothing in: %s', (text, name) => {
    expect(introduction(text, name)).toBeUndefined();
  });
});
