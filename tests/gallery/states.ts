/** Every state that the gallery shows. */
import type { Page } from '@playwright/test';

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
  /** False: without the pages' style sheet, as on a stranger's page. */
  styles?: boolean;
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
    styles: false,
    act: (page) =>
      page.evaluate(([text, options]) => (globalThis as unknown as { gallery: Gallery }).gallery.card(text, options), [
        text,
        options,
      ] as const),
    ...rest,
  };
}

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
];
