/** The real side panel of a Chromium that was started with `--remote-debugging-port=0`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { extensionId, type Launched } from './launch';

/** Presses the toolbar button and gives the side panel that opens, as a page. */
export async function pressButton(launched: Launched, page: Page): Promise<{ panel: Page; browser: Browser }> {
  await page.bringToFront();
  const port = readFileSync(path.join(launched.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const endpoint = `http://127.0.0.1:${port}`;
  const presser = await chromium.connectOverCDP(endpoint);
  const session = await presser.newBrowserCDPSession();
  const id = await extensionId(launched.context);
  const { targetInfos } = (await session.send('Target.getTargets', { filter: [{}] } as never)) as {
    targetInfos: { targetId: string; type: string; url: string }[];
  };
  const tab = targetInfos.find((info) => info.type === 'tab' && info.url === page.url());
  if (!tab) throw new Error('The page has no tab target');
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
  await presser.close();
  // A side panel is no page of the context; only a connection made after it has opened shows it as one.
  for (let tries = 0; tries < 40; tries++) {
    const browser = await chromium.connectOverCDP(endpoint);
    const pages = browser.contexts().flatMap((context) => context.pages());
    const panel = pages.find((one) => one.url().endsWith('/sidepanel.html'));
    if (panel) return { panel, browser };
    await browser.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No side panel opened');
}
