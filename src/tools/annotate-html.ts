/** HTML to plain text for the command line: no article finder, only tags, scripts and entities taken out. The extension reads live pages instead. */

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
]);
const BLOCKS =
  /^(?:p|div|section|article|header|main|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|blockquote|figure|figcaption|pre|hr|br|body|html|address)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  shy: '',
  eacute: 'é',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
};

/** Resolves numeric entities and the commonest named ones; leaves others as they stand. */
function unescapeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/** What a page says of itself. */
export interface PageText {
  text: string;
  title?: string;
  date?: string;
}

/** Whether a text looks like an HTML page. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|article|main|div|p|h1)\b/i.test(
    text.slice(0, 4000),
  );
}

/** Text of a page: the `<article>` or `<main>` where there is one, blocks parted by blank lines. Linear; never throws. */
export function textOfHtml(html: string): PageText {
  const title =
    /<h1\b[^>]{0,2000}>([\s\S]{0,2000}?)<\/h1>/i.exec(html)?.[1] ??
    /<title\b[^>]{0,200}>([^<]{0,2000})/i.exec(html)?.[1];
  const date = /(?:article:published_time|datePublished|date)["']?[^>\d]{0,60}?(\d{4}-\d\d-\d\d)/i.exec(html)?.[1];
  const start = html.search(/<(?:article|main)\b/i);
  const found =
    start < 0
      ? -1
      : html
          .toLowerCase()
          .lastIndexOf(html.slice(start + 1, start + 5).toLowerCase() === 'main' ? '</main' : '</article');
  const body = start >= 0 ? html.slice(start, found > start ? found : undefined) : html;
  const about: PageText = { text: strip(body) };
  if (title)
    about.title = unescapeEntities(title.replace(/<[^>]*>/g, ''))
      .replace(/\s+/g, ' ')
      .trim();
  if (date) about.date = date;
  return about;
}

function strip(html: string): string {
  const out: string[] = [];
  let at = 0;
  let dropping = '';
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? html.length : open);
    if (!dropping && text) out.push(unescapeEntities(text).replace(/\s+/g, ' '));
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (close < 0) break;
    at = close + (comment ? 3 : 1);
    if (comment) continue;
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 40));
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    if (dropping) {
      if (tag[1] === '/' && name === dropping) dropping = '';
      continue;
    }
    if (tag[1] !== '/' && DROPPED.has(name) && html[close - 1] !== '/') dropping = name;
    else if (BLOCKS.test(name)) out.push('\n\n');
  }
  return out
    .join('')
    .replace(/ *\n\n[\s]*/g, '\n\n')
    .trim();
}
