/** A private window, a real one, with the extension allowed in it: it reads and explains as anywhere, and nothing is kept. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { type Launched, launch, ready } from '../../src/tools/launch';
import { cardOf, chooseMenu, hover, pressButton, waitForMarks } from './harness';
import { KNOWN, knownMarks, story } from './one-browser';

/** Words that are nowhere but in what is read here. */
const HOST = 'quuxberry.example';
const TITLE = 'Plumwortle talks';
const SOUGHT = 'snarkweed';

interface Api {
  storage: Record<'local' | 'session', { get(): Promise<object>; set(items: object): Promise<void> }>;
  permissions: { getAll(): Promise<object> };
  scripting: { getRegisteredContentScripts(): Promise<object[]> };
  windows: { create(options: object): Promise<object> };
  tabs: { query(filter: object): Promise<{ url?: string; pendingUrl?: string; incognito: boolean }[]> };
}

/** Everything the extension keeps anywhere. */
const kept = (ours: Page): Promise<object> =>
  ours.evaluate(async () => {
    const { storage, permissions, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
    return {
      stored: await storage.local.get(),
      session: await storage.session.get(),
      permissions: await permissions.getAll(),
      scripts: await scripting.getRegisteredContentScripts(),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      page: { ...localStorage },
    };
  });

/** Files of a folder that hold any of the words, in either of the encodings that browsers write. */
function filesWith(folder: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  });
}

let server: ReturnType<typeof createServer>;
let profile = '';
let launched: Launched;
let context: BrowserContext;
let ours: Page;
let port = 0;

test.beforeEach(async () => {
  server = createServer((_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(story().replaceAll('Talks end early', TITLE)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  profile = await mkdtemp(path.join(os.tmpdir(), 'sidelight-private-'));
  launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    profile,
    args: [
      '--remote-debugging-port=0',
      // Past the proxy that watches the run, where no other name resolves either.
      `--proxy-bypass-list=${HOST};en.wikipedia.org`,
      `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
  });
  ({ context } = launched);
  const id = await ready(context, 'granted');
  ours = await context.newPage();
  await ours.goto('chrome://extensions');
  const again = context.waitForEvent('serviceworker');
  // Without developer mode the browser switches off what it is told to load again.
  await ours.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await ours.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
  );
  await again;
  await ours.goto(`chrome-extension://${id}/options.html`);
  await ours.evaluate(() =>
    (globalThis as unknown as { chrome: Api }).chrome.storage.local.set({ memory: { version: 1, keeping: true } }),
  );
});
test.afterEach(async () => {
  await launched.close();
  server.close();
  await rm(profile, { recursive: true, force: true });
});

/** Opens a private window on the story. Only a connection made afterwards shows it as a page. */
async function privatePage(): Promise<{ page: Page; browser: Browser }> {
  const url = `http://${HOST}:${port}/2019/10/07/story`;
  const made = (await ours.evaluate(
    (address) =>
      (globalThis as unknown as { chrome: Api }).chrome.windows.create({
        incognito: true,
        url: address,
        focused: true,
      }),
    url,
  )) as { incognito: boolean };
  expect(made.incognito).toBe(true);
  const endpoint = `http://127.0.0.1:${readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]}`;
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser
    .contexts()
    .flatMap((one) => one.pages())
    .find((one) => one.url().startsWith(`http://${HOST}`));
  if (!page) throw new Error('The private window has no page');
  await waitForMarks(page);
  return { page, browser };
}

test('what is said, looked up and chosen in a private window is kept nowhere, in memory or on the disk', async () => {
  test.setTimeout(120_000);
  const before = await kept(ours);
  const { page, browser } = await privatePage();
  await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);

  // The card: known, hidden, and open for long enough to count as looked up.
  const card = await hover(page, 'SLBM');
  await page.waitForTimeout(1500);
  await card.getByRole('button', { name: 'I know this' }).click();
  await expect.poll(() => knownMarks(page)).not.toContain('SLBM');
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  await (await hover(page, 'denuclearization')).getByRole('button', { name: 'Not this here' }).click();
  await expect.poll(() => knownMarks(page)).not.toContain('denuclearization');

  // The panel: nothing in it that would have to name the site, or show its text in a window that is not private.
  const { panel, browser: beside } = await pressButton(launched, page);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText(TITLE);
  await expect(panel.getByText(/nothing is kept of it/i)).toBeVisible();
  await expect(panel.getByRole('switch', { name: new RegExp(HOST) })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: /print/i })).toHaveCount(0);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await chooseMenu(worker, { menuItemId: 'look-up', selectionText: SOUGHT }, page);
  await expect(panel.getByRole('textbox')).toHaveValue(SOUGHT);

  // A link of the panel leads to a tab of this window, not into the history of another.
  await panel.getByRole('textbox').fill('hwasong-15');
  await panel
    .getByRole('button', { name: /Hwasong-15/ })
    .first()
    .click();
  await panel
    .getByRole('link', { name: /Wikipedia/ })
    .first()
    .click();
  await expect
    .poll(() =>
      ours.evaluate(async () =>
        (await (globalThis as unknown as { chrome: Api }).chrome.tabs.query({}))
          .filter((tab) => /wikipedia/.test(tab.url || tab.pendingUrl || ''))
          .map((tab) => tab.incognito),
      ),
    )
    .toEqual([true]);

  expect(await kept(ours)).toEqual(before);
  // Nor does the next page know of it.
  await page.reload();
  await waitForMarks(page);
  await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
  await beside.close();
  await page.close();
  await browser.close();
  await context.close();
  expect(filesWith(profile, [HOST, TITLE, SOUGHT, 'wiki/Hwasong'])).toEqual([]);
});

test('the same in a window that is not private leaves what the other must not: the search can find it', async () => {
  const page = await context.newPage();
  await page.goto(`http://${HOST}:${port}/2019/10/07/story`);
  await waitForMarks(page);
  await (await hover(page, 'denuclearization')).getByRole('button', { name: 'Not this here' }).click();
  await expect.poll(async () => JSON.stringify(await kept(ours))).toContain(TITLE);
  await page.close();
  await context.close();
  const files = filesWith(profile, [HOST, TITLE]);
  expect(files.some((name) => name.includes('Local Extension Settings'))).toBe(true);
});
