import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import type { Annotated, ArticleText } from '../../../src/annotate/types';
import { SMALL } from './small-glossary';

const PIECES = [
  'Kim Jong-un',
  'Mr. Kim',
  'the North',
  'North Korea',
  'Orla Brennick',
  'Brennick',
  'Ada Brennick, a painter,',
  'Ms. Brennick',
  'said',
  ', a historian,',
  '(WHA)',
  'World Harbour Agency',
  'Paris',
  'Washington’s',
  'demand',
  '.',
  '. ',
  '“',
  '”',
  '-',
  '\n',
  '\n\n',
  'D.P.R.K.-U.S.',
  'the',
  'of',
  'and',
  'President',
  'é',
  '\ud800',
  '한국',
  'ß',
  '\u0301',
  '(',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);

/** Throws on the first annotation that is out of order, outside a block, untrue to the text or missing from its cast. */
function check(article: ArticleText, answer: Annotated): void {
  const members = answer.cast.map((member) => new Set(member.annotations));
  for (const member of answer.cast) {
    const { alternatives } = member;
    if (!alternatives) continue;
    const sound =
      alternatives.length > 1 && alternatives.length <= 3 && new Set(alternatives).size === alternatives.length;
    const whole = alternatives.every((index) => answer.cast[index] && !answer.cast[index]?.alternatives);
    if (!sound || !whole || member.entry) throw new Error(`alternatives: ${JSON.stringify(member)}`);
  }
  let end = 0;
  let block = 0;
  answer.annotations.forEach((annotation, i) => {
    while ((article.blocks[block]?.end ?? Number.POSITIVE_INFINITY) < annotation.end) block++;
    const wrong =
      annotation.start < end ||
      annotation.end <= annotation.start ||
      article.text.slice(annotation.start, annotation.end) !== annotation.text ||
      !(annotation.score > 0 && annotation.score <= 1) ||
      annotation.reasons.length === 0 ||
      annotation.start < (article.blocks[block]?.start ?? Number.POSITIVE_INFINITY) ||
      members[annotation.cast]?.has(i) !== true;
    if (wrong) throw new Error(`annotation ${i}: ${JSON.stringify(annotation)}`);
    end = annotation.end;
  });
}

describe('whatever the text', () => {
  it('answers are in order, apart, inside blocks, and true to the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const article = articleFromText(given);
        const answer = annotate(article, [SMALL]);
        check(article, answer);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same answer each time, and wherever the article stands in a longer text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (parts, shift) => {
          const article = articleFromText(parts.join(' '));
          const moved: ArticleText = {
            ...article,
            text: ' '.repeat(shift) + article.text,
            blocks: article.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift })),
          };
          const first = annotate(article, [SMALL]);
          expect(annotate(article, [SMALL])).toEqual(first);
          expect(
            annotate(moved, [SMALL]).annotations.map((one) => [
              one.start - shift,
              one.end - shift,
              one.title,
              one.marked,
            ]),
          ).toEqual(first.annotations.map((one) => [one.start, one.end, one.title, one.marked]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the same answer for the same blocks, however wide the gaps between them', () => {
    const paragraph = fc.array(fc.constantFrom(...PIECES.filter((piece) => !piece.includes('\n'))), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 9 }), (lists, gap) => {
        const texts = lists.map((parts) => parts.join(' '));
        const build = (between: number): ArticleText => {
          let text = '';
          const blocks: ArticleText['blocks'] = [];
          for (const one of texts) {
            blocks.push({ start: text.length, end: text.length + one.length, part: 'body' });
            text += one + '\n'.repeat(between);
          }
          return { text, blocks, title: '', date: null, language: null, hints: [] };
        };
        const said = (article: ArticleText) =>
          annotate(article, [SMALL]).annotations.map((one) => [one.text, one.title, one.score, one.here]);
        expect(said(build(gap))).toEqual(said(build(2)));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same answer however the paragraphs are put into blocks', () => {
    const names = fc.constantFrom(
      'Orla Brennick',
      'Peter Tern',
      'Kim Jong-un',
      'Ada Brennick',
      'Kim Myong-gil',
      'Nils Tern',
    );
    const roles = fc.constantFrom(
      'a historian',
      'the harbour board’s spokeswoman',
      'a painter from Paris',
      'who leads the Harbour Party',
    );
    const short = fc.constantFrom('Brennick', 'Mr. Kim', 'Ms. Brennick', 'Tern', 'The North', 'She', 'The historian');
    const sentence = fc.oneof(
      fc.tuple(names, roles).map(([name, role]) => `${name}, ${role}, said no.`),
      fc.tuple(names, names).map(([a, b]) => `It met councillors ${a} of the Salt Party and ${b}.`),
      fc.tuple(short, names).map(([one, name]) => `${one} told ${name} about North Korea’s demand.`),
      short.map((one) => `“It was so,” ${one} said`),
      fc.constantFrom(
        'World Harbour Agency (WHA)',
        'The WHA left Washington.',
        'Washington’s demand',
        'She is a pilot from Paris.',
        'Paris',
        'said',
      ),
    );
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const gaps = fc.constantFrom('\n\n', '\n\n\n', '\r\n\r\n', '\n \t\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(paragraph, gaps, fc.boolean()), { minLength: 1, maxLength: 8 }), (story) => {
        // The same text each time; what differs is which paragraphs share a block.
        const text = story.map(([one, gap]) => one + gap).join('');
        const build = (merge: (index: number) => boolean): ArticleText => {
          const blocks: ArticleText['blocks'] = [];
          let at = 0;
          story.forEach(([one, gap], index) => {
            const last = blocks.at(-1);
            if (last && merge(index)) last.end = at + one.length;
            else blocks.push({ start: at, end: at + one.length, part: 'body' });
            at += one.length + gap.length;
          });
          return { text, blocks, title: '', date: '2020-01-02', language: null, hints: [] };
        };
        const apart = annotate(
          build(() => false),
          [SMALL],
        );
        expect(
          annotate(
            build((index) => story[index]?.[2] === true),
            [SMALL],
          ),
        ).toEqual(apart);
        expect(
          annotate(
            build(() => true),
            [SMALL],
          ),
        ).toEqual(apart);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same answer when the text between blocks differs', () => {
    const paragraphs = [
      'Talks with Kim Jong-un ended.',
      'Mr. Kim left, said Orla Brennick, a historian.',
      'Brennick lives in Paris.',
    ];
    const answers = ['\n\n', '\n\n\n', '\r\n\r\n', '\n \n'].map((gap) =>
      annotate(articleFromText(paragraphs.join(gap)), [SMALL]).annotations.map((one) => `${one.text} = ${one.title}`),
    );
    expect(new Set(answers.map((one) => one.join('|'))).size).toBe(1);
    expect(answers[0]).toEqual([
      'Kim Jong-un = Kim Jong-un',
      'Mr. Kim = Kim Jong-un',
      'Orla Brennick = Orla Brennick',
      'Brennick = Orla Brennick',
      'Paris = Paris',
    ]);
  });

  // What these would cost if anything were quadratic is minutes; the suite's own time limit is the assertion.
  it.each([
    ['10 MB without a space', 'a'.repeat(10_000_000)],
    ['10 MB of one capital', 'A'.repeat(10_000_000)],
    [
      '100,000 capitalised words',
      Array.from({ length: 100_000 }, (_, i) => `W${(i * 7919).toString(36).replace(/\d/g, 'q')}`).join(' '),
    ],
    [
      '20,000 people of one family',
      Array.from(
        { length: 20_000 },
        (_, i) => `John ${`A${i.toString(36)}`.replace(/\d/g, 'q')} Smith, a teacher, met Mr. Smith.`,
      ).join(' '),
    ],
    ['50,000 brackets', 'The Big Bank (BB) '.repeat(50_000)],
    ['100,000 dots and capitals', 'A.'.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(200_000)],
    ['white space', ` ${'\n'.repeat(1_000_000)} A${' '.repeat(1_000_000)}B`],
  ])('%s', (_, given) => {
    const article = articleFromText(given);
    check(article, annotate(article, [SMALL]));
  });
});
