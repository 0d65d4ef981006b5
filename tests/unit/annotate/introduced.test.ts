import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { glossaryOf } from './small-glossary';

const bare = (text: string) => [{ text, needs: 'context' as const }];
const image = glossaryOf([
  {
    id: 'james-tern',
    title: 'James Tern',
    kind: 'person',
    aliases: bare('James Tern'),
    summary: 'An Elbonian politician. He was secretary of state under two presidents.',
  },
  {
    id: 'mary-auk-singer',
    title: 'Mary Auk (singer)',
    kind: 'person',
    aliases: bare('Mary Auk'),
    summary: 'A singer from Malta.',
  },
  {
    id: 'mary-auk-judge',
    title: 'Mary Auk (judge)',
    kind: 'person',
    aliases: bare('Mary Auk'),
    summary: 'A judge at a Swedish court.',
  },
]);
const first = (text: string) => annotate(articleFromText(text), [image]).annotations[0]?.entry?.id;

describe('a person whose name needs company', () => {
  it.each([
    ['James Tern, secretary of state, agreed.', 'james-tern'],
    ['They met James Tern, the former secretary of state, in Oslo.', 'james-tern'],
    ['The singer Mary Auk sang.', 'mary-auk-singer'],
    ['Maltese singer Mary Auk sang.', 'mary-auk-singer'],
    ['Judge Mary Auk ruled.', 'mary-auk-judge'],
  ])('is who the article says: %s', (text, id) => {
    expect(first(text)).toBe(id);
  });
  it.each([
    'James Tern agreed.',
    'James Tern, a politician, agreed.',
    'James Tern, secretary of the chess club, agreed.',
    'The teacher Mary Auk agreed.',
    'Danish singer Mary Auk sang.',
  ])('stays open: %s', (text) => {
    expect(first(text)).toBeUndefined();
  });
});
