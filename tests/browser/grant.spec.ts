import { execFileSync, spawn } from 'node:child_process';
import { test as base, expect } from '@playwright/test';
import { launch, markedTexts, ready, waitForMarks } from '../../src/tools/launch';
import { SAMPLE_URL, serveSample } from './harness';

/**
 * The browser's own permission prompt takes no synthetic press: it needs a real window and real keys. `npm run
 * test:display` runs this, on a machine that has Xvfb, openbox and xdotool.
 */
const NEEDED = ['Xvfb', 'openbox', 'xdotool'];
const missing = NEEDED.filter((name) => {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
const DISPLAY = ':97';
const reason = !process.env.SIDELIGHT_DISPLAY_TESTS
  ? 'runs in `npm run test:display` only: it needs a window of its own'
  : missing.length > 0
    ? `needs ${missing.join(', ')}`
    : null;
if (reason) console.log(`skipped: the permission prompt: ${reason}`);

base('"every site", said yes to in the real prompt, lets Sidelight read every site', async () => {
  base.skip(reason !== null, reason ?? '');
  const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', '1400x1000x24'], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const windows = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY } });
  process.env.DISPLAY = DISPLAY;
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    build: 'shipped',
    headless: false,
    viewport: null,
  });
  try {
    await ready(launched.context, 'shipped');
    const isWelcome = (page: { url(): string }): boolean => page.url().endsWith('/welcome.html');
    const welcome =
      launched.context.pages().find(isWelcome) ??
      (await launched.context.waitForEvent('page', { predicate: isWelcome }));
    await welcome.waitForLoadState();
    await welcome.bringToFront();
    await welcome.getByRole('button', { name: /every site/i }).click();
    await welcome.waitForTimeout(1500);
    for (const key of ['Tab', 'Return']) {
      execFileSync('xdotool', ['key', key], { env: { ...process.env, DISPLAY } });
      await welcome.waitForTimeout(500);
    }
    await expect(welcome.getByText(/reads on every site/i)).toBeVisible();
    await serveSample(launched.context);
    const page = await launched.context.newPage();
    await page.goto(SAMPLE_URL);
    await waitForMarks(page);
    expect((await markedTexts(page)).length).toBeGreaterThan(15);
  } finally {
    await launched.close();
    windows.kill();
    screen.kill();
  }
});
