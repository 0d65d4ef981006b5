import type { Page } from '@playwright/test';
import { cardOf, expect, hover, openSample, servePage, stopWorker, test, waitForMarks } from './harness';

/** Everything that moved on the page since it began, in the sense of Cumulative Layout Shift. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 250);
      }),
  );

test('marks and cards move nothing on the page', async ({ context }) => {
  await servePage(
    context,
    'https://news.example/shift',
    `<!doctype html><html lang="en"><title>x</title><body><article><h1>A test in the north</h1>${'<p>North Korea launched a missile that it called the Pukguksong-3 from waters off its east coast, and officials in several capitals said that they were studying what had been shown.</p>'.repeat(30)}</article>`,
  );
  const page = await context.newPage();
  await page.goto('https://news.example/shift');
  await waitForMarks(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await hover(page, 'Pukguksong-3');
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  expect(await shifts(page)).toBe(0);
});

test('a card opens without asking the worker, and grows no more once it is open', async ({ context }) => {
  const page = await openSample(context);
  // The first card brings its code along.
  await hover(page, 'D.P.R.K.');
  await page.keyboard.press('Escape');
  await stopWorker(context, page);
  const running = async (): Promise<boolean> => {
    const session = await context.newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.some(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  };
  await expect.poll(running).toBe(false);
  const card = await hover(page, 'Kim Myong-gil');
  expect(await running()).toBe(false);
  const first = await card.boundingBox();
  await page.waitForTimeout(600);
  expect(await card.boundingBox()).toEqual(first);
});
