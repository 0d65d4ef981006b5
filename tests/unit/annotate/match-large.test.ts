import { describe, expect, it } from 'vitest';
import { matchText } from '../../../src/annotate/match';
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import { glossaryOf } from './glossary-of';

const FULL = 10_000_000;
/** For the shapes of text that repeat one path: a quadratic search would show here as well. */
const SIZE = 1_000_000;

/** Names whose beginnings keep the search going: each is one word longer than the last, and none ends in the text. */
const ladder = Array.from({ length: 40 }, (_, i) => `${'a '.repeat(i + 1)}b`);
const image = openImage(writeImage(glossaryOf([...ladder, 'North Korea', 'KN-23', 'B.C.D.', 'US', "x's y"])));

// One to ten million units each. What they must show is that they end; a quadratic search would not within the test's minute.
const texts: [string, string, number | null][] = [
  ['one word', 'a'.repeat(FULL), 0],
  ['one dotted word', 'q.'.repeat(SIZE / 2), 0],
  ['beginnings of names', 'a '.repeat(SIZE / 2), 0],
  ['names', 'North Korea '.repeat(FULL / 12), Math.floor(FULL / 12)],
  ['hyphens', 'KN-'.repeat(SIZE / 3), null],
  ['apostrophes', "x'".repeat(SIZE / 2), 0],
  ['possessives', "x's ".repeat(SIZE / 4), 0],
  ['invisible characters', `a${'\u00ad'.repeat(SIZE)}`, 0],
  ['letters and digits', 'K2'.repeat(SIZE / 2), 0],
  ['line ends', '\n'.repeat(FULL), 0],
  ['one line in capitals', 'US TO '.repeat(SIZE / 6), 0],
  ['ideographs', '金'.repeat(SIZE), 0],
  ['Korean syllables', '북'.repeat(SIZE), 0],
  ['diacritics', `a${'\u0301'.repeat(SIZE)}`, 0],
  ['lone surrogates', '\ud83d'.repeat(SIZE), 0],
  ['address', `https://${'a'.repeat(SIZE)}`, 0],
];

describe('up to ten million units', () => {
  it.each(texts)(
    '%s',
    (_, text, count) => {
      const matches = matchText(text, [image]);
      if (count !== null) expect(matches.length).toBe(count);
    },
    300_000,
  );
});

describe('hostile glossaries', () => {
  it('a name of ten thousand entries gives a bounded number of senses', () => {
    const same = openImage(writeImage(glossaryOf(Array.from({ length: 10_000 }, () => 'the'))));
    const matches = matchText('the '.repeat(2000), [same]);
    expect(matches.length).toBe(2000);
    expect(matches[0]?.senses.length).toBe(64);
  });

  it('names of any length and content are written or left out', () => {
    const odd = ['', ' ', '&', '…', 'word '.repeat(500), 'a\u00ad', '\u0301', '😀', 'ok'].map((name) => name);
    const opened = openImage(writeImage(glossaryOf(odd)));
    expect(matchText('ok & … 😀', [opened]).map((m) => m.start)).toEqual([0]);
    expect(opened.entryCount).toBe(9);
  });
});
