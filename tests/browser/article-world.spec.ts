import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fixture, launch, root, show } from './article-kit';

test.use({ launchOptions: launch });

/**
 * Pages of other languages and of the systems that make them. What the body must be is told by `data-want`, which the
 * finder does not read, or by a comment where the paragraphs are no elements.
 */
for (const name of readdirSync(`${root}tests/fixtures/pages/world`)) {
  test(name, async ({ page }) => {
    await show(page, fixture(`world/${name.replace(/\.html$/, '')}`));
    const { want, got, gate, titled, parts } = await page.evaluate(() => {
      const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
      const told = /<!--want\n([\s\S]*?)\n-->/.exec(document.documentElement.outerHTML)?.[1];
      const want = told
        ? told.split('\n')
        : Array.from(document.querySelectorAll('[data-want]'), (el) => el.textContent ?? '');
      const found = ArticleRoom.findArticle(document);
      const { text, blocks } = found.kind === 'article' ? found.content : { text: '', blocks: [] };
      const of = (part: string) => blocks.filter((b) => b.part === part).map((b) => plain(text.slice(b.start, b.end)));
      return {
        want: want.map(plain),
        got: found.kind === 'article' ? of('body') : [found.reason],
        gate: ArticleRoom.articleGate(document),
        titled: of('headline').length,
        parts: [...of('caption'), ...of('standfirst'), ...of('byline')],
      };
    });
    expect(got).toEqual(want);
    expect(gate).toBe(true);
    expect(titled).toBe(1);
    for (const text of parts) expect(text).not.toMatch(/JUNK\b/);
  });
}
