/** Top layers, zoom and narrow windows; other extensions beside us. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { BUILDS, launch } from '../../src/tools/launch';
import { cardOf, hover, markup, waitForMarks } from './harness';
import { expect, knownMarks, open, PARAGRAPHS, serve, story, test } from './one-browser';

/** Whether the card is what is seen at its own place, and can be pressed there. */
async function inFront(page: Page): Promise<boolean> {
  const card = cardOf(page);
  await expect(card).toBeVisible();
  return card.evaluate((element) => {
    const { x, y, width } = element.getBoundingClientRect();
    const root = element.getRootNode() as ShadowRoot;
    return (
      document.elementFromPoint(x + width / 2, y + 16) === root.host ||
      root.elementFromPoint(x + width / 2, y + 16) !== null
    );
  });
}

test('in a modal dialog, also one above another, the card stands and its buttons press', async ({ page, errors }) => {
  await open(
    page,
    `<!doctype html><html lang="en"><title>Talks end early</title><body><p>Behind.</p><dialog id="outer"><article><h1>Talks end early</h1>${PARAGRAPHS}</article><dialog id="inner"><p>Another.</p></dialog></dialog></body></html>`,
  );
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#outer')?.showModal());
  await waitForMarks(page);
  const card = await hover(page, 'SLBM');
  expect(await inFront(page)).toBe(true);
  await card.getByRole('button', { name: 'Keep open' }).click();
  await expect(card.getByRole('button', { name: 'Keep open', pressed: true })).toBeVisible();
  // A dialog that opens over an open card makes the card inert; it goes away as one, and nothing breaks.
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#inner')?.showModal());
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('dialog')) one.close();
  });
  await page.mouse.move(2, 2);
  await page.mouse.click(2, 2);
  expect(errors).toEqual([]);
});

test('in fullscreen the card is above the fullscreen element', async ({ page, errors }) => {
  await open(
    page,
    story({
      before: '<button id="full">Full</button>',
      head: '<style>article{background:#fff;overflow:auto}</style>',
      after: '<script>full.onclick = () => document.querySelector("article").requestFullscreen()</script>',
    }),
  );
  await waitForMarks(page);
  await page.locator('#full').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.waitForTimeout(300);
  await hover(page, 'SLBM');
  expect(await inFront(page)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  expect(errors).toEqual([]);
});

test('the page’s own popovers and the card leave one another alone', async ({ page, errors }) => {
  await open(
    page,
    story({
      after:
        '<div popover id="auto" style="inset:auto;right:0;bottom:0">Auto</div><div popover="manual" id="manual" style="inset:auto;left:0;bottom:0">Manual</div>',
    }),
  );
  await waitForMarks(page);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[popover]')) one.showPopover();
  });
  await hover(page, 'SLBM');
  expect(await inFront(page)).toBe(true);
  expect(await page.evaluate(() => [...document.querySelectorAll(':popover-open')].map((one) => one.id))).toEqual([
    'auto',
    'manual',
  ]);
  await page.evaluate(() => {
    const auto = document.querySelector<HTMLElement>('#auto');
    auto?.hidePopover();
    auto?.showPopover();
  });
  await expect(cardOf(page)).toBeVisible();
  expect(errors).toEqual([]);
});

/** Zoom as CSS pixels of a window of 1280 × 800, and what a phone or a split window has. */
const SIZES: [string, number, number, number][] = [
  ['25 %', 5120, 3200, 0.25],
  ['50 %', 2560, 1600, 0.5],
  ['150 %', 853, 533, 1.5],
  ['300 %', 427, 267, 3],
  ['500 %', 256, 160, 5],
  ['320 px', 320, 568, 1],
];
for (const [name, width, height, deviceScaleFactor] of SIZES) {
  test(`at ${name} the card is in the window, whole, and leaves its mention free`, async ({ page, errors }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    await open(page, story({ head: '<meta name="viewport" content="width=device-width">' }));
    await waitForMarks(page);
    const card = await hover(page, 'SLBM');
    const { box, mention } = await card.evaluate((element) => {
      const mark = [...(CSS.highlights.get('annotation-current') ?? [])][0] as Range;
      const rect = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
      return { box: rect(element.getBoundingClientRect()), mention: rect(mark.getClientRects()[0] as DOMRect) };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    expect(
      box.bottom <= mention.top || box.top >= mention.bottom || box.right <= mention.left || box.left >= mention.right,
    ).toBe(true);
    expect(errors).toEqual([]);
  });
}

test('pinched, the card stands beside its mention in the layout, and goes with it', async ({ page, errors }) => {
  await open(page);
  await waitForMarks(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
  const spot = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('annotation') ?? [])]
      .map((one) => one as Range)
      .find((one) => one.toString() === 'SLBM') as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'start', inline: 'start', behavior: 'instant' });
    const box = range.getBoundingClientRect();
    // The protocol's pointer speaks in the page's pixels, from the corner of what is seen.
    const { offsetLeft = 0, offsetTop = 0 } = visualViewport ?? {};
    return { x: box.x + box.width / 2 - offsetLeft, y: box.y + box.height / 2 - offsetTop };
  });
  await page.mouse.move(spot.x - 3, spot.y);
  await page.mouse.move(spot.x, spot.y, { steps: 3 });
  await expect(cardOf(page)).toBeVisible();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  expect(errors).toEqual([]);
});

/** What Dark Reader does, in short: styles in the head, attributes on the root and on styled elements, also in open shadow roots. */
const DARK = `
  const sheet = document.createElement('style'); sheet.className = 'darkreader'; sheet.textContent = 'html,body{background:#111!important;color:#eee!important} [data-darkreader-inline-color]{color:#eee!important}';
  (document.head ?? document.documentElement).append(sheet);
  document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
  const dress = (root) => { for (const el of root.querySelectorAll('*')) { if (el.style?.length) el.setAttribute('data-darkreader-inline-color', ''); if (el.shadowRoot && !el.shadowRoot.adoptedStyleSheets.darkened) { const own = document.createElement('style'); own.textContent = '*{color:#eee!important;background-color:#222}'; el.shadowRoot.prepend(own); } } };
  dress(document); new MutationObserver((records) => { for (const r of records) for (const n of r.addedNodes) if (n.nodeType === 1) { dress(n.parentNode ?? document); n.setAttribute?.('data-darkreader-inline-color', ''); } }).observe(document, { childList: true, subtree: true });
`;

test('two copies of us and a dark-mode extension on one page: both mark, one clears only its own', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-two-'));
  const second = path.join(folder, 'second');
  cpSync(BUILDS.granted, second, { recursive: true });
  const dark = path.join(folder, 'dark');
  mkdirSync(dark);
  writeFileSync(path.join(dark, 'dark.js'), DARK);
  writeFileSync(
    path.join(dark, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'dark',
      version: '1',
      content_scripts: [{ matches: ['<all_urls>'], js: ['dark.js'], run_at: 'document_start' }],
    }),
  );
  const folders = [BUILDS.granted, second, dark].join(',');
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    build: null,
    args: [`--disable-extensions-except=${folders}`, `--load-extension=${folders}`],
  });
  try {
    const { context } = launched;
    await expect.poll(() => context.serviceWorkers().length).toBe(2);
    for (const worker of context.serviceWorkers())
      await expect
        .poll(() =>
          worker.evaluate(
            async () =>
              (
                await (
                  globalThis as unknown as {
                    chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
                  }
                ).chrome.scripting.getRegisteredContentScripts()
              ).length,
          ),
        )
        .toBe(1);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(await serve(context, story()));
    await waitForMarks(page);
    await expect.poll(() => knownMarks(page)).toHaveLength(4);
    const before = await markup(page);
    await hover(page, 'SLBM').catch(() => undefined);
    // Each copy shows its own card; both can be read and both go.
    expect(await cardOf(page).count()).toBeGreaterThanOrEqual(1);
    await page.keyboard.press('Escape');
    await page.mouse.move(3, 3, { steps: 3 });
    await expect(cardOf(page)).toHaveCount(0);
    expect(await markup(page)).toBe(before);
    // One goes: the other's marks stay, or come back.
    const [first] = context.serviceWorkers();
    await first
      ?.evaluate(
        () =>
          void (
            globalThis as unknown as { chrome: { management: { uninstallSelf(o: object): Promise<void> } } }
          ).chrome.management.uninstallSelf({ showConfirmDialog: false }),
      )
      .catch(() => undefined);
    await page.waitForTimeout(500);
    await page.mouse.move(300, 300, { steps: 4 });
    await expect.poll(() => knownMarks(page), { timeout: 10_000 }).toHaveLength(4);
    expect(errors).toEqual([]);
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
