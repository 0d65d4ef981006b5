/**
 * A long day of reading, drawn from a seed: one tab that loads page after page, one that is a single document whose
 * article is another at every turn, the panel beside both, cards opened and closed. Weighed at equal moments.
 */
import type { Page } from '@playwright/test';
import { seeded } from '../../src/tools/glossary-sample';
import { launch, ready, waitForMarks } from '../../src/tools/launch';
import { cardOf, hover, pressButton, servePage } from '../browser/harness';
import { PARAGRAPHS, story } from '../browser/one-browser';
import { type Held, scaleOf, workerHeap } from './measure';

/** What is held at one moment. */
export interface Sample {
  navigations: number;
  /** The tab that loads pages. */
  loading: Held;
  /** The tab that stays one document. */
  staying: Held;
  panel: Held;
  /** Live heap of the worker, in bytes. */
  worker: number;
}

/** How long a day. */
export interface Day {
  navigations: number;
  /** Navigations between two samples. */
  every: number;
  seed: number;
  onSample?(sample: Sample): void;
}

const TITLES = ['Talks end early', 'Talks begin again', 'Envoys return home', 'A date is set'] as const;
const WORDS = ['SLBM', 'moratorium', 'denuclearization'] as const;
/** Of so many navigations one is within the document. */
const STAYING = 4;
/** The reader looks at a changing document twelve times in half a minute and then pauses; this keeps below, in ms. */
const REST_MS = 3000;

/** Lives through a day. Gives its samples; the first is taken when everything was used once. */
export async function soak(day: Day): Promise<Sample[]> {
  const launched = await launch({
    executable: process.env.SIDELIGHT_CHROMIUM ?? '/usr/bin/chromium',
    // Machine code lies in the heap too, and more is made for hours as code proves warm: it would hide a leak of data.
    args: ['--remote-debugging-port=0', '--js-flags=--no-opt --no-maglev --no-sparkplug'],
  });
  try {
    const { context } = launched;
    await ready(context, 'granted');
    const address = (host: string, index: number): string => `https://${host}.example/2019/10/07/story-${index}.html`;
    for (const [index, title] of TITLES.entries())
      for (const host of ['loading', 'staying'])
        await servePage(context, address(host, index), story().replaceAll('Talks end early', title));
    const loading = await context.newPage();
    const staying = await context.newPage();
    for (const page of [loading, staying]) {
      await page.goto(address(page === loading ? 'loading' : 'staying', 0));
      await waitForMarks(page);
    }
    const { panel, browser } = await pressButton(launched, staying);
    const scales = {
      loading: await scaleOf(loading),
      staying: await scaleOf(staying),
      panel: await scaleOf(panel),
      worker: await workerHeap(browser),
    };
    const random = seeded(day.seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    let rested = 0;

    const goTo = async (page: Page, index: number): Promise<void> => {
      const title = TITLES[index] as string;
      await page.bringToFront();
      if (page === loading) await page.goto(address('loading', index));
      else {
        await page.waitForTimeout(Math.max(0, rested + REST_MS - performance.now()));
        rested = performance.now();
        await page.evaluate(
          ([to, heading, paragraphs]) => {
            history.replaceState(null, '', to);
            const template = document.createElement('template');
            template.innerHTML = `<article><h1>${heading}</h1>${paragraphs}</article>`;
            document.querySelector('article')?.replaceWith(template.content);
            document.title = heading;
          },
          [address('staying', index), title, PARAGRAPHS] as const,
        );
      }
      await panel.getByRole('heading', { level: 1, name: title }).waitFor();
      await waitForMarks(page);
    };
    // Not typed: the browser keeps, as nodes, every word that could be taken back.
    const search = (words: string): Promise<void> =>
      panel.getByRole('textbox').evaluate((field, value) => {
        (field as HTMLInputElement).value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
    const read = async (page: Page): Promise<void> => {
      const card = await hover(page, pick(WORDS));
      if (random() < 0.3) await card.getByRole('button', { name: 'I know this' }).click();
      if (random() < 0.3) await card.locator('summary').first().click();
      const undo = card.getByRole('button', { name: 'Undo' });
      if (await undo.count()) await undo.first().click();
      await page.keyboard.press('Escape');
      await cardOf(page).waitFor({ state: 'detached' });
      if (random() < 0.3) {
        await panel.getByRole('tab', { name: 'Timeline' }).click();
        await panel.getByRole('tab', { name: 'Names' }).click();
      }
      if (random() < 0.3) {
        await search(pick(['Hanoi', 'sanctions', 'missile']));
        await search('');
      }
    };
    // Always in the same state: both tabs on their first page, no card, the panel on the one that stays.
    const weigh = async (navigations: number): Promise<Sample> => {
      await goTo(loading, 0);
      await goTo(staying, 0);
      const sample = {
        navigations,
        loading: await scales.loading.weigh(),
        staying: await scales.staying.weigh(),
        panel: await scales.panel.weigh(),
        worker: await scales.worker(),
      };
      day.onSample?.(sample);
      return sample;
    };

    // Once around, so that whatever is made at first use is there, such as the index that is searched.
    await search(WORDS[0]);
    await search('');
    for (const page of [loading, staying]) {
      await goTo(page, 1);
      for (const _ of TITLES) await read(page);
    }
    const samples = [await weigh(0)];
    for (let done = 1; done <= day.navigations; done++) {
      const page = done % STAYING === 0 ? staying : loading;
      // Never to where it is already: that would be no navigation for the document that stays.
      const now = TITLES.indexOf((await page.title()) as (typeof TITLES)[number]);
      await goTo(page, (now + 1 + Math.floor(random() * (TITLES.length - 1))) % TITLES.length);
      await read(page);
      if (done % day.every === 0) samples.push(await weigh(done));
    }
    await browser.close();
    return samples;
  } finally {
    await launched.close();
  }
}
