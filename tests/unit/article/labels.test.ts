import { describe, expect, it } from 'vitest';
import {
  isBylineLine,
  isCreditLine,
  isLabelWords,
  isLeadLine,
  isPleaLine,
  isSectionLabel,
  isSourceLine,
  plainLine,
} from '../../../src/article/labels';
import { BYLINE, CAPTION, COMMENTS, marksOfName, NOISE, TITLE, UNSEEN } from '../../../src/article/marks';

const check = (name: string, rule: (text: string) => boolean, yes: string[], no: string[]) =>
  describe(name, () => {
    for (const text of yes) it(`yes: ${text}`, () => expect(rule(text)).toBe(true));
    for (const text of no) it(`no: ${text}`, () => expect(rule(text)).toBe(false));
  });

check(
  'section labels',
  (text) => isSectionLabel(plainLine(text)),
  [
    'Related',
    'RELATED ARTICLES',
    '12 Comments',
    // These begin a line of the list's source.
    'Show comments',
    'À voir aussi',
    'Comments (3)',
    'Editor’s Picks',
    'More from Politics',
    'Mehr zum Thema',
    'Lire aussi :',
    '関連記事',
    '관련 기사',
  ],
  ['The vote', 'What happens next', 'Relations with the neighbours', 'A tag for every tree', 'Sharing the catch'],
);
check(
  'leads',
  (text) => isLeadLine(plainLine(text)),
  ['Read more: The bay', '▶ Watch: the vote', 'LIRE AUSSI : le port'],
  ['Reading the bay', 'Seen from above'],
);
check(
  'pleas',
  (text) => isPleaLine(plainLine(text)),
  ['Sign up for our letter.', '© 2021 Bay Courier', 'Story continues below'],
  ['The union signed up for talks.', 'Subscribers left.'],
);
check(
  'credits',
  (text) => isCreditLine(plainLine(text)),
  ['Photo: Ida Brandt', 'Ida Brandt / Getty Images', 'Image 2 of 5'],
  ['The photo shows a quay.', 'Reuters reported the vote first.'],
);
check(
  'by-lines',
  (text) => isBylineLine(text, plainLine(text)),
  ['By Ida Brandt', 'Published 4 May 2021', 'May 4, 2021', '5 min read', 'Von Ida Brandt'],
  ['By noon the hall was full.', 'The 4 May vote', 'Under the plan', 'In 2019 the port grew'],
);

describe('marks of names', () => {
  const table: [string, number, number][] = [
    ['related-articles', NOISE, NOISE],
    ['adBox', NOISE, 0],
    ['ad box', NOISE, NOISE],
    ['header shadow', NOISE, 0],
    ['loading', NOISE, 0],
    ['commentList', COMMENTS, COMMENTS],
    ['img-caption', CAPTION, CAPTION],
    ['AuthorByline', BYLINE, BYLINE],
    ['entry-title', TITLE, TITLE],
    ['sr-only', UNSEEN, UNSEEN],
    ['most-read', NOISE, NOISE],
    ['almost ready', NOISE, 0],
  ];
  for (const [name, mark, want] of table) {
    if (name === 'adBox') continue;
    it(`${name}`, () => expect(marksOfName(name) & mark).toBe(want));
  }
  it('splits humps', () => expect(marksOfName('adBox') & NOISE).toBe(NOISE));
});

check(
  'labels, leads and invitations of other languages',
  (text) => [isSectionLabel, isLeadLine, isPleaLine].some((rule) => rule(plainLine(text))),
  [
    'ΔΙΑΦΗΜΙΣΗ',
    'İLGİLİ HABER: Fener açıldı',
    'Artikeln fortsätter under annonsen',
    'Dalszy ciąg materiału pod wideo',
    'بیشتر بخوانید:',
    'আরও পড়ুন:',
    'تابعونا على الشبكات',
    '延伸閱讀：',
  ],
  // Words that begin such lines begin plain sentences too.
  [
    'انضم اللاعب إلى الفريق يوم الثلاثاء',
    'تابع الوزير قائلا إن المشروع سيبدأ غدا',
    'حمّل الحزب الحكومة المسؤولية عن التأخير',
    '제보자는 경찰에 사실을 알렸다고 말했다',
    '残り１０分で同点に追いついた',
    'Recibí la noticia por la radio, dijo el alcalde',
    'הצטרפו אליו אלפי תושבים',
    'Foto itu diambil pada Selasa pagi',
  ],
);
check(
  'sources',
  (text) => isSourceLine(plainLine(text)),
  ['Źródło: PAP', 'Quelle: dpa', 'Editor : I.G.', '来源：海湾日报'],
  ['Sources close to the mayor said so', 'Editors met on Tuesday'],
);
check(
  'words that name where a link leads',
  isLabelWords,
  ['Læs også', 'Les også:', 'یہ بھی پڑھیں:'],
  ['The mayor', 'On Tuesday'],
);
