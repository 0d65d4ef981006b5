/** The views by themselves, with invented data: what the page must not notice, what keys do. */

import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle';
import { ANNOTATED } from '../gallery/data';
import { wordsScript } from '../words';
import { launch } from './article-kit';

let code = '';
const styles = new Map<string, string>();

test.use({ launchOptions: launch });
test.beforeAll(async () => {
  code = `${wordsScript()}\n${(await bundle('tests/gallery/views.tsx')).code}`;
  for (const view of ['panel', 'welcome', 'options']) styles.set(view, (await bundle(`src/${view}/app.tsx`)).css);
});

type Call = [name: string, ...rest: unknown[]];
const call = (page: Page, ...[name, ...rest]: Call): Promise<void> =>
  page.evaluate(
    ([name, rest]) => {
      const { gallery } = globalThis as unknown as { gallery: Record<string, (...rest: unknown[]) => void> };
      gallery[name]?.(...rest);
    },
    [name, rest] as const,
  );
const logOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { gallery: { log: string[] } }).gallery.log);

async function story(page: Page, body = '', headers: Record<string, string> = {}): Promise<void> {
  await page.route('https://news.example/**', (route) =>
    route.fulfill({
      headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      body: `<!doctype html><html lang="en"><title>Story</title><body><p><a id="before" href="#x">A link</a> and
        <span id="mention">Pukguksong-3</span> in a paragraph, <a id="after" href="#y">then another link</a>.</p>${body}
        <p style="height:2000px">More.</p></body></html>`,
    }),
  );
  await page.goto('https://news.example/story');
  // Isolated from the page's policy, as a content script is.
  await page.evaluate(code);
}
const card = (page: Page) => page.locator('.card');
const mentionsOf = (title: string): number[] =>
  ANNOTATED.cast.find((member) => member.title === title)?.annotations ?? [];

test('the page is byte for byte what it was after the card has gone', async ({ page }) => {
  await story(page);
  const before = await page.content();
  await call(page, 'card', 'Pukguksong-3', { focus: true });
  await expect(card(page)).toBeVisible();
  expect(await page.content()).not.toBe(before);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await page.content()).toBe(before);
});

test('a labelled dialog takes focus, keeps its keys to itself, and gives focus back', async ({ page }) => {
  await story(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['keydown', 'keyup', 'focusin', 'click'])
      document.addEventListener(type, () => seen.push(type), true);
  });
  await page.locator('#before').focus();
  await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
  await call(page, 'card', 'Pukguksong-3', { focus: true });
  await expect(page.getByRole('dialog', { name: 'Pukguksong-3' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Keep open' })).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Keep open', pressed: true })).toBeVisible();
  expect(
    await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.filter((type) => type !== 'click')),
  ).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator('#before')).toBeFocused();
  expect(await logOf(page)).toEqual(['focus true', 'pin true', 'close']);
});

test('Tab past either end closes it and gives focus back', async ({ page }) => {
  await story(page);
  await page.locator('#before').focus();
  await call(page, 'card', 'Mr. Kim', { focus: true });
  await page.keyboard.press('Shift+Tab');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('#before')).toBeFocused();
  await call(page, 'card', 'Mr. Kim', { focus: true });
  for (let presses = 0; presses < 12 && (await card(page).count()) > 0; presses += 1) await page.keyboard.press('Tab');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('#before')).toBeFocused();
});

test('with nothing focused before, closing touches no element of the page', async ({ page }) => {
  await story(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver((records) => {
      for (const record of records) if (record.type === 'attributes') seen.push(record.attributeName ?? '');
    }).observe(document, { attributes: true, subtree: true });
    // Our own host takes focus; the page's elements must not.
    addEventListener('focusin', ({ target }) => (target as Element).shadowRoot || seen.push('focusin'), {
      capture: true,
    });
  });
  await call(page, 'card', 'Mr. Kim', { focus: true });
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
});

test('stands under the strictest policy, page styles and a modal dialog', async ({ page }) => {
  await story(page, '<dialog id="modal"><p>In it <span id="inside">North Korea</span> is named.</p></dialog>', {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'",
  });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { all: unset !important } body { transform: rotate(1deg) } [popover], div { display: none !important }',
    );
    document.adoptedStyleSheets = [sheet];
    document.querySelector<HTMLDialogElement>('#modal')?.showModal();
  });
  await call(page, 'card', 'D.P.R.K.', { selector: '#inside' });
  await expect(page.getByRole('heading', { name: 'North Korea' })).toBeVisible();
  const box = await card(page).boundingBox();
  expect(box?.width).toBeGreaterThan(280);
  expect(await card(page).evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
  // Not inert: it can be pressed.
  await page.getByRole('button', { name: 'Next mention' }).click();
  expect(await logOf(page)).toContain(`jump ${mentionsOf('North Korea').at(-1)}`);
});

for (const [width, height] of [
  [1280, 800],
  [640, 400],
  [320, 640],
  [256, 144],
] as const) {
  test(`stays in a viewport of ${width} × ${height} and leaves its mention free`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await story(page);
    for (const scroll of [0, 30]) {
      await page.evaluate((top) => scrollTo(0, top), scroll);
      await call(page, 'card', 'Pukguksong-3', {});
      await expect(card(page)).toHaveAttribute('data-placed');
      const box = await card(page).boundingBox();
      const mention = await page.locator('#mention').boundingBox();
      if (!box || !mention) throw new Error('not shown');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(box.y >= mention.y + mention.height || box.y + box.height <= mention.y).toBe(true);
      await call(page, 'hide');
    }
  });
}

test('related entries open in the card, Back leads home, a new mention begins anew', async ({ page }) => {
  await story(page);
  await call(page, 'card', 'Pukguksong-3', { focus: true });
  await page.getByRole('button', { name: 'North Korea' }).last().click();
  await expect(page.getByRole('heading', { level: 2, name: 'North Korea' })).toBeVisible();
  await page.getByRole('button', { name: 'Working-level talks' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Working-level talks' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'SLBM' }).waitFor({ state: 'detached' });
  await call(page, 'card', 'Hanoi summit', {});
  await expect(page.getByRole('heading', { level: 2, name: 'Hanoi summit' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back' })).toHaveCount(0);
});

test('a related entry opens from within the text that names it, by key too', async ({ page }) => {
  await story(page);
  await call(page, 'card', 'Pukguksong-3', { focus: true });
  const summary = page.locator('.summary');
  const text = await summary.textContent();
  const within = summary.getByRole('button').first();
  const name = (await within.textContent()) ?? '';
  expect(text).toContain(name);
  await within.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(summary).toHaveText(text ?? '');
});

test('the panel: press jumps to the first mention, then the next; arrows walk; Escape clears', async ({ page }) => {
  await page.setContent('<!doctype html><html lang="en"><title>Sidelight</title><body>');
  await page.addStyleTag({ content: styles.get('panel') ?? '' });
  await page.evaluate(code);
  await call(page, 'panel', {});
  const korea = page.getByRole('button', { name: /^North Korea.*, 4 mentions: go/ });
  await korea.press('Enter');
  await korea.press('Enter');
  await korea.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Hanoi summit.*: go/ })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await logOf(page)).toEqual(
    [...mentionsOf('North Korea').slice(0, 2), ...mentionsOf('Hanoi summit')].map((index) => `jump ${index}`),
  );
  await page.getByRole('textbox').fill('dprk');
  await expect(page.getByRole('button', { name: /: go to it in the article$/ })).toHaveCount(2);
  await page.getByRole('textbox').press('Escape');
  await expect(page.getByRole('textbox')).toHaveValue('');
  const marks = page.getByRole('switch', { name: 'Mark words in the text' });
  await expect(marks).toBeChecked();
  await marks.press('Space');
  await expect(marks).not.toBeChecked();
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(scroll).toBe(0);
});
