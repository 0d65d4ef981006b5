import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { launch, show } from './article-kit';

test.use({ launchOptions: launch });

/** Letters that offsets go wrong at: collapsing space, soft hyphen, zero width, two units, wide, right to left. */
const LETTERS = [
  'a',
  'Z',
  '.',
  ' ',
  '  ',
  '\n\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u{1F680}',
  'e\u0301',
  '北',
  'ש',
  'ß',
];

type Tree = string | { tag: string; children: Tree[] };

const text = fc.array(fc.constantFrom(...LETTERS), { minLength: 0, maxLength: 8 }).map((parts) => parts.join(''));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.constantFrom<Tree>(
      { tag: 'br', children: [] },
      { tag: '#comment', children: [] },
      { tag: 'input', children: [] },
    ),
    fc.record({
      tag: fc.constantFrom(
        'em',
        'a',
        'span',
        'code',
        'ruby',
        'rt',
        'div',
        'ul',
        'li',
        'td',
        'pre',
        'blockquote',
        'p',
        'x-y',
      ),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

test('every unit of the text goes to its node and back, whatever the tree', async ({ page }) => {
  await show(page, '<!doctype html><html lang="en"><title>A long headline for the test</title><body></body></html>');
  let units = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (trees) => {
      const { wrong, seen } = await page.evaluate((trees) => {
        type T = string | { tag: string; children: T[] };
        const make = (t: T): Node => {
          if (typeof t === 'string') return document.createTextNode(t);
          if (t.tag === '#comment') return document.createComment('said aside');
          const el = document.createElement(t.tag);
          el.append(...t.children.map(make));
          return el;
        };
        const plain = () => {
          const p = document.createElement('p');
          p.textContent = 'The council met again on Friday, and the members spoke for hours about the plan. '.repeat(4);
          return p;
        };
        const article = document.createElement('article');
        const h1 = document.createElement('h1');
        h1.textContent = document.title;
        const middle = document.createElement('p');
        middle.append('It said so. ', ...trees.map(make), ' And so it went on for a while, with more to say.');
        article.append(h1, plain(), middle, plain());
        document.body.replaceChildren(article);
        const found = ArticleRoom.findArticle(document);
        if (found.kind === 'none') return { wrong: [found.reason as string], seen: 0 };
        const { text, blocks } = found.content;
        const wrong: string[] = [];
        let seen = 0;
        for (const run of found.runs) {
          const held = run.node.data.slice(run.from, run.to).replace(/[\t\n\r\f]/g, ' ');
          const said = text.slice(run.at, run.at + run.to - run.from);
          if (held !== said.replace(/[\t\n\r\f]/g, ' ')) wrong.push(`run ${run.at}: ${held} / ${said}`);
          if (run.node.parentElement?.closest('rt, input')) wrong.push(`run ${run.at} stands where none may`);
        }
        for (const block of blocks) {
          for (let at = block.start; at < block.end; at++) {
            const range = ArticleRoom.rangeFor(found, at, at + 1);
            const letter = text.charAt(at);
            if (!range) {
              // A line break element is the only unit without a node.
              if (letter !== '\n') wrong.push(`no range at ${at}`);
              continue;
            }
            seen++;
            if (range.toString().replace(/[\t\n\r\f]/g, ' ') !== letter.replace(/[\t\n\r\f]/g, ' '))
              wrong.push(`other text at ${at}`);
            const back = ArticleRoom.offsetAt(found, range.startContainer, range.startOffset);
            if (back !== at) wrong.push(`${at} came back as ${back}`);
          }
        }
        for (let i = 1; i < found.runs.length; i++) {
          const [a, b] = [found.runs[i - 1], found.runs[i]];
          if (a && b && a.at + a.to - a.from > b.at) wrong.push(`runs overlap at ${b.at}`);
        }
        return { wrong, seen };
      }, trees);
      units += seen;
      expect(wrong).toEqual([]);
    }),
    { numRuns: 80 },
  );
  expect(units).toBeGreaterThan(80 * 300);
});
