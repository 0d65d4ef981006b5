/** Packs in the real worker's IndexedDB: stored whole or not at all, and never in the way of the bundled glossary. */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expect, hover, markedTexts, openSample, stopWorker, test, waitForMarks } from './harness';
import { callPacks as call, packOf } from './pack-kit';

/** Damages the stored bytes as a disk would. */
function spoil(worker: Worker): Promise<void> {
  return worker.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('packs');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('blobs', 'readwrite');
          const cursor = transaction.objectStore('blobs').openCursor();
          cursor.onsuccess = () => cursor.result?.update(new Blob(['not an image any more']));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onabort = reject;
        };
        opening.onerror = reject;
      }),
  );
}

/** Counts what a store of the packs' database holds, or empties it. */
function store(worker: Worker, name: string, act: 'count' | 'clear'): Promise<number> {
  return worker.evaluate(
    ([which, what]) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('packs');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(which, 'readwrite');
          const request = transaction.objectStore(which)[what]();
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(Number(request.result));
          };
          transaction.onabort = reject;
        };
      }),
    [name, act] as const,
  );
}

/** Stops the worker and reads the page again, which wakes it. */
async function readAgain(context: BrowserContext, page: Page): Promise<void> {
  await page.bringToFront();
  await stopWorker(context, page);
  await page.reload();
  await waitForMarks(page);
}

/** A name of the sample article that the bundled glossary does not know. */
const WORD = 'Institute for Border Economies';

test('a stored pack answers beside the bundled glossary, after the worker was stopped too', async ({
  context,
  worker,
}) => {
  const page = await openSample(context);
  expect(await markedTexts(page)).not.toContain(WORD);
  expect(await call(worker, 'storePack', packOf('own', WORD))).toMatchObject([{ id: 'own', names: 1, fault: null }]);
  await readAgain(context, page);
  const texts = await markedTexts(page);
  expect(texts).toContain(WORD);
  expect(texts.length).toBeGreaterThan(5);
});

test('a newer pack takes the place of the older; nothing is left of it', async ({ worker }) => {
  await call(worker, 'storePack', packOf('own', WORD));
  const longer = packOf('own', WORD, 'Another explanation, which is longer than the first one was.');
  const packs = await call(worker, 'storePack', longer);
  expect(packs).toMatchObject([{ id: 'own', bytes: longer.byteLength }]);
  expect(await store(worker, 'blobs', 'count')).toBe(1);
  expect(await call(worker, 'removePack', 'own')).toEqual([]);
});

test('what is no sound image, or calls itself bundled, is not stored', async ({ worker }) => {
  const broken = packOf('own', WORD);
  new Uint8Array(broken)[broken.byteLength - 9] = 1;
  expect(await call(worker, 'storePack', broken)).toMatch(/does not fit its checksum/);
  expect(await call(worker, 'storePack', packOf('sidelight', WORD))).toMatch(/may not be called "sidelight"/);
  expect(await call(worker, 'listPacks')).toEqual([]);
});

/** A page read again knows nothing of the pack `own`, which is kept with its fault, and all that the bundled glossary knows. */
async function expectSetAside(context: BrowserContext, worker: Worker, page: Page, fault: RegExp): Promise<void> {
  const ours = await context.newPage();
  await ours.goto(new URL('/welcome.html', worker.url()).href);
  await readAgain(context, page);
  const texts = await markedTexts(page);
  expect(texts).not.toContain(WORD);
  expect(texts.length).toBeGreaterThan(5);
  expect(await call(ours, 'listPacks')).toMatchObject([{ id: 'own', fault: expect.stringMatching(fault) }]);
}

test('a pack gone bad is set aside with its error, and the bundled glossary answers', async ({ context, worker }) => {
  const page = await openSample(context);
  await call(worker, 'storePack', packOf('own', WORD));
  await spoil(worker);
  await expectSetAside(context, worker, page, /^these bytes are not a glossary image$/);
});

/** Enough entries for an image that is kept in pages. */
const MANY = 8000;

test('of a large pack only what an article needs is read, and it answers as a small one', async ({
  context,
  worker,
}) => {
  const page = await openSample(context);
  const large = packOf('own', WORD, 'A word of the sample.', MANY);
  expect(await call(worker, 'storePack', large)).toMatchObject([{ names: MANY + 1, bytes: large.byteLength }]);
  const pages = await store(worker, 'pages', 'count');
  expect(pages).toBeGreaterThan(400);
  await readAgain(context, page);
  expect(await markedTexts(page)).toContain(WORD);
  // The card's text lies in a page, and so does the title of what it names.
  const card = await hover(page, WORD);
  await expect(card).toContainText('A word of the sample.');
  await expect(card).toContainText('Xq0zv');
  await page.keyboard.press('Escape');

  const ours = await context.newPage();
  await ours.goto(new URL('/welcome.html', worker.url()).href);
  const found = await ours.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } })
      .chrome;
    return runtime.sendMessage({ type: 'search', query: 'Xq7999zv', limit: 3 });
  });
  expect(found).toMatchObject({ ok: true, value: [{ pack: 'own', id: 'other-7999' }] });

  expect(await call(ours, 'storePack', packOf('own', WORD))).toMatchObject([{ pages: 0 }]);
  expect(await store(worker, 'pages', 'count')).toBe(0);
});

test('a large pack whose pages are gone is set aside, and the bundled glossary answers', async ({
  context,
  worker,
}) => {
  const page = await openSample(context);
  await call(worker, 'storePack', packOf('own', WORD, 'A word of the sample.', MANY));
  await store(worker, 'pages', 'clear');
  await expectSetAside(context, worker, page, /page \d+ of the pack is gone/);
});
