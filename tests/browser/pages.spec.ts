import axe from 'axe-core';
import { expect, test } from './harness';

test('welcome, options and panel pass the accessibility checks in light and dark', async ({ context }) => {
  const id = new URL((context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))).url()).host;
  for (const name of ['welcome', 'options', 'sidepanel']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto(`chrome-extension://${id}/${name}.html`);
      await page.locator('#app > *').first().waitFor();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: typeof axe }).axe;
        const { violations: found } = await run.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
        });
        return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
      });
      expect(violations, `${name} ${colorScheme}`).toEqual([]);
      await page.close();
    }
  }
});

test('settings change and are remembered', async ({ context }) => {
  const id = new URL((context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))).url()).host;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  const marks = page.getByRole('switch').first();
  await expect(marks).toHaveAttribute('aria-checked', 'true');
  await marks.click();
  await expect(marks).toHaveAttribute('aria-checked', 'false');
  await page.reload();
  await expect(page.getByRole('switch').first()).toHaveAttribute('aria-checked', 'false');
});
