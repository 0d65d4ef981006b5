import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText } from '../../../src/annotate/match';
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import type { GlossaryImage, Match } from '../../../src/glossary/types';
import { glossaryOf } from './glossary-of';
import { type Hit, Oracle } from './oracle';

function labels(matches: readonly Match[], images: readonly GlossaryImage[]): Hit[] {
  return matches.map(({ start, end, senses }) => ({
    start,
    end,
    names: senses.map((s) => `${Number(images[s.image]?.head(s.entry).id.slice(1))}:${s.alias}`).sort(),
  }));
}

// Words that share beginnings, so that names nest, overlap and end early; and words that differ by what folding ignores.
const WORDS = [
  'North',
  'Korea',
  'korea',
  'KCNA',
  'DPRK',
  'treaty',
  'box',
  'summit',
  'Zürich',
  'Jong',
  'un',
  '15',
  '3',
  'KN',
  'a',
  'Élan',
  'US',
  'WHO',
  'Act',
  'Møn',
];
const word = fc.constantFrom(...WORDS);
const name = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', '-', ' '),
    fc.constantFrom('', '', ':exact', ':any'),
  )
  .map(([words, joint, rule]) => words.join(joint) + rule);
const kind = fc.constantFrom('term', 'weapon', 'person', 'place');
const glossary = fc
  .array(fc.tuple(name, kind), { minLength: 1, maxLength: 12 })
  // The closed form of persons' names is a case of the table.
  .map((names) => glossaryOf(names.map(([n, k]) => `${n}#${n.includes('-') && k === 'person' ? 'place' : k}`)));

const surface = fc.tuple(word, fc.nat(9)).map(([w, how]) => {
  switch (how) {
    case 0:
      return w.toUpperCase();
    case 1:
      return w.normalize('NFD');
    case 2:
      return `${w}s`;
    case 3:
      return /\p{L}$/u.test(w) ? `${w}’s` : w;
    case 4:
      return w.length > 2 ? `${w.slice(0, 2)}\u00ad${w.slice(2)}` : w;
    case 5:
      return /^[A-Z]{2,}$/.test(w) ? `${w.split('').join('.')}.` : w;
    case 6:
      return w === 'treaty' ? 'treaties' : w === 'box' ? 'boxes' : w;
    default:
      return w;
  }
});
const space = fc.constantFrom(' ', ' ', ' ', '\u00a0', '\n', '\n\n', ', ', ' — ', '; ', '\u200b ');
const text = fc
  .array(fc.tuple(surface, space), { maxLength: 24 })
  .map((pieces) => pieces.map(([w, s]) => w + s).join(''));

describe('matchText against the oracle', () => {
  it('finds the same spans and the same names', () => {
    fc.assert(
      fc.property(glossary, text, (g, t) => {
        const image = openImage(writeImage(g));
        expect(labels(matchText(t, [image]), [image])).toEqual(new Oracle(g).match(t));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('what holds for every text', () => {
  const image = openImage(
    writeImage(
      glossaryOf([
        'North Korea|DPRK|북한|金正恩',
        'KN-23',
        'treaty',
        'US',
        'Kim Jong-un#person',
        'North',
        'Korea',
        'KN',
      ]),
    ),
  );
  const chunk = fc.constantFrom(
    'North',
    ' ',
    'Korea',
    '-',
    '.',
    "'s",
    '’',
    '북한',
    '은',
    '金正恩',
    'KN',
    '23',
    'DPRK',
    'D.P.R.K.',
    '\n',
    '\u00ad',
    '\ud83d',
    '\udc00',
    '😀',
    'ｋｎ',
    '\u0301',
    '://',
    'treaty',
    'ies',
    'US',
    'Kim Jong',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(chunk, { maxLength: 60 }).map((a) => a.join('')),
  );

  it('spans are in order, apart, not empty, inside the text, and hold whole characters', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        let last = 0;
        for (const { start, end, senses } of matchText(t, [image, image])) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(t.length);
          expect(t.slice(start, end)).not.toMatch(/\n\s*\n/);
          expect(senses.map((s) => s.image)).toContain(1);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('composed and decomposed text give the same surfaces', () => {
    fc.assert(
      fc.property(anyText, (t) => {
        const surfaces = (s: string): string[] =>
          matchText(s, [image]).map((m) => s.slice(m.start, m.end).normalize('NFC'));
        fc.pre(t.isWellFormed());
        expect(surfaces(t.normalize('NFD'))).toEqual(surfaces(t.normalize('NFC')));
      }),
      { numRuns: 1000 },
    );
  });

  it('blocks do not look at each other', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const spans = (s: string, shift: number): [number, number][] =>
          matchText(s, [image]).map((m) => [m.start + shift, m.end + shift]);
        const joined = `${a}.\n\n.${b}`;
        expect(spans(joined, 0)).toEqual([...spans(`${a}.`, 0), ...spans(`.${b}`, a.length + 3)]);
      }),
      { numRuns: 1000 },
    );
  });
});
