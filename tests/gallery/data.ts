/** Invented answers for the gallery: real kinds of things, texts written for it. */
import type {
  Annotated,
  AnnotatedWithEntries,
  Annotation,
  ArticleText,
  CastMember,
  Reason,
} from '../../src/annotate/types';
import type { Entry } from '../../src/glossary/types';

const base = {
  pack: 'sidelight',
  layer: 'written' as const,
  desk: 'gallery',
  familiarity: 3,
  topics: ['arms-control'],
  related: [],
  facts: {},
  timeline: [],
  holders: [],
  place: null,
  wikipedia: null,
  reviewed: '2026-11-20',
  sources: [
    { title: 'Arms Control Association, fact sheet', url: 'https://www.armscontrol.org', date: '2024-06' },
    { title: 'International Institute for Strategic Studies, The Military Balance', date: '2023' },
  ],
};

export const ENTRIES: Entry[] = [
  {
    ...base,
    id: 'north-korea',
    title: 'North Korea',
    kind: 'place',
    familiarity: 1,
    wikipedia: 'North Korea',
    aliases: [
      { text: 'North Korea', case: 'smart' },
      { text: '조선민주주의인민공화국', case: 'smart', lang: 'ko' },
    ],
    place: { lat: 40.3, lon: 127.4 },
    gloss: 'the state in the northern half of the Korean peninsula, founded in 1948 and ruled by the Kim family',
    summary:
      'The Democratic People’s Republic of Korea has been led by three generations of one family. It left the treaty against the spread of nuclear weapons in 2003 and has tested nuclear devices since 2006. The Security Council has answered with sanctions on its arms, coal and banks.',
    facts: { founded: '1948-09-09', seat: 'Pyongyang', area_km2: [120540, 123138], population: [25900000, 26300000] },
    related: [
      { id: 'pukguksong-3', title: 'Pukguksong-3', kind: 'weapon' },
      { id: 'working-level-talks', title: 'Working-level talks', kind: 'term' },
      { id: 'state-affairs-commission', title: 'State Affairs Commission', kind: 'organization' },
      { id: 'kim-jong-un', title: 'Kim Jong-un', kind: 'person' },
      { id: 'a', title: 'Yongbyon', kind: 'place' },
      { id: 'b', title: 'Security Council Resolution 2397', kind: 'law' },
      { id: 'c', title: 'Agreed Framework', kind: 'agreement' },
      { id: 'd', title: 'Six-Party Talks', kind: 'event' },
    ],
    timeline: [
      { date: '1985-12', text: 'Joined the Non-Proliferation Treaty.' },
      { date: '1994-10-21', text: 'Signed the Agreed Framework with the United States.' },
      { date: '2003-01-10', text: 'Announced that it leaves the Non-Proliferation Treaty.' },
      { date: '2006-10-09', text: 'First nuclear test, at Punggye-ri.' },
      { date: '2018-06-12', text: 'Kim Jong-un and Donald Trump met in Singapore.' },
      { date: '2019-02-28', text: 'The second summit, in Hanoi, ended without an agreement.' },
      { date: '2019', text: 'Thirteen launches of short-range missiles over the year.' },
      { date: '2021-01', text: 'A party congress set out a list of new weapons.' },
      { date: '2022-11-18', text: 'Tested the Hwasong-17 at full range.' },
      { date: '2023-09', text: 'Wrote its nuclear forces into the constitution.' },
      { date: '2024-06-19', text: 'Signed a partnership treaty with Russia.' },
    ],
  },
  {
    ...base,
    id: 'pukguksong-3',
    title: 'Pukguksong-3',
    kind: 'weapon',
    familiarity: 5,
    wikipedia: 'Pukguksong-3',
    aliases: [
      { text: 'Pukguksong-3', case: 'smart' },
      { text: '북극성-3', case: 'smart', lang: 'ko' },
    ],
    gloss: 'a North Korean solid-fuel missile made to be launched from a submarine, tested once, in October 2019',
    summary:
      'The missile rose to a height of about 910 km off Wonsan and fell into the sea some 450 km away. On a flatter path it could reach about 1,900 km, which analysts outside North Korea worked out from the height. It was launched from a submerged barge and not from a submarine.',
    facts: {
      type: 'Submarine-launched ballistic missile',
      range_km: [1900, 1900],
      stages: 2,
      fuel: 'solid',
      launch: 'submarine',
      first_test: '2019-10-02',
      operator: 'North Korea',
    },
    related: [
      { id: 'north-korea', title: 'North Korea', kind: 'place' },
      { id: 'slbm', title: 'SLBM', kind: 'term' },
    ],
    timeline: [
      { date: '2017-08', text: 'A poster with its name was seen in a state photograph.' },
      { date: '2019-10-02', text: 'Launched off Wonsan; the only known flight.' },
      { date: '2020-10-10', text: 'The larger Pukguksong-4 was shown in a parade.' },
    ],
  },
  {
    ...base,
    id: 'secretary-of-state',
    title: 'U.S. Secretary of State',
    kind: 'office',
    familiarity: 2,
    wikipedia: 'United States Secretary of State',
    aliases: [{ text: 'Secretary of State', case: 'smart' }],
    gloss: 'the foreign minister of the United States, appointed by the president with the Senate’s consent',
    summary:
      'The secretary leads the State Department and advises the president on foreign affairs. The office is the first of the cabinet and fourth in line to the presidency.',
    facts: { founded: '1789-09-15', seat: 'Washington' },
    holders: [
      { entry: null, name: 'John Kerry', from: '2013-02-01', to: '2017-01-20', acting: false },
      { entry: null, name: 'Rex Tillerson', from: '2017-02-01', to: '2018-03-31', acting: false },
      { entry: null, name: 'John J. Sullivan', from: '2018-04-01', to: '2018-04-26', acting: true },
      { entry: 'mike-pompeo', name: 'Mike Pompeo', from: '2018-04-26', to: '2021-01-20', acting: false },
      { entry: null, name: 'Antony Blinken', from: '2021-01-26', to: '2025-01-20', acting: false },
      { entry: null, name: 'Marco Rubio', from: '2025-01-21', to: null, acting: false },
    ],
  },
  {
    ...base,
    id: 'working-level-talks',
    title: 'Working-level talks',
    kind: 'term',
    familiarity: 3,
    aliases: [{ text: 'working-level talks', case: 'smart' }],
    gloss: 'talks between officials below ministers, who prepare what leaders later decide',
    summary:
      'Officials at working level settle wording and order before ministers or leaders meet. When leaders meet without them, as in Hanoi in February 2019, little has been agreed beforehand.',
  },
  {
    ...base,
    id: 'korea-policy-forum',
    title: 'Korea Policy Forum',
    kind: 'organization',
    layer: 'generated',
    aliases: [{ text: 'Korea Policy Forum', case: 'smart' }],
    gloss: 'a research institute in Seoul on the politics of the peninsula',
    summary:
      'The institute publishes studies on both Koreas and on their neighbours. Its fellows are often asked by newspapers.',
    facts: { founded: '1972', seat: 'Seoul' },
  },
  {
    ...base,
    id: 'hanoi-summit',
    title: 'Hanoi summit',
    kind: 'event',
    aliases: [{ text: 'Hanoi summit', case: 'smart' }],
    wikipedia: '2019 North Korea–United States Hanoi Summit',
    gloss: 'the second meeting of Donald Trump and Kim Jong-un, cut short in February 2019',
    summary:
      'The two leaders met on 27 and 28 February 2019. They parted early over how much of the sanctions should be lifted for how much of the nuclear programme, and signed nothing.',
    facts: { start: '2019-02-27', end: '2019-02-28', parties: ['United States', 'North Korea'] },
  },
];

/** A short article with all that the views have to show. */
const TEXT = `Talks with the North stall after a missile test

WONSAN — North Korea launched a missile from waters off its east coast on Wednesday, days before working-level talks with the United States were to open.

The missile, which state media called the Pukguksong-3, flew high and fell short of Japan. Ri Tae-song, a vice minister who has long spoken for the D.P.R.K. on arms, said that the next step was up to Washington.

The Secretary of State told reporters that talks would go on. "The Hanoi summit showed what happens without preparation," said Park Min-ji of the Korea Policy Forum. Mr. Kim of the institute disagreed. Mr. Ri was not available, and Ms. Park left open when working-level talks may resume. North Korea has not answered.`;

const at = (needle: string, from = 0): [number, number] => {
  const start = TEXT.indexOf(needle, from);
  if (start < 0) throw new Error(`not in the text: ${needle}`);
  return [start, start + needle.length];
};

export const ARTICLE: ArticleText = {
  text: TEXT,
  blocks: [],
  title: 'Talks with the North stall after a missile test',
  date: '2019-10-05',
  language: 'en',
  hints: [],
};

const ENTRY = new Map(ENTRIES.map((entry) => [entry.id, entry]));
const cast: CastMember[] = [];
const annotations: Annotation[] = [];
function member(
  id: string | null,
  title: string,
  introduction: string | null,
  mentions: [number, number][],
  reasons: Reason[],
  kind?: 'person',
): void {
  const entry = id === null ? null : (ENTRY.get(id) ?? null);
  const words = introduction === null ? null : at(introduction);
  cast.push({
    title,
    kind: entry?.kind ?? kind ?? null,
    entry: entry ? { pack: 'sidelight', id: entry.id } : null,
    introduction: words ? { start: words[0], end: words[1], text: introduction ?? '' } : null,
    annotations: [],
  });
  for (const [start, end] of mentions) {
    annotations.push({
      start,
      end,
      text: TEXT.slice(start, end),
      via: entry ? 'glossary' : 'article',
      entry: entry ? { pack: 'sidelight', id: entry.id } : null,
      title,
      kind: entry?.kind ?? kind ?? null,
      wikipedia: entry?.wikipedia ?? null,
      score: 0.9,
      marked: true,
      reasons,
      cast: cast.length - 1,
    });
  }
}
member(
  'north-korea',
  'North Korea',
  null,
  [at('the North '), at('North Korea'), at('D.P.R.K.'), at('North Korea', 500)],
  [{ type: 'alias', alias: 'DPRK' }],
);
member(
  'working-level-talks',
  'Working-level talks',
  null,
  [at('working-level talks'), at('working-level talks', 400)],
  [{ type: 'alias', alias: 'working-level talks' }],
);
member('pukguksong-3', 'Pukguksong-3', null, [at('Pukguksong-3')], [{ type: 'alias', alias: 'Pukguksong-3' }]);
member(
  null,
  'Ri Tae-song',
  'a vice minister who has long spoken for the D.P.R.K. on arms',
  [at('Ri Tae-song'), at('Mr. Ri')],
  [{ type: 'introduced', words: at('a vice minister who has long spoken for the D.P.R.K. on arms') }],
  'person',
);
member(
  'secretary-of-state',
  'U.S. Secretary of State',
  null,
  [at('Secretary of State')],
  [
    {
      type: 'sense',
      score: 0.8,
      agrees: ['North Korea', 'Hanoi summit'],
      rivals: [{ title: 'Secretary of State for Wales', score: 0.1 }],
    },
  ],
);
member('hanoi-summit', 'Hanoi summit', null, [at('Hanoi summit')], [{ type: 'alias', alias: 'Hanoi summit' }]);
member(
  null,
  'Park Min-ji',
  'of the Korea Policy Forum',
  [at('Park Min-ji'), at('Ms. Park')],
  [{ type: 'short-form', of: at('Park Min-ji'), by: 'surname' }],
  'person',
);
member(
  'korea-policy-forum',
  'Korea Policy Forum',
  null,
  [at('Korea Policy Forum'), at('the institute')],
  [{ type: 'short-form', of: at('Korea Policy Forum'), by: 'head' }],
);
member(null, 'Kim', null, [at('Mr. Kim')], [{ type: 'nearest', of: at('Park Min-ji') }], 'person');
annotations.sort((a, b) => a.start - b.start);
annotations.forEach((annotation, index) => {
  cast[annotation.cast]?.annotations.push(index);
});
const annotated: Annotated = { annotations, cast, abbreviations: [], date: ARTICLE.date };
export const ANNOTATED: AnnotatedWithEntries = {
  ...annotated,
  entries: Object.fromEntries(ENTRIES.map((entry) => [`sidelight/${entry.id}`, entry])),
};
