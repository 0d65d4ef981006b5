import type { BrowserContext, Page } from '@playwright/test';
import { expect, hover, markup, servePage, test, waitForMarks } from './harness';

const URL_ = 'https://news.example/looks';
const story = (
  style: string,
  attributes = '',
): string => `<!doctype html><html lang="en" ${attributes}><head><title>A test in the north</title>
<style>${style}</style></head><body><article><h1>A test in the north</h1>
<p>WONSAN — North Korea launched a missile that it called the Pukguksong-3 from waters off its east coast on Wednesday, and state media
showed pictures of it on the following day to readers at home and abroad.</p>
${'<p>Officials in several capitals said that they were studying what had been shown, and that nothing was known for certain about it yet.</p>'.repeat(8)}
</article></body></html>`;

async function open(context: BrowserContext, html: string): Promise<Page> {
  await servePage(context, URL_, html);
  const page = await context.newPage();
  await page.goto(URL_);
  await waitForMarks(page);
  return page;
}

const lightness = (page: Page): Promise<number> =>
  page.getByRole('dialog').evaluate((card) => {
    const [r = 0, g = 0, b = 0] = (getComputedStyle(card).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
    return (r + g + b) / 765;
  });

for (const [name, style, dark] of [
  ['a dark page', 'body { background: #16171a; color: #ddd }', true],
  ['a light page', 'body { background: #fff; color: #222 }', false],
  ['a page that paints nothing', '', false],
  [
    'light text on a picture',
    'body { background: #fff } article { background-image: linear-gradient(#123, #234); color: #fff }',
    true,
  ],
] as const) {
  test(`the card is as dark as ${name}`, async ({ context }) => {
    const page = await open(context, story(style));
    await hover(page, 'Pukguksong-3');
    const found = await lightness(page);
    expect(dark ? found < 0.3 : found > 0.7).toBe(true);
  });
}

for (const [name, style, attributes] of [
  ['right to left', '', 'dir="rtl"'],
  ['vertical writing', 'article { writing-mode: vertical-rl; height: 80vh }', ''],
  ['vertical writing, sideways', 'article { writing-mode: sideways-lr; height: 80vh }', ''],
] as const) {
  test(`${name}: the card stands beside its word, inside the window, and the page is as it was`, async ({
    context,
  }) => {
    const page = await open(context, story(style, attributes));
    const before = await markup(page);
    const card = await hover(page, 'Pukguksong-3');
    const box = await card.boundingBox();
    const view = page.viewportSize() ?? { width: 0, height: 0 };
    expect(
      box && box.x >= 0 && box.y >= 0 && box.x + box.width <= view.width && box.y + box.height <= view.height,
    ).toBe(true);
    const covered = await page.evaluate((rect) => {
      const ranges = [...(CSS.highlights.get('annotation-current') ?? [])] as Range[];
      return ranges
        .flatMap((range) => [...range.getClientRects()])
        .some(
          (one) =>
            one.left < rect.x + rect.width &&
            rect.x < one.right &&
            one.top < rect.y + rect.height &&
            rect.y < one.bottom,
        );
    }, box ?? { x: 0, y: 0, width: 0, height: 0 });
    expect(covered).toBe(false);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    expect(await markup(page)).toBe(before);
  });
}
