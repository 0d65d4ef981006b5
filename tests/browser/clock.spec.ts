/** A clock that is years off, and jumps while Sidelight is at work: dates come from the article, and nothing is lost. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test, type Worker } from '@playwright/test';
import { type Launched, launch, ready } from '../../src/tools/launch';
import { noWrongClock, type WrongClock, wrongClock } from '../clock/wrong-clock';
import { cardOf, hover, markedTexts, openSample, pressButton, stopWorker, waitForMarks } from './harness';
import { knownMarks, serve, story } from './one-browser';
import { callPacks, packOf } from './pack-kit';

const reason = noWrongClock();
test.skip(reason !== null, reason ?? '');

const PAST = '1985-03-01';
const FUTURE = '2161-10-30';
/** A year of five figures. */
const FAR = '11985-03-01' as const;

interface Api {
  storage: { local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}

let clock: WrongClock;
let launched: Launched;
let context: BrowserContext;
let ours: string;

test.beforeEach(async () => {
  clock = wrongClock();
  launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--remote-debugging-port=0'],
    env: clock.env,
  });
  ({ context } = launched);
  ours = `chrome-extension://${await ready(context, 'granted')}`;
});
test.afterEach(async () => {
  await launched.close();
  clock.close();
});

const worker = async (): Promise<Worker> =>
  context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const year = (where: Page | Worker): Promise<number> => (where as Page).evaluate(() => new Date().getFullYear());
const stored = async (): Promise<string> =>
  JSON.stringify(
    await (await worker()).evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.storage.local.get()),
  );

test('marks, cards and the panel say the same whatever the clock says: their dates come from the article', async () => {
  const page = await openSample(context);
  const { panel, browser } = await pressButton(launched, page);
  const seen = async (): Promise<string[]> => {
    const cards: string[] = [];
    await page.bringToFront();
    for (const name of ['Pukguksong-3', 'Hanoi summit', 'Kim Jong-un']) {
      const card = await hover(page, name);
      // Plots are drawn a moment after the words.
      await page.waitForTimeout(400);
      cards.push((await card.textContent()) ?? '');
      await page.keyboard.press('Escape');
      await expect(cardOf(page)).toHaveCount(0);
    }
    const views: string[] = [];
    for (const view of ['Timeline', 'Names']) {
      await panel.getByRole('tab', { name: view }).click();
      views.push((await panel.locator('main').textContent()) ?? '');
    }
    const texts = [
      ...(await markedTexts(page)),
      ...cards,
      ...views,
      (await panel.locator('header').textContent()) ?? '',
    ];
    // In pieces, so that a difference can be read.
    return texts.flatMap((text) => text.split(/(?<=[.,])/));
  };
  const right = await seen();
  expect(right.join(' ')).toContain('2 January 2020');
  for (const day of [PAST, FUTURE, FAR] as const) {
    clock.set(day);
    await page.reload();
    await waitForMarks(page);
    expect(await year(page)).toBe(Number(day.split('-')[0]));
    expect(await year(await worker())).toBe(Number(day.split('-')[0]));
    expect(await seen()).toEqual(right);
  }
  await browser.close();
});

test('what is said, looked up, brought in and saved under one clock is there under every other', async () => {
  await (await worker()).evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ memory: { version: 1, keeping: true } }),
  );
  const page = await openSample(context);
  const say = async (name: string, button: string): Promise<void> => {
    const card = await hover(page, name);
    await page.waitForTimeout(1500);
    await card.getByRole('button', { name: button }).click();
    await expect(card.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
  };
  // Forward, back in the middle of a page, and into a year of five figures.
  clock.set(FUTURE);
  await say('Pukguksong-3', 'I know this');
  clock.set(PAST);
  await say('Hanoi summit', 'Not this here');
  clock.set(FAR);
  await say('moratorium', 'I know this');
  await callPacks(await worker(), 'storePack', packOf('own', 'Institute for Border Economies'));
  clock.set(PAST);
  // Packs are opened once a life of the worker.
  await stopWorker(context, page);

  await page.reload();
  await waitForMarks(page);
  const marks = await markedTexts(page);
  expect(marks).toContain('Institute for Border Economies');
  for (const said of ['Pukguksong-3', 'Hanoi summit', 'moratorium']) expect(marks).not.toContain(said);
  const notes = await context.newPage();
  await notes.goto(`${ours}/notes.html`);
  for (const name of ['Pukguksong-3', 'Hanoi', 'moratorium'])
    await expect(notes.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);

  // Saved in the past, taken in the future.
  const options = await context.newPage();
  await options.goto(`${ours}/options.html`);
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`sidelight-${PAST}.json`);
  const text = readFileSync(await download.path(), 'utf8');
  const before = await stored();
  clock.set(FUTURE);
  await (await worker()).evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ memory: { version: 1, keeping: false } }),
  );
  await options
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await options.getByRole('button', { name: 'Take it' }).click();
  const { memory } = JSON.parse(before) as { memory: { known: object[]; hidden: object[]; lookUps: object[] } };
  expect([memory.known.length, memory.hidden.length, memory.lookUps.length]).toEqual([2, 1, 3]);
  await expect
    .poll(async () => {
      // Until the file is taken in there is a memory without lists.
      const now = (JSON.parse(await stored()) as { memory: Partial<typeof memory> }).memory;
      return [now.known, now.hidden, now.lookUps?.length];
    })
    .toEqual([memory.known, memory.hidden, 3]);
});

test('a page that changes without a pause is read again although the clock jumped back', async () => {
  const page = await context.newPage();
  await page.goto(await serve(context, story({ after: '<p id="ticker">0</p>' })));
  await expect.poll(() => knownMarks(page)).toHaveLength(4);
  // Quicker than the quiet that the watcher waits for: only its limit for waiting lets it look.
  await page.evaluate(() => {
    const ticker = document.createElement('p');
    document.querySelector('article')?.append(ticker);
    let count = 0;
    setInterval(() => {
      count += 1;
      ticker.textContent = `The count in the corner stands at ${count} for now.`;
    }, 60);
  });
  await page.waitForTimeout(100);
  clock.set(PAST);
  await page.evaluate(() => {
    const news = document.createElement('p');
    news.textContent = 'Officials then spoke of the Hanoi summit, and of what had been promised there to both sides.';
    document.querySelector('article')?.append(news);
  });
  await expect.poll(() => markedTexts(page), { timeout: 10_000 }).toContain('Hanoi summit');
});
