import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/annotate/article';
import { resolve } from '../../../src/annotate/resolve';

const told = (text: string) =>
  resolve(articleFromText(text), [], [])
    .cast.filter((one) => one.kind === 'organization' && one.introduction)
    .map((one) => `${one.title}: ${one.introduction?.text}`);

describe('what the article says an organisation is', () => {
  it.each([
    ['The contract ended, said the beer maker Ternbräu.', 'Ternbräu: the beer maker'],
    ['Belgian public broadcaster TBF reported the raids.', 'TBF: Belgian public broadcaster'],
    ['He sued the Munich-based research institute Tollo over it.', 'Tollo: the Munich-based research institute'],
    ['They told broadcaster TBF that it was over.', 'TBF: broadcaster'],
    ['Fights broke out with a localist group called Gullspring in May.', 'Gullspring: a localist group'],
    ["The country's biggest utility, Ternwerke, wants damages.", "Ternwerke: The country's biggest utility"],
    [
      'It was founded by the Swedish central bank, the Tern Riksbank, a year earlier.',
      'Tern Riksbank: the Swedish central bank',
    ],
    ['He said so in football magazine Tollo, he added.', 'Tollo: football magazine'],
    ['He said so to Tern Bild magazine.', 'Tern Bild: magazine'],
    ['The vote failed, wrote the Gazzetta di Terno daily.', 'Gazzetta di Terno: daily'],
    ['So the official TNA news agency reported.', 'TNA: news agency'],
    ['She works at the Institute for Gull Studies in Beirut.', 'Institute for Gull Studies: in Beirut'],
    ['He left his own charity, the Alan Tern Foundation, on Monday.', 'Alan Tern Foundation: his own charity'],
    ['The Tern Safety Board, which oversees the ports, met.', 'Tern Safety Board: which oversees the ports'],
    [
      'The Tern Safety Board (TSB), which was set up to watch the ports, met.',
      'Tern Safety Board: which was set up to watch the ports',
    ],
    ['The Tern Institute, based in Oslo, said so.', 'Tern Institute: based in Oslo'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });

  it('gives a row of names the plural before it', () => {
    expect(told('It was founded by German carmakers Ternwagen, Tollo and Gullmotor in May.')).toEqual([
      'Ternwagen: German carmakers',
      'Tollo: German carmakers',
      'Gullmotor: German carmakers',
    ]);
  });

  it.each([
    'The Tern Institute, which left on Monday, said so.',
    'The Tern Institute, which was closed, said so.',
    'The Tern Administration orders Tollo Tobacco to stop.',
    // The noun is another's, or the name belongs to what follows.
    'They gave the contract to a company Tollmark knew.',
    'The petition stood on the platform Tollmark.org for months.',
    'Members of the sect "Light of the Tern" were shot.',
    'He met the group Friday.',
    'He wrote for the Harbour newspaper.',
    'It was read in the newspaper Tern am Sonntag.',
    'She works at the Institute for Gull Studies in May.',
    // A clause or a list is no apposition.
    'In a statement to the Tollmark Broadcasting Corporation, the Church denied these claims.',
    'The Gull Warning Center, the National Tern Warning Center, and others agreed.',
    'In Norland, the party now holds seats in nine states.',
  ])('silent: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
