/** What people write in, how text runs, what frameworks and translators do to it, and what stays as without us. */
import { createHash } from 'node:crypto';
import { hover, markedTexts, spotOf, waitForMarks } from './harness';
import { expect, knownMarks, open, PARAGRAPHS, story, test } from './one-browser';

test('what somebody writes in is never touched, and what is submitted is identical', async ({
  page,
  errors,
  context,
}) => {
  const fields = `<form method="post" action="/submit"><input name="a" value="KCNA and the SLBM"><textarea name="b">The moratorium on the Pukguksong-3</textarea>
    <select name="c"><option>SLBM</option></select><input type="hidden" name="d" value="denuclearization"><div contenteditable id="edit" style="min-height:40px">The moratorium and the SLBM are spoken of here, in a box where somebody writes at length about denuclearization.</div>
    <button>Send</button></form><pre><code>const SLBM = moratorium; // denuclearization of KCNA in a long line of code that nobody reads as text</code></pre>`;
  const url = await open(
    page,
    story({
      after: fields,
      body: `${PARAGRAPHS}<p contenteditable="true">Here the moratorium, the SLBM and denuclearization are written by somebody who is still writing, at length.</p>`,
    }),
  );
  let sent = '';
  await context.route(url.replace(/\/[^/]*$/, '').replace(/(https:\/\/[^/]+).*/, '$1/submit'), async (route) => {
    sent = route.request().postData() ?? '';
    await route.fulfill({ body: 'ok', contentType: 'text/html' });
  });
  await waitForMarks(page);
  const inside = await page.evaluate(() =>
    ['annotation', 'annotation-article']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
      .filter((range) => range.startContainer.parentElement?.closest('[contenteditable], textarea, input, code, form'))
      .map(String),
  );
  expect(inside).toEqual([]);
  await page.locator('#edit').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' SLBM typed.');
  await hover(page, 'moratorium');
  await page.keyboard.press('Escape');
  expect(await page.locator('#edit').innerHTML()).toMatch(/denuclearization\. SLBM typed\.$/);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect
    .poll(() => sent)
    .toBe('a=KCNA+and+the+SLBM&b=The+moratorium+on+the+Pukguksong-3&c=SLBM&d=denuclearization');
  expect(errors).toEqual([]);
});

test('a page in design mode is somebody’s draft: no marks, and typing goes where it goes', async ({ page, errors }) => {
  await open(page, story({ head: '<script>document.designMode = "on"</script>' }));
  await page.waitForTimeout(1200);
  expect(await knownMarks(page)).toEqual([]);
  await page.locator('h1').click();
  await page.keyboard.type('SLBM ');
  expect(await page.locator('h1').textContent()).toMatch(/SLBM\s/);
  expect(errors).toEqual([]);
});

test('document.write, a stream in pieces, and a framework that renders over its own server text', async ({
  page,
  errors,
}) => {
  await open(
    page,
    `<!doctype html><html lang="en"><title>Talks end early</title><body><script>document.write(${JSON.stringify(`<article><h1>Talks end early</h1>${PARAGRAPHS}</article>`)})</script></body></html>`,
  );
  await expect.poll(() => knownMarks(page)).toHaveLength(4);
  // The whole document is written anew, long after it was read.
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    story({ body: PARAGRAPHS.replace('moratorium', 'pause') }),
  );
  await expect.poll(() => knownMarks(page), { timeout: 10_000 }).toEqual(['Pukguksong-3', 'SLBM', 'denuclearization']);
  // Text that streams in paragraph by paragraph.
  await open(
    page,
    story({
      body: '<p>The delegation left the building before noon, and the statement that its leader read was short. It was heard by all who waited, and by others.</p>',
    }),
  );
  await page.evaluate(async (html) => {
    const parsed = document.createElement('div');
    parsed.innerHTML = html;
    for (const p of [...parsed.children]) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      document.querySelector('article')?.append(p);
    }
  }, PARAGRAPHS);
  await expect.poll(() => knownMarks(page), { timeout: 10_000 }).toHaveLength(4);
  expect(errors).toEqual([]);
});

test('the browser’s translation on and off: no mark on words that are not there any more', async ({ page, errors }) => {
  await open(page);
  await waitForMarks(page);
  // What Chromium's translation does: the root gets a class and a language, text nodes are wrapped in <font>, with other text.
  await page.evaluate(() => {
    const kept: [Text, string][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const node of nodes) {
      if (node.data.trim() === '') continue;
      kept.push([node, node.data]);
      const font = document.createElement('font');
      font.style.verticalAlign = 'inherit';
      font.textContent = node.data.replace(/\w/g, (letter) => (letter === 'e' ? 'ö' : letter)).replace(/the/gi, 'der');
      node.replaceWith(font);
    }
    document.documentElement.lang = 'de';
    document.documentElement.classList.add('translated-ltr');
    Object.assign(globalThis, {
      back: () => {
        const fonts = [...document.querySelectorAll('font')];
        for (const [index, font] of fonts.entries()) font.replaceWith(kept[index]?.[0] ?? '');
        document.documentElement.lang = 'en';
        document.documentElement.classList.remove('translated-ltr');
      },
    });
  });
  await page.waitForTimeout(1200);
  for (const text of await markedTexts(page)) expect(text.trim()).not.toBe('');
  await page.evaluate(() => (globalThis as unknown as { back(): void }).back());
  await expect.poll(() => knownMarks(page), { timeout: 10_000 }).toHaveLength(4);
  expect(errors).toEqual([]);
});

const TEXTS: [string, string][] = [
  ['right to left around it', `<div dir="rtl">${PARAGRAPHS}</div>`],
  ['bidi overrides', PARAGRAPHS.replace('moratorium', '‮moratorium‬').replace('SLBM', '⁧SLBM⁩')],
  [
    'zero-width characters inside words',
    PARAGRAPHS.replace('moratorium', 'mora​torium').replace('denuclearization', 'denuclear­ization'),
  ],
  ['decomposed letters', PARAGRAPHS.replace('delegation', 'déléga­tion'.normalize('NFD')).normalize('NFD')],
  [
    'lone surrogates and unassigned code points',
    PARAGRAPHS.replace('before noon', 'before &#xFFFF; ￾ noon').replace('its leader', 'its 󠄀 leader'),
  ],
  ['vertical text', `<div style="writing-mode:vertical-rl;height:400px">${PARAGRAPHS}</div>`],
  ['ruby', PARAGRAPHS.replace('SLBM', '<ruby>SLBM<rp>(</rp><rt>es-el-bi-em</rt><rp>)</rp></ruby>')],
];
for (const [name, body] of TEXTS) {
  test(`text with ${name}: marks on whole words of it, a card beside them`, async ({ page, errors }) => {
    await open(page, story({ body }));
    await page.evaluate(() => {
      for (const node of document.querySelectorAll('article p')) node.lastChild?.after('\ud83d \udc00 \ud800');
    });
    await waitForMarks(page);
    await page.waitForTimeout(500);
    const texts = (await markedTexts(page)).map((text) => text.normalize('NFC').replace(/[\p{Cf}]/gu, ''));
    expect(texts).toEqual(expect.arrayContaining(['denuclearization', 'moratorium']));
    const at = await page.evaluate(() => {
      const range = [...(CSS.highlights.get('annotation') ?? [])]
        .map((one) => one as Range)
        .find((one) => one.getClientRects().length > 0) as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await page.mouse.move(at.x - 2, at.y - 2);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('selection, copy, find and print are as without us', async ({ page, errors, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const probe = async (): Promise<unknown> => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') as Element));
    await page.keyboard.press('Control+C');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const html = await (await item?.getType('text/html'))?.text();
      return [
        await navigator.clipboard.readText(),
        html,
        getSelection()?.toString(),
        document.documentElement.innerText,
      ];
    });
    const found = await page.evaluate(() => {
      getSelection()?.removeAllRanges();
      const places = [];
      while ((globalThis as unknown as { find(text: string): boolean }).find('SLBM') && places.length < 5)
        places.push(getSelection()?.anchorOffset);
      return places;
    });
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.emulateMedia({ media: 'print' });
    const printed = createHash('sha256')
      .update(await page.screenshot())
      .digest('hex');
    await page.emulateMedia({ media: 'screen' });
    return { copied, found, printed };
  };
  await waitForMarks(page);
  const withUs = await probe();
  // The same page with marks taken away: what it is without us.
  await page.evaluate(() => {
    CSS.highlights.clear();
    Object.defineProperty(CSS.highlights, 'set', { value: () => CSS.highlights });
  });
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { set(o: object): Promise<void> } } } }
    ).chrome.storage.local.set({ settings: { version: 1, marks: false } }),
  );
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await probe()).toEqual(withUs);
  await worker?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
    ).chrome.storage.local.clear(),
  );
  expect(errors).toEqual([]);
});

test('hidden text and comments that were seeded for us are not annotated', async ({ page, errors }) => {
  const seeds = [
    '<p style="display:none">',
    '<p hidden>',
    '<p aria-hidden="true" style="position:absolute;left:-9999px">',
    '<p style="visibility:hidden">',
    '<p style="font-size:0">',
    '<template><p>',
    '<noscript><p>',
    '<details><summary>More</summary><p>',
  ]
    .map(
      (open) =>
        `${open}Brinkmanship of the Korean Central News Agency and the Hanoi summit, seeded where nobody looks, at the length of a paragraph.</p>`,
    )
    .join('');
  await open(
    page,
    story({
      body: `${PARAGRAPHS}<!-- <p>Brinkmanship of the Korean Central News Agency and the Hanoi summit in a comment.</p> -->${seeds}`,
      after:
        '<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>Brinkmanship! The Korean Central News Agency and the Hanoi summit, said by somebody in a comment below the article.</p></div></section>',
    }),
  );
  await waitForMarks(page);
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() =>
    ['annotation', 'annotation-article']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
      .filter((range) => {
        const el = range.startContainer.parentElement as HTMLElement;
        return (
          !el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
          el.closest('#comments') !== null ||
          parseFloat(getComputedStyle(el).fontSize) === 0
        );
      })
      .map(String),
  );
  expect(seen).toEqual([]);
  expect(await knownMarks(page)).toHaveLength(4);
  await spotOf(page, 'SLBM');
  expect(errors).toEqual([]);
});
