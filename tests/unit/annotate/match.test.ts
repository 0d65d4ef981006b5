import { describe, expect, it } from 'vitest';
import { matchText } from '../../../src/annotate/match';
import { foldKey } from '../../../src/annotate/refold';
import { openImage } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import { CASES } from './cases';
import { glossaryOf } from './glossary-of';

/** Matched surfaces are set in square brackets; `[US:1]` also says how many senses. */
function marked(text: string, names: readonly string[]): string {
  const image = openImage(writeImage(glossaryOf(names)));
  let out = '';
  let at = 0;
  for (const { start, end, senses } of matchText(text, [image])) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}${senses.length > 1 ? `:${senses.length}` : ''}]`;
    at = end;
  }
  return out + text.slice(at);
}

for (const [topic, names, expected] of CASES) {
  describe(topic, () => {
    for (const line of expected) {
      it(JSON.stringify(line), () => {
        expect(marked(line.replace(/\[([^\]]*?)(?::\d+)?\]/g, '$1'), names)).toBe(line);
      });
    }
  });
}

describe('several images', () => {
  const own = openImage(writeImage(glossaryOf(['Six-Party Talks', 'ICBM'], 'own')));
  const bundled = openImage(writeImage(glossaryOf(['Six-Party', 'ICBM'], 'sidelight')));

  it('the longest of all images wins', () => {
    const [match] = matchText('the Six-Party Talks', [bundled, own]);
    expect(match).toMatchObject({ start: 4, end: 19, senses: [{ image: 1, alias: 'Six-Party Talks' }] });
  });

  it('senses of one span stand in the order of the images', () => {
    expect(matchText('ICBM', [bundled, own])[0]?.senses.map((s) => s.image)).toEqual([0, 1]);
    expect(matchText('ICBM', [own, bundled])[0]?.senses.map((s) => s.alias)).toEqual(['ICBM', 'ICBM']);
  });

  it('no image, no match', () => {
    expect(matchText('ICBM', [])).toEqual([]);
  });
});

describe('senses', () => {
  it('an alias that needs context says so', () => {
    const image = openImage(writeImage(glossaryOf(['Party:context', 'Other|Party'])));
    const [match] = matchText('The Party said', [image]);
    expect(match?.senses).toEqual([
      { image: 0, entry: 0, alias: 'Party', needsContext: true, inSport: false },
      { image: 0, entry: 1, alias: 'Party', needsContext: false, inSport: false },
    ]);
  });
});

describe('foldKey', () => {
  it.each([
    ['Kim Jong-un', 'KIM JONG UN'],
    ['D.P.R.K.', 'DPRK'],
    ['Zürich', 'Zu\u0308rich'],
    ['KN-23', 'KN23'],
    ['Pukguksong\u20113', 'Pukguksong-3'],
    ['ＮＡＴＯ', 'Nato'],
    ['북한', '북한'.normalize('NFD')],
  ])('%s = %s', (a, b) => {
    expect(foldKey(a)).toBe(foldKey(b));
  });

  it('keeps apart what is not the same', () => {
    expect(foldKey('Korea')).not.toBe(foldKey('Koreas'));
    expect(foldKey("it's")).not.toBe(foldKey('its'));
  });
});
