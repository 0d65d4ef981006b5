/**
 * Takes a picture of every state of the views: `npx tsx tests/gallery/shoot.ts [FOLDER] [WORD]`. Only states whose name
 * holds WORD. Pictures go to .output/gallery unless FOLDER is given.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { wordsScript } from '../words';
import { bundle } from './bundle';
import { STATES, type State } from './states';

const [folder = '.output/gallery', word = ''] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const { code } = await bundle('tests/gallery/views.tsx');
// Each page has its own style sheet in the extension; together they would colour each other.
const styles = new Map<string, string>();
for (const view of ['panel', 'welcome', 'options', 'notes', 'print'])
  styles.set(view, (await bundle(`src/${view}/app.tsx`)).css);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const state of STATES.filter(({ name }) => name.includes(word))) await shoot(browser, state);
await browser.close();
await writeAlbum(folder);

async function shoot(browser: Browser, state: State): Promise<void> {
  const { width = 900, height = 700, zoom = 1, scheme = 'light', forced = false } = state;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: scheme,
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${state.name}: ${error.message}`));
  await page.setContent(state.html);
  const css = styles.get(state.name.split('-')[0] ?? '');
  if (css) await page.addStyleTag({ content: css });
  await page.addScriptTag({ content: wordsScript(state.lang) });
  await page.addScriptTag({ content: code });
  await state.act(page);
  await page.waitForTimeout(150);
  await page.screenshot({ path: `${folder}/${state.name}.png` });
  console.log(`${folder}/${state.name}.png`);
  await context.close();
}

/** One page with every picture of the folder, by name. */
async function writeAlbum(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
  const figures = names.map(
    (name) => `<figure><img src="${name}" alt="" loading="lazy"><figcaption>${name.slice(0, -4)}</figcaption></figure>`,
  );
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sidelight: every state</title>
<style>body{font:15px system-ui;margin:24px;background:#888}main{columns:3 380px}figure{margin:0 0 24px;break-inside:avoid}
img{width:100%;display:block}figcaption{background:#fff;padding:4px 8px}</style><main>${figures.join('\n')}</main></html>`;
  await writeFile(`${folder}/index.html`, page);
  console.log(`${folder}/index.html: ${names.length} pictures`);
}
