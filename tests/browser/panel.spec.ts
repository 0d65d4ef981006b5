import type { Page } from '@playwright/test';
import {
  cardName,
  chooseMenu,
  command,
  expect,
  markedTexts,
  openSample,
  pressButton,
  rest,
  SAMPLE,
  SAMPLE_URL,
  servePage,
  serveSample,
  test,
  waitForMarks,
} from './harness';

const rows = (panel: Page): ReturnType<Page['locator']> => panel.locator('main li, #app li');

test('lists the article by groups with counts, and jumps to a mention', async ({ context, launched }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('After Stockholm');
  await expect(panel.getByRole('heading', { name: /People/ })).toBeVisible();
  await expect(panel.getByText('Kim Myong-gil').first()).toBeVisible();
  // Somebody whom no glossary knows is there too, in the article's own words.
  await expect(panel.getByText('Ingrid Sandvik').first()).toBeVisible();

  await page.evaluate(() => scrollTo(0, 0));
  await panel.getByText('Ingrid Sandvik').first().click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const lit = await page.evaluate(() => [...(CSS.highlights.get('annotation-current') ?? [])].map(String));
  expect(lit).toEqual(['Ingrid Sandvik']);
  expect(await rows(panel).count()).toBeGreaterThan(10);
  await browser.close();
});

test('searches the whole glossary, also what the article does not name', async ({ context, launched }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  await panel.getByRole('textbox').fill('hwasong-15');
  await expect(panel.getByText('Hwasong-15').first()).toBeVisible();
  await browser.close();
});

test('the marks switch and the site switch work on the page', async ({ context, launched }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  const marks = panel.getByRole('switch', { name: /mark/i });
  await marks.click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await marks.click();
  await waitForMarks(page);
  const site = panel.getByRole('switch', { name: /news\.example/ });
  await site.click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await site.click();
  await waitForMarks(page);
  await browser.close();
});

test('says so where there is no article, and follows the tab', async ({ context, launched }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('After Stockholm');
  await servePage(
    context,
    'https://shop.example/',
    '<!doctype html><html lang="en"><title>Shop</title><p>Mugs.</p></html>',
  );
  const shop = await context.newPage();
  await shop.goto('https://shop.example/');
  await shop.bringToFront();
  await expect(panel.getByText(/no article/i).first()).toBeVisible();
  await expect(panel.getByText('Kim Myong-gil')).toHaveCount(0);
  await page.bringToFront();
  await expect(panel.getByText('Kim Myong-gil').first()).toBeVisible();
  await browser.close();
});

test('follows the page to another address', async ({ context, launched }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  await servePage(context, 'https://news.example/other.html', SAMPLE.replaceAll('After Stockholm', 'Before Vienna'));
  await page.goto('https://news.example/other.html');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('Before Vienna');
  await browser.close();
});

test('"Look up …" on a selection opens the panel on it', async ({ context, launched, worker }) => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  await chooseMenu(worker, { menuItemId: 'look-up', selectionText: 'Six-Party Talks' }, page);
  await expect(panel.getByRole('textbox')).toHaveValue('Six-Party Talks');
  await expect(panel.getByText('Six-Party Talks').first()).toBeVisible();
  await browser.close();
});

test.describe('as shipped, with no site granted', () => {
  test.use({ build: 'shipped' });

  test('nothing happens until the button is pressed; then this page is read and the panel opens', async ({
    context,
    launched,
  }) => {
    await serveSample(context);
    const page = await context.newPage();
    await page.goto(SAMPLE_URL);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    const { panel, browser } = await pressButton(launched, page);
    await waitForMarks(page);
    expect((await markedTexts(page)).length).toBeGreaterThan(15);
    await expect(panel.getByText('Kim Myong-gil').first()).toBeVisible();
    // The card's code is loaded under the same press's grant.
    await page.bringToFront();
    await rest(page, 'Hanoi summit');
    await expect.poll(() => cardName(page)).toMatch(/Hanoi/);
    await browser.close();
  });

  test('welcomes with three sentences, two choices and an article to try it on', async ({
    context,
    launched,
    worker,
  }) => {
    const page =
      context.pages().find((one) => one.url().endsWith('/welcome.html')) ?? (await context.waitForEvent('page'));
    await page.waitForLoadState();
    await waitForMarks(page);
    await expect(page.getByRole('button', { name: /every site/i })).toBeVisible();
    expect(await markedTexts(page)).toContain('Hanoi summit');
    // A highlight without its style is there for scripts and for nobody's eyes.
    const line = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(annotation)').textDecorationLine,
    );
    expect(line).toBe('underline');
    await rest(page, 'Hanoi summit');
    await expect.poll(() => cardName(page)).toMatch(/Hanoi/);
    await page.keyboard.press('Escape');
    await command(worker, 'next', page);
    await expect.poll(() => cardName(page)).not.toBe(null);
    const { panel, browser } = await pressButton(launched, page);
    await expect(panel.getByText('Kim Myong-gil').first()).toBeVisible();
    await browser.close();
  });
});
