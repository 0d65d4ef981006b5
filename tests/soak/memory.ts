/** What the extension costs in memory: the same tabs in a browser with it and in one without. Linux only: it reads /proc. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launch, ready, waitForMarks } from '../../src/tools/launch';
import { cardOf, hover, SAMPLE, servePage } from '../browser/harness';
import { scaleOf, workerHeap } from './measure';

/** Tabs that are open at once, each of a site of its own and so with a process of its own. */
const TABS = 6;

/** Bytes, the mean of a tab: memory that no other process shares, and live JavaScript heap. */
export interface Tab {
  own: number;
  heap: number;
}

/** One browser. */
export interface Cost {
  /** As opened: read and marked, where there is an extension. */
  opened: Tab;
  /** After a card was opened and closed; without an extension, after the same wait. */
  after: Tab;
  /** The extension's own process, and the heap of its worker; null without an extension. */
  worker: { own: number; heap: number } | null;
}

/** Bytes that belong to one process alone. */
function ownBytes(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...text.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].reduce((sum, [, kb]) => sum + Number(kb) * 1024, 0);
}

/** Weighs a browser with the granted build, or with no extension at all. */
export async function costOf(extension: boolean): Promise<Cost> {
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    build: extension ? 'granted' : null,
    args: ['--remote-debugging-port=0'],
  });
  const port = readFileSync(path.join(launched.profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const { context } = launched;
    if (extension) await ready(context, 'granted');
    const session = await browser.newBrowserCDPSession();
    const renderers = async (): Promise<{ id: number; ours: boolean }[]> => {
      const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
        processInfo: { type: string; id: number }[];
      };
      return processInfo
        .filter(({ type }) => type === 'renderer')
        .map(({ id }) => ({ id, ours: readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process') }));
    };
    const before = new Set((await renderers()).map(({ id }) => id));
    const pages: Page[] = [];
    for (let tab = 0; tab < TABS; tab++) {
      const url = `https://site-${tab}.example/2020/01/02/story.html`;
      await servePage(context, url, SAMPLE);
      const page = await context.newPage();
      await page.goto(url);
      if (extension) await waitForMarks(page);
      pages.push(page);
    }
    const scales = await Promise.all(pages.map(scaleOf));
    const weigh = async (): Promise<Tab> => {
      let heap = 0;
      for (const scale of scales) heap += (await scale.weigh()).heap;
      await pages[0]?.waitForTimeout(2000);
      const tabs = (await renderers()).filter(({ id, ours }) => !ours && !before.has(id));
      return { own: tabs.reduce((sum, { id }) => sum + ownBytes(id), 0) / tabs.length, heap: heap / TABS };
    };
    const opened = await weigh();
    for (const page of pages) {
      await page.bringToFront();
      if (extension) {
        await hover(page, 'Pukguksong-3');
        await page.keyboard.press('Escape');
        await cardOf(page).waitFor({ state: 'detached' });
      } else await page.waitForTimeout(1000);
    }
    const after = await weigh();
    const ours = (await renderers()).find((process) => process.ours);
    return {
      opened,
      after,
      worker: ours ? { heap: await (await workerHeap(browser))(), own: ownBytes(ours.id) } : null,
    };
  } finally {
    await browser.close();
    await launched.close();
  }
}
