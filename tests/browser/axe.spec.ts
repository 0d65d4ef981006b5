/** axe-core over every state of every view, in light and dark, and the accessibility tree that assistive technology is given. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { bundle } from '../gallery/bundle';
import { STATES, type State } from '../gallery/states';
import { wordsScript } from '../words';
import { launch } from './article-kit';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['card', 'panel', 'welcome', 'options', 'notes', 'print'] as const;
let code = '';
const styles = new Map<string, string>();

test.use({ launchOptions: launch });
test.beforeAll(async () => {
  ({ code } = await bundle('tests/gallery/views.tsx'));
  for (const view of VIEWS.slice(1)) styles.set(view, (await bundle(`src/${view}/app.tsx`)).css);
});

/** Puts a page into a state. */
async function enter(page: Page, state: State): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(state.html);
  const css = styles.get(state.name.split('-')[0] ?? '');
  if (css) await page.addStyleTag({ content: css });
  await page.evaluate(`${wordsScript(state.lang)}\n${code}`);
  await state.act(page);
}

async function violations(page: Page, inside: string | null): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (inside) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const context = inside ? { include: [{ fromShadowDom: ['html > div', inside] }] } : document;
    const result = await axe.run(context, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }, inside);
}

/** Zoom, width and colours make no other tree: each state once. */
const states = STATES.filter(({ name }) => !/-(?:dark|200|500|320|forced)$/.test(name));

for (const scheme of ['light', 'dark'] as const) {
  for (const view of VIEWS) {
    test(`axe finds nothing, ${view}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const mine = states.filter(({ name }) => name.startsWith(`${view}-`));
      expect(mine.length).toBeGreaterThan(0);
      for (const state of mine) {
        await enter(page, state);
        if (view === 'card') await expect(page.locator('.card')).toHaveAttribute('data-placed');
        else
          await page.evaluate(() => {
            const closed = document.querySelectorAll<HTMLElement>(
              '[aria-expanded=false], details:not([open]) > summary',
            );
            for (const button of closed) button.click();
          });
        expect(await violations(page, view === 'card' ? '.card' : null), state.name).toEqual([]);
      }
    });
  }
}

const state = (name: string): State => {
  const found = STATES.find((one) => one.name === name);
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

test('the card, as assistive technology is given it', async ({ page }) => {
  await enter(page, state('card-office-light'));
  await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog "U.S. Secretary of State":
      - button "Keep open"
      - button "Close"
      - heading "U.S. Secretary of State" [level=2]
      - paragraph: /The foreign minister of the United States/
      - heading "When this was published" [level=3]
      - img /Who held it over time; on 5 October 2019. Mike Pompeo/
      - list:
        - listitem:
          - button "Mike Pompeo"
      - contentinfo:
        - link /Wikipedia/
      - button "I know this"
      - button "Not this here"
      - button "Copy"
  `);
});

test('the panel, as assistive technology is given it', async ({ page }) => {
  await enter(page, state('panel-light'));
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - heading "Talks with the North stall after a missile test" [level=1]
      - search:
        - textbox "Find here or in the glossary"
      - status: /names and terms/
    - main:
      - tablist "What is shown":
        - tab "Names" [selected]
        - tab "Timeline"
        - tab "Map"
      - tabpanel "Names":
        - combobox "Order"
        - region /People/:
          - heading /People/ [level=2]
          - list:
            - listitem:
              - button /Ri Tae-song.*2 mentions. go to it in the article/
              - button "Read about Ri Tae-song"
    - contentinfo:
      - switch "Mark words in the text" [checked]
      - switch "Work on news.example" [checked]
      - combobox "How much do you know already?"
      - group "Mark these":
        - checkbox "People" [checked]
  `);
});

test('settings and welcome, as assistive technology is given them', async ({ page }) => {
  await enter(page, state('options-light'));
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Settings" [level=1]
      - region "Marks":
        - heading "Marks" [level=2]
        - switch "Mark words in the text" [checked]
      - region "Where Sidelight may read":
        - list:
          - listitem:
            - button /Take back. news.example/
      - region "What you know":
        - list:
          - listitem:
            - button /Mark again. Hanoi summit/
      - region "Everything as one file":
        - button "Save a file"
        - button "Take a file…"
  `);
  await enter(page, state('welcome-light'));
  await expect(page.locator('main')).toMatchAriaSnapshot(`
    - main:
      - heading "The names in the news, explained where they stand" [level=1]
  `);
});
