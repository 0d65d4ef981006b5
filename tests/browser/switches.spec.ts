import {
  badgeOf,
  cardOf,
  chooseMenu,
  command,
  expect,
  hover,
  markedTexts,
  openSample,
  SAMPLE_URL,
  serveSample,
  spotOf,
  test,
  waitForMarks,
} from './harness';

const count = (page: import('@playwright/test').Page): Promise<number> => page.evaluate(() => CSS.highlights.size);

test('the command hides and shows the marks on every open page', async ({ context, worker }) => {
  const page = await openSample(context);
  const before = await markedTexts(page);
  await command(worker, 'marks', page);
  await expect.poll(() => count(page)).toBe(0);
  const { x, y } = await spotOf(page, 'D.P.R.K.');
  await page.mouse.move(x, y);
  await page.waitForTimeout(600);
  await expect(cardOf(page)).toBeHidden();
  await command(worker, 'marks', page);
  await expect.poll(() => markedTexts(page)).toEqual(before);
});

test('the choice outlives the worker and holds for the next page', async ({ context, worker }) => {
  const page = await openSample(context);
  await command(worker, 'marks', page);
  await expect.poll(() => count(page)).toBe(0);
  const other = await context.newPage();
  await other.goto(SAMPLE_URL);
  await other.waitForTimeout(1500);
  expect(await count(other)).toBe(0);
});

test('the context menu toggles marks', async ({ context, worker }) => {
  const page = await openSample(context);
  await chooseMenu(worker, { menuItemId: 'marks' }, page);
  await expect.poll(() => count(page)).toBe(0);
});

test('a silent site gets no marks until it is switched on again', async ({ context, worker }) => {
  const silence = (sites: string[]): Promise<void> =>
    worker.evaluate(async (silentSites) => {
      const api = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
        .chrome;
      await api.storage.local.set({ settings: { version: 1, marks: true, silentSites, knows: 1 } });
    }, sites);
  await silence(['news.example']);
  await serveSample(context);
  const page = await context.newPage();
  await page.goto(SAMPLE_URL);
  await page.waitForTimeout(1200);
  expect(await count(page)).toBe(0);
  await silence([]);
  await waitForMarks(page);
});

test('the badge tells how many entries the article has', async ({ context, worker }) => {
  const page = await openSample(context);
  const badge = (): Promise<string> => badgeOf(worker, 'https://news.example/');
  await expect.poll(badge).toMatch(/^\d+$/);
  expect(Number(await badge())).toBeGreaterThan(15);
  await page.close();
});

test('the toolbar button tells on, off and nothing here apart', async ({ context, worker }) => {
  const title = (): Promise<string> =>
    worker.evaluate(async () => {
      interface Api {
        tabs: { query(filter: object): Promise<{ id: number }[]> };
        action: { getTitle(details: object): Promise<string> };
      }
      const api = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await api.tabs.query({ url: 'https://news.example/*' });
      return api.action.getTitle({ tabId: tab?.id ?? -1 });
    });
  const page = await openSample(context);
  await expect.poll(title).toMatch(/^Sidelight: \d+ entries in this article$/);
  await worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
      .chrome;
    await api.storage.local.set({ settings: { version: 1, silentSites: ['news.example'] } });
  });
  await expect.poll(title).toBe('Sidelight: off on this site');
  await page.goto('about:blank');
  await worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
      .chrome;
    await api.storage.local.set({ settings: { version: 1 } });
  });
  await context.route('https://news.example/empty', (route) =>
    route.fulfill({ body: '<!doctype html><title>x</title><p>Nothing.', contentType: 'text/html' }),
  );
  await page.goto('https://news.example/empty');
  await expect.poll(title).toBe('Sidelight: no article here');
});

test('what the reader knows is not marked, and still answers to the pointer', async ({ context, worker }) => {
  const page = await openSample(context);
  const all = (await markedTexts(page)).length;
  await worker.evaluate(async () => {
    const api = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
      .chrome;
    await api.storage.local.set({ settings: { version: 1, marks: true, silentSites: [], knows: 4 } });
  });
  await expect.poll(async () => (await markedTexts(page)).length).toBeLessThan(all / 2);
  const card = await hover(page, 'Hanoi summit');
  await expect(card).toBeVisible();
});
