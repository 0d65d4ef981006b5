/** A cheap gate: whether a page is worth a walk at all. */

/** Paragraph text that an article has at least, in UTF-16 units. */
const ENOUGH = 400;

/** Shorter text nodes are labels. One letter of Chinese, Japanese or Korean counts as two and a half. */
const LINE = 40;

const WIDE = /[\u3040-\u9fff\uac00-\ud7af]/;

/** What a page says in its head when it is an article. */
const SAYS =
  'meta[property="og:type"][content="article" i], meta[property="article:published_time"], meta[itemprop="datePublished"]';
const TYPED = /"(?:\w*NewsArticle|Article|BlogPosting|ReportageNewsArticle|LiveBlogPosting)"/;

/**
 * Returns false where the page plainly has no article, at a cost that hardly grows with the page: at most 400 elements
 * of each kind are looked at, and only until enough text is seen. True means "worth looking", no more.
 */
export function articleGate(document: Document): boolean {
  try {
    if (!document.body) return false;
    if (/^(?:image|video|audio)\//.test(document.contentType)) return false;
    if (document.head?.querySelector(SAYS)) return true;
    for (const script of Array.from(document.scripts)) {
      if (script.type === 'application/ld+json' && TYPED.test((script.textContent ?? '').slice(0, 20_000))) return true;
    }
    let seen = 0;
    for (const list of ['p', 'article, main, td, pre, li, section', 'div, font, span']) {
      const found = document.body.querySelectorAll(list);
      const most = Math.min(found.length, 400);
      for (let i = 0; i < most; i++) {
        for (let node = found[i]?.firstChild ?? null; node; node = node.nextSibling) {
          if (node.nodeType !== 3) continue;
          const data = (node as Text).data;
          if (data.length < 16) continue;
          const length = data.trim().length * (WIDE.test(data) ? 2.5 : 1);
          if (length > LINE) seen += length;
        }
        if (seen >= ENOUGH) return true;
      }
    }
    return seen > 0 && document.body.querySelector('iframe, frame') !== null;
  } catch {
    return false;
  }
}
