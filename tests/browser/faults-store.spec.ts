/** Storage that is full, damaged or of a newer version; and many tabs at once. */
import type { BrowserContext } from '@playwright/test';
import { cardOf, hover, waitForMarks } from './harness';
import { expect, KNOWN, knownMarks, open, ourPage, serve, story, test } from './one-browser';

interface Local {
  get(): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
}
const local = async <T>(context: BrowserContext, act: (local: Local) => Promise<T>): Promise<T> =>
  (await ourPage(context)).evaluate(`(${act})(chrome.storage.local)`) as Promise<T>;

test.afterEach(async ({ context }) => {
  await local(context, (store) => store.clear());
});

test('storage that is full: the card says that it was not kept, and the mark is there again', async ({
  page,
  context,
  errors,
}) => {
  await local(context, async (store) => {
    // The browser's limit is 10 MiB; what is left must not hold a single line.
    let size = 10 * 1024 * 1024;
    let at = 0;
    while (size >= 1) {
      try {
        await store.set({ [`fill-${at}`]: 'x'.repeat(Math.max(0, Math.floor(size) - 20)) });
        at += 1;
      } catch {
        // Too much: half of it.
      }
      size /= 2;
    }
  });
  await open(page);
  await waitForMarks(page);
  const card = await hover(page, 'SLBM');
  await card.getByRole('button', { name: 'I know this' }).click();
  await expect(card.getByRole('status').filter({ hasText: /could not be/i })).toBeVisible();
  await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
  expect(errors).toEqual([]);
});

for (const [name, stored] of [
  ['is damaged', { settings: 42, memory: 'nothing' }],
  [
    'holds lists of the wrong things',
    { settings: { knows: 'all', silent: {} }, memory: { known: [1, null, { entry: 3 }] } },
  ],
  ['is of a newer version', { settings: { version: 99, knows: 0, beyond: true }, memory: { version: 99, known: [] } }],
] as const)
  test(`storage that ${name}: marks and cards as ever`, async ({ page, context, errors }) => {
    await (await ourPage(context)).evaluate(
      (items) => (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome.storage.local.set(items),
      stored as object,
    );
    await open(page);
    await waitForMarks(page);
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await expect(await hover(page, 'SLBM')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });

test('twenty tabs at once: each is read', async ({ context }) => {
  test.setTimeout(120_000);
  const url = await serve(context, story());
  const pages = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
  try {
    await Promise.all(pages.map((page, index) => page.goto(`${url}#tab-${index}`)));
    for (const page of pages) await expect.poll(() => knownMarks(page), { timeout: 30_000 }).toEqual([...KNOWN]);
  } finally {
    await Promise.all(pages.map((page) => page.close()));
  }
});
