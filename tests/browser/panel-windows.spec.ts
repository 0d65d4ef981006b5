/** The panel belongs to a window: it shows that window's tab whatever happens in others, and tabs may move between them. */
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { expect, lit, pressButton, test, waitForMarks } from './harness';
import { serve, story } from './one-browser';

interface Api {
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; windowId: number }[]>;
    create(what: object): Promise<object>;
    move(tab: number, to: object): Promise<unknown>;
    update(tab: number, what: object): Promise<unknown>;
  };
  windows: { create(what: object): Promise<object> };
}

/** A story whose heading says which it is. */
const titled = (title: string): string => story().replaceAll('Talks end early', title);
const heading = (panel: Page): ReturnType<Page['getByRole']> => panel.getByRole('heading', { level: 1 });

/** Opens a tab in a window of its own and gives its page. */
async function inOwnWindow(context: BrowserContext, ours: Page, url: string): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    ours.evaluate((address) => (globalThis as unknown as { chrome: Api }).chrome.windows.create({ url: address }), url),
  ]);
  await page.waitForURL(url);
  await waitForMarks(page);
  return page;
}

test('two windows, two panels: each shows its own tab, and orders go to that tab alone', async ({
  context,
  launched,
  worker,
}) => {
  const id = new URL(worker.url()).host;
  const first = await context.newPage();
  await first.goto(await serve(context, titled('Story of the first window')));
  await waitForMarks(first);
  const { panel: one, browser: beside } = await pressButton(launched, first);
  await expect(heading(one)).toHaveText('Story of the first window');

  const ours = await context.newPage();
  await ours.goto(`chrome-extension://${id}/options.html`);
  await first.bringToFront();
  const second = await inOwnWindow(context, ours, await serve(context, titled('Story of the second window')));
  // The other window has the focus now, and the panel of this one does not care.
  await expect(heading(one)).toHaveText('Story of the first window');
  await pressButton(launched, second).then(({ browser }) => browser.close());
  const endpoint = await panels(launched.profile);
  const all = endpoint.contexts().flatMap((each) => each.pages());
  const shown = all.filter((page) => page.url().endsWith('/sidepanel.html'));
  expect(shown).toHaveLength(2);
  const titles = async (): Promise<string[]> =>
    (await Promise.all(shown.map((panel) => heading(panel).innerText()))).sort();
  await expect.poll(titles).toEqual(['Story of the first window', 'Story of the second window']);

  const two = shown[(await heading(shown[0] as Page).innerText()) === 'Story of the second window' ? 0 : 1] as Page;
  await two.getByText('Submarine-launched ballistic missile').first().click();
  await expect.poll(() => lit(second)).toEqual(['SLBM']);
  expect(await lit(first)).toEqual([]);

  // Another tab in the second window: its panel follows, the other stays.
  const third = await inWindowOf(ours, context, second, await serve(context, titled('A third story')));
  await expect.poll(titles).toEqual(['A third story', 'Story of the first window']);

  // That tab moves into the first window and is shown there.
  await move(ours, third, first);
  await expect.poll(titles).toEqual(['A third story', 'Story of the second window']);
  // And is closed: the first window shows what it had before.
  await third.close();
  await show(ours, first);
  await expect.poll(titles).toEqual(['Story of the first window', 'Story of the second window']);

  // A window that goes takes its panel with it, and no other.
  await second.close();
  await expect.poll(() => heading(one).innerText()).toBe('Story of the first window');
  await endpoint.close();
  await beside.close();
});

/** A connection made now: it shows the panels that are open. */
async function panels(profile: string): Promise<Browser> {
  const port = readFileSync(`${profile}/DevToolsActivePort`, 'utf8').split('\n')[0];
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

async function inWindowOf(ours: Page, context: BrowserContext, beside: Page, url: string): Promise<Page> {
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    ours.evaluate(
      async ([address, neighbour]) => {
        const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
        const tab = (await tabs.query({})).find((each) => each.url === neighbour);
        await tabs.create({ url: address, windowId: tab?.windowId, active: true });
      },
      [url, beside.url()] as const,
    ),
  ]);
  await page.waitForURL(url);
  await waitForMarks(page);
  return page;
}

async function move(ours: Page, page: Page, beside: Page): Promise<void> {
  await ours.evaluate(
    async ([moved, neighbour]) => {
      const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const all = await tabs.query({});
      const tab = all.find((each) => each.url === moved);
      await tabs.move(tab?.id ?? -1, { windowId: all.find((each) => each.url === neighbour)?.windowId, index: -1 });
      await tabs.update(tab?.id ?? -1, { active: true });
    },
    [page.url(), beside.url()] as const,
  );
}

async function show(ours: Page, page: Page): Promise<void> {
  await ours.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    await tabs.update((await tabs.query({})).find((each) => each.url === url)?.id ?? -1, { active: true });
  }, page.url());
}
