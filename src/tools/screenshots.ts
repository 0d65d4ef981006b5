/**
 * `npm run screenshots [-- CHROMIUM]`: pictures of marks, card, panel, welcome and settings on the sample article, light
 * and dark, at 100 % and 200 %, into `.output/album`; those that the README shows into `assets/screenshots`.
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ROOT } from './compile';
import { launch, ready, waitForMarks } from './launch';
import { serveFolder } from './serve';
import { pressButton } from './side-panel';

const ALBUM = path.join(ROOT, '.output/album');
const SHOWN = path.join(ROOT, 'assets/screenshots');
/** Pictures of the album that the README shows. */
const README = ['card-light-100', 'panel-light-100', 'card-dark-100', 'panel-dark-100'];

/** Long enough for a card's pause and every fade to be over. */
const SETTLED_MS = 1200;

const executable = process.argv[2] ?? process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium';
await mkdir(ALBUM, { recursive: true });
await mkdir(SHOWN, { recursive: true });

/** Rests the pointer on the first mark with this text. */
async function hover(page: Page, text: string): Promise<void> {
  const spot = await page.evaluate((wanted) => {
    const ranges = ['annotation', 'annotation-article'].flatMap(
      (name) => [...(CSS.highlights.get(name) ?? [])] as Range[],
    );
    const range = ranges.find((one) => one.toString() === wanted);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  }, text);
  if (!spot) throw new Error(`No mark on "${text}"`);
  await page.mouse.move(spot.x - 2, spot.y);
  await page.mouse.move(spot.x, spot.y);
  await page.waitForTimeout(SETTLED_MS);
}

for (const dark of [false, true]) {
  for (const zoom of [1, 2]) {
    const look = `${dark ? 'dark' : 'light'}-${zoom * 100}`;
    const viewport = { width: 1280 / zoom, height: 860 / zoom };
    const served = await serveFolder(path.join(ROOT, 'assets/public'));
    const browser = await launch({ executable, dark, viewport, scale: zoom, args: ['--remote-debugging-port=0'] });
    const id = await ready(browser.context, 'granted');
    const shot = (page: Page, name: string): Promise<Buffer> =>
      page.screenshot({ path: path.join(ALBUM, `${name}-${look}.png`) });

    const page = await browser.context.newPage();
    await page.goto(`${served.origin}/sample.html`);
    await waitForMarks(page);
    await shot(page, 'marks');
    await hover(page, 'Pukguksong-3');
    await shot(page, 'card');
    await page.keyboard.press('Escape');
    await hover(page, 'Kim Myong-gil');
    await shot(page, 'card-person');
    await page.keyboard.press('Escape');

    for (const name of ['welcome', 'options']) {
      const own = await browser.context.newPage();
      await own.goto(`chrome-extension://${id}/${name}.html`);
      await own.waitForTimeout(SETTLED_MS);
      await shot(own, name);
      await own.close();
    }
    const { panel, browser: line } = await pressButton(browser, page);
    await panel.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    const session = await panel.context().newCDPSession(panel);
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(400 / zoom),
      height: viewport.height,
      deviceScaleFactor: zoom,
      mobile: false,
    });
    await panel.waitForTimeout(SETTLED_MS);
    const picture = await session.send('Page.captureScreenshot', { format: 'png' });
    await writeFile(path.join(ALBUM, `panel-${look}.png`), Buffer.from(picture.data, 'base64'));
    await line.close();
    await browser.close();
    await served.close();
  }
}
for (const name of README) {
  await copyFile(path.join(ALBUM, `${name}.png`), path.join(SHOWN, `${name}.png`)).catch(() => undefined);
}
console.log(`Album: ${path.relative(process.cwd(), ALBUM)}`);
