import {
  cardOf,
  expect,
  hover,
  markedTexts,
  markup,
  openSample,
  servePage,
  spotOf,
  stopWorker,
  test,
  waitForMarks,
} from './harness';

const STORY = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>Talks end early</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2019-10-07T08:00:00Z">${head}</head>
<body><nav><a href="#n">KCNA</a></nav><article><h1>Talks end early</h1>${body}</article></body></html>`;

const PARAGRAPHS = `
<p>The delegation left the building before noon, and the statement that its leader read was short. It blamed the other side for the
failure and said that the moratorium on nuclear tests would be looked at again before the end of the year.</p>
<p>Reporters asked about the missile that had been fired in the same week. Officials said that the <em>Pukguk</em>song-3 was meant for
submarines, and that it was the first test of an SLBM in three years. They added that nobody had been told in advance.</p>
<p>Diplomats who took part said afterwards that both sides had come with fixed positions, and that denuclearization had hardly been
spoken of. A new date was not set, and the host country offered to invite both delegations again within a fortnight.</p>`;

test('marks the terms of the article and nothing beside it', async ({ context }) => {
  const page = await openSample(context);
  const texts = await markedTexts(page);
  for (const term of [
    'D.P.R.K.',
    'Korean Central News Agency',
    'Hanoi summit',
    'hard currency',
    'Stephen E. Biegun',
    'Pukguksong-3',
  ]) {
    expect(texts).toContain(term);
  }
  const outside = await page.evaluate(() =>
    ['annotation', 'annotation-article']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
      .filter((range) => !range.startContainer.parentElement?.closest('article'))
      .map(String),
  );
  expect(outside).toEqual([]);
});

test('a term split over inline elements is one mention with one card', async ({ context }) => {
  const page = await openSample(context);
  const card = await hover(page, 'Pukguksong-3');
  await expect(card).toHaveAccessibleName(/Pukguksong-3/);
});

test('the page stays byte for byte what it was until a card opens, and after it closes', async ({ context }) => {
  const page = await openSample(context);
  const before = await page.evaluate(async () => (await fetch(location.href)).text());
  const parsed = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
    before,
  );
  expect(await markup(page)).toBe(parsed);

  await hover(page, 'D.P.R.K.');
  expect(await markup(page)).not.toBe(parsed);
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toBeHidden();
  expect(await markup(page)).toBe(parsed);
});

test('a pointer that only passes opens nothing; one that rests does', async ({ context }) => {
  const page = await openSample(context);
  const { x, y } = await spotOf(page, 'D.P.R.K.');
  for (let step = 0; step < 3; step++) {
    await page.mouse.move(x, y);
    await page.mouse.move(x, y + 300);
    await page.waitForTimeout(120);
  }
  await expect(cardOf(page)).toBeHidden();
  await page.mouse.move(x, y);
  await expect(cardOf(page)).toBeVisible();
});

test('the card can be reached with the pointer, and goes when the pointer goes', async ({ context }) => {
  const page = await openSample(context);
  const card = await hover(page, 'Hanoi summit');
  const box = await card.boundingBox();
  if (!box) throw new Error('no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await page.waitForTimeout(700);
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5, { steps: 5 });
  await expect(card).toBeHidden();
});

test('the card never covers its mention and stays in the window', async ({ context }) => {
  const page = await openSample(context);
  for (const term of ['D.P.R.K.', 'Hanoi summit', 'hard currency', 'brinkmanship'.replace('b', 'B')]) {
    const { x, y } = await spotOf(page, term);
    const card = await hover(page, term);
    const box = await card.boundingBox();
    if (!box) throw new Error('no box');
    expect(x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    await page.keyboard.press('Escape');
  }
});

test('a stopped worker is woken, between two hovers and for a second page', async ({ context }) => {
  const page = await openSample(context);
  const first = await hover(page, 'D.P.R.K.');
  await expect(first).toContainText('North Korea');
  await page.keyboard.press('Escape');
  await stopWorker(context, page);
  const second = await hover(page, 'Hanoi summit');
  await expect(second).toContainText(/Hanoi/);
  await stopWorker(context, page);
  const again = await context.newPage();
  await again.goto(page.url());
  await waitForMarks(again);
});

test('works under the strictest content security policy with trusted types', async ({ context }) => {
  const url = 'https://strict.example/2019/story.html';
  await servePage(context, url, STORY(PARAGRAPHS), {
    'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  await waitForMarks(page);
  const card = await hover(page, 'Pukguksong-3');
  await expect(card).toHaveAccessibleName(/Pukguksong-3/);
  const { width } = (await card.boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(200);
  expect(complaints).toEqual([]);
});

test('a page that renders its article anew keeps marks on the right words', async ({ context }) => {
  const url = 'https://app.example/2019/story.html';
  await servePage(context, url, STORY(PARAGRAPHS));
  const page = await context.newPage();
  await page.goto(url);
  await waitForMarks(page);
  // What a framework does: the same nodes with other text, then other nodes in place of them.
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('article p');
    const text = first?.firstChild as Text;
    text.data = `Before anything else, it rained in the capital. ${text.data}`;
  });
  await expect.poll(async () => (await markedTexts(page)).filter((text) => text === 'moratorium').length).toBe(1);
  await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const copy = article.cloneNode(true) as HTMLElement;
    const added = document.createElement('p');
    added.textContent =
      'A spokesman repeated that brinkmanship would not lead anywhere, that the offer of working-level talks stood, and that it had no conditions.';
    copy.append(added);
    article.replaceWith(copy);
  });
  await expect.poll(() => markedTexts(page)).toContain('brinkmanship');
  expect(await markedTexts(page)).toContain('moratorium');
  for (const text of await markedTexts(page)) expect(text.trim()).not.toBe('');
});

test('a page without an article gets no marks', async ({ context, worker }) => {
  const url = 'https://shop.example/';
  await servePage(
    context,
    url,
    '<!doctype html><html lang="en"><title>Shop</title><ul><li><a href="#1">KCNA mug</a> 9.99</li><li><a href="#2">ICBM poster</a> 4.99</li></ul></html>',
  );
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(1500);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(worker.url()).toContain('background');
});

test('nothing is ever asked of the network', async ({ context }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const page = await openSample(context);
  await hover(page, 'D.P.R.K.');
  const outside = asked.filter((url) => !/^(https:\/\/news\.example\/|chrome-extension:|data:|blob:)/.test(url));
  expect(outside).toEqual([]);
});
