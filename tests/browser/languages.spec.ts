/** The interface in each language, as the real browser chooses it. */

import { launch, ready } from '../../src/tools/launch';
import { catalogues } from '../../src/tools/locales';
import { expect, openSample, test } from './harness';

for (const lang of ['de', 'ko']) {
  test(`the browser’s language is the interface’s: ${lang}`, async () => {
    const launched = await launch({
      executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
      build: 'granted',
      lang,
    });
    try {
      const id = await ready(launched.context, 'granted');
      const words = catalogues().get(lang) ?? {};
      const options = await launched.context.newPage();
      await options.goto(`chrome-extension://${id}/options.html`);
      await expect(options.getByRole('heading', { level: 1 })).toHaveText(words.options_title ?? '');
      await expect(options.locator('html')).toHaveAttribute('lang', lang);
      await expect(options).toHaveTitle(words.title_options ?? '');
      const page = await openSample(launched.context);
      const spot = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('annotation') ?? [])] as Range[];
        range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range?.getClientRects()[0];
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      });
      if (!spot) throw new Error('no mark');
      await page.mouse.move(spot.x - 2, spot.y);
      await page.mouse.move(spot.x, spot.y);
      const card = page.getByRole('dialog');
      await expect(card.getByRole('button', { name: words.card_copy ?? '' })).toBeVisible();
      await expect(card).toHaveAttribute('lang', lang);
      // What the glossary says stays in the language in which it is written.
      await expect(card.locator('.gloss')).toHaveAttribute('lang', 'en');
    } finally {
      await launched.close();
    }
  });
}
