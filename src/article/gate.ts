/** A cheap gate: whether a page is worth a walk at all. */

/** Paragraph text that an article has at least, in UTF-16 units. */
const ENOUGH = 400;

/** Shorter text nodes are labels. One letter of Chinese, Japanese or Korean counts as two and a half. */
const LINE = 40;

/** Letters of which one says as much as several Latin ones. */
export const WIDE = /[\u3040-\u9fff\uac00-\ud7af]/;

/** At most so many paragraphs are looked at, and so many text nodes after them. */
const MOST_PARAGRAPHS = 200;
const MOST_TEXTS = 2500;

/** Where running text stands bare. Links, headings, buttons and list labels are no such places. */
const PLACES = new Set(['p', 'article', 'main', 'td', 'pre', 'li', 'section', 'div', 'font', 'span']);

/** What a page says in its head when it is an article. */
const SAYS =
  'meta[property="og:type"][content="article" i],meta[property="article:published_time"],meta[itemprop="datePublished"]';
const TYPED = /"(?:\w*NewsArticle|Article|BlogPosting|ReportageNewsArticle|LiveBlogPosting)"/;

/**
 * Returns false where the page plainly has no article, at a cost that is bounded however large the page is, and only
 * until enough text is seen. True means "worth looking", no more.
 */
export function articleGate(document: Document): boolean {
  try {
    const { body, head, contentType } = document;
    if (!body) return false;
    if (!contentType.startsWith('text/') && /^(?:image|video|audio)\//.test(contentType)) return false;
    if (head?.querySelector(SAYS) || isTyped(document)) return true;
    if (inParagraphs(body) >= ENOUGH) return true;
    const seen = inTexts(document, body);
    return seen >= ENOUGH || (seen > 0 && body.querySelector('iframe, frame') !== null);
  } catch {
    return false;
  }
}

/** Whether the page's own data calls it an article. */
function isTyped(document: Document): boolean {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (let i = 0; i < scripts.length; i++) {
    const text = (scripts[i] as Element).textContent as string;
    if (TYPED.test(text.length > 20_000 ? text.slice(0, 20_000) : text)) return true;
  }
  return false;
}

/** What a text counts for, in units: 0 for a label. */
function weightOf(data: string): number {
  if (data.length < 16) return 0;
  const { length } = data.trim();
  if (length > LINE) return WIDE.test(data) ? length * 2.5 : length;
  return length * 2.5 > LINE && WIDE.test(data) ? length * 2.5 : 0;
}

/** The text that stands bare in the first paragraphs, as far as enough is seen. Most articles are told by it. */
function inParagraphs(body: Element): number {
  const found = body.getElementsByTagName('p');
  const most = Math.min(found.length, MOST_PARAGRAPHS);
  let seen = 0;
  for (let i = 0; i < most && seen < ENOUGH; i++) {
    const p = found[i] as Element;
    if ((p.textContent as string).length < 16) continue;
    for (let node = p.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3) seen += weightOf((node as Text).data);
  }
  return seen;
}

/** The same of text in any place: the browser steps from one text to the next, which costs less than asking every box. */
function inTexts(document: Document, body: Element): number {
  const walker = document.createTreeWalker(body, 4);
  let seen = 0;
  for (let i = 0; i < MOST_TEXTS && seen < ENOUGH; i++) {
    const text = walker.nextNode() as Text | null;
    if (!text) break;
    if (text.length < 16) continue;
    const weight = weightOf(text.data);
    if (weight > 0 && PLACES.has(text.parentElement?.localName ?? '')) seen += weight;
  }
  return seen;
}
