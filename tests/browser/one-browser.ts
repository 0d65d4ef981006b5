/**
 * One Chromium with the extension for many tests, and what all tests of hostile pages, faults and attackers share: a page
 * that is watched for errors of ours, a story to serve, the reader's own world, what the panel would be told.
 */
import type { BrowserContext, CDPSession, Page, Worker } from '@playwright/test';
import { test as base } from '@playwright/test';
import type { PageState } from '../../src/messages/protocol';
import { type Launched, launch, ready } from '../../src/tools/launch';

export { expect } from '@playwright/test';

/** Words of the story that the glossary knows. */
export const KNOWN = ['Pukguksong-3', 'moratorium', 'SLBM', 'denuclearization'] as const;

/** Three paragraphs that any page can hold. */
export const PARAGRAPHS = `
<p>The delegation left the building before noon, and the statement that its leader read was short. It blamed the other side for the
failure and said that the moratorium on nuclear tests would be looked at again before the end of the year.</p>
<p>Reporters asked about the missile that had been fired in the same week. Officials said that the <em>Pukguk</em>song-3 was meant for
submarines, and that it was the first test of an SLBM in three years. They added that nobody had been told in advance.</p>
<p>Diplomats who took part said afterwards that both sides had come with fixed positions, and that denuclearization had hardly been
spoken of. A new date was not set, and the host country offered to invite both delegations again within a fortnight.</p>`;

/** What surrounds a story. */
export interface StoryParts {
  head?: string;
  before?: string;
  after?: string;
  body?: string;
  lang?: string;
}

/** A whole page with the story. */
export function story({ head = '', before = '', after = '', body = PARAGRAPHS, lang = 'en' }: StoryParts = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Talks end early</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-10-07T08:00:00Z">${head}</head>
<body>${before}<article><h1>Talks end early</h1>${body}</article>${after}</body></html>`;
}

let served = 0;

/** Serves a page at a made-up host of its own and gives its address. */
export async function serve(
  context: BrowserContext,
  body: string | Buffer,
  headers: Record<string, string> = {},
): Promise<string> {
  served += 1;
  const url = `https://page-${process.pid}-${served}.example/2019/10/07/story.html`;
  await context.route(url, (route) =>
    route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
  );
  return url;
}

/** Serves a page and opens it. */
export async function open(
  page: Page,
  body: string | Buffer = story(),
  headers: Record<string, string> = {},
): Promise<string> {
  const url = await serve(page.context(), body, headers);
  await page.goto(url);
  return url;
}

/** Whether every one of {@link KNOWN} is painted on the page. */
export function knownMarks(page: Page): Promise<string[]> {
  return page.evaluate(
    (words) => {
      const all = new Set(
        ['annotation', 'annotation-article'].flatMap((name) =>
          [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
        ),
      );
      return words.filter((word) => all.has(word));
    },
    KNOWN as readonly string[],
  );
}

/** What the extension says of the tab whose address begins so: asked over the panel's own port, from a page of ours. */
export async function stateOf(context: BrowserContext, url: string): Promise<PageState | null> {
  const ours = await ourPage(context);
  return ours.evaluate(async (address) => {
    interface Port {
      onMessage: { addListener(hear: (state: PageState) => void): void };
      onDisconnect: { addListener(hear: () => void): void };
      disconnect(): void;
    }
    interface Api {
      runtime: { lastError?: unknown };
      tabs: {
        query(filter: object): Promise<{ id: number; url?: string }[]>;
        connect(tab: number, options: object): Port;
      };
    }
    const { tabs, runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url?.startsWith(address));
    if (!tab) return null;
    return new Promise<PageState | null>((resolve) => {
      const port = tabs.connect(tab.id, { name: 'panel', frameId: 0 });
      port.onDisconnect.addListener(() => {
        void runtime.lastError;
        resolve(null);
      });
      port.onMessage.addListener((state) => {
        resolve(state);
        port.disconnect();
      });
    });
  }, url);
}

/** A page of ours, opened once: it may use the extension's API, and stays when the worker goes. */
export async function ourPage(context: BrowserContext): Promise<Page> {
  const there = context.pages().find((page) => page.url().endsWith('/options.html'));
  if (there) return there;
  const [worker] = context.serviceWorkers();
  const id = new URL((worker as Worker).url()).host;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html`);
  return page;
}

/** The reader's own world in a page: runs code there, as the content script would. */
export async function readerWorld(
  page: Page,
): Promise<{ evaluate(code: string): Promise<unknown>; end(): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    end: () => session.detach(),
  };
}

interface Shared {
  launched: Launched;
}
interface PerTest {
  context: BrowserContext;
  page: Page;
  worker: Worker;
  /** Errors of the page and of our scripts in it, as they come. */
  errors: string[];
}

/** Tests in one Chromium, the granted build. Every test has a page of its own, closed after it. */
export const test = base.extend<PerTest, Shared>({
  launched: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the parameter's form
    async ({}, use) => {
      const launched = await launch({
        executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
        build: 'granted',
        args: ['--remote-debugging-port=0'],
      });
      await ready(launched.context, 'granted');
      await use(launched);
      await launched.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ launched }, use) => {
    await use(launched.context);
    await Promise.all(
      launched.context
        .pages()
        .slice(1)
        .filter((page) => !page.url().startsWith('chrome-extension:'))
        .map((page) => page.close()),
    );
  },
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  page: async ({ context }, use) => {
    const page = await context.newPage();
    await use(page);
    await page.close().catch(() => undefined);
  },
  errors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await use(errors);
  },
});
