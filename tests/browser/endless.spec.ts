/** Endless scroll: each story below the first is read, marked and answered for by itself. */
import type { Page } from '@playwright/test';
import { fixture } from './article-kit';
import { badge, FIRST, more, openAll, openStories, SECOND, STORIES_URL, THIRD } from './endless-kit';
import { cardOf, command, expect, hover, lit, markedTexts, pressButton, rest, servePage, test } from './harness';

/** The address changes and no text does, as when one reads on from story to story. */
const readOn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => history.pushState(null, '', to), path);

test('further stories are marked as they come, and the button counts what all of them name', async ({ context }) => {
  const page = await openStories(context);
  expect(await markedTexts(page)).toEqual(FIRST);
  await expect.poll(() => badge(page)).toBe('4');
  await more(page, 'two');
  expect(await markedTexts(page)).toEqual([...FIRST, ...SECOND]);
  await expect.poll(() => badge(page)).toBe('7');
  await more(page, 'three');
  expect(await markedTexts(page)).toEqual([...FIRST, ...SECOND, ...THIRD]);
  await expect.poll(() => badge(page)).toBe('8');
});

test('stories that stand there from the beginning are marked too', async ({ context }) => {
  await servePage(
    context,
    STORIES_URL,
    fixture('endless/three-stories').replace('</script>', "more('two'); more('three');</script>"),
  );
  const page = await context.newPage();
  await page.goto(STORIES_URL);
  await expect.poll(() => markedTexts(page)).toEqual([...FIRST, ...SECOND, ...THIRD]);
});

test('one name is another person in each story', async ({ context }) => {
  const page = await openAll(context);
  for (const [within, name] of [
    ['#second', /Kim Myong-gil/],
    ['#third', /Kim Soo-hyun/],
    ['#one', /Kim Jong-un/],
  ] as const) {
    const card = await hover(page, 'Mr. Kim', 0, within);
    await expect(card).toHaveAccessibleName(name);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
  }
});

test("a card's next mention stays in its story", async ({ context }) => {
  const page = await openAll(context);
  const card = await hover(page, 'Mr. Kim', 0, '#second');
  await card.getByRole('button', { name: /next mention/i }).click();
  await expect.poll(() => lit(page)).toEqual(['Kim Myong-gil']);
});

test('next and previous go through all stories in the order of the page', async ({ context, worker }) => {
  const page = await openAll(context);
  const seen: string[] = [];
  for (let step = 0; step < 9; step++) {
    const before = await lit(page);
    await command(worker, 'next', page);
    await expect.poll(() => lit(page)).not.toEqual(before);
    await expect(cardOf(page)).toBeVisible();
    seen.push(...(await lit(page)));
  }
  expect(seen).toEqual([...FIRST, ...SECOND, ...THIRD, FIRST[0]]);
  await command(worker, 'previous', page);
  await expect.poll(() => lit(page)).toEqual(THIRD);
  await command(worker, 'previous', page);
  await expect.poll(() => lit(page)).toEqual(['SLBM']);
  // Opening by key moves focus into the card, there as in the first story.
  await command(worker, 'open', page);
  await expect
    .poll(() =>
      page.evaluate(() => Boolean(document.activeElement?.shadowRoot?.activeElement?.closest('[role=dialog]'))),
    )
    .toBe(true);
});

test('the first key begins in the story that is in view', async ({ context, worker }) => {
  const page = await openAll(context);
  await page.evaluate(() => document.getElementById('second')?.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(600);
  await command(worker, 'next', page);
  await expect.poll(() => lit(page)).toEqual(['Kim Myong-gil']);
});

test('a story that goes takes its marks, and leaves the card of another open', async ({ context }) => {
  const page = await openAll(context);
  const card = await hover(page, 'brinkmanship', 0, '#second');
  await card.getByRole('button', { name: 'Keep open' }).first().click();
  await page.evaluate(() => document.getElementById('third')?.remove());
  await expect.poll(() => markedTexts(page)).toEqual([...FIRST, ...SECOND]);
  await page.evaluate(() => document.getElementById('one')?.remove());
  await expect.poll(() => markedTexts(page)).toEqual(SECOND);
  await expect(card).toBeVisible();
  await expect(card).toHaveAccessibleName(/Brinkmanship/i);
  await page.keyboard.press('Escape');
  await expect.poll(() => badge(page)).toBe('3');
  await more(page, 'three');
  expect(await markedTexts(page)).toEqual([...SECOND, ...THIRD]);
});

test('a title that follows the story in view leaves the marks of those above', async ({ context }) => {
  const page = await openAll(context);
  await page.evaluate(() => {
    document.title = 'An envoy explains himself at the airport';
    history.pushState(null, '', '/envoy.html');
  });
  await page.waitForTimeout(1200);
  expect(await markedTexts(page)).toEqual([...FIRST, ...SECOND, ...THIRD]);
  await page.evaluate(() => {
    const words = document.querySelector('#one p')?.firstChild as Text;
    words.data = `Before anything else, it rained in the capital. ${words.data}`;
  });
  await page.waitForTimeout(1200);
  expect(await markedTexts(page)).toEqual([...FIRST, ...SECOND, ...THIRD]);
});

test('a story that changes is read again alone; a rewritten one keeps its marks on the right words', async ({
  context,
}) => {
  const page = await openAll(context);
  await page.evaluate(() => {
    const old = document.getElementById('second') as HTMLElement;
    const copy = old.cloneNode(true) as HTMLElement;
    copy.querySelector('p:last-of-type')?.append(' Nobody spoke of the moratorium.');
    old.replaceWith(copy);
  });
  await expect.poll(() => markedTexts(page)).toEqual([...FIRST, ...SECOND, 'moratorium', ...THIRD]);
  const card = await hover(page, 'Mr. Kim', 0, '#second');
  await expect(card).toHaveAccessibleName(/Kim Myong-gil/);
});

test('what the reader knows is marked in no story; what is hidden, on its page alone', async ({ context }) => {
  const page = await openAll(context);
  await page.evaluate(() => {
    for (const p of document.querySelectorAll('#second p:last-of-type')) p.append(' It spoke of a moratorium.');
  });
  await expect.poll(async () => (await markedTexts(page)).filter((text) => text === 'moratorium').length).toBe(2);
  const known = await hover(page, 'moratorium', 0, '#second');
  await known.getByRole('button', { name: 'I know this' }).click();
  await expect.poll(async () => (await markedTexts(page)).includes('moratorium')).toBe(false);
  await page.keyboard.press('Escape');

  const hidden = await hover(page, 'SLBM', 0, '#second');
  await hidden.getByRole('button', { name: 'Not this here' }).click();
  await expect.poll(async () => (await markedTexts(page)).includes('SLBM')).toBe(false);
  await page.keyboard.press('Escape');
  // Another page now, though no text has changed.
  await readOn(page, '/envoy.html');
  await expect.poll(async () => (await markedTexts(page)).includes('SLBM')).toBe(true);
  expect(await markedTexts(page)).not.toContain('moratorium');
  await page.evaluate(() => history.back());
  await expect.poll(async () => (await markedTexts(page)).includes('SLBM')).toBe(false);
});

test('the panel shows the story in view, jumps into it, and follows to the next', async ({ context, launched }) => {
  const page = await openAll(context);
  const { panel, browser } = await pressButton(launched, page);
  const title = panel.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Talks end early in the capital');
  await expect(panel.getByText('Kim Jong-un').first()).toBeVisible();
  await expect(panel.getByText('Kim Myong-gil')).toHaveCount(0);
  await expect(panel.locator('time').first()).toHaveAttribute('datetime', '2019-10-07');

  await page.evaluate(() => document.getElementById('second')?.scrollIntoView({ block: 'start' }));
  await expect(title).toHaveText('An envoy explains himself at the airport');
  await expect(panel.locator('header time')).toHaveAttribute('datetime', '2020-01-05');
  await expect(panel.getByText('Kim Jong-un')).toHaveCount(0);
  await page.evaluate(() => scrollBy(0, 60));
  await panel.locator('.row-jump', { hasText: 'Kim Myong-gil' }).click();
  await expect.poll(() => lit(page)).toEqual(['Kim Myong-gil']);
  await panel.locator('.row-jump', { hasText: 'Kim Myong-gil' }).click();
  await expect.poll(() => lit(page)).toEqual(['Mr. Kim']);
  await expect(title).toHaveText('An envoy explains himself at the airport');

  // A story that gives no day of its own is not given the first one's.
  await page.evaluate(() => document.getElementById('third')?.scrollIntoView({ block: 'start' }));
  await expect(title).toHaveText('The harbour waits for a decision on the channel');
  await expect(panel.locator('header time')).toHaveCount(0);
  // The mention whose card is open is the current one, in the story that it stands in.
  await rest(page, 'SLBM', 0, '#second');
  await expect(cardOf(page)).toBeVisible();
  await expect(title).toHaveText('An envoy explains himself at the airport');
  await expect(panel.locator('.row.here')).toContainText('Submarine-launched');
  await browser.close();
});

test('an order of the panel for a story that is gone does nothing; one for another story goes there', async ({
  context,
  launched,
}) => {
  const page = await openAll(context);
  const { panel, browser } = await pressButton(launched, page);
  const orders = await panel.evaluate(async (url) => {
    interface Port {
      onMessage: { addListener(hear: (told: { type: string; article?: number; title?: string }) => void): void };
      postMessage(order: object): void;
    }
    interface Api {
      tabs: {
        query(filter: object): Promise<{ id: number; url?: string }[]>;
        connect(tab: number, options: object): Port;
      };
    }
    const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url?.startsWith(url));
    const port = tabs.connect(tab?.id ?? -1, { name: 'panel', frameId: 0 });
    const told: (number | undefined)[] = [];
    port.onMessage.addListener((state) => told.push(state.article));
    Object.assign(globalThis, { port, told });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return told;
  }, 'https://stories.example/');
  const [first] = orders;
  expect(typeof first).toBe('number');
  const jump = (article: number): Promise<void> =>
    panel.evaluate(
      (order) => (globalThis as unknown as { port: { postMessage(order: object): void } }).port.postMessage(order),
      { type: 'jump', article, annotation: 0 },
    );
  await page.evaluate(() => document.getElementById('second')?.scrollIntoView({ block: 'start' }));
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('An envoy explains himself at the airport');
  // Pressed a moment before the panel changed: still the first story's.
  await jump(first as number);
  await expect.poll(() => lit(page)).toEqual(['moratorium']);
  await page.evaluate(() => document.getElementById('one')?.remove());
  await expect.poll(() => markedTexts(page)).toEqual([...SECOND, ...THIRD]);
  await expect.poll(() => lit(page)).toEqual([]);
  await jump(first as number);
  await page.waitForTimeout(400);
  expect(await lit(page)).toEqual([]);
  await browser.close();
});
