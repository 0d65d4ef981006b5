/** Every language in the narrowest views: no word sticks out or is cut. */
import { type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle';
import { STATES } from '../gallery/states';
import { wordsScript } from '../words';
import { launch } from './article-kit';
import { expect } from './harness';

test.use({ launchOptions: launch });
let code = '';
const styles = new Map<string, string>();
test.beforeAll(async () => {
  ({ code } = await bundle('tests/gallery/views.tsx'));
  for (const view of ['panel', 'welcome', 'options', 'notes'])
    styles.set(view, (await bundle(`src/${view}/app.tsx`)).css);
});
const tried = STATES.filter(({ name }) =>
  /^(?:panel-(?:light|open|person|weight|line|search|not-read|no-article)|options-light|welcome-320|notes-light|card-weapon-320|card-place-light)$/.test(
    name,
  ),
);
for (const lang of ['de', 'en', 'es', 'fr', 'ja', 'ko']) {
  test(`${lang}: nothing sticks out or is cut, on ${tried.length} states`, async ({ browser }) => {
    expect(tried.length).toBeGreaterThan(10);
    for (const state of tried) {
      const { width = 900, height = 700, zoom = 1 } = state;
      const context = await browser.newContext({ viewport: { width: Math.min(width, 360) / zoom, height } });
      const page = await context.newPage();
      await page.setContent(state.html);
      const css = styles.get(state.name.split('-')[0] ?? '');
      if (css) await page.addStyleTag({ content: css });
      await page.evaluate(`${wordsScript(lang)}\n${code}`);
      await act(state.act, page);
      const out = await page.evaluate(() => {
        const host = [...document.querySelectorAll('*')].find((one) => one.shadowRoot);
        const root: ParentNode = host?.shadowRoot ?? document;
        const edge = document.documentElement.clientWidth;
        return [...root.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, p, li, select, summary, dt, dd')]
          .filter((one) => one.checkVisibility() && !one.closest('.sr'))
          .flatMap((one) => {
            const box = one.getBoundingClientRect();
            const wide = box.right > edge + 1 || box.left < -1;
            const cut = one.scrollWidth > one.clientWidth + 2 && getComputedStyle(one).overflow !== 'visible';
            return wide || cut ? [`${one.tagName} ${one.textContent?.slice(0, 60)}`] : [];
          });
      });
      expect(out, state.name).toEqual([]);
      await context.close();
    }
  });
}

/** States press buttons by their English names; in another language the view as it opens is what is looked at. */
async function act(does: (page: Page) => Promise<void>, page: Page) {
  page.setDefaultTimeout(400);
  await does(page).catch(() => undefined);
}
