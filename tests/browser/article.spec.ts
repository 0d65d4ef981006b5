import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fixture, launch, root, show } from './article-kit';

test.use({ launchOptions: launch });

const names = (folder: string) =>
  readdirSync(`${root}tests/fixtures/pages/${folder}`).map((f) => f.replace(/\.html$/, ''));

test.describe('pages without an article', () => {
  for (const name of names('none')) {
    test(name, async ({ page }) => {
      const home = name.startsWith('home');
      await show(page, fixture(`none/${name}`), home ? 'https://bay.example/' : 'https://bay.example/a/b');
      const before = await page.content();
      const found = await page.evaluate(() => {
        const answer = ArticleRoom.findArticle(document);
        return answer.kind === 'none' ? answer : { kind: answer.kind, text: answer.content.text };
      });
      expect(found.kind, JSON.stringify(found)).toBe('none');
      expect(await page.content()).toBe(before);
    });
  }
});

test.describe('pages with an article', () => {
  for (const name of names('article')) {
    test(name, async ({ page }) => {
      await show(page, fixture(`article/${name}`));
      const before = await page.content();
      const { found, gate, wrong } = await page.evaluate(() => {
        const answer = ArticleRoom.findArticle(document);
        if (answer.kind === 'none') return { found: null, gate: false, wrong: [answer.reason] };
        const wrong: string[] = [];
        const { text, blocks } = answer.content;
        for (const block of blocks) {
          const range = ArticleRoom.rangeFor(answer, block.start, block.end);
          const want = text.slice(block.start, block.end).replace(/\s+/g, ' ');
          if (range?.toString().replace(/\s+/g, ' ').trim() !== want) wrong.push(want);
        }
        return { found: answer.content, gate: ArticleRoom.articleGate(document), wrong };
      });
      expect(wrong).toEqual([]);
      expect(gate).toBe(true);
      const parts = (part: string) => found?.blocks.filter((b) => b.part === part) ?? [];
      expect(found?.text).not.toContain('JUNK');
      const least = ({ short: 1, 'paywall-stub': 3, captions: 7 } as Record<string, number>)[name] ?? 5;
      expect(parts('body').length).toBeGreaterThanOrEqual(least);
      if (name !== 'brs') expect(parts('headline').length).toBe(1);
      if (name === 'captions') {
        expect(parts('caption').length).toBe(1);
        expect(parts('standfirst').length).toBe(1);
        expect(parts('byline').length).toBe(1);
      }
      // The publisher's own day, not that of Greenwich.
      if (name === 'siblings') expect(found?.date).toBe('2021-05-04');
      if (name === 'shadow') expect(parts('body').length).toBe(7);
      if (name === 'live-blog') expect(parts('body').length).toBeGreaterThanOrEqual(12);
      expect(await page.content()).toBe(before);
    });
  }
});

test('several articles have their own text and offsets', async ({ page }) => {
  await show(page, fixture('article/two-articles'));
  const titles = await page.evaluate(() =>
    ArticleRoom.findArticles(document).map((a) => [
      a.content.title,
      a.content.blocks.filter((b) => b.part === 'body').length,
    ]),
  );
  expect(titles).toEqual([
    ['Council backs wider channel', 6],
    ['Night trains return to the coast', 6],
  ]);
});

test('offsets and ranges are exact over nodes, breaks, ruby, soft hyphens and collapsed white space', async ({
  page,
}) => {
  const long = 'The council met again on Friday, and the members spoke for hours about the plan. '.repeat(6);
  await show(
    page,
    `<!doctype html><html lang="en"><head><title>A long headline for the test</title><meta property="og:type" content="article"></head>
    <body><article><h1>A long headline for the test</h1><p>${long}</p>
    <p id="t">The  <em>Puk</em><em>guk</em>song\n\t  <a href="#">bal<b>lis</b>tic</a> mis&shy;sile<br> and <ruby>北<rt>ほく</rt>京<rt>きょう</rt></ruby> a\u200bb
      <span style="text-transform:uppercase">shout</span>ed words, so it was said. &#x1F680; went up.</p><pre>two  spaces
kept, as code is written.</pre><p>${long}</p></article></body></html>`,
  );
  const result = await page.evaluate(() => {
    const found = ArticleRoom.findArticle(document);
    if (found.kind === 'none') throw new Error(found.reason);
    const { text } = found.content;
    const ranged = (words: string) => {
      const at = text.indexOf(words);
      return at < 0 ? null : (ArticleRoom.rangeFor(found, at, at + words.length)?.toString() ?? null);
    };
    let bad = 0;
    for (const run of found.runs) {
      for (let i = run.from; i < run.to; i++)
        if (ArticleRoom.offsetAt(found, run.node, i) !== run.at + i - run.from) bad++;
    }
    const p = document.getElementById('t') as HTMLElement;
    const block = text.split('\n\n').find((b) => b.startsWith('The Puk'));
    const at = text.indexOf('ballistic');
    const rects = ArticleRoom.rectsFor(found, at, at + 9).length;
    const words = ['Pukguksong', 'ballistic mis\u00adsile', '北京', 'shouted', 'a\u200bb', 'two  spaces'].map(ranged);
    (p.querySelector('em') as HTMLElement).textContent = 'Hwa';
    const stale = ranged('Pukguksong');
    return { block, words, bad, rects, stale, empty: ArticleRoom.rangeFor(found, 5, 5) };
  });
  expect(result.block).toBe(
    'The Pukguksong ballistic mis\u00adsile\nand 北京 a\u200bb shouted words, so it was said. 🚀 went up.',
  );
  expect(result.words).toEqual([
    'Pukguksong',
    'ballistic mis\u00adsile',
    '北ほく京',
    'shouted',
    'a\u200bb',
    'two  spaces',
  ]);
  expect(result.bad).toBe(0);
  expect(result.rects).toBeGreaterThan(0);
  expect(result.stale).toBeNull();
  expect(result.empty).toBeNull();
});

test('an article in a frame of the same origin is found', async ({ page }) => {
  await show(page, '<!doctype html><title>Frame</title><iframe></iframe>');
  const kind = await page.evaluate((html) => {
    const inner = document.querySelector('iframe')?.contentDocument as Document;
    inner.open();
    inner.write(html);
    inner.close();
    const found = ArticleRoom.findArticle(document);
    return found.kind === 'article' && ArticleRoom.rangeFor(found, 0, 7)?.toString();
  }, fixture('article/siblings'));
  expect(kind).toBe('Council');
});

test('odd pages never throw', async ({ page }) => {
  await show(page, '<!doctype html><body></body>');
  const kinds = await page.evaluate(() => {
    const { findArticle, articleGate } = ArticleRoom;
    const out: string[] = [];
    const blank = document.implementation.createHTMLDocument();
    out.push(findArticle(blank).kind);
    blank.body.remove();
    out.push(findArticle(blank).kind, String(articleGate(blank)));
    const svg = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
      'image/svg+xml',
    );
    out.push(findArticle(svg).kind);
    let el: Element = document.body;
    for (let i = 0; i < 5000; i++) el = el.appendChild(document.createElement('div'));
    el.textContent = 'Deep.';
    out.push(findArticle(document).kind);
    return out;
  });
  expect(kinds).toEqual(['none', 'none', 'false', 'none', 'none']);
});

test('the shared story gives headline, caption and body alone', async ({ page }) => {
  const file = `${root}../shared/articles/north-korea-talks-2019.html`;
  test.skip(!existsSync(file), 'no ../shared beside the repository');
  await show(page, readFileSync(file, 'utf8'));
  const content = await page.evaluate(() => {
    const found = ArticleRoom.findArticle(document);
    return found.kind === 'article' ? found.content : null;
  });
  expect(content?.date).toBe('2019-10-06');
  expect(content?.language).toBe('en');
  expect(content?.blocks.filter((b) => b.part === 'headline').length).toBe(1);
  expect(content?.blocks.filter((b) => b.part === 'caption').length).toBe(1);
  expect(content?.blocks.filter((b) => b.part === 'body').length).toBe(21);
  for (const noise of [
    'Advertisement',
    'Reader one',
    'Most Popular',
    'Related Coverage',
    'Facebook',
    'Interpreter',
    '©',
    'Follow our',
  ]) {
    expect(content?.text).not.toContain(noise);
  }
});
