/**
 * Opens the sample article in Chromium with Sidelight, ready to hover. Without a display: the same headless, then the
 * path of a screenshot and the list of what was annotated.
 */
import path from 'node:path';
import { ROOT } from './compile';
import { launch, markedTexts, ready, waitForMarks } from './launch';
import { serveFolder } from './serve';

const executable = process.argv[2] ?? '/usr/bin/chromium';
const display = process.platform === 'linux' ? Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) : true;

const served = await serveFolder(path.join(ROOT, 'assets/public'));
const browser = await launch({
  executable,
  headless: !display,
  viewport: display ? null : { width: 1280, height: 900 },
});
await ready(browser.context, 'granted');
// The welcome page opens by itself, as it does for a reader who installs Sidelight.
const page = await browser.context.newPage();
await page.goto(`${served.origin}/sample.html`);
await waitForMarks(page);

if (display) {
  await page.bringToFront();
  console.log(`Sidelight reads ${served.origin}/sample.html`);
  console.log('Rest the pointer on an underlined word. The toolbar button opens the panel. Close the browser to end.');
  await new Promise<void>((resolve) => browser.context.on('close', () => resolve()));
} else {
  const texts = await markedTexts(page);
  const at = await page.evaluate(() => {
    const range = [...(CSS.highlights.get('annotation') ?? [])]
      .map((one) => one as Range)
      .find((one) => one.toString() === 'Pukguksong-3');
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (at) {
    await page.mouse.move(at.x, at.y);
    // Longer than the card's pause and its fade; only for the picture.
    await page.waitForTimeout(1500);
  }
  const picture = path.join(ROOT, '.output/sample.png');
  await page.screenshot({ path: picture });
  console.log(`No display here, so Chromium ran headless. Screenshot: ${path.relative(process.cwd(), picture)}`);
  console.log(`Marked in the sample article (${texts.length}):`);
  for (const text of texts) console.log(`  ${text.replace(/\s+/g, ' ')}`);
}
await browser.close().catch(() => undefined);
await served.close();
