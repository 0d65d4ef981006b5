/** What a page can do to us and learn of us: it presses our buttons, forges events, and looks everywhere. */

import { DETECTOR, detect, forget, KNOWN_BEFORE } from './detector';
import { cardOf, hover, waitForMarks } from './harness';
import { expect, open, ourPage, story, test } from './one-browser';

test('a detector of thirty probes finds nothing but the highlights before a card opens', async ({ page }) => {
  await open(page, story({ head: `<script>${DETECTOR}</script>` }));
  await waitForMarks(page);
  const found = await detect(page);
  expect(Object.keys(found.results as object).length).toBeGreaterThanOrEqual(30);
  expect(found.alarms).toEqual(KNOWN_BEFORE);
  expect(JSON.stringify(found)).not.toMatch(/sidelight/i);
});

test('on a page without an article the detector finds nothing at all', async ({ page }) => {
  const body = '<!doctype html><html lang="en"><title>Shop</title><p>Mugs and posters.</p>';
  await open(page, body.replace('<title>', `<script>${DETECTOR}</script><title>`));
  await page.waitForTimeout(1500);
  const found = await detect(page);
  expect(found.alarms).toEqual([]);
});

test('the detector works: what other extensions leave is found', async ({ page }) => {
  await open(page, story({ head: `<script>${DETECTOR}</script>` }));
  await page.evaluate(() => {
    Object.assign(globalThis, { __extension: 1 });
    document.documentElement.dataset.extension = '1';
    document.body.append(document.createElement('x-card'));
    postMessage({ from: 'extension' }, '*');
    document.dispatchEvent(new Event('extension-ready'));
    performance.mark('extension');
  });
  const found = await detect(page);
  expect(found.alarms).toEqual(
    expect.arrayContaining(['globals', 'mutations', 'elements', 'messages', 'performance entries']),
  );
});

test('with a card open the page finds an element, and nothing that names us or says what is known', async ({
  page,
  context,
}) => {
  await open(page, story({ head: `<script>${DETECTOR}</script>` }));
  await waitForMarks(page);
  await hover(page, 'Pukguksong-3');
  await forget(page);
  await page.waitForTimeout(300);
  const found = await detect(page);
  // The test's build has an open root, to look into; what ships has a closed one: see the test of the shipped build.
  expect(found.alarms).toEqual([...KNOWN_BEFORE, 'elements', 'open shadow roots'].sort());
  expect(JSON.stringify(found)).not.toMatch(/sidelight|chrome-extension/i);
  expect(context.pages().length).toBeGreaterThan(0);
});

test('events that a page forges open no card, and press none of our buttons', async ({ page, context, errors }) => {
  await open(page);
  await waitForMarks(page);
  await page.evaluate(() => {
    const range = [...(CSS.highlights.get('annotation') ?? [])][0] as Range;
    const box = range.getBoundingClientRect();
    const at = { clientX: box.x + 2, clientY: box.y + 2, bubbles: true, composed: true, pointerType: 'mouse' };
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointerenter', 'mouseover', 'click'])
      (range.startContainer.parentElement as Element).dispatchEvent(new PointerEvent(type, at));
  });
  await page.waitForTimeout(600);
  await expect(cardOf(page)).toHaveCount(0);

  const card = await hover(page, 'Pukguksong-3');
  await page.evaluate(() => {
    const root = [...document.querySelectorAll('*')].map((one) => one.shadowRoot).find((one) => one !== null);
    if (!root) throw new Error('nothing to press');
    for (const button of root.querySelectorAll<HTMLElement>('button')) {
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    for (const key of ['Escape', 'Tab'])
      root.querySelector('.card')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    root.querySelector('.card')?.dispatchEvent(new PointerEvent('pointerleave'));
    root.host.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  });
  await page.waitForTimeout(500);
  await expect(card).toBeVisible();
  const stored = await (await ourPage(context)).evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<object> } } } }
    ).chrome.storage.local.get('memory'),
  );
  expect(stored).toEqual({});
  // Not held by the forged focus either.
  await page.mouse.move(3, 3, { steps: 4 });
  await expect(card).toBeHidden();
  expect(errors).toEqual([]);
});

test('a page has no way to speak to the extension: no API, no message, no frame of ours, no file', async ({
  page,
  context,
  worker,
  errors,
}) => {
  await open(page);
  await waitForMarks(page);
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const before = await (await ourPage(context)).evaluate(() => chromeStorage());
  const tried = await page.evaluate(async (own) => {
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown; connect?: unknown } } };
    const opened: string[] = [];
    for (const file of [
      'manifest.json',
      'reader.js',
      'card.js',
      'marks.css',
      'glossary.image',
      'icon/16.png',
      'sidepanel.html',
    ]) {
      await fetch(`${own}/${file}`).then(
        (answer) => opened.push(`${file} ${answer.status}`),
        () => undefined,
      );
      await new Promise<void>((resolve) => {
        const image = new Image();
        image.onload = () => {
          opened.push(`image ${file}`);
          resolve();
        };
        image.onerror = () => resolve();
        image.src = `${own}/${file}`;
      });
    }
    const frame = document.createElement('iframe');
    frame.src = `${own}/options.html`;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const framed = (() => {
      try {
        return frame.contentDocument?.location.href ?? 'other origin';
      } catch {
        return 'other origin';
      }
    })();
    for (const type of ['annotate', 'remember', 'count', 'load-card', 'ping', 'command', 'panel'])
      for (const target of ['*', location.origin]) postMessage({ type, command: 'next', wxt: 'x' }, target);
    return { runtime: typeof chrome?.runtime?.sendMessage, opened, framed };
  }, origin);
  expect(tried.runtime).toBe('undefined');
  expect(tried.opened).toEqual([]);
  expect(
    await page
      .frames()
      .at(-1)
      ?.evaluate(() => document.body?.textContent ?? ''),
  ).not.toMatch(/Settings|Sidelight/);
  await page.waitForTimeout(300);
  await expect(cardOf(page)).toHaveCount(0);
  expect(await (await ourPage(context)).evaluate(() => chromeStorage())).toEqual(before);
  expect(errors.filter((error) => !/chrome-extension|Failed to load resource|ERR_/.test(error))).toEqual([]);
});

declare function chromeStorage(): Promise<object>;
test.beforeEach(async ({ context }) => {
  const ours = await ourPage(context);
  await ours.evaluate(() => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } })
      .chrome;
    Object.assign(globalThis, { chromeStorage: () => storage.local.get() });
  });
});
