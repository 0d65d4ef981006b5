/** Odd pages: what is huge, what is no HTML, what forbids, what hides, what overlays. */
import { cardOf, hover, markup, waitForMarks } from './harness';
import { expect, knownMarks, open, PARAGRAPHS, serve, stateOf, story, test } from './one-browser';

const STYLES: [string, string][] = [
  ['all: unset on everything', '*,*::before,*::after{all:unset!important}'],
  [
    'no box for what is unknown',
    'div,[popover],:not(:defined),html>:not(head):not(body){display:none!important;visibility:hidden!important}',
  ],
  [
    'everything see-through and behind',
    'html>div,[popover]{opacity:0!important;z-index:-1!important;pointer-events:none!important;position:static!important;transform:scale(0)!important;clip-path:inset(50%)!important;content-visibility:hidden!important}',
  ],
  [
    'a filter, a transform and contained paint on the root',
    'html{filter:grayscale(1);transform:rotate(0.5deg);contain:paint;perspective:1px;will-change:transform}',
  ],
  [
    'tiny type, right to left, vertical',
    'html{font-size:1px!important;direction:rtl;zoom:1}body{font-size:16px;writing-mode:horizontal-tb}',
  ],
];
for (const [name, css] of STYLES) {
  test(`page styles, ${name}: the card stands, can be seen and read`, async ({ page, errors }) => {
    await open(page, story({ head: `<style>${css}</style>` }));
    await waitForMarks(page);
    const card = await hover(page, 'SLBM');
    await expect(card).toBeVisible();
    const look = await card.evaluate((element) => {
      const { opacity, visibility, fontSize, pointerEvents, direction } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const top = (element.getRootNode() as ShadowRoot).elementFromPoint(box.x + box.width / 2, box.y + 20);
      return {
        opacity,
        visibility,
        pointerEvents,
        direction,
        size: parseFloat(fontSize) >= 9,
        wide: box.width > 200,
        front: element.contains(top),
      };
    });
    await expect.poll(() => card.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
    expect({ ...look, opacity: '1' }).toEqual({
      opacity: '1',
      visibility: 'visible',
      pointerEvents: 'auto',
      direction: 'ltr',
      size: true,
      wide: true,
      front: true,
    });
    expect(errors).toEqual([]);
  });
}

test('a page that lays sheets over everything does not cover the card', async ({ page, errors }) => {
  await open(
    page,
    story({
      after: '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff8;pointer-events:none"></div>',
    }),
  );
  await waitForMarks(page);
  const card = await hover(page, 'SLBM');
  const box = await card.boundingBox();
  const inFront = await card.evaluate((element) => {
    const { x, y, width } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + 20) === (element.getRootNode() as ShadowRoot).host;
  });
  expect(inFront).toBe(true);
  expect(box?.width).toBeGreaterThan(200);
  expect(errors).toEqual([]);
});

const STRICT: [string, Record<string, string>][] = [
  [
    'default-src none and trusted types',
    { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" },
  ],
  ['sandbox without scripts', { 'content-security-policy': 'sandbox' }],
  [
    'sandbox with scripts, isolated origins',
    {
      'content-security-policy': 'sandbox allow-scripts',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  ],
  [
    'every feature off',
    {
      'permissions-policy': 'clipboard-write=(), fullscreen=()',
      'document-policy': 'force-load-at-top',
      'referrer-policy': 'no-referrer',
    },
  ],
];
for (const [name, headers] of STRICT) {
  test(`headers, ${name}: marks and a card, no complaint in the console`, async ({ page, errors }) => {
    await open(page, story(), headers);
    await waitForMarks(page);
    const card = await hover(page, 'Pukguksong-3');
    expect((await card.boundingBox())?.width).toBeGreaterThan(200);
    // The test's own evaluations are what a sandbox without scripts complains of.
    expect(errors.filter((error) => !/^Blocked script execution in 'https/.test(error))).toEqual([]);
  });
}

const filler = (size: number): string => {
  const line =
    'The talks went on for another day, and the delegations repeated what they had said before about the matter. ';
  return `<p>${line.repeat(5)}</p>`.repeat(Math.ceil(size / (line.length * 5)));
};
const HUGE: [string, () => string, RegExp][] = [
  ['an article of 10 MB', () => story({ body: PARAGRAPHS + filler(10_000_000) }), /^article$/],
  [
    'a page of 100,000 nodes',
    () => story({ after: `<ul>${'<li><a href="#">x</a></li>'.repeat(50_000)}</ul>` }),
    /^article$/,
  ],
  [
    'one text node of 5 MB',
    () =>
      story({
        body: `<p>${PARAGRAPHS.replace(/<[^>]+>/g, '')} ${'The talks went on for another day. '.repeat(150_000)}</p>`,
      }),
    /^article$|^no-article$/,
  ],
  [
    'nesting 5,000 deep',
    () =>
      `<!doctype html><html lang="en"><title>Talks end early</title><body>${'<div>'.repeat(5000)}<article><h1>Talks end early</h1>${PARAGRAPHS}</article>${'</div>'.repeat(5000)}</body></html>`,
    /^article$|^no-article$/,
  ],
  ['nesting 5,000 deep beside the article', () => story({ after: `${'<div>'.repeat(5000)}<b>x</b>` }), /^article$/],
];
for (const [name, make, state] of HUGE) {
  test(`${name}: a clear state, the page answers, nothing changed`, async ({ page, errors, context }) => {
    test.setTimeout(120_000);
    const url = await open(page, make());
    const count = await page.evaluate(() => document.getElementsByTagName('*').length);
    await expect.poll(async () => (await stateOf(context, url))?.type, { timeout: 60_000 }).toMatch(state);
    if ((await stateOf(context, url))?.type === 'article')
      await expect.poll(() => knownMarks(page), { timeout: 30_000 }).toContain('moratorium');
    expect(await page.evaluate(() => document.getElementsByTagName('*').length)).toBe(count);
    expect(errors).toEqual([]);
  });
}

const XHTML = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Talks end early</title></head><body><article><h1>Talks end early</h1>${PARAGRAPHS}</article></body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><title>KCNA</title><text x="10" y="40">The moratorium on nuclear tests and the SLBM.</text><foreignObject width="700" height="500"><div xmlns="http://www.w3.org/1999/xhtml">${PARAGRAPHS}</div></foreignObject></svg>`;
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>KCNA</title>${'<entry><title>SLBM</title><summary>The moratorium on nuclear tests, and what was said of it by both sides in the talks.</summary></entry>'.repeat(20)}</feed>`;
const plain = PARAGRAPHS.replace(/<[^>]+>/g, '');
const KINDS: [string, string | Buffer, string, RegExp][] = [
  ['XHTML', XHTML, 'application/xhtml+xml', /^article$/],
  ['SVG', SVG, 'image/svg+xml', /^no-article$/],
  [
    'MathML',
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>${plain}</mtext></math>`,
    'text/xml',
    /^no-article$/,
  ],
  ['XML', ATOM, 'application/xml', /^no-article$/],
  ['plain text', `Talks end early\n\n${plain}`, 'text/plain', /^article$|^no-article$/],
  ['JSON', JSON.stringify({ text: plain }), 'application/json', /^no-article$|^article$/],
  ['an image', Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'), 'image/gif', /^no-article$/],
  ['nothing at all', '', 'text/html', /^no-article$/],
  [
    'a frameset',
    '<!doctype html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset>',
    'text/html',
    /^no-article$/,
  ],
];
for (const [name, body, type, expected] of KINDS) {
  test(`a document of another kind, ${name}: a clear state, untouched`, async ({ page, errors, context }) => {
    const url = await open(page, body, { 'content-type': type });
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    await expect.poll(async () => (await stateOf(context, url))?.type).toMatch(expected);
    const state = await stateOf(context, url);
    if (state?.type === 'article') {
      await waitForMarks(page);
      await page.evaluate(() => scrollTo(0, 0));
      const at = await page.evaluate(() => {
        const box = ([...(CSS.highlights.get('annotation') ?? [])][0] as Range).getBoundingClientRect();
        return { x: box.x + 3, y: box.y + box.height / 2 };
      });
      await page.mouse.move(at.x - 2, at.y);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await page.waitForTimeout(600);
      await page.mouse.move(1, 1, { steps: 3 });
      await expect(cardOf(page)).toHaveCount(0);
    }
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    expect(errors.filter((error) => !/favicon|Failed to load resource/.test(error))).toEqual([]);
  });
}

test('about:blank, data: and frames of every kind stay alone', async ({ page, errors, context }) => {
  for (const url of ['about:blank', `data:text/html,${encodeURIComponent(story())}`]) {
    await page.goto(url);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  }
  const inner = await serve(context, story());
  await open(
    page,
    `<!doctype html><html lang="en"><title>Frames</title><body><p>Frames.</p><iframe src="${inner}" width=700 height=400></iframe>
    <iframe sandbox src="${inner}"></iframe><iframe srcdoc="${story().replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe><iframe src="about:blank"></iframe></body></html>`,
  );
  await page.waitForTimeout(1500);
  for (const frame of page.frames()) {
    // Only a frame of the page's own origin may hold the page's article.
    const size = await frame.evaluate(() => CSS.highlights.size).catch(() => 0);
    if (frame.url().startsWith('https://') && frame !== page.mainFrame()) expect(size).toBe(0);
    expect(
      await frame
        .evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length)
        .catch(() => 0),
    ).toBe(0);
  }
  expect(errors.filter((error) => !/sandbox/i.test(error))).toEqual([]);
});

test('a PDF gives no article and no harm', async ({ page, context }) => {
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  );
  const url = await serve(context, pdf, { 'content-type': 'application/pdf' });
  await page.goto(url).catch(() => undefined);
  await page.waitForTimeout(1000);
  const state = await stateOf(context, url);
  expect([undefined, 'no-article']).toContain(state?.type);
});

test('the page stays byte for byte what it was, whatever was hovered', async ({ page, errors }) => {
  await open(page);
  const before = await markup(page);
  await waitForMarks(page);
  for (const word of ['moratorium', 'SLBM', 'denuclearization']) {
    await hover(page, word);
    await page.keyboard.press('Escape');
    await expect(cardOf(page)).toHaveCount(0);
  }
  expect(await markup(page)).toBe(before);
  expect(errors).toEqual([]);
});
