/** React and Vue themselves take over the markup that their servers wrote, with marks on it and a card open. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'rolldown';
import { ROOT } from '../../src/tools/compile';
import { cardOf, hover, markedTexts } from './harness';
import { expect, KNOWN, knownMarks, open, PARAGRAPHS, test } from './one-browser';

const FRAMEWORKS = ['react', 'vue'] as const;
type Framework = (typeof FRAMEWORKS)[number];
const FOLDER = path.join(ROOT, 'tests/fixtures/hydrate');

interface World {
  problems: string[];
  hydrate(): void;
  unmount(): void;
  change(text: string): void;
}

/** The page's half, as a script. In their form for development, frameworks say what does not fit. */
async function pageScript(framework: Framework): Promise<string> {
  const { output } = await build({
    input: path.join(FOLDER, `${framework}-page.mjs`),
    write: false,
    platform: 'browser',
    output: { format: 'iife' },
    transform: {
      define: {
        'process.env.NODE_ENV': '"development"',
        __VUE_OPTIONS_API__: 'true',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
      },
    },
    logLevel: 'warn',
  });
  return output[0].code;
}

/** The story as the framework's server writes it, and its script. */
async function served(framework: Framework): Promise<string> {
  const paragraphs = PARAGRAPHS.split('</p>')
    .map((text) => text.replace(/<[^>]+>/g, '').trim())
    .filter((text) => text !== '');
  const { render } = (await import(path.join(FOLDER, `${framework}-server.mjs`))) as {
    render(texts: string[]): Promise<string>;
  };
  const code = (await pageScript(framework)).replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks end early</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-10-07T08:00:00Z"></head>
<body><div id="root">${await render(paragraphs)}</div>
<script type="application/json" id="paragraphs">${JSON.stringify(paragraphs)}</script><script>${code}</script></body></html>`;
}

const problems = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as World).problems.map((problem) => problem.slice(0, 300)));
const hydrate = async (page: Page): Promise<void> => {
  await page.evaluate(() => (globalThis as unknown as World).hydrate());
  // Both take over at once and may find faults a moment later.
  await page.waitForFunction(() => 'change' in globalThis);
  await page.waitForTimeout(300);
};

for (const framework of FRAMEWORKS) {
  test(`${framework} hydrates a marked page with a card open, changes it and takes it away without a complaint`, async ({
    page,
    errors,
  }) => {
    await open(page, await served(framework));
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await hover(page, 'SLBM');
    const node = await page.evaluateHandle(() => document.querySelector('article p')?.lastChild);
    await hydrate(page);
    expect(await problems(page)).toEqual([]);
    // Taken over, not drawn anew: it is the node that the server's markup gave.
    expect(await page.evaluate((one) => one === document.querySelector('article p')?.lastChild, node)).toBe(true);
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);

    await page.evaluate(() => (globalThis as unknown as World).change('The Hanoi summit was named as well.'));
    await expect.poll(() => markedTexts(page)).toContain('Hanoi summit');
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await page.evaluate(() => (globalThis as unknown as World).unmount());
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await problems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test(`${framework} that is quicker than the marks is left in peace too`, async ({ page, errors }) => {
    await open(page, (await served(framework)).replace('</body>', '<script>hydrate()</script></body>'));
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await page.evaluate(() => (globalThis as unknown as World).change('The Hanoi summit was named as well.'));
    await expect.poll(() => markedTexts(page)).toContain('Hanoi summit');
    expect(await problems(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test(`${framework} does complain of marks that are elements: it would be heard`, async ({ page }) => {
    await open(page, await served(framework));
    await expect.poll(() => knownMarks(page)).toEqual([...KNOWN]);
    await page.evaluate(() => {
      const text = document.querySelector('article p')?.lastChild as Text;
      const word = text.splitText(text.data.indexOf('moratorium'));
      word.splitText('moratorium'.length);
      const mark = document.createElement('mark');
      word.replaceWith(mark);
      mark.append(word);
    });
    await hydrate(page);
    expect((await problems(page)).join(' ')).toMatch(/hydrat/i);
  });
}
