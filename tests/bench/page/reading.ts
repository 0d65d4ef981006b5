/**
 * What reading costs the page: from the end of the pointer's pause to a painted card, and the tasks of the page's main
 * thread that hold code of ours, told by the browser's own trace. The page is one of 300 kB: paragraphs of the sample
 * article over and over, more than any newspaper's, with a mark in nearly every line while the density asks for all.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { PAUSE_MS } from '../../../src/card/state';
import { SAMPLE, spotOf, waitForMarks } from '../../browser/harness';

/** One card: ms from the pause's end to the frame that shows it, and how many frames that took. */
export interface CardTime {
  ms: number;
  frames: number;
}

/** Tasks of the main thread, in ms: the longest that holds code of ours, how many of those exceed 50 ms; all tasks alike. */
export interface Tasks {
  ours: number;
  oursOver50: number;
  all: number;
  allOver50: number;
}

const URL = 'https://long.example/2020/01/02/long.html';
const BYTES = 300_000;

/** The sample article grown to `BYTES` of markup. */
function longPage(): string {
  const paragraphs = SAMPLE.match(/<p>[\s\S]*?<\/p>/g)?.filter((one) => one.length > 200) ?? [];
  if (paragraphs.length === 0) throw new Error('The sample article has no paragraphs');
  let body = '';
  for (let at = 0; body.length < BYTES; at++) body += `${paragraphs[at % paragraphs.length]}\n`;
  return `<!doctype html><html lang="en"><title>A long story</title><meta property="article:published_time" content="2020-01-02"><body><article><h1>A long story</h1>${body}</article>`;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] },
  });
  await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Reads the trace of one page. @throws where nothing in it is ours: then the trace is not what we take it for. */
function tasksOf(events: readonly TraceEvent[], expectOurs: boolean): Tasks {
  const own = events.filter(
    ({ name, args }) =>
      /^(FunctionCall|EvaluateScript|v8\.compile)$/.test(name) && args?.data?.url?.startsWith('chrome-extension://'),
  );
  if (expectOurs && own.length === 0) throw new Error('The trace holds no call of ours');
  // The page's process and thread: where the page was parsed, or where ours ran.
  const home = own[0] ?? events.find(({ name }) => name === 'ParseHTML');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === home?.pid && tid === home.tid,
  );
  if (tasks.length === 0) throw new Error('The trace holds no tasks');
  const length = ({ dur = 0 }: TraceEvent): number => dur / 1000;
  const holding = tasks.filter(({ ts, dur = 0 }) =>
    own.some((call) => call.pid === home?.pid && call.tid === home.tid && call.ts >= ts && call.ts < ts + dur),
  );
  return {
    ours: Math.max(0, ...holding.map(length)),
    oursOver50: holding.filter((task) => length(task) > 50).length,
    all: Math.max(...tasks.map(length)),
    allOver50: tasks.filter((task) => length(task) > 50).length,
  };
}

async function serveLong(context: BrowserContext): Promise<void> {
  const body = longPage();
  await context.route(URL, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
}

/** Opens the long page and traces it until it is still. `reads`: the extension is there. */
export async function longTasks(context: BrowserContext, reads: boolean): Promise<Tasks> {
  await serveLong(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const events = await traced(session, async () => {
    await page.goto(URL);
    if (reads) await waitForMarks(page);
    await page.waitForTimeout(1500);
  });
  await page.close();
  return tasksOf(events, reads);
}

/**
 * Rests the pointer on words one after another; the first, which brings the card's code along, is not counted.
 * `url`: another page than the long one, served already.
 */
export async function cardTimes(context: BrowserContext, words: readonly string[], url = URL): Promise<CardTime[]> {
  await serveLong(context);
  const page = await context.newPage();
  // What runs this file names functions by a helper; what is evaluated in the page then asks for it.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(url);
  await waitForMarks(page);
  const times: CardTime[] = [];
  for (const [index, word] of words.entries()) {
    const time = await cardTime(page, word);
    if (index > 0) times.push(time);
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.waitForTimeout(400);
  }
  await page.close();
  return times;
}

async function cardTime(page: Page, word: string): Promise<CardTime> {
  const { x, y } = await spotOf(page, word);
  // A frame counts from the pause's end.
  await page.evaluate(`(() => {
    const shown = () => [...document.querySelectorAll('*')].some((one) => one.shadowRoot?.querySelector('[role=dialog]:popover-open'));
    globalThis.cardTime = new Promise((resolve) => addEventListener('pointermove', () => {
      const due = performance.now() + ${PAUSE_MS};
      let frames = 0;
      requestAnimationFrame(function look(at) {
        if (at > due) frames++;
        if (!shown()) { requestAnimationFrame(look); return; }
        // Open before this frame is drawn: it is the one that shows it. Its end is a task behind it.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve({ ms: performance.now() - due, frames });
        channel.port2.postMessage(null);
      });
    }, { once: true, capture: true }));
  })()`);
  await page.mouse.move(x, y);
  return page.evaluate('globalThis.cardTime') as Promise<CardTime>;
}
