import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/annotate/annotate';
import { articleFromText } from '../../../src/annotate/article';
import { AGAIN, MOST, WINDOW } from '../../../src/annotate/budget';
import { withEntries } from '../../../src/annotate/entries';
import { bounds } from '../../../src/annotate/holders';
import { explain } from '../../../src/annotate/reasons';
import { glossaryOf, SMALL } from './small-glossary';

const run = (text: string, date?: string) => annotate(articleFromText(text, date ? { date } : {}), [SMALL]);
const found = (text: string) => run(text).annotations.map((one) => `${one.text} = ${one.title}`);

describe('names inside longer names', () => {
  it.each([
    'She met Paris Hilton.',
    'He went to Georgia Tech.',
    'The Bank of England rose.',
    'They left New England.',
    'A Kathleen Paris wrote.',
    'The University of Georgia won.',
    'The Georgia team trained.',
    'It ended Georgia 2-1 Paris.',
    'Captain Georgia sat down.',
  ])('silent: %s', (text) => {
    expect(run(text).annotations).toEqual([]);
  });
  it.each([
    ['She flew from Paris to Georgia.', ['Paris = Paris', 'Georgia = Georgia']],
    [
      'A Paris-based firm met a D.P.R.K.-Georgia delegation.',
      ['Paris = Paris', 'D.P.R.K. = North Korea', 'Georgia = Georgia'],
    ],
    ['Yesterday Paris Mayor Louise Amblard spoke.', ['Paris = Paris', 'Louise Amblard = Louise Amblard']],
    ['Some pay in hard currency.', ['hard currency = Hard currency']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('abbreviations', () => {
  it.each([
    ['The Marine Salvage Board (MSB) met. The MSB is small.', 'MSB', 'Marine Salvage Board'],
    ['The MSB (Marine Salvage Board) met.', 'MSB', 'Marine Salvage Board'],
    ['The Federal Office for Ports and Ships (BASCH) met.', 'BASCH', 'Federal Office for Ports and Ships'],
    ['A member of the World Harbour Agency, or W.H.A., said so.', 'W.H.A.', 'World Harbour Agency'],
    ['The Tribunal for the former Duchy (TFD) met.', 'TFD', 'Tribunal for the former Duchy'],
  ])('%s', (text, short, long) => {
    expect(run(text).abbreviations).toMatchObject([{ short, long }]);
  });
  it('shows the long form as the article’s own, and traces the letters to it', () => {
    const [long, short] = run('He is of the Institute for Border Ports (IBP). It is small.').annotations;
    expect(long).toMatchObject({ text: 'Institute for Border Ports', via: 'article', kind: 'organization' });
    expect(short).toMatchObject({ text: 'IBP', mention: [long?.start, long?.end], cast: long?.cast });
  });
  it('does not take a party or a place behind a person for one', () => {
    expect(run('Peter Hansen (SPD) and Mary Ellis (D-CA) met at the Grand Hotel (see map).').abbreviations).toEqual([]);
  });
  it('holds for the rest of the text and leads to the long form’s entry', () => {
    const answer = run('The World Harbour Agency (WHA) met. Later the WHA voted.');
    expect(answer.annotations.map((one) => [one.text, one.entry?.id])).toEqual([
      ['World Harbour Agency', 'world-harbour-agency'],
      ['WHA', 'world-harbour-agency'],
      ['WHA', 'world-harbour-agency'],
    ]);
  });
});

describe('ellipsis and seats of government', () => {
  it('takes the North for North Korea once it was named', () => {
    expect(
      found(
        'The North is cold. North Korea and South Korea share the Korean Peninsula. The North said so. The peninsula is small. The North Sea is wide.',
      ),
    ).toEqual([
      'North Korea = North Korea',
      'South Korea = South Korea',
      'Korean Peninsula = Korean Peninsula',
      'The North = North Korea',
      'The peninsula = Korean Peninsula',
    ]);
  });
  it.each([
    ['On Sunday Washington said no.', 'the U.S. government'],
    ['They rejected Washington’s demand.', 'the U.S. government'],
    ['It rained in Washington.', undefined],
    ['She lives near Pyongyang.', undefined],
    ['The road goes from Pyongyang to Paris.', undefined],
    ['A train runs between Pyongyang and Paris.', undefined],
    ['They hope for talks with Pyongyang.', 'the North Korean government'],
    ['Snow fell.\n\nFrom Pyongyang to Paris\n\nThe road is long.', undefined],
    ['Snow fell.\n\nPyongyang’s demand\n\nThe road is long.', undefined],
  ])('%s', (text, here) => {
    expect(run(text).annotations[0]?.here).toBe(here);
  });
});

describe('senses', () => {
  it('chooses by the company a name keeps', () => {
    const annotation = run('The navy fired a ballistic missile. It was a Trident, they said.').annotations.at(-1);
    expect(annotation).toMatchObject({ text: 'Trident', entry: { id: 'trident-missile' } });
    expect(annotation?.reasons.map((reason) => reason.type)).toContain('sense');
  });
  it('is silent without any', () => {
    expect(run('He bought a Trident.').annotations).toEqual([]);
  });
  it('wants company for an alias that needs it', () => {
    const image = glossaryOf([
      {
        id: 'et',
        title: 'Example Treaty',
        kind: 'agreement',
        aliases: ['Example Treaty', { text: 'ET', case: 'exact', needs: 'context' }],
      },
    ]);
    const texts = (text: string) => annotate(articleFromText(text), [image]).annotations.map((one) => one.text);
    expect(texts('They saw ET twice.')).toEqual([]);
    expect(texts('The Example Treaty was signed. Then ET failed.')).toEqual(['Example Treaty', 'ET']);
  });
});

describe('dates', () => {
  it.each([
    ['2018-01-05', 'Anna Bolt'],
    ['2019-07-01', 'Bert Cram'],
    ['2014-01-01', undefined],
    ['2027-01-01', undefined],
    [undefined, undefined],
  ])('on %s the office was held by %s', (date, name) => {
    expect(run('The Elbonian harbour minister spoke.', date).annotations[0]?.here).toBe(name);
  });
  it('knows what a partial date can mean', () => {
    expect(bounds('2019')).toEqual(['2019-01-01', '2019-12-31']);
    expect(bounds('2019-02')).toEqual(['2019-02-01', '2019-02-31']);
  });
});

describe('the marking budget', () => {
  const filler = 'so it went on and on for a while, '.repeat(Math.ceil(AGAIN / 34));
  it('marks the first mention, and again after a long gap', () => {
    const answer = run(`Pyongyang is big and Pyongyang is old. ${filler} Pyongyang is far.`);
    expect(answer.annotations.map((one) => one.marked)).toEqual([true, false, true]);
  });
  it('leaves out what the reader knows', () => {
    const article = articleFromText('North Korea and Georgia traded.');
    expect(annotate(article, [SMALL]).annotations.map((one) => one.marked)).toEqual([false, true]);
    expect(annotate(article, [SMALL], { knows: 0 }).annotations.map((one) => one.marked)).toEqual([true, true]);
    expect(annotate(article, [SMALL], { knows: 5 }).annotations.map((one) => one.marked)).toEqual([false, false]);
  });
  it('marks an abbreviation that says nothing to who knows the thing', () => {
    expect(run('The D.P.R.K. is in the north.').annotations[0]?.marked).toBe(true);
  });
  it('keeps to so many in a window', () => {
    const many = glossaryOf(
      Array.from({ length: 30 }, (_, i) => ({
        id: `thing-${i}`,
        title: `Thing${String.fromCharCode(97 + i)}x`,
        kind: 'term' as const,
      })),
    );
    const text = Array.from({ length: 26 }, (_, i) => `a Thing${String.fromCharCode(97 + i)}x`).join(' and ');
    const marked = annotate(articleFromText(text), [many]).annotations.filter((one) => one.marked);
    expect(marked.length).toBe(MOST);
    expect(text.length).toBeLessThan(WINDOW);
  });
});

describe('other languages', () => {
  it('takes no German noun for a person, and still knows the glossary’s names', () => {
    const text =
      'Die Akte des Patienten wird in Paris geführt. Die Versorgung des Patienten hängt von der Akte ab, und die Daten der Akte liegen bei der Klinik. Peter Weber, der Leiter der Klinik, sprach mit den Patienten. Weber und die Ärzte wollen die Daten der Patienten besser schützen, als es bisher möglich war.';
    const answer = run(text);
    expect(answer.annotations.map((one) => one.text)).toEqual(['Paris']);
    expect(answer.cast.map((one) => one.title)).toEqual(['Paris']);
  });
});

describe('the answer', () => {
  it('has nobody in its cast of whom there is nothing to say', () => {
    expect(run('They met Orla Brennick and Peter Hansen, a baker.').cast.map((one) => one.title)).toEqual([
      'Peter Hansen',
    ]);
  });
  it('leaves by-lines alone', () => {
    expect(found('Georgia at Peace\n\nBy Anna Paris\n\nAll is well in Georgia, they said.')).toEqual([
      'Georgia = Georgia',
      'Georgia = Georgia',
    ]);
  });
  it('brings the entries it uses', () => {
    expect(Object.keys(withEntries(run('In Paris they spoke of Georgia.'), [SMALL]).entries).sort()).toEqual([
      'test/georgia',
      'test/paris',
    ]);
  });
  it('puts every reason in words', () => {
    const text =
      'Kim Jong-un, the leader, met the World Harbour Agency (WHA). Mr. Kim left. Washington said no. The ballistic missile was a Trident.';
    for (const annotation of run(text).annotations) {
      for (const reason of annotation.reasons) expect(explain(reason, text)).toMatch(/^[A-Z].*\.$/);
    }
  });
});
