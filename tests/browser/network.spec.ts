/** The network, watched from outside the browser by a proxy of the test's own; the whole run has another (`tests/watch`). */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { BUILDS, launch, ready, waitForMarks } from '../../src/tools/launch';
import { isBrowsersOwn } from '../watch/allowed';
import { type WatchingProxy, watchingProxy } from '../watch/proxy';
import { hover, pressButton } from './harness';
import { serve, story } from './one-browser';

let proxy: WatchingProxy;
test.beforeEach(async () => {
  proxy = await watchingProxy();
});
test.afterEach(() => proxy.close());

const foreign = (): string[] => [...new Set(proxy.asked.filter((asked) => !isBrowsersOwn(asked)))];

/** Everything that is ours, once: a page read, a card, the panel with a search, and each page of the extension. */
async function useAll(folder: string): Promise<void> {
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    build: null,
    proxy: proxy.address,
    args: ['--remote-debugging-port=0', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  try {
    const { context } = launched;
    const id = await ready(context, 'granted');
    const page = await context.newPage();
    await page.goto(await serve(context, story()));
    await waitForMarks(page);
    await hover(page, 'SLBM');
    const { panel, browser } = await pressButton(launched, page);
    await panel.getByRole('textbox').fill('hwasong-15');
    await expect(panel.getByText('Hwasong-15').first()).toBeVisible();
    await browser.close();
    for (const name of ['options', 'welcome', 'notes', 'print']) {
      await page.goto(`chrome-extension://${id}/${name}.html`);
      await expect(page.locator('body')).toHaveText(/\S/);
    }
    // Long enough for what is sent after the page has settled.
    await page.waitForTimeout(1000);
  } finally {
    await launched.close();
  }
}

test('all of it used once: the proxy is asked for nothing', async () => {
  await useAll(BUILDS.granted);
  expect(foreign()).toEqual([]);
});

test('the proxy would see it: a copy that asks from its worker, its pages and its reader is noted three times', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-leaks-'));
  try {
    cpSync(BUILDS.granted, folder, { recursive: true });
    const put = (name: string, change: (text: string) => string): void =>
      writeFileSync(path.join(folder, name), change(readFileSync(path.join(folder, name), 'utf8')));
    const ask = (from: string): string => `fetch('https://${from}.leak.test/').catch(() => {});`;
    put('manifest.json', (text) => text.replace("connect-src 'self'", 'connect-src *'));
    put('background.js', (text) => ask('worker') + text);
    put('reader.js', (text) => ask('reader') + text);
    put('options.html', (text) => text.replace('</head>', '<script src="/leak.js"></script></head>'));
    writeFileSync(path.join(folder, 'leak.js'), ask('page'));
    await useAll(folder);
    expect(foreign().sort()).toEqual(['page', 'reader', 'worker'].map((from) => `CONNECT ${from}.leak.test:443`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
