import { describe, expect, it } from 'vitest';
import { withSpellings } from '../../../src/glossary/spellings';

const texts = (...names: string[]) =>
  withSpellings(
    names.map((text) => ({ text, case: 'smart' as const })),
    (small) => small === 'salt',
  ).map(({ text }) => text);

describe('spellings by rule', () => {
  it.each([
    ['Al Jazeera', 'al Jazeera'],
    ['Ash-Shabab', 'ash-Shabab'],
    ['YouTube', 'Youtube'],
    ['BlackRock', 'Blackrock'],
    ['Günther Weiß', 'Guenther Weiss'],
    ['Ørsted', 'Oersted'],
    ['Tern Broadcasting Corporation', 'Tern Broadcasting Corp'],
    ['Tern Motor Company', 'Tern Motor Co'],
    ['NATO', 'Nato'],
    ['United Nations Tern Fund', 'UN Tern Fund'],
    ['UNESCO', 'Unesco'],
  ])('%s is written %s too', (name, other) => {
    expect(texts(name)).toEqual([name, other]);
  });
  it.each([
    'Alan Tern',
    'Al Gore Jr.'.replace('Al Gore', 'Alma'),
    'McDonald',
    'MacArthur',
    'DeLillo',
    'UNHCR',
    'IAEA',
    'WHO',
    'SALT',
    'iPhone',
    'North Korea',
  ])('%s is written in one way', (name) => {
    expect(texts(name)).toEqual([name]);
  });
  it('adds none that is there, and keeps the need of context', () => {
    expect(texts('Al Jazeera', 'al Jazeera')).toEqual(['Al Jazeera', 'al Jazeera']);
    expect(withSpellings([{ text: 'Al Bab', case: 'smart', needs: 'context' }])[1]).toEqual({
      text: 'al Bab',
      case: 'smart',
      needs: 'context',
    });
    expect(withSpellings([{ text: 'Al Bab', case: 'exact' }])).toHaveLength(1);
  });
});
