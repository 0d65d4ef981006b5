/** Endless scroll under what the reader chooses and what a page may do: switches, silence, storms, other orders of events. */
import type { Worker } from '@playwright/test';
import { badge, FIRST, more, openAll, openStories, SECOND, STORIES_URL, THIRD } from './endless-kit';
import { cardOf, command, expect, hover, markedTexts, rest, test } from './harness';
import { stateOf } from './one-browser';

const ALL = [...FIRST, ...SECOND, ...THIRD];

const choose = (worker: Worker, more: object): Promise<void> =>
  worker.evaluate(async (chosen) => {
    const api = (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
      .chrome;
    await api.storage.local.set({ settings: { version: 1, marks: true, silentSites: [], knows: 1, ...chosen } });
  }, more);

test('a silent site is silent in every story, and speaks in every one again', async ({ context, worker }) => {
  const page = await openAll(context);
  await choose(worker, { silentSites: ['stories.example'] });
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await expect.poll(() => badge(page)).toBe('');
  await rest(page, 'SLBM', 0, '#second');
  await page.waitForTimeout(600);
  await expect(cardOf(page)).toBeHidden();
  await page.evaluate(() => document.getElementById('third')?.remove());
  await page.waitForTimeout(600);
  await choose(worker, {});
  await expect.poll(() => markedTexts(page)).toEqual([...FIRST, ...SECOND]);
  await expect.poll(() => badge(page)).toBe('7');
});

test('what is marked and whether holds for every story', async ({ context, worker }) => {
  const page = await openAll(context);
  await choose(worker, { density: 'every' });
  await expect.poll(async () => (await markedTexts(page)).filter((text) => text === 'Mr. Kim').length).toBe(3);
  await choose(worker, { density: 'panel' });
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await choose(worker, {});
  await expect.poll(() => markedTexts(page)).toEqual(ALL);
  await command(worker, 'marks', page);
  await expect.poll(() => markedTexts(page)).toEqual([]);
  await rest(page, 'SLBM', 0, '#second');
  await page.waitForTimeout(600);
  await expect(cardOf(page)).toBeHidden();
});

test('a story that changes without end pauses the page, and the marks of the others stay', async ({ context }) => {
  const page = await openStories(context);
  await more(page, 'two');
  await page.evaluate(() => {
    const words = document.querySelector('#second p:last-of-type')?.firstChild as Text;
    const whole = words.data;
    let turn = 0;
    const timer = setInterval(() => {
      words.data = `${whole} That was turn ${turn++} of many.`;
    }, 300);
    Object.assign(globalThis, { timer });
  });
  await expect.poll(async () => (await stateOf(context, STORIES_URL))?.type, { timeout: 20_000 }).toBe('paused');
  await page.evaluate(() => clearInterval((globalThis as unknown as { timer: number }).timer));
  expect((await markedTexts(page)).slice(0, FIRST.length)).toEqual(FIRST);
  // The pause is as long as that of a page with one article.
  await expect.poll(async () => (await stateOf(context, STORIES_URL))?.type, { timeout: 25_000 }).toBe('article');
  await expect.poll(() => markedTexts(page)).toEqual([...FIRST, ...SECOND]);
});

test('reading the page again, as after a change of the glossary, finds the same stories', async ({
  context,
  worker,
}) => {
  const page = await openAll(context);
  await page.evaluate(() => document.getElementById('one')?.remove());
  await expect.poll(() => markedTexts(page)).toEqual([...SECOND, ...THIRD]);
  await worker.evaluate(async (url) => {
    interface Api {
      tabs: {
        query(filter: object): Promise<{ id: number; url?: string }[]>;
        sendMessage(tab: number, order: object): Promise<unknown>;
      };
    }
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url?.startsWith(url));
    await tabs.sendMessage(tab?.id ?? -1, { type: 'read-again' });
  }, STORIES_URL);
  await page.waitForTimeout(800);
  expect(await markedTexts(page)).toEqual([...SECOND, ...THIRD]);
  const card = await hover(page, 'Mr. Kim', 0, '#third');
  await expect(card).toHaveAccessibleName(/Kim Soo-hyun/);
});

test('a page that goes on to another story by itself leaves nothing of those it had', async ({ context }) => {
  const page = await openAll(context);
  const card = await hover(page, 'SLBM', 0, '#second');
  await page.evaluate(() => {
    const story = (document.getElementById('three') as HTMLTemplateElement).content.cloneNode(true);
    document.getElementById('stories')?.replaceChildren(story);
    document.title = 'The harbour waits for a decision on the channel';
    history.pushState(null, '', '/harbour.html');
  });
  await expect.poll(() => markedTexts(page)).toEqual(THIRD);
  await expect(card).toBeHidden();
  await expect.poll(() => badge(page)).toBe('1');
  expect(await stateOf(context, STORIES_URL.replace('talks', 'harbour'))).toMatchObject({
    type: 'article',
    title: 'The harbour waits for a decision on the channel',
    address: STORIES_URL.replace('talks', 'harbour'),
  });
});

test('the state follows the address when no text changes', async ({ context }) => {
  const page = await openAll(context);
  await page.evaluate(() => history.pushState(null, '', '/envoy.html?from=talks#top'));
  await expect
    .poll(async () => {
      const state = await stateOf(context, STORIES_URL.replace('talks', 'envoy'));
      return state?.type === 'article' ? state.address : null;
    })
    .toBe(STORIES_URL.replace('talks', 'envoy'));
});

test('no request and no trace in the page: byte for byte what it made of itself', async ({ context }) => {
  const page = await openAll(context);
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  const card = await hover(page, 'SLBM', 0, '#second');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(markup);
  expect(markup).not.toContain('annotation');
});
