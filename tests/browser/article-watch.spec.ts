import { expect, type Page, test } from '@playwright/test';
import { fixture, launch, show } from './article-kit';

test.use({ launchOptions: launch });

/** Starts a watch that writes what it tells into `globalThis.told`. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told: { type: string; changed: number[]; removed: number[]; title: string | null; whole: boolean }[] = [];
    const stop = new AbortController();
    Object.assign(globalThis, { told, stop });
    ArticleRoom.watchArticle(document, {
      signal: stop.signal,
      onChange: ({ type, changed, removed, found }) => {
        const article = found.kind === 'article' ? found : null;
        const whole = article
          ? article.content.blocks.every((b) => ArticleRoom.rangeFor(article, b.start, b.end) !== null)
          : true;
        told.push({ type, changed, removed, title: article?.content.title ?? null, whole });
      },
    });
  });
}

const told = (page: Page) =>
  page.evaluate(
    () =>
      (
        globalThis as unknown as {
          told: { type: string; changed: number[]; removed: number[]; title: string | null; whole: boolean }[];
        }
      ).told,
  );

test('a lazy paragraph is one changed block; what is no part of the article is none', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await watch(page);
  await page.evaluate(() => {
    document.querySelector('nav')?.append('Weather');
  });
  await page.waitForTimeout(600);
  expect(await told(page)).toEqual([]);
  await page.evaluate(() => {
    const p = document.createElement('p');
    p.textContent =
      'A further paragraph arrived late, as they do on pages that load while one reads them, and it says more.';
    document.querySelector('figure')?.before(p);
  });
  await expect.poll(async () => (await told(page)).length).toBe(1);
  const [change] = await told(page);
  expect(change?.type).toBe('blocks');
  expect(change?.changed.length).toBe(1);
  expect(change?.removed).toEqual([]);
});

test('a re-render with the same text is told as moved, with live ranges', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await watch(page);
  await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    article.replaceWith(article.cloneNode(true));
  });
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.whole])).toEqual([['moved', true]]);
});

test('single-page navigation is told as another article', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await watch(page);
  await page.evaluate(() => {
    history.pushState(null, '', '/2021/06/other.html');
    document.title = 'Night trains return to the coast';
    const text =
      'The first night train since the closure left the capital on Friday with all its berths sold, the railway said.';
    const article = document.createElement('article');
    const h1 = document.createElement('h1');
    h1.textContent = document.title;
    article.append(h1);
    for (let i = 0; i < 6; i++) {
      const p = document.createElement('p');
      p.textContent = `${text} Carriage ${i} was full too, and more are to follow in the spring.`;
      article.append(p);
    }
    document.querySelector('article')?.replaceWith(article);
  });
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.whole])).toEqual([['article', true]]);
});

test('read more, opened by an attribute, is told', async ({ page }) => {
  await show(
    page,
    fixture('article/captions').replace(
      '</article>',
      '<div hidden id="rest"><p>The rest of the story was folded away until someone asked for it, and it goes on for a while.</p><p>It ends with a sentence that nobody could have seen before the button was pressed by the reader.</p><p>And then there is one more, long enough to be counted as running text by anyone who looks at it.</p></div></article>',
    ),
  );
  await watch(page);
  await page.evaluate(() => document.getElementById('rest')?.removeAttribute('hidden'));
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.changed.length])).toEqual([['blocks', 3]]);
});

test('an article that goes is told; after abort nothing is', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await watch(page);
  await page.evaluate(() => document.querySelector('article')?.remove());
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.title])).toEqual([['article', null]]);
  await page.evaluate((html) => {
    (globalThis as unknown as { stop: AbortController }).stop.abort();
    document.body.append(new DOMParser().parseFromString(html, 'text/html').body);
  }, fixture('article/siblings'));
  await page.waitForTimeout(700);
  expect((await told(page)).length).toBe(1);
});

test('a page that changes endlessly is met with a pause', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await page.clock.install();
  await watch(page);
  await page.evaluate(() => {
    const p = document.querySelector('article p:last-of-type') as HTMLElement;
    let n = 0;
    setInterval(() => {
      (p.previousElementSibling as HTMLElement).textContent =
        `The count in the harbour stands at ${n++} boats now, said the warden who counts them every day.`;
    }, 400);
  });
  for (let i = 0; i < 40; i++) await page.clock.runFor(400);
  const types = (await told(page)).map((t) => t.type);
  expect(types.filter((t) => t === 'pause').length).toBe(1);
  expect(types.indexOf('pause')).toBeLessThanOrEqual(12);
  expect(types.at(-1)).toBe('pause');
});

/** What Chrome's translator does to every text node: two `font` elements around the other language's text. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const kept: [Element, Text][] = [];
    for (const text of texts.filter((t) => t.data.trim() !== '')) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      inner.textContent = text.data.replace(/[aeiou]/g, 'o');
      outer.append(inner);
      text.replaceWith(outer);
      kept.push([outer, text]);
    }
    document.documentElement.classList.add('translated-ltr');
    Object.assign(globalThis, { kept });
  });

test('translation by the browser is told when it is switched on and when it is switched off', async ({ page }) => {
  await show(page, fixture('article/siblings'));
  await watch(page);
  await translate(page);
  await expect.poll(async () => (await told(page)).map((t) => t.whole)).toEqual([true]);
  const [on] = await told(page);
  expect(on?.changed.length).toBeGreaterThan(4);
  await page.evaluate(() => {
    for (const [font, text] of (globalThis as unknown as { kept: [Element, Text][] }).kept) font.replaceWith(text);
    document.documentElement.classList.remove('translated-ltr');
  });
  await expect.poll(async () => (await told(page)).map((t) => t.whole)).toEqual([true, true]);
  expect((await told(page))[1]?.changed.length).toBe(on?.changed.length);
});

test('a page written anew by document.open is told, and watched from then on', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await watch(page);
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, fixture('article/two-articles'));
  // The same story without its captions.
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.whole])).toEqual([['blocks', true]]);
  await page.evaluate(() => document.querySelector('article > p')?.remove());
  await expect.poll(async () => (await told(page)).map((t) => t.type)).toEqual(['blocks', 'blocks']);
  expect((await told(page))[1]?.removed.length).toBe(1);
});

// Playwright starts Chromium without the back-forward cache, and a page rendered ahead is a target of its own that the
// test's page is not: the events that end either state are sent by hand. What is tested is that the watcher looks again.
for (const name of ['pageshow', 'prerenderingchange']) {
  for (const rewritten of [false, true]) {
    test(`${name} leads to another look${rewritten ? ', also after document.open' : ''}`, async ({ page }) => {
      await show(page, fixture('article/captions'));
      await page.evaluate(() => {
        const state = { looks: 0 };
        const find = (doc: Document) => {
          state.looks++;
          return ArticleRoom.findArticle(doc);
        };
        Object.assign(globalThis, { state });
        ArticleRoom.watchArticle(document, { signal: new AbortController().signal, find, onChange: () => {} });
      });
      const looks = () => page.evaluate(() => (globalThis as unknown as { state: { looks: number } }).state.looks);
      if (rewritten) {
        await page.evaluate((html) => {
          document.open();
          document.write(html);
          document.close();
        }, fixture('article/siblings'));
        await page.waitForTimeout(900);
      }
      const before = await looks();
      await page.evaluate((type) => {
        if (type === 'pageshow') dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        else document.dispatchEvent(new Event(type));
      }, name);
      await expect.poll(looks).toBe(before + 1);
    });
  }
}

test('changes within an open shadow root are told', async ({ page }) => {
  await show(page, fixture('article/captions'));
  await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const host = document.createElement('div');
    article.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(article);
    Object.assign(globalThis, { inside: article });
  });
  await watch(page);
  await page.evaluate(() =>
    (globalThis as unknown as { inside: Element }).inside.querySelector('article > p')?.remove(),
  );
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.removed.length])).toEqual([['blocks', 1]]);
});

test('changes within a frame of the same origin are told', async ({ page }) => {
  await show(page, '<!doctype html><title>Frame</title><iframe></iframe>');
  await page.evaluate((html) => {
    const inner = document.querySelector('iframe')?.contentDocument as Document;
    inner.open();
    inner.write(html);
    inner.close();
  }, fixture('article/captions'));
  await watch(page);
  await page.evaluate(() => document.querySelector('iframe')?.contentDocument?.querySelector('article > p')?.remove());
  await expect.poll(async () => (await told(page)).map((t) => [t.type, t.removed.length])).toEqual([['blocks', 1]]);
});

test("a live blog's new entry is one changed block", async ({ page }) => {
  await show(page, fixture('article/live-blog'));
  await watch(page);
  await page.evaluate(() => {
    const entries = Array.from(document.querySelectorAll('p')).filter((p) => (p.textContent?.length ?? 0) > 80);
    const last = entries.at(-1) as HTMLElement;
    const entry = last.cloneNode(true) as HTMLElement;
    entry.textContent =
      'The harbour office says that the channel will be open to all ships again before the evening tide, at six.';
    entries[0]?.before(entry);
  });
  await expect.poll(async () => (await told(page)).map((t) => t.type)).toEqual(['blocks']);
  const [change] = await told(page);
  expect(change?.changed.length).toBe(1);
  expect(change?.removed).toEqual([]);
  expect(change?.whole).toBe(true);
});
