import { cardOf, expect, hover, markedTexts, openSample, pressButton, spotOf, test, waitForMarks } from './harness';

test('"I know this" takes the marks away, everywhere and for good, and undo brings them back', async ({ context }) => {
  const page = await openSample(context);
  const before = await markedTexts(page);
  expect(before).toContain('Pukguksong-3');
  let card = await hover(page, 'Pukguksong-3');
  await card.getByRole('button', { name: 'I know this' }).click();
  await expect(card.getByRole('status').filter({ hasText: 'You know this' })).toBeVisible();
  await expect.poll(() => markedTexts(page)).not.toContain('Pukguksong-3');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markedTexts(page)).toEqual(before);
  await card.getByRole('button', { name: 'I know this' }).click();
  await expect.poll(() => markedTexts(page)).not.toContain('Pukguksong-3');
  await page.keyboard.press('Escape');

  await page.reload();
  await waitForMarks(page);
  expect(await markedTexts(page)).not.toContain('Pukguksong-3');
  // What is known still answers to the pointer, and can be taken back there.
  card = await hover(page, 'Pukguksong-3');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markedTexts(page)).toEqual(before);
});

test('"Not this here" silences one name on one page; the panel brings it back', async ({ context, launched }) => {
  const page = await openSample(context);
  const before = await markedTexts(page);
  const card = await hover(page, 'Pukguksong-3');
  await card.getByRole('button', { name: 'Not this here' }).click();
  await expect.poll(() => markedTexts(page)).not.toContain('Pukguksong-3');
  await page.keyboard.press('Escape');
  await page.reload();
  await waitForMarks(page);
  const { x, y } = await spotOf(page, 'Pukguksong-3');
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(700);
  await expect(cardOf(page)).toBeHidden();

  const { panel } = await pressButton(launched, page);
  await panel.getByText('Known or hidden').click();
  await panel.getByRole('button', { name: /^Undo: .*Pukguksong-3/ }).click();
  await expect.poll(() => markedTexts(page)).toEqual(before);
});

test('"Copy" puts the entry with its sources on the clipboard', async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await openSample(context);
  const card = await hover(page, 'Pukguksong-3');
  await card.getByRole('button', { name: 'Copy' }).click();
  await expect(card.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Pukguksong-3: /);
  expect(text).toContain('source');
});
