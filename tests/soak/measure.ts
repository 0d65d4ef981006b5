/** What a page, the panel and the worker hold, after a forced garbage collection. */
import type { Browser, CDPSession, Page } from '@playwright/test';

/** Counts of one renderer: bytes of live JavaScript heap, DOM nodes, event listeners, and marked ranges. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
  highlights: number;
}

/** Measures one page, again and again. */
export interface Scale {
  weigh(): Promise<Held>;
}

/** Long enough for the timers that run after a card has closed or a port has gone, in ms. */
const SETTLE_MS = 400;

/** A scale for a page. Everything in its process counts: the page, the reader in it, and what drives the test. */
export async function scaleOf(page: Page): Promise<Scale> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    async weigh() {
      await page.waitForTimeout(SETTLE_MS);
      await collect(session);
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
      const highlights = await page.evaluate(() =>
        [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
      );
      return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), highlights };
    },
  };
}

/** Twice: what one collection finalises, the next frees. */
async function collect(session: Pick<CDPSession, 'send'>): Promise<void> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}

/** Live heap of the extension's worker, in bytes. The debugger that measures keeps the worker from being stopped. */
export async function workerHeap(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  if (!target) throw new Error('The worker does not run');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (result: Record<string, number>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result: Record<string, number> };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  let last = 0;
  const send = (method: string): Promise<Record<string, number>> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: last, method }) });
    });
  return async () => {
    await send('HeapProfiler.collectGarbage');
    await send('HeapProfiler.collectGarbage');
    return (await send('Runtime.getHeapUsage')).usedSize ?? Number.NaN;
  };
}
