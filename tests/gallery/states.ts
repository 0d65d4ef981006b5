/** Every state that the gallery shows. */
import type { Page } from '@playwright/test';
import { ANNOTATED, ARTICLE } from './data';

/** One picture. */
export interface State {
  name: string;
  html: string;
  /** Device pixels; the page sees them divided by `zoom`, as with the browser's own zoom. */
  width?: number;
  height?: number;
  zoom?: number;
  scheme?: 'light' | 'dark';
  forced?: boolean;
  /** Language of the interface; English unless told. */
  lang?: string;
  act(page: Page): Promise<void>;
}

interface Gallery {
  card(text: string, options?: object): void;
  panel(options?: object): void;
  welcome(options?: object): void;
  options(options?: object): void;
}

const page = (top: number, dark = false): string => `<!doctype html><html lang="en"><title>Story</title>
<body style="margin:0;background:${dark ? '#16171a;color:#ddd' : '#fff;color:#222'};font:19px/1.6 Georgia,'Liberation Serif',serif">
<main style="max-width:38em;margin:0 auto;padding:24px"><h1>A story with a word</h1><p style="padding-top:${top}px">
The missile, which state media called the <span id="mention" style="text-decoration:underline dotted 2px">Pukguksong-3</span>, flew high
and fell short of the islands. <a href="#a">A vice minister</a> said that the next step was up to the other side, which had not yet answered.</p>
${'<p>More of the same story, so that there is something to look at under the card and around it, and something to scroll.</p>'.repeat(9)}</main>`;

function card(name: string, text: string, options: object, more: Partial<State> & { top?: number } = {}): State {
  const { top = 0, ...rest } = more;
  return {
    name: `card-${name}`,
    html: page(top, more.scheme === 'dark'),
    act: (page) =>
      page.evaluate(([text, options]) => (globalThis as unknown as { gallery: Gallery }).gallery.card(text, options), [
        text,
        options,
      ] as const),
    ...rest,
  };
}

const blank =
  '<!doctype html><html lang="en"><title>Sidelight</title><meta name="viewport" content="width=device-width"><body>';

/** One of our own pages; `after` is done to it before the picture. */
function own(
  view: 'panel' | 'welcome' | 'options' | 'notes' | 'print',
  name: string,
  argument: unknown,
  more: Partial<State> & { after?: (page: Page) => Promise<void> } = {},
): State {
  const { after, ...rest } = more;
  return {
    name: `${view}-${name}`,
    html: blank,
    act: async (page) => {
      await page.evaluate(
        ([view, argument]) => {
          const { gallery } = globalThis as unknown as { gallery: Record<string, (argument: unknown) => void> };
          gallery[view]?.(argument ?? undefined);
        },
        [view, argument] as const,
      );
      await after?.(page);
    },
    ...rest,
  };
}
const narrow = { width: 360, height: 900 };
const open = (title: string) => async (page: Page) => {
  await page.getByRole('button', { name: `Read about ${title}` }).click();
};
const tab = (name: string) => async (page: Page) => {
  await page.getByRole('tab', { name }).click();
  await page.waitForTimeout(200);
};
const type = (text: string) => async (page: Page) => {
  await page.getByRole('textbox').fill(text);
  await page.waitForTimeout(250);
};

const rightToLeft = page(0).replace('<html lang="en">', '<html lang="en" dir="rtl">');
const hushedPanel = {
  page: {
    type: 'article',
    title: ARTICLE.title,
    date: ARTICLE.date,
    language: 'en',
    address: 'https://news.example/story',
    length: ARTICLE.text.length,
    annotated: ANNOTATED,
    current: null,
    hushed: ANNOTATED.cast.map((_, index) => (index === 0 ? 'known' : index === 1 ? 'hidden' : null)),
  },
};

export const STATES: State[] = [
  card('place-light', 'D.P.R.K.', {}),
  card('place-dark', 'D.P.R.K.', {}, { scheme: 'dark' }),
  card('weapon-light', 'Pukguksong-3', {}, { height: 860 }),
  card('weapon-dark', 'Pukguksong-3', {}, { scheme: 'dark', height: 860 }),
  card('weapon-200', 'Pukguksong-3', {}, { zoom: 2, width: 1280, height: 900 }),
  card('weapon-500', 'Pukguksong-3', {}, { zoom: 5, width: 1280, height: 720 }),
  card('weapon-320', 'Pukguksong-3', {}, { width: 320, height: 640 }),
  card('weapon-forced', 'Pukguksong-3', {}, { forced: true, height: 860 }),
  card('office-light', 'Secretary of State', {}),
  card('term-above', 'working-level talks', {}, { top: 480 }),
  card('article-only', 'Mr. Ri', { focus: true }),
  card('either', 'Mr. Kim', { either: true }),
  card('undated', 'D.P.R.K.', { undated: true }),
  card('known', 'Pukguksong-3', { hushed: 'known' }),
  card('german', 'Pukguksong-3', {}, { lang: 'de', height: 860 }),
  card('japanese', 'Secretary of State', {}, { lang: 'ja', height: 860 }),
  card('rtl', 'D.P.R.K.', {}, { html: rightToLeft }),

  card(
    'walk',
    'Pukguksong-3',
    {},
    {
      act: async (page) => {
        await page.evaluate(() => (globalThis as unknown as { gallery: Gallery }).gallery.card('Pukguksong-3'));
        await page.getByRole('button', { name: 'North Korea', exact: true }).first().click();
      },
    },
  ),
  card(
    'timeline',
    'D.P.R.K.',
    {},
    {
      act: async (page) => {
        await page.evaluate(() => (globalThis as unknown as { gallery: Gallery }).gallery.card('D.P.R.K.'));
        await page.getByText('By then').scrollIntoViewIfNeeded();
        await page.locator('.scroll').evaluate((element) => element.scrollBy(0, 330));
      },
    },
  ),
  own('panel', 'light', null, narrow),
  own('panel', 'dark', null, { ...narrow, scheme: 'dark' }),
  own('panel', 'open', null, { ...narrow, after: open('North Korea') }),
  own('panel', 'person', null, { ...narrow, after: open('Ri Tae-song') }),
  own('panel', 'line', null, { ...narrow, after: tab('Timeline') }),
  own('panel', 'map', null, { ...narrow, after: tab('Map') }),
  own('panel', 'weight', null, {
    ...narrow,
    after: (page) =>
      page
        .getByLabel('Order')
        .selectOption('weight')
        .then(() => undefined),
  }),
  own('panel', 'search', null, { ...narrow, after: type('summit') }),
  own('panel', 'search-none', null, { ...narrow, after: type('zebra') }),
  own('panel', 'forced', null, { ...narrow, forced: true }),
  own('panel', '200', null, { width: 640, height: 1400, zoom: 2 }),
  own('panel', 'not-read', { page: { type: 'not-read' }, access: 'none' }, narrow),
  own('panel', 'reading', { page: { type: 'reading' } }, narrow),
  own('panel', 'no-article', { page: { type: 'no-article', reason: 'too-short' } }, { ...narrow, scheme: 'dark' }),
  own('panel', 'off', { page: { type: 'off' } }, narrow),
  own('panel', 'failed', { page: { type: 'failed', message: 'The glossary could not be opened.' } }, narrow),
  own('panel', 'impossible', { page: { type: 'not-read' }, access: 'impossible' }, narrow),
  own('panel', 'german', null, { ...narrow, lang: 'de' }),
  own('panel', 'hushed', hushedPanel, { ...narrow, after: (page) => page.getByText('Known or hidden').click() }),
  own('notes', 'light', null, { width: 900, height: 800 }),
  own('notes', 'dark', null, { width: 900, height: 800, scheme: 'dark' }),
  own('notes', 'off', false, { width: 900, height: 500 }),
  own('print', 'light', null, { width: 900, height: 1300 }),
  own('options', 'german', ['*://news.example/*'], { width: 900, height: 1700, lang: 'de' }),
  own('welcome', 'light', null, { width: 1100, height: 1500 }),
  own('welcome', 'dark', null, { width: 1100, height: 1500, scheme: 'dark' }),
  own('welcome', '320', null, { width: 320, height: 1500 }),
  own('options', 'light', ['*://news.example/*'], { width: 900, height: 1700 }),
  own('options', 'dark', ['https://*/*', 'http://*/*'], { width: 900, height: 1700, scheme: 'dark' }),
];
