import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { parseName } from '../../../src/annotate/names/parse';
import { resolve } from '../../../src/annotate/resolve';
import { wordsOf } from '../../../src/annotate/words';

const cast = (text: string) => resolve(articleFromText(text), [], []).cast;

describe('people and the words that introduce them', () => {
  it.each([
    [
      'Talks went on, said Orla Brennick, a historian of shipping at the University of Tollmark.',
      'Orla Brennick',
      'a historian of shipping at the University of Tollmark',
    ],
    ['Brazilian analyst Thiago Moraes disagreed.', 'Thiago Moraes', 'Brazilian analyst'],
    ['The North’s chief negotiator, Ri Yong-tae, left early.', 'Ri Yong-tae', 'The North’s chief negotiator'],
    ['Harbour Ministry spokeswoman Dana Whitlock denied it.', 'Dana Whitlock', 'Harbour Ministry spokeswoman'],
    [
      'On Monday Ursula van der Meer, the commissioner for ports, resigned.',
      'Ursula van der Meer',
      'the commissioner for ports',
    ],
    [
      'It was painted by Gen. Ahmed bin Talal, the army’s chief of staff, in May.',
      'Ahmed bin Talal',
      'the army’s chief of staff',
    ],
    ['“No,” said Laura Petrescu, 45, a nurse.', 'Laura Petrescu', 'a nurse'],
    [
      'Enrique Solís Moreno, a former mayor of the town, objected.',
      'Enrique Solís Moreno',
      'a former mayor of the town',
    ],
    ['Minister of Education Stefania Corvi said so.', 'Stefania Corvi', 'Minister of Education'],
    [
      'Elbonia’s ambassador to Grand Fenwick, Said Abdulkader, said so.',
      'Said Abdulkader',
      'Elbonia’s ambassador to Grand Fenwick',
    ],
    [
      'It came after the trial of former Elbonian leader, Ivan Petrov, in May.',
      'Ivan Petrov',
      'former Elbonian leader',
    ],
    [
      'The head of the Marine Salvage Board (MSB), Joan Lindqvist, agreed.',
      'Joan Lindqvist',
      'The head of the Marine Salvage Board (MSB)',
    ],
    ['The former ambassador to Elbonia Marie Jankowitz spoke.', 'Marie Jankowitz', 'The former ambassador to Elbonia'],
    ['Dennis Falk, one of her lawyers, agreed.', 'Dennis Falk', 'one of her lawyers'],
    ['Martin Luther King Jr., the preacher, was named after another.', 'Martin Luther King Jr', 'the preacher'],
    ['Frank “Red” Holloway, a drummer, died.', 'Frank “Red” Holloway', 'a drummer'],
    [
      'So said Inés Robledo Vidal, who studies trade at the Institute for Ports.',
      'Inés Robledo Vidal',
      'who studies trade at the Institute for Ports',
    ],
    ['“Yes,” said Orla Brennick of the Society for Old Ships.', 'Orla Brennick', 'of the Society for Old Ships'],
    ['Nils Tern, spokesman for a dredging firm told the paper.', 'Nils Tern', 'spokesman for a dredging firm'],
    ['It was a shot that left goalkeeper Nils Tern standing.', 'Nils Tern', 'goalkeeper'],
    ['It was “useless” and Elbonian President Nils Tern knew.', 'Nils Tern', 'Elbonian President'],
    ['But Elbonia’s lawyer, Orla Brennick, said no.', 'Orla Brennick', 'Elbonia’s lawyer'],
    ['After the death of writer Orla Brennick, the heroine is shown anew.', 'Orla Brennick', 'writer'],
    ['Co-founder of Tollmark Ports, Nils Tern, met them.', 'Nils Tern', 'Co-founder of Tollmark Ports'],
    ['They met Anna Brennick from the Harbour Party there.', 'Anna Brennick', 'from the Harbour Party'],
    ['Peter Tern, one of Brennick’s political allies, agreed.', 'Peter Tern', 'one of Brennick’s political allies'],
    ['Historian Orla Brennick, who teaches at Tollmark, agreed.', 'Orla Brennick', 'Historian'],
    ['Christian Wolff and J.K. Ruddock, the author, met.', 'J.K. Ruddock', 'the author'],
  ])('%s', (text, name, words) => {
    const member = cast(text).find((one) => one.title === name);
    expect(member, JSON.stringify(cast(text).map((one) => one.title))).toBeDefined();
    if (words !== null) expect(member?.introduction?.text).toBe(words);
  });

  it.each([
    'The Tollmark River Authority met in the Great Hall.',
    'He read the Radio Times on the Orient Express.',
    'The Deep Water Treaty was signed at the Grand Hotel.',
    'In New Amsterdam the University of Tollmark opened.',
    'Prime Minister and Foreign Secretary met.',
    'She won for “Doctor Livanov.”',
  ])('nobody in: %s', (text) => {
    expect(cast(text).filter((one) => one.kind === 'person')).toEqual([]);
  });

  it.each([
    ['Kim Myong-gil', ['kim'], ['myong-gil']],
    ['Xi Jinping', ['xi'], ['jinping']],
    ['Nguyen Van Tinh', ['nguyen', 'tinh'], ['van tinh', 'van-tinh']],
    ['Ursula von der Leyen', ['leyen', 'der leyen', 'von der leyen'], ['ursula']],
    ['Bashar al-Assad', ['al-assad', 'assad'], ['bashar']],
    ['Enrique Peña Nieto', ['nieto', 'pena nieto'], ['enrique', 'pena']],
    ['George W. Bush', ['bush'], ['george']],
  ])('parts of %s', (name, family, given) => {
    const parts = parseName(wordsOf(articleFromText(`x ${name}`)).all.slice(1));
    expect(parts.family).toEqual(expect.arrayContaining(family));
    expect(parts.given).toEqual(expect.arrayContaining(given));
  });
});
