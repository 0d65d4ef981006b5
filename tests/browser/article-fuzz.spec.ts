/**
 * The finder on pages that nobody would write: the fixtures, mutated by a seeded generator. It must not throw, must not
 * change the page, and its offsets must lead back to the words. `npm run fuzz` runs the long form.
 */
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { amount, SEED } from '../fuzz/cases';
import { fixture, launch, root, show } from './article-kit';

test.use({ launchOptions: launch });

const CASES = amount(10_000, 400);
/** Pages are mutated in one document, this many before the next fixture. */
const BATCH = 20;

interface Outcome {
  thrown: string[];
  changed: number;
  wrong: string[];
  articles: number;
  /** Slowest reading, in ms a million nodes and characters. Printed, not judged: a machine may be busy. */
  slowest: number;
}

/** Runs in the page: mutates its own markup and reads it, again and again. */
function batch({ html, seed, count }: { html: string; seed: number; count: number }): Outcome {
  let state = seed >>> 0;
  // mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(random() * n);
  const odd = [
    '<div hidden>',
    '<p style="display:none">unseen words here</p>',
    '<table><tr><td>',
    '</article>',
    '</p></div></div>',
    '<article>',
    '<svg><text>drawn</text></svg>',
    '<math><mi>x</mi></math>',
    '<template><p>inert</p></template>',
    '<noscript><p>no script</p></noscript>',
    '<iframe srcdoc="<p>x">',
    '<input value="typed">',
    '<div contenteditable>draft',
    '<ruby>漢<rt>kan</rt></ruby>',
    '\u202e\u200b\ufeff',
    '<script type="application/ld+json">{"@type":["NewsArticle",null],"articleBody":{"a":[]}}</script>',
    '<script type="application/ld+json">{"@type":</script>',
    '<div>'.repeat(300),
    '<br>'.repeat(200),
    '<!--'.concat('x'.repeat(500), '-->'),
  ];
  const mutate = (text: string): string => {
    let made = text;
    for (let times = 1 + below(6); times > 0; times--) {
      const tags = [...made.matchAll(/</g)].map((hit) => hit.index);
      const at = tags[below(tags.length)] ?? 0;
      const to = tags[Math.min(tags.length - 1, below(tags.length))] ?? at;
      const [from, end] = at < to ? [at, to] : [to, at];
      const piece = made.slice(from, Math.min(end, from + 800));
      const kind = below(5);
      if (kind === 0) made = made.slice(0, from) + made.slice(from + piece.length);
      else if (kind === 1) made = made.slice(0, at) + piece + made.slice(at);
      else if (kind === 2) made = made.slice(0, from) + odd[below(odd.length)] + made.slice(from);
      else if (kind === 3) made = made.slice(0, from) + made.slice(from).replace(/<(\/?)(p|div|h2|li)\b/, '<$1section');
      else made = made.slice(0, at + below(6)) + made.slice(at + below(6));
    }
    return made.slice(0, 400_000);
  };
  const outcome: Outcome = { thrown: [], changed: 0, wrong: [], articles: 0, slowest: 0 };
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
  for (let number = 0; number < count; number++) {
    document.documentElement.innerHTML = mutate(html);
    const before = document.documentElement.outerHTML;
    const size = before.length + document.querySelectorAll('*').length;
    try {
      const start = performance.now();
      const answer = ArticleRoom.findArticle(document);
      outcome.slowest = Math.max(outcome.slowest, ((performance.now() - start) * 1e6) / Math.max(size, 20_000));
      if (answer.kind !== 'none') {
        outcome.articles += 1;
        const { text, blocks } = answer.content;
        for (const block of blocks) {
          const want = flat(text.slice(block.start, block.end));
          const got = ArticleRoom.rangeFor(answer, block.start, block.end);
          if (want !== '' && got === null) outcome.wrong.push(`${seed}/${number}: no range for ${want.slice(0, 60)}`);
        }
      }
    } catch (error) {
      outcome.thrown.push(`${seed}/${number}: ${error instanceof Error ? error.stack : error}`);
    }
    if (document.documentElement.outerHTML !== before) outcome.changed += 1;
  }
  return outcome;
}

test('the finder on mutated pages: no throw, no change, every block has its range', async ({ page }) => {
  test.setTimeout(60_000 + CASES * 60);
  // Twice as many with an article: most of what is destroyed is none any more.
  const names = ['article', 'article', 'none'].flatMap((folder) =>
    readdirSync(`${root}tests/fixtures/pages/${folder}`).map((file) => `${folder}/${file.replace(/\.html$/, '')}`),
  );
  let done = 0;
  let articles = 0;
  let slowest = 0;
  for (let seed = SEED; done < CASES; seed++) {
    const html = fixture(names[seed % names.length] ?? '');
    await show(page, '<!doctype html><html lang="en"><title>x</title><body>');
    const count = Math.min(BATCH, CASES - done);
    const outcome = await page.evaluate(batch, { html, seed, count });
    expect(outcome.thrown).toEqual([]);
    expect(outcome.changed, `seed ${seed}`).toBe(0);
    expect(outcome.wrong).toEqual([]);
    done += count;
    articles += outcome.articles;
    slowest = Math.max(slowest, outcome.slowest);
  }
  console.log(
    `${done} mutated pages, ${articles} read as articles; the slowest ${slowest.toFixed(0)} ms a million characters and nodes`,
  );
  // A generator that destroys every article would prove nothing.
  expect(articles).toBeGreaterThan(done / 20);
});
