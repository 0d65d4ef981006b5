/** Many tabs that ask the real worker at once: who asked last is read first, and who asked first does not wait for ever. */
import type { Worker } from '@playwright/test';
import { articleFromText } from '../../src/annotate/article';
import { expect, open, PARAGRAPHS, readerWorld, test } from './one-browser';

const TABS = 20;

interface Held {
  chrome: { storage: { local: { get(key: string): Promise<object> } } };
  held: (() => void)[];
  before: (key: string) => Promise<object>;
}

/** Lets the worker begin no piece of work before it is told to: the settings, which each piece reads first, are held back. */
const hold = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const world = globalThis as unknown as Held;
    const { local } = world.chrome.storage;
    world.held = [];
    world.before = local.get.bind(local);
    local.get = (key) =>
      key === 'settings'
        ? new Promise<void>((resolve) => world.held.push(resolve)).then(() => world.before(key))
        : world.before(key);
  });
const letOneGo = (worker: Worker): Promise<number> =>
  worker.evaluate(() => {
    const world = globalThis as unknown as Held;
    const count = world.held.length;
    world.held.shift()?.();
    return count;
  });

test('of twenty tabs that ask at once the newest are answered first, and every third time the oldest', async ({
  context,
  worker,
}) => {
  test.setTimeout(120_000);
  const article = articleFromText(PARAGRAPHS.replace(/<[^>]+>/g, ''));
  const worlds: Awaited<ReturnType<typeof readerWorld>>[] = [];
  for (let tab = 1; tab <= TABS; tab++) {
    const page = await context.newPage();
    // No article of its own: the worker is asked by the test alone.
    await open(page, '<!doctype html><html lang="en"><title>Empty</title><p>Nothing.</p></html>');
    worlds.push(await readerWorld(page));
  }
  await hold(worker);
  try {
    const order: number[] = [];
    for (const [index, world] of worlds.entries()) {
      // Awaited, so that the order in which tabs ask is that of their numbers.
      await world.evaluate(
        `globalThis.answer = chrome.runtime.sendMessage(${JSON.stringify({ type: 'annotate', article })}).then((reply) => reply.ok); 0`,
      );
      void world.evaluate('globalThis.answer').then((ok) => order.push(ok ? index + 1 : Number.NaN));
    }
    for (let done = 1; done <= TABS; done++) {
      // One piece at a time: whoever waits is behind it.
      await expect.poll(() => letOneGo(worker)).toBe(1);
      await expect.poll(() => order.length).toBe(done);
    }
    const left = Array.from({ length: TABS - 1 }, (_, index) => index + 2);
    const fair = [1];
    // The first had its turn when nobody else waited.
    for (let turn = 2; left.length > 0; turn++) fair.push((turn % 3 === 0 ? left.shift() : left.pop()) as number);
    expect(order).toEqual(fair);
  } finally {
    await worker.evaluate(() => {
      const world = globalThis as unknown as Held;
      world.chrome.storage.local.get = world.before;
      for (const go of world.held) go();
    });
    await Promise.all(worlds.map((world) => world.end()));
  }
});
