import { readFileSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import { cardOf, expect, hover, markedTexts, openSample, pressButton, SAMPLE_URL, test } from './harness';

interface Api {
  storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<Record<string, unknown>> } };
}

const store = (worker: Worker, items: object): Promise<void> =>
  worker.evaluate((given) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set(given), items);
const stored = (worker: Worker, key: string): Promise<unknown> =>
  worker.evaluate(
    async (name) => (await (globalThis as unknown as { chrome: Api }).chrome.storage.local.get(name))[name],
    key,
  );
const ours = async (page: Page, worker: Worker, name: string): Promise<void> => {
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/${name}`);
};

test('nothing looked up is kept until the reader asks for it', async ({ context, worker }) => {
  const page = await openSample(context);
  await hover(page, 'Pukguksong-3');
  await page.waitForTimeout(1800);
  expect(await stored(worker, 'memory')).toBeUndefined();
});

test('a look-up is listed with its sentence, can be removed and undone, and is saved as files', async ({
  context,
  worker,
}) => {
  const notes = await context.newPage();
  await ours(notes, worker, 'notes.html');
  await notes.getByRole('switch', { name: 'Keep a list' }).click();
  await expect(notes.getByText('Nothing yet.')).toBeVisible();
  const page = await openSample(context);
  await hover(page, 'Pukguksong-3');
  await expect.poll(async () => JSON.stringify(await stored(worker, 'memory'))).toContain('Pukguksong-3');

  await notes.bringToFront();
  const item = notes.getByRole('listitem').filter({ hasText: 'Pukguksong-3' });
  await expect(item.locator('mark')).toHaveText('Pukguksong-3');
  await expect(notes.getByRole('link')).toHaveAttribute('href', SAMPLE_URL);
  for (const [name, needle] of [
    ['Save as Markdown', '**Pukguksong-3**'],
    ['Save as CSV', '"'],
    ['Save for Anki', '#separator:tab'],
  ] as const) {
    const [download] = await Promise.all([notes.waitForEvent('download'), notes.getByRole('button', { name }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(needle);
  }
  await item.getByRole('button', { name: /^Remove/ }).click();
  await expect(item).toHaveCount(0);
  await notes.getByRole('button', { name: 'Undo' }).click();
  await expect(item).toHaveCount(1);
});

test('the panel prints the article with its notes on a page of ours', async ({ context, launched }) => {
  const page = await openSample(context);
  const before = await page.content();
  const { panel } = await pressButton(launched, page);
  const [print] = await Promise.all([
    context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Print with notes' }).click(),
  ]);
  await expect(print.getByRole('heading', { name: /^Notes/ })).toBeVisible();
  await expect(print.locator('sup').first()).toHaveText('1');
  expect(await print.locator('ol > li').count()).toBe(await print.locator('sup').count());
  await expect(print.locator('ol')).toContainText('Pukguksong-3');
  await print.getByLabel('With the article').uncheck();
  await expect(print.locator('sup')).toHaveCount(0);
  expect(await page.content()).toBe(before);
});

test('everything is saved as one file and taken from it, with a preview and a way back', async ({
  context,
  worker,
}) => {
  const known = [{ entry: { pack: 'sidelight', id: 'x' }, title: 'Known thing', day: '2026-11-24' }];
  await store(worker, { memory: { version: 1, known, hidden: [], keeping: false, lookUps: [] } });
  const options = await context.newPage();
  await ours(options, worker, 'options.html');
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  await options.getByRole('button', { name: 'Mark again: Known thing' }).click();
  await expect(options.getByText('Known thing gets marks again.')).toBeVisible();
  expect(JSON.stringify(await stored(worker, 'memory'))).not.toContain('Known thing');

  const choose = (body: string): Promise<void> =>
    options
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(body) });
  await choose('nonsense');
  await expect(options.getByText('it is no JSON')).toBeVisible();
  await choose(text);
  await expect(options.getByText('1 known entry more')).toBeVisible();
  expect(JSON.stringify(await stored(worker, 'memory'))).not.toContain('Known thing');
  await options.getByRole('button', { name: 'Take it' }).click();
  await expect.poll(async () => JSON.stringify(await stored(worker, 'memory'))).toContain('Known thing');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => JSON.stringify(await stored(worker, 'memory'))).not.toContain('Known thing');
});

test('marks follow the wish for more, for kinds, and for the open panel only', async ({
  context,
  worker,
  launched,
}) => {
  const page = await openSample(context);
  const first = await markedTexts(page);
  const wish = (more: object): Promise<void> => store(worker, { settings: { version: 1, ...more } });
  await wish({ density: 'every' });
  await expect.poll(async () => (await markedTexts(page)).length).toBeGreaterThan(first.length);
  await wish({ plain: ['arms'] });
  await expect.poll(() => markedTexts(page)).not.toContain('Pukguksong-3');
  await wish({ density: 'panel' });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  const card = await hover(page, 'Pukguksong-3');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  await pressButton(launched, page);
  await expect.poll(() => markedTexts(page)).toEqual(first);
});
