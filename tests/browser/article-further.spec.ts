/** Several articles on one page, as the finder and the watcher tell of them. */
import { expect, type Page, test } from '@playwright/test';
import { fixture, launch, show } from './article-kit';

test.use({ launchOptions: launch });

interface Told {
  type: string;
  own: string | null;
  /** Of each article its title, its day, and whether every block has a live range. */
  articles: [title: string, date: string | null, whole: boolean][];
}

const ONE = 'Talks end early in the capital';
const TWO = 'An envoy explains himself at the airport';
const THREE = 'The harbour waits for a decision on the channel';

/** Shows the endless page and writes what its watch tells into `globalThis.told`. */
async function watch(page: Page, html = fixture('endless/three-stories')): Promise<void> {
  await show(page, html);
  await page.evaluate(() => {
    const told: Told[] = [];
    Object.assign(globalThis, { told });
    ArticleRoom.watchArticle(document, {
      signal: new AbortController().signal,
      onChange: ({ type, found, articles }) =>
        told.push({
          type,
          own: found.kind === 'article' ? found.content.title : null,
          articles: articles.map((one) => [
            one.content.title,
            one.content.date,
            one.content.blocks.every((b) => ArticleRoom.rangeFor(one, b.start, b.end) !== null),
          ]),
        }),
    });
  });
}

const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
const types = async (page: Page) => (await told(page)).map(({ type }) => type);
const titles = async (page: Page) => (await told(page)).at(-1)?.articles.map(([title]) => title);
const more = (page: Page, id: string) =>
  page.evaluate((name) => (globalThis as unknown as { more(id: string): void }).more(name), id);

test('stories that endless scroll appends are told, each with its own text, day and ranges', async ({ page }) => {
  await watch(page);
  await more(page, 'two');
  await expect.poll(() => types(page)).toEqual(['further']);
  await more(page, 'three');
  await expect.poll(() => types(page)).toEqual(['further', 'further']);
  expect((await told(page)).at(-1)).toEqual({
    type: 'further',
    own: ONE,
    articles: [
      [ONE, '2019-10-07', true],
      [TWO, '2020-01-05', true],
      [THREE, null, true],
    ],
  });
  // What happens in a further story alone is told as well, and so is one that the page takes away.
  await page.evaluate(() => document.querySelector('#second p:last-of-type')?.remove());
  await expect.poll(() => types(page)).toEqual(['further', 'further', 'further']);
  await page.evaluate(() => document.getElementById('second')?.remove());
  await expect.poll(() => titles(page)).toEqual([ONE, THREE]);
});

test('where a story names several days and does not say which is that of publication, it has none', async ({
  page,
}) => {
  const html = fixture('endless/three-stories');
  const days = (more: string) => html.replace('<p class="meta">', `<p class="meta">${more} `);
  const found = async (text: string) => {
    await show(page, text.replace('</script>', "more('two');</script>"));
    return page.evaluate(() => ArticleRoom.findArticles(document).map((one) => one.content.date));
  };
  expect(await found(html)).toEqual(['2019-10-07', '2020-01-05']);
  expect(await found(days('<time datetime="2020-01-05T11:30">11.30</time>'))).toEqual(['2019-10-07', '2020-01-05']);
  expect(await found(days('<time datetime="2020-01-07">7 January</time>'))).toEqual(['2019-10-07', null]);
  expect(await found(days('<time itemprop="datePublished" datetime="2020-01-04">4 January</time>'))).toEqual([
    '2019-10-07',
    '2020-01-04',
  ]);
  // Below the first paragraph a day is part of the story.
  expect(await found(html.replace('Passengers of', 'On <time datetime="2018-06-12">12 June 2018</time>, of'))).toEqual([
    '2019-10-07',
    '2020-01-05',
  ]);
});

test('a box with little running text in it is no story, however much else stands there', async ({ page }) => {
  const card = `<div class="card"><h3><a href="#x">Another headline of the day, on something else</a></h3><p>It leads to a page of
    its own, and these are the words with which that page begins, as they do.</p></div>`;
  const teaser = `<article class="story"><h1>More from the region</h1><p>The harbour council put off its vote on the northern channel for
    the third time, and the dredgers stay where they have been since spring.</p>${card.repeat(8)}</article>`;
  await show(page, fixture('endless/three-stories').replace('</div>', `${teaser}</div>`));
  expect(await page.evaluate(() => ArticleRoom.findArticles(document).map((one) => one.content.title))).toEqual([ONE]);
});

test('a title that comes to name a later story takes none of those above away', async ({ page }) => {
  await watch(page);
  await more(page, 'two');
  await expect.poll(() => types(page)).toEqual(['further']);
  await page.evaluate((title) => {
    document.title = title;
  }, TWO);
  await expect.poll(async () => (await told(page)).at(-1)?.own).toBe(TWO);
  expect(await titles(page)).toEqual([ONE, TWO]);
  await page.evaluate((title) => {
    document.title = title;
  }, ONE);
  await expect.poll(async () => (await told(page)).at(-1)?.own).toBe(ONE);
  expect(await titles(page)).toEqual([ONE, TWO]);
});

test('stories whose first the page takes away stay several', async ({ page }) => {
  await watch(page);
  await more(page, 'two');
  await more(page, 'three');
  await expect.poll(() => titles(page)).toEqual([ONE, TWO, THREE]);
  await page.evaluate(() => document.getElementById('one')?.remove());
  await expect.poll(() => titles(page)).toEqual([TWO, THREE]);
  await page.evaluate(() => document.getElementById('third')?.remove());
  await expect.poll(() => titles(page)).toEqual([TWO]);
  await more(page, 'three');
  await expect.poll(() => titles(page)).toEqual([TWO, THREE]);
});

for (const heads of ['those that come', 'all'])
  test(`stories that come are several where ${heads} have headings of the second level`, async ({ page }) => {
    const html = fixture('endless/three-stories');
    const lower = (text: string) => text.replaceAll('h1>', 'h2>');
    const at = html.indexOf('<template');
    await watch(page, heads === 'all' ? lower(html) : html.slice(0, at) + lower(html.slice(at)));
    await more(page, 'two');
    await expect.poll(() => titles(page)).toEqual([ONE, TWO]);
    await more(page, 'three');
    await expect.poll(() => titles(page)).toEqual([ONE, TWO, THREE]);
    expect((await told(page)).every(({ type, own }) => type === 'further' && own === ONE)).toBe(true);
  });

test('many stories are as many articles, up to twenty beside the first', async ({ page }) => {
  await watch(page);
  for (const most of [8, 26]) {
    await page.evaluate((count) => {
      const list = document.getElementById('stories') as HTMLElement;
      while (list.children.length < count)
        (globalThis as unknown as { more(id: string): void }).more(list.children.length % 2 ? 'two' : 'three');
    }, most);
    await expect.poll(async () => (await titles(page))?.length).toBe(Math.min(most, 21));
  }
  expect((await told(page)).at(-1)?.articles.every(([, , whole]) => whole)).toBe(true);
});

test('a story that is kept hidden is told when it is shown, and gone when it is hidden', async ({ page }) => {
  await watch(page);
  await page.evaluate(() => {
    const story = (document.getElementById('two') as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    (story.firstElementChild as HTMLElement).hidden = true;
    document.getElementById('stories')?.append(story);
  });
  await page.waitForTimeout(700);
  expect(await told(page)).toEqual([]);
  await page.evaluate(() => document.getElementById('second')?.removeAttribute('hidden'));
  await expect.poll(() => titles(page)).toEqual([ONE, TWO]);
  await page.evaluate(() => document.getElementById('second')?.setAttribute('hidden', ''));
  await expect.poll(() => titles(page)).toEqual([ONE]);
});

test('an address that changes and no text with it is told', async ({ page }) => {
  await watch(page);
  await page.evaluate(() => history.pushState(null, '', '/2021/05/other.html'));
  await expect.poll(() => types(page)).toEqual(['address']);
  expect(await titles(page)).toEqual([ONE]);
});

test('an address that was another for a moment is told, for somebody may have looked in that moment', async ({
  page,
}) => {
  await watch(page);
  await page.evaluate(() => {
    const here = location.href;
    history.pushState(null, '', '/2021/05/other.html');
    history.replaceState(null, '', here);
  });
  await expect.poll(() => types(page)).toEqual(['address']);
  // An entry that is written anew under the same address is none.
  await page.evaluate(() => history.replaceState({ at: 1 }, '', location.href));
  await page.waitForTimeout(700);
  expect(await types(page)).toEqual(['address']);
});

test('without the Navigation API an address is told that changes as one goes back or within the page', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
  await watch(page);
  await page.evaluate(() => history.pushState(null, '', '/2021/05/other.html'));
  await page.waitForTimeout(700);
  expect(await told(page)).toEqual([]);
  await page.evaluate(() => {
    location.hash = 'below';
  });
  await expect.poll(() => types(page)).toEqual(['address']);
  await page.evaluate(() => history.go(-2));
  await expect.poll(() => types(page)).toEqual(['address', 'address']);
});
