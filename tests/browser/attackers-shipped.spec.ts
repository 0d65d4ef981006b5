/** What ships, as it ships: the card is closed to the page, and open to people. */
import { DETECTOR, detect, forget, KNOWN_BEFORE } from './detector';
import { cardName, expect, pressButton, test, waitForMarks } from './harness';
import { open, story } from './one-browser';

test.use({ build: 'shipped' });

test('the card is closed to the page: nothing of its text can be read', async ({ context, launched }) => {
  const page = await context.newPage();
  await open(page, story({ head: `<script>${DETECTOR}</script>` }));
  await page.waitForTimeout(1000);
  expect((await detect(page)).alarms).toEqual([]);
  const { browser } = await pressButton(launched, page);
  await waitForMarks(page);
  await browser.close();
  await page.bringToFront();
  const { x, y } = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('annotation') ?? [])] as Range[];
    const box = ranges.find((one) => one.toString().startsWith('Pukguk'))?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('annotation-current'))).toBe(true);
  await page.waitForTimeout(500);
  await forget(page);
  const found = await detect(page);
  expect(found.alarms).toEqual([...KNOWN_BEFORE, 'elements'].sort());
  expect(JSON.stringify(found)).not.toMatch(/sidelight|chrome-extension|submarine-launched/i);
  // A page may also look at what lies under the pointer, and select everything.
  const read = await page.evaluate(
    ([left, top]) => {
      getSelection()?.selectAllChildren(document.documentElement);
      const under = [];
      for (let down = 0; down < 300; down += 10)
        under.push(document.elementFromPoint(left, top + down)?.textContent ?? '');
      return `${getSelection()} ${document.documentElement.innerText} ${under.join(' ')}`;
    },
    [x, y] as const,
  );
  expect(read).not.toMatch(/sidelight|I know this|Not this here/i);
  // It is there all the same for assistive technology.
  expect(await cardName(page)).toContain('Pukguksong-3');
});
