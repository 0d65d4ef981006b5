/** What every browser test shares: the built extension in real Chromium, pages at made-up hosts, the real side panel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';
import { ROOT } from '../../src/tools/compile';
import { type Launched, launch, ready, waitForMarks } from '../../src/tools/launch';

export { expect } from '@playwright/test';
export { markedTexts, waitForMarks } from '../../src/tools/launch';
export { pressButton } from '../../src/tools/side-panel';

/** The sample article's page, as shipped. */
export const SAMPLE = readFileSync(path.join(ROOT, 'assets/public/sample.html'), 'utf8');
const SAMPLE_CSS = readFileSync(path.join(ROOT, 'assets/public/sample.css'), 'utf8');

/** Where the sample is served in tests. */
export const SAMPLE_URL = 'https://news.example/2020/01/02/after-stockholm.html';

/** Answers requests for `url` with a page. Only made-up hosts: nothing else is ever routed. */
export async function servePage(
  context: BrowserContext,
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<void> {
  await context.route(url, (route) =>
    route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
  );
}

/** Serves the sample with its style sheet. */
export async function serveSample(context: BrowserContext): Promise<void> {
  await servePage(context, SAMPLE_URL, SAMPLE);
  await context.route('https://news.example/2020/01/02/sample.css', (route) =>
    route.fulfill({ body: SAMPLE_CSS, contentType: 'text/css' }),
  );
}

/** Opens the sample and waits for its marks. */
export async function openSample(context: BrowserContext): Promise<Page> {
  await serveSample(context);
  const page = await context.newPage();
  await page.goto(SAMPLE_URL);
  await waitForMarks(page);
  return page;
}

/** Scrolls an occurrence of `text` into view and gives the middle of its box in the viewport; `within` is a selector. */
export async function spotOf(
  page: Page,
  text: string,
  occurrence = 0,
  within = 'article',
): Promise<{ x: number; y: number }> {
  const spot = await page.evaluate(
    ([wanted, skip, scope]) => {
      const walker = document.createTreeWalker(document.querySelector(scope) ?? document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      let whole = '';
      const starts: number[] = [];
      while (walker.nextNode()) {
        nodes.push(walker.currentNode as Text);
        starts.push(whole.length);
        whole += (walker.currentNode as Text).data;
      }
      let at = -1;
      for (let left = skip; left >= 0; left--) at = whole.indexOf(wanted, at + 1);
      if (at < 0) return null;
      const place = (offset: number): [Text, number] => {
        let index = starts.findLastIndex((start) => start <= offset);
        if (index < 0) index = 0;
        return [nodes[index] as Text, offset - (starts[index] ?? 0)];
      };
      const range = document.createRange();
      range.setStart(...place(at));
      const [endNode, endOffset] = place(at + wanted.length - 1);
      range.setEnd(endNode, endOffset + 1);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0];
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    },
    [text, occurrence, within] as const,
  );
  if (!spot) throw new Error(`The page has no "${text}"`);
  return spot;
}

/** Rests the pointer on a word and waits for its card. Gives the card. */
export async function hover(
  page: Page,
  text: string,
  occurrence = 0,
  within = 'article',
): Promise<ReturnType<Page['getByRole']>> {
  await rest(page, text, occurrence, within);
  const card = cardOf(page);
  await card.waitFor({ state: 'visible' });
  return card;
}

/** The card, as assistive technology finds it; a page may have dialogs of its own. */
export function cardOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('dialog').and(page.locator('.card'));
}

/** Name of the open card, as assistive technology hears it; null while none is open. What ships is closed to scripts. */
export async function cardName(page: Page): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: { role?: { value: string }; name?: { value: string } }[];
  };
  await session.detach();
  return nodes.find((node) => node.role?.value === 'dialog')?.name?.value ?? null;
}

/** Rests the pointer on a word without waiting for a card. */
export async function rest(page: Page, text: string, occurrence = 0, within = 'article'): Promise<void> {
  const { x, y } = await spotOf(page, text, occurrence, within);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Gives the page's whole markup, byte for byte as the browser serialises it. */
export function markup(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** Presses one of the extension's commands. Chromium takes no synthetic keys for them, so the listener is called. */
export async function command(worker: Worker, name: string, page: Page): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (given) => {
    interface Api {
      tabs: { query(filter: object): Promise<object[]> };
      commands: { onCommand: { dispatch(command: string, tab?: object): void } };
    }
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    api.commands.onCommand.dispatch(given, tab);
  }, name);
}

/** Chooses an item of the context menu. The browser's own menu takes no synthetic press, so the listener is called. */
export async function chooseMenu(
  worker: Worker,
  info: { menuItemId: string; selectionText?: string },
  page: Page,
): Promise<void> {
  await page.bringToFront();
  await worker.evaluate(async (given) => {
    interface Api {
      tabs: { query(filter: object): Promise<object[]> };
      contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
    }
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    api.contextMenus.onClicked.dispatch(given, tab);
  }, info);
}

/** Stops the extension's worker; the next message wakes it. */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** A file of the folder beside the repository that holds other people's pages, or null where it is absent. */
export function shared(name: string): string | null {
  try {
    return readFileSync(path.join(ROOT, '..', 'shared', name), 'utf8');
  } catch {
    return null;
  }
}

/** Reason printed where {@link shared} has nothing. */
export const NO_SHARED = 'needs ../shared, which is not beside this checkout';

interface Fixtures {
  launched: Launched;
  context: BrowserContext;
  worker: Worker;
}

/** Tests with every site granted in the manifest: a browser of its own for each test. */
export const test = base.extend<Fixtures & { build: 'granted' | 'shipped'; dark: boolean }>({
  build: ['granted', { option: true }],
  dark: [false, { option: true }],
  launched: async ({ build, dark }, use) => {
    const launched = await launch({
      executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
      build,
      dark,
      args: ['--remote-debugging-port=0'],
    });
    await ready(launched.context, build);
    await use(launched);
    await launched.close();
  },
  context: async ({ launched }, use) => {
    await use(launched.context);
  },
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
});

/** Surface forms of what is lit as the current mention. */
export const lit = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('annotation-current') ?? [])].map(String));

/** What the button counts on the tab whose address begins so; empty where it counts nothing or there is no such tab. */
export function badgeOf(worker: Worker, address: string): Promise<string> {
  return worker.evaluate(async (start) => {
    interface Api {
      tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
      action: { getBadgeText(of: object): Promise<string> };
    }
    const api = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await api.tabs.query({})).find((one) => one.url?.startsWith(start));
    return api.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, address);
}
