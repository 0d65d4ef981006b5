/** The extension updated, switched off and removed under open pages; the page frozen, discarded, restored, rendered ahead. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { launch, ready } from '../../src/tools/launch';
import { badgeOf, cardOf, expect, hover, markup, pressButton, test, waitForMarks } from './harness';
import { knownMarks, serve, stateOf, story } from './one-browser';

interface Api {
  runtime: { reload(): void };
  management: {
    uninstallSelf(options: object): Promise<void>;
    setEnabled(id: string, enabled: boolean): Promise<void>;
  };
  storage: { local: { get(): Promise<object>; set(items: object): Promise<void> } };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; discarded?: boolean; active: boolean }[]>;
    discard(id: number): Promise<object>;
    reload(id: number): Promise<void>;
  };
  action: { getBadgeText(details: object): Promise<string> };
  permissions: { remove(what: object): Promise<boolean> };
}
const inWorker = <T>(worker: Worker | Page, act: (api: Api) => Promise<T> | T): Promise<T> =>
  (worker as Page).evaluate(`(${act})(chrome)`) as Promise<T>;

/** A page with the story, its marks painted and its errors watched. */
async function opened(context: BrowserContext, body = story()): Promise<{ page: Page; errors: string[]; url: string }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  const url = await serve(context, body);
  await page.goto(url);
  await waitForMarks(page);
  return { page, errors, url };
}

/** Counts the reader's listeners on window, document and root, as the browser's debugger sees them in the reader's world. */
async function listenersOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  const objects: string[] = [];
  for (const expression of ['window', 'document', 'document.documentElement']) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    objects.push(result.objectId as string);
  }
  return async () => {
    let count = 0;
    for (const objectId of objects)
      count += (await session.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
    return count;
  };
}

async function isGone(page: Page): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => CSS.highlights.size), { timeout: 8000 }).toBe(0);
  await expect(cardOf(page)).toHaveCount(0);
  expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length)).toBe(0);
}

test('removed with tabs open: marks, card and listeners go by themselves, without an error', async ({
  context,
  worker,
}) => {
  const first = await opened(context);
  const second = await opened(context);
  const listeners = await listenersOf(first.page);
  expect(await listeners()).toBeGreaterThan(5);
  await hover(second.page, 'SLBM');
  await inWorker(worker, (api) => void api.management.uninstallSelf({ showConfirmDialog: false })).catch(
    () => undefined,
  );
  // Nobody moves a pointer.
  await isGone(second.page);
  await isGone(first.page);
  expect(await listeners()).toBe(0);
  await first.page.mouse.move(200, 200, { steps: 4 });
  await first.page.keyboard.press('a');
  await first.page.evaluate(() => {
    document.querySelector('article p')?.remove();
    scrollBy(0, 10);
  });
  await first.page.waitForTimeout(500);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test('switched off with tabs open, and on again: gone, then one reader and one set of marks', async ({
  context,
  worker,
}) => {
  const { page, errors } = await opened(context);
  const id = new URL(worker.url()).host;
  const whole = await knownMarks(page);
  const admin = await context.newPage();
  await admin.goto('chrome://extensions');
  const enable = (on: boolean): Promise<unknown> =>
    admin.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${on})`);
  await enable(false);
  await isGone(page);
  await enable(true);
  await page.bringToFront();
  await page.reload();
  await waitForMarks(page);
  expect(await knownMarks(page)).toEqual(whole);
  expect(await (await hover(page, 'SLBM')).count()).toBe(1);
  expect(errors).toEqual([]);
});

test('updated with tabs open: the new reader’s marks stay when the old one goes; one card, no error', async ({
  context,
  worker,
}) => {
  const { page, errors } = await opened(context);
  const whole = await knownMarks(page);
  await page.bringToFront();
  const id = new URL(worker.url()).host;
  const admin = await context.newPage();
  await admin.goto('chrome://extensions');
  // Without it the browser switches off what it is told to load again.
  await admin.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await admin.evaluate(`chrome.developerPrivate.reload(${JSON.stringify(id)}, { failQuietly: true })`);
  await page.bringToFront();
  await page.waitForTimeout(1500);
  await page.mouse.move(200, 200, { steps: 5 });
  await page.waitForTimeout(4000);
  await page.mouse.move(210, 220, { steps: 5 });
  // Whether the page is read again at once or at its next visit: marks are whole, or there are none.
  const marks = await knownMarks(page);
  if (marks.length > 0) {
    expect(marks).toEqual(whole);
    expect(await (await hover(page, 'SLBM')).count()).toBe(1);
    await page.keyboard.press('Escape');
  }
  await page.reload();
  await waitForMarks(page);
  expect(await (await hover(page, 'SLBM')).count()).toBe(1);
  expect(errors).toEqual([]);
});

test('a page in the back-forward cache comes back as it was, with what was chosen meanwhile', async ({
  context,
  worker,
  launched,
}) => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      request.url === '/story' ? story() : '<!doctype html><html lang="en"><title>Other</title><p>Other.</p>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/story`);
    await waitForMarks(page);
    const whole = await knownMarks(page);
    const { panel, browser } = await pressButton(launched, page);
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('Talks end early');
    await page.evaluate(() => {
      Object.assign(globalThis, { kept: true });
    });
    await page.goto(`${origin}/other`);
    await inWorker(worker, (api) => api.storage.local.set({ settings: { version: 1, marks: false } }));
    await page.goBack();
    test
      .info()
      .annotations.push({ type: 'kept', description: String(await page.evaluate(() => 'kept' in globalThis)) });
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await inWorker(worker, (api) => api.storage.local.set({ settings: { version: 1, marks: true } }));
    await expect.poll(() => knownMarks(page)).toEqual(whole);
    // The panel finds its way back to the page too.
    await expect(panel.getByRole('heading', { level: 1 })).toContainText('Talks end early');
    await browser.close();
  } finally {
    server.close();
  }
});

test('a page that is rendered ahead is read, and the button speaks of it only when it is shown', async ({
  context,
  worker,
}) => {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const rules =
      '<script type="speculationrules">{"prerender":[{"source":"list","urls":["/story"],"eagerness":"immediate"}]}</script>';
    response.end(
      request.url === '/story'
        ? story()
        : `<!doctype html><html lang="en"><title>Other</title>${rules}<p>Other.</p><a href="/story">Story</a>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/other`);
    await page.waitForTimeout(2500);
    const badge = (): Promise<string> => badgeOf(worker, 'http://127.');
    expect(await badge()).toBe('');
    await page.getByRole('link').click();
    await page.waitForURL('**/story');
    const ahead = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart > 0,
    );
    test.info().annotations.push({ type: 'rendered ahead', description: String(ahead) });
    await expect.poll(() => knownMarks(page)).toHaveLength(4);
    await expect.poll(badge).toMatch(/^\d+$/);
    await expect(await hover(page, 'SLBM')).toBeVisible();
  } finally {
    server.close();
  }
});

test('a discarded tab that is looked at again is read again', async ({ context, worker }) => {
  const { url } = await opened(context);
  const other = await context.newPage();
  await other.goto('data:text/html,<p>x');
  await other.bringToFront();
  const outcome = (await (worker as unknown as Page).evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    const find = async () => (await tabs.query({})).find((one) => one.url === address);
    const tab = await find();
    await tabs.discard(tab?.id ?? -1);
    const gone = (await find())?.discarded ?? false;
    await tabs.reload((await find())?.id ?? -1);
    return gone;
  }, url)) as boolean;
  expect(outcome).toBe(true);
  await expect.poll(async () => (await stateOf(context, url))?.type, { timeout: 15_000 }).toBe('article');
});

test('a session that is restored is read, with the choices of before', async () => {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const executable = process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium';
  const profile = await mkdtemp('/tmp/sidelight-restored-');
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
  try {
    const one = await launch({ executable, profile });
    await ready(one.context, 'granted');
    const page = await one.context.newPage();
    await page.goto(origin);
    await waitForMarks(page);
    await inWorker(one.context.serviceWorkers()[0] as Worker, (api) =>
      api.storage.local.set({ settings: { version: 1, knows: 5 } }),
    );
    await one.context.close();
    const two = await launch({ executable, profile, args: ['--restore-last-session'] });
    await ready(two.context, 'granted');
    const back = two.context.pages().find((candidate) => candidate.url() === origin) ?? (await two.context.newPage());
    // The browser forgets what an unpacked extension has registered; a tab that came back before it is read at its next load.
    await back.goto(origin);
    await expect.poll(async () => (await stateOf(two.context, origin))?.type, { timeout: 15_000 }).toBe('article');
    expect(await inWorker(two.context.serviceWorkers()[0] as Worker, (api) => api.storage.local.get())).toMatchObject({
      settings: { knows: 5 },
    });
    await two.context.close();
  } finally {
    server.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('the page itself is what it was when the extension has gone', async ({ context, worker }) => {
  const { page } = await opened(context);
  const before = await markup(page);
  await hover(page, 'SLBM');
  await inWorker(worker, (api) => void api.management.uninstallSelf({ showConfirmDialog: false })).catch(
    () => undefined,
  );
  await isGone(page);
  expect(await markup(page)).toBe(before);
});
