/** The worker's copy of the glossary that ships: read instead of the package, and never in its way. */
import type { Page, Worker } from '@playwright/test';
import { writeImage } from '../../src/glossary/image-writer';
import { glossaryOf } from '../unit/annotate/glossary-of';
import { expect, markedTexts, openSample, stopWorker, test, waitForMarks } from './harness';

/** What the copy is made into: another image, no image, or an image from before an update. */
type Change = 'other' | 'garbage' | 'stale';

/** A name of the sample that the bundled glossary does not know. */
const WORD = 'Institute for Border Economies';

/** Waits for the copy and changes it. Gives its bytes as they were. */
function change(worker: Worker, what: Change): Promise<number> {
  const other = Buffer.from(writeImage(glossaryOf([`${WORD}#organization`], 'sidelight'))).toString('base64');
  return worker.evaluate(
    async ([how, base64]) => {
      const open = (): Promise<IDBDatabase> =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('packs');
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = reject;
        });
      const result = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = reject;
        });
      for (;;) {
        const db = await open();
        const store = db.transaction('bundled', 'readwrite').objectStore('bundled');
        const copy = (await result(store.get('bundled'))) as { stamp: string; image: Blob } | undefined;
        if (copy) {
          const image =
            how === 'garbage'
              ? new Blob(['nothing'])
              : new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]);
          await result(store.put({ stamp: how === 'stale' ? 'before' : copy.stamp, image }, 'bundled'));
          db.close();
          return copy.image.size;
        }
        db.close();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    [what, other] as const,
  );
}

async function wakeAndRead(page: Page): Promise<string[]> {
  await page.bringToFront();
  await stopWorker(page.context(), page);
  await page.reload();
  await waitForMarks(page);
  return markedTexts(page);
}

test('the worker that wakes reads its copy', async ({ context, worker }) => {
  const page = await openSample(context);
  expect(await markedTexts(page)).not.toContain(WORD);
  expect(await change(worker, 'other')).toBeGreaterThan(1_000_000);
  expect(await wakeAndRead(page)).toContain(WORD);
});

for (const what of ['garbage', 'stale'] as const) {
  test(`a copy that is ${what} is passed over and made anew`, async ({ context, worker }) => {
    const page = await openSample(context);
    const before = await markedTexts(page);
    await change(worker, what);
    expect(await wakeAndRead(page)).toEqual(before);
    const again = context.serviceWorkers().at(-1) as Worker;
    await expect.poll(() => sizeOf(again)).toBeGreaterThan(1_000_000);
  });
}

function sizeOf(worker: Worker): Promise<number> {
  return worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('packs');
        opening.onsuccess = () => {
          const got = opening.result.transaction('bundled').objectStore('bundled').get('bundled');
          got.onsuccess = () => {
            opening.result.close();
            resolve((got.result as { image: Blob }).image.size);
          };
        };
      }),
  );
}
