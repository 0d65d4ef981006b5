import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../src/tools/annotate-html';

const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const STORY = '<article><h1>A Harbour Closes</h1><p>The harbour of Tollmark closed on Monday.</p></article>';

describe('text of a page for the command line', () => {
  it.each([
    ['article inside main', `<main>${STORY}<section><h2>More</h2><p>Related links</p></section></main>`],
    [
      'the longest of several',
      `${STORY}<article><p>Teaser</p></article><footer><article><p>Other</p></article></footer>`,
    ],
    ['nested ones', `<article>${STORY}</article><p>Newsletter</p>`],
    ['tags inside scripts', `<script>var a = "<article>";</script><main>${STORY}</main><p>Links</p>`],
    ['an aside inside', STORY.replace('</article>', '<aside>See <aside>too</aside> also</aside></article>')],
  ])('takes %s', (_, body) => {
    expect(textOfHtml(page('', body)).text).toBe('A Harbour Closes\n\nThe harbour of Tollmark closed on Monday.');
  });
  it('takes main where articles are teasers, and everything where there is neither', () => {
    const prose = '<p>The harbour closed, and nobody knew for how long it would stay so.</p>';
    expect(textOfHtml(`<main>${prose}<article>Teaser</article></main>`).text).toContain('nobody knew');
    expect(textOfHtml(prose).text).toMatch(/^The harbour closed/);
  });
  it.each([
    ['<script type="application/ld+json">{"datePublished": "2021-03-04T09:00Z"}</script>', '2021-03-04'],
    ['<meta content="2021-03-05T01:00" property="article:published_time">', '2021-03-05'],
    ['<meta name="date" content="2021-03-06">', '2021-03-06'],
    ['<meta name="date" content="2021-13-40">', undefined],
    ['<meta name="viewport" content="2021-03-06">', undefined],
  ])('dates by %s', (head, date) => {
    expect(textOfHtml(page(head, STORY)).date).toBe(date);
  });
  it('dates by the time element of the article, not of a teaser', () => {
    const time = (day: string) => `<time datetime="${day}">then</time>`;
    const body = `<p>${time('2020-01-01')}</p>${STORY.replace('<p>', `<p>${time('2021-03-07')}`)}`;
    expect(textOfHtml(page('', body)).date).toBe('2021-03-07');
  });
  it('leaves out the boxes beside the sample article', () => {
    const sample = textOfHtml(readFileSync(new URL('../../../assets/public/sample.html', import.meta.url), 'utf8'));
    expect(sample.date).toBe('2020-01-02');
    expect(sample.title).toBe('After Stockholm, a Deadline and a Silence');
    expect(sample.text).not.toMatch(/inbox|More in World|Treaty\?|KCNA, explained/);
    expect(sample.text).toContain('for someone to speak first.');
  });
  it('stays linear on hostile pages', () => {
    for (const text of ['<article>', '<script>', '<!--', '<nav>', '</article>', '<time datetime="'])
      expect(() => textOfHtml(`<html>${text.repeat(100_000)}`)).not.toThrow();
  });
});
