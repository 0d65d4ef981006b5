import axe from 'axe-core';
import { cardOf, command, expect, hover, openSample, test } from './harness';

test('next shows the first card without taking focus, next again the second, previous goes back', async ({
  context,
  worker,
}) => {
  const page = await openSample(context);
  await command(worker, 'next', page);
  const card = cardOf(page);
  await expect(card).toBeVisible();
  const firstName = await card.evaluate((element) => element.textContent);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await command(worker, 'next', page);
  await expect.poll(() => card.evaluate((element) => element.textContent)).not.toBe(firstName);
  await command(worker, 'previous', page);
  await expect.poll(() => card.evaluate((element) => element.textContent)).toBe(firstName);
});

test('open moves focus into the card, Escape closes it and gives focus back', async ({ context, worker }) => {
  const page = await openSample(context);
  await page.evaluate(() => (document.querySelector('nav a') as HTMLElement).focus());
  await command(worker, 'next', page);
  await command(worker, 'open', page);
  const inCard = (): Promise<boolean> =>
    page.evaluate(
      () =>
        document.activeElement?.shadowRoot?.activeElement?.closest('[role=dialog]') !== null &&
        Boolean(document.activeElement?.shadowRoot),
    );
  await expect.poll(inCard).toBe(true);
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('World');
});

test('Tab goes through the card and out of it, and never gets stuck', async ({ context, worker }) => {
  const page = await openSample(context);
  await page.evaluate(() => (document.querySelector('nav a') as HTMLElement).focus());
  await command(worker, 'next', page);
  await command(worker, 'open', page);
  const card = cardOf(page);
  await expect(card).toBeVisible();
  for (let presses = 0; presses < 60 && (await card.isVisible()); presses++) await page.keyboard.press('Tab');
  await expect(card).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.shadowRoot ?? null)).toBe(null);
});

test('Escape closes a card that was only hovered, and the page does not see the key', async ({ context }) => {
  const page = await openSample(context);
  await page.evaluate(() => {
    (window as unknown as { escapes: number }).escapes = 0;
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') (window as unknown as { escapes: number }).escapes += 1;
    });
  });
  const card = await hover(page, 'Hanoi summit');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(0);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { escapes: number }).escapes)).toBe(1);
});

test('keys typed inside the card stay there', async ({ context, worker }) => {
  const page = await openSample(context);
  await page.evaluate(() => {
    (window as unknown as { keys: string[] }).keys = [];
    for (const type of ['keydown', 'keypress', 'keyup']) {
      document.addEventListener(type, (event) =>
        (window as unknown as { keys: string[] }).keys.push((event as KeyboardEvent).key),
      );
    }
  });
  await command(worker, 'next', page);
  await command(worker, 'open', page);
  await expect.poll(() => page.evaluate(() => Boolean(document.activeElement?.shadowRoot))).toBe(true);
  await page.keyboard.press('j');
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
});

test('the open card passes the accessibility checks', async ({ context, worker }) => {
  const page = await openSample(context);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await command(worker, 'next', page);
    await expect(cardOf(page)).toBeVisible();
    // The fade must be over, or contrast is measured half way.
    await page.waitForTimeout(400);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe;
      const host = [...document.querySelectorAll('*')].find((element) =>
        element.shadowRoot?.querySelector('[role=dialog]'),
      );
      if (!host) return ['no card'];
      host.setAttribute('data-checked', '');
      const { violations: found } = await run.run(
        { include: [{ fromShadowDom: ['[data-checked]', '[role=dialog]'] }] } as never,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
      );
      host.removeAttribute('data-checked');
      return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
    });
    expect(violations, colorScheme).toEqual([]);
  }
});
