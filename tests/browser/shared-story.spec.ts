import { expect, hover, markedTexts, markup, NO_SHARED, servePage, shared, test, waitForMarks } from './harness';

const STORY = shared('articles/north-korea-talks-2019.html');
const URL = 'https://daily.example/2019/10/06/talks.html';

test.describe('a newspaper story of 2019', () => {
  test.skip(STORY === null, NO_SHARED);
  test.beforeAll(() => {
    if (STORY === null) console.log(`skipped: ${NO_SHARED}`);
  });

  test('has its terms marked, and nothing of the page around it', async ({ context }) => {
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    const texts = await markedTexts(page);
    for (const term of [
      'D.P.R.K.',
      'Pukguksong-3',
      'ICBM',
      'Korean Central News Agency',
      'hard currency',
      'Sejong Institute',
    ]) {
      expect(texts).toContain(term);
    }
    const outside = await page.evaluate(() =>
      ['annotation', 'annotation-article']
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
        .filter((range) =>
          range.startContainer.parentElement?.closest(
            'nav, header, footer, aside, .ad, .related, .newsletter, .comments, .share',
          ),
        )
        .map(String),
    );
    expect(outside).toEqual([]);
  });

  test('answers for D.P.R.K., Pukguksong-3, ICBM and moratorium', async ({ context }) => {
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    for (const [term, title] of [
      ['D.P.R.K.', /North Korea/],
      ['Pukguksong-3', /Pukguksong-3/],
      ['ICBM', /ballistic missile/i],
      ['moratorium', /moratorium/i],
    ] as const) {
      const card = await hover(page, term);
      await expect(card).toHaveAccessibleName(title);
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    }
  });

  test('tells the two persons called Mr. Kim apart', async ({ context }) => {
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    const who: string[] = [];
    for (let occurrence = 0; occurrence < 5; occurrence++) {
      const card = await hover(page, 'Mr. Kim', occurrence);
      who.push((await card.getByRole('heading').first().textContent()) ?? '');
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
    }
    expect(who).toEqual(['Kim Jong-un', 'Kim Jong-un', 'Kim Myong-gil', 'Kim Myong-gil', 'Kim Myong-gil']);
  });

  test('is left byte for byte as it came', async ({ context }) => {
    await servePage(context, URL, STORY ?? '');
    const page = await context.newPage();
    await page.goto(URL);
    await waitForMarks(page);
    const served = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
      STORY ?? '',
    );
    expect(await markup(page)).toBe(served);
  });
});
