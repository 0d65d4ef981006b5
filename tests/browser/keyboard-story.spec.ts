/** A whole story read without a pointer: each term visited, its card opened, gone through and closed; known; jumped to. */
import type { Page } from '@playwright/test';
import {
  cardOf,
  command,
  expect,
  markedTexts,
  NO_SHARED,
  pressButton,
  servePage,
  shared,
  test,
  waitForMarks,
} from './harness';

const STORY = shared('articles/north-korea-talks-2019.html');
const URL = 'https://daily.example/2019/10/06/talks.html';

/** What has focus in the card: its accessible words; null while focus is elsewhere. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    if (!inner?.closest('[role=dialog]')) return null;
    return inner.getAttribute('aria-label') ?? inner.textContent?.trim() ?? '';
  });

/** The mention whose card is open, as the page shows it. */
const current = (page: Page): Promise<{ text: string; top: number; inView: boolean } | null> =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('annotation-current') ?? [])] as Range[];
    if (!range) return null;
    const { top, bottom } = range.getBoundingClientRect();
    return { text: range.toString(), top: Math.round(top + scrollY), inView: top >= 0 && bottom <= innerHeight };
  });

test.describe('a newspaper story, by keyboard alone', () => {
  test.skip(STORY === null, NO_SHARED);
  test.beforeAll(() => {
    if (STORY === null) console.log(`skipped: ${NO_SHARED}`);
  });

  test('every term is visited in order, and each card opened, gone through and closed', async ({ context, worker }) => {
    test.setTimeout(180_000);
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { pointers: number };
      seen.pointers = 0;
      for (const type of ['pointermove', 'pointerdown', 'mousemove', 'mousedown', 'click', 'touchstart'])
        addEventListener(type, () => (seen.pointers += 1), { capture: true });
    });
    await page.goto(URL);
    await waitForMarks(page);
    const marks = await markedTexts(page);
    expect(marks.length).toBeGreaterThan(20);
    const card = cardOf(page);
    const visited: string[] = [];
    let last: Awaited<ReturnType<typeof current>> = null;
    for (const [index] of marks.entries()) {
      await command(worker, 'next', page);
      // The next term: another place than the last one's, in view, with a card that has a name.
      await expect
        .poll(async () => {
          const now = await current(page);
          return now?.inView === true && (now.top !== last?.top || now.text !== last?.text);
        })
        .toBe(true);
      last = await current(page);
      visited.push(last?.text ?? '');
      await expect(card).toHaveAccessibleName(/\S/);
      expect(await focused(page)).toBeNull();
      await command(worker, 'open', page);
      await expect.poll(() => focused(page)).not.toBeNull();
      if (index % 8 === 0) {
        // Through the whole card to its end: Tab leaves it, and it closes behind the reader.
        const stops: string[] = [];
        for (let presses = 0; presses < 80 && (await card.isVisible()); presses++) {
          stops.push((await focused(page)) ?? '');
          await page.keyboard.press('Tab');
        }
        expect(stops.length).toBeGreaterThan(3);
        expect(stops.every((words) => words !== '')).toBe(true);
      } else {
        await page.keyboard.press('Tab');
        expect(await focused(page)).not.toBeNull();
        await page.keyboard.press('Escape');
      }
      await expect(card).toBeHidden();
      expect(await focused(page)).toBeNull();
    }
    expect(visited).toEqual(marks);
    // Behind the last comes the first again; back from there, the last.
    await command(worker, 'next', page);
    await expect.poll(async () => (await current(page))?.text).toBe(marks[0]);
    await command(worker, 'previous', page);
    await expect.poll(async () => (await current(page))?.text).toBe(marks.at(-1));
    expect(await page.evaluate(() => (globalThis as unknown as { pointers: number }).pointers)).toBe(0);
  });

  test('a term is marked as known, and taken back; the panel leads to another', async ({
    context,
    worker,
    launched,
  }) => {
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    const card = cardOf(page);
    const press = async (words: RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses++) {
        if (words.test((await focused(page)) ?? '')) break;
        await page.keyboard.press('Tab');
      }
      expect(await focused(page)).toMatch(words);
      await page.keyboard.press('Enter');
    };
    for (let steps = 0; steps < 60 && (await current(page))?.text !== 'ICBM'; steps++) {
      const before = await current(page);
      await command(worker, 'next', page);
      await expect.poll(() => current(page)).not.toEqual(before);
    }
    expect((await current(page))?.text).toBe('ICBM');
    await command(worker, 'open', page);
    await expect.poll(() => focused(page)).not.toBeNull();
    await press(/^I know this$/);
    await expect.poll(() => markedTexts(page)).not.toContain('ICBM');
    // The same place in the card takes it back.
    await expect.poll(() => focused(page)).toMatch(/^Undo$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => markedTexts(page)).toContain('ICBM');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();

    await page.evaluate(() => scrollTo(0, 0));
    const { panel, browser } = await pressButton(launched, page);
    const row = panel.getByRole('button', { name: /Kim Myong-gil/ }).first();
    await expect(row).toBeVisible();
    await panel.bringToFront();
    for (let presses = 0; presses < 200; presses++) {
      await panel.keyboard.press('Tab');
      if (await row.evaluate((element) => element.ownerDocument.activeElement === element)) break;
    }
    await expect(row).toBeFocused();
    await panel.keyboard.press('Enter');
    await expect.poll(async () => (await current(page))?.text).toContain('Kim Myong-gil');
    expect((await current(page))?.inView).toBe(true);
    await browser.close();
  });
});
