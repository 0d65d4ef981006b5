/** Messages that are none of the protocol's, senders that are none of ours, and text that would like to be markup. */

import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { messageCases } from '../fuzz/messages';
import { cardOf, hover, pressButton, waitForMarks } from './harness';
import { expect, knownMarks, open, ourPage, readerWorld, serve, stateOf, story, test } from './one-browser';

const stored = async (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get(),
  );

test('messages fuzzed from a content script are refused, change nothing, and the worker goes on', async ({
  page,
  context,
  errors,
}) => {
  const url = await open(page);
  await waitForMarks(page);
  const ours = await ourPage(context);
  const before = await stored(ours);
  const world = await readerWorld(page);
  const cases = messageCases(7, 60).filter(({ sound }) => !sound);
  expect(cases.length).toBeGreaterThan(300);
  const replies = (await world.evaluate(`Promise.all(${JSON.stringify(cases.map(({ json }) => json))}.map((text) =>
    chrome.runtime.sendMessage(JSON.parse(text)).then((reply) => JSON.stringify(reply ?? null), (error) => 'thrown ' + error)))`)) as string[];
  expect([...new Set(replies)]).toEqual(['{"ok":false,"error":"Not a message of the protocol"}']);
  // What JSON cannot carry never leaves the sender.
  const odd = (await world.evaluate(`(async () => {
    const cyclic = { type: 'count' }; cyclic.count = cyclic;
    const list = [cyclic, undefined, () => 1, Symbol('x'), 1n, new Map([['type', 'load-card']])];
    return Promise.all(list.map(async (one) => { try { return JSON.stringify((await chrome.runtime.sendMessage(one)) ?? null); } catch { return 'thrown'; } }));
  })()`)) as string[];
  for (const reply of odd) expect(reply).toMatch(/^thrown$|"ok":false/);
  const huge = await world.evaluate(
    `chrome.runtime.sendMessage({ type: 'annotate', article: { text: 'x'.repeat(5_000_000), blocks: [], title: '', date: null, language: null, hints: [] } }).then((r) => JSON.stringify(r))`,
  );
  expect(huge).toContain('"ok":false');
  // What only our own pages may ask.
  for (const call of [{ type: 'search', query: 'x', limit: 5 }, { type: 'read-tab', tab: 1 }, { type: 'glossary' }])
    expect(await world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(call)}).then((r) => r.ok)`)).toBe(false);
  await world.end();
  expect(await stored(ours)).toEqual(before);
  expect((await stateOf(context, url))?.type).toBe('article');
  expect(errors).toEqual([]);
});

test('a reader obeys the worker alone: a content script and a port of another name are not heard', async ({
  page,
  context,
}) => {
  const url = await open(page);
  await waitForMarks(page);
  const other = await context.newPage();
  await open(other);
  await waitForMarks(other);
  const ours = await ourPage(context);
  const world = await readerWorld(other);
  // A content script has no way to another tab; what it sends goes to the worker and to our pages.
  expect(await world.evaluate('typeof chrome.tabs')).toBe('undefined');
  await world.evaluate(`chrome.runtime.sendMessage({ type: 'command', command: 'next' }).then(() => 1)`);
  await world.end();
  await ours.evaluate(async (address) => {
    interface Port {
      postMessage(m: object): void;
    }
    const { tabs } = (
      globalThis as unknown as {
        chrome: {
          tabs: { query(f: object): Promise<{ id: number; url: string }[]>; connect(t: number, o: object): Port };
        };
      }
    ).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === address);
    const port = tabs.connect(tab?.id ?? -1, { name: 'other' });
    try {
      port.postMessage({ type: 'open', annotation: 0 });
    } catch {
      /* closed at once */
    }
    const wrong = tabs.connect(tab?.id ?? -1, { name: 'panel', frameId: 0 } as object);
    for (const bad of [
      { type: 'open', annotation: -1 },
      { type: 'open', annotation: '0' },
      { type: 'open', annotation: 1e9 },
      { type: 'verdict', annotation: 0, verdict: 'x' },
      [],
      null,
      'open',
    ])
      wrong.postMessage(bad as object);
  }, url);
  await page.bringToFront();
  await page.waitForTimeout(700);
  await expect(cardOf(page)).toHaveCount(0);
  expect(await knownMarks(page)).toHaveLength(4);
});

const NASTY =
  '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=2</script>‮gnihtemos‬ ​javascript:owned=3 "\'`';

test('text of pages, titles and addresses full of markup and control characters is shown as text', async ({
  page,
  context,
  launched,
  errors,
}) => {
  const escaped = NASTY.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = `<h2>${escaped}</h2>
    <p>Ms. Anna ${escaped.slice(0, 40)} Sandvik, 41, a negotiator, said that the moratorium ${escaped} would end. “${escaped},” said Ingrid Sandvik, a
    retired diplomat who teaches negotiation. The Pukguksong-3 ${escaped} was meant for submarines, and it was the first test of an SLBM in years.</p>
    <p>Diplomats said that denuclearization ${escaped} had hardly been spoken of, and that both sides had come with fixed positions of old.</p>`;
  const markup = story({ body })
    .replace(/<title>.*?<\/title>/, `<title>${escaped}</title>`)
    .replace(/<h1>.*?<\/h1>/, `<h1>${escaped}</h1>`);
  const address = await serve(context, markup);
  const hostile = `${address}?q=<script>owned=4</script>&r=%E2%80%AE#"><img src=x onerror=owned=5>`;
  await context.route(`${address}?**`, (route) =>
    route.fulfill({ body: markup, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(hostile);
  await waitForMarks(page);
  const card = await hover(page, 'Pukguksong-3');
  const inCard = await card.evaluate((root) => ({
    made: [...root.querySelectorAll('img, script, iframe')].length,
    owned: 'owned' in globalThis,
    handlers: [...root.querySelectorAll('*')]
      .flatMap((one) => one.getAttributeNames())
      .filter((name) => name.startsWith('on')),
  }));
  expect(inCard).toEqual({ made: 0, owned: false, handlers: [] });
  await page.keyboard.press('Escape');
  const { panel, browser } = await pressButton(launched, page);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=');
  const inPanel = await panel.evaluate(() => ({
    made: document.querySelectorAll('img[src=x], script:not([src]), iframe').length,
    owned: 'owned' in globalThis,
    links: [...document.querySelectorAll('a')]
      .map((a) => a.protocol)
      .filter((p) => !/^(https?|chrome-extension):$/.test(p)),
  }));
  expect(inPanel).toEqual({ made: 0, owned: false, links: [] });
  await browser.close();
  expect(errors.filter((error) => !/ERR_|Failed to load/.test(error))).toEqual([]);
});

test('fast-check is seeded: the same cases come again', () => {
  expect(messageCases(7, 5)).toEqual(messageCases(7, 5));
  expect(fc.sample(fc.integer(), { seed: 1, numRuns: 3 })).toEqual(fc.sample(fc.integer(), { seed: 1, numRuns: 3 }));
});
