/** A cheap gate: whether a page is worth a walk at all. */

/** Paragraph text that an article has at least, in UTF-16 units. */
const ENOUGH = 400;

/**
 * Returns false where the page plainly has no article, at a cost that does not grow with the page: at most 400
 * paragraphs are looked at, and only until enough text is seen. True means "worth looking", no more.
 */
export function articleGate(document: Document): boolean {
  try {
    if (!document.body) return false;
    if (/^(?:image|video|audio)\//.test(document.contentType)) return false;
    let seen = 0;
    for (const list of ['p', 'article, main, [itemprop="articleBody"], td, pre, li, div > br, section, div']) {
      const found = document.body.querySelectorAll(list);
      const most = Math.min(found.length, 400);
      for (let i = 0; i < most; i++) {
        for (let node = found[i]?.firstChild ?? null; node; node = node.nextSibling) {
          if (node.nodeType !== 3) continue;
          const length = (node as Text).data.trim().length;
          if (length > 40) seen += length;
        }
        if (seen >= ENOUGH) return true;
      }
    }
    return document.body.querySelector('iframe') !== null && seen > 0;
  } catch {
    return false;
  }
}
