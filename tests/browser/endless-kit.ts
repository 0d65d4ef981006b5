/** A page that scrolls on from story to story, for the tests of several articles on one page. */
import type { BrowserContext, Page } from '@playwright/test';
import { fixture } from './article-kit';
import { badgeOf, expect, markedTexts, servePage, waitForMarks } from './harness';

/** Where the page is served. */
export const STORIES_URL = 'https://stories.example/talks.html';
/** Marks of each story. */
export const FIRST = ['moratorium', 'Kim Jong-un', 'Pukguksong-3', 'denuclearization'];
/** See {@link FIRST}. */
export const SECOND = ['Kim Myong-gil', 'brinkmanship', 'SLBM'];
/** See {@link FIRST}. */
export const THIRD = ['sanctions'];

/** Opens the page with its first story. */
export async function openStories(context: BrowserContext): Promise<Page> {
  await servePage(context, STORIES_URL, fixture('endless/three-stories'));
  const page = await context.newPage();
  await page.goto(STORIES_URL);
  await waitForMarks(page);
  return page;
}

/** Puts a further story below the last and waits until it is marked. */
export async function more(page: Page, id: 'two' | 'three'): Promise<void> {
  await page.evaluate((name) => (globalThis as unknown as { more(id: string): void }).more(name), id);
  await expect.poll(() => markedTexts(page)).toContain(id === 'two' ? 'brinkmanship' : 'sanctions');
}

/** Opens the page with all three. */
export async function openAll(context: BrowserContext): Promise<Page> {
  const page = await openStories(context);
  await more(page, 'two');
  await more(page, 'three');
  return page;
}

/** What the button counts. */
export const badge = (page: Page): Promise<string> => {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('no worker');
  return badgeOf(worker, 'https://stories.example/');
};
