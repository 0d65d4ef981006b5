/** HTML to plain text for the command line: no article finder, only tags, scripts and entities taken out. The extension reads live pages instead. */
import { isPossibleDate } from '../glossary/schema';

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

/** A tag of a page, or a stretch of text between two. Comments and what stands inside scripts and styles are left out. */
interface Piece {
  /** Small letters; empty for text. */
  name: string;
  closing: boolean;
  /** The tag without its brackets, or the text. */
  content: string;
  start: number;
  end: number;
}

/** Elements whose content is no markup. */
const RAW = /^(?:script|style|template|noscript|textarea|svg)$/;

/** Cuts a page into tags and texts. Linear: every search starts where the last one ended. */
function piecesOf(html: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) pieces.push({ name: '', closing: false, content: html.slice(at, end), start: at, end });
    if (open < 0) break;
    const comment = html.startsWith('<!--', open);
    const close = comment ? html.indexOf('-->', open) : html.indexOf('>', open);
    if (close < 0) break;
    at = close + (comment ? 3 : 1);
    if (comment) continue;
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 40));
    if (!tag) continue;
    const name = (tag[2] ?? '').toLowerCase();
    const closing = tag[1] === '/';
    pieces.push({ name, closing, content: html.slice(open + 1, close), start: open, end: at });
    if (closing || html[close - 1] === '/' || !RAW.test(name)) continue;
    const ending = new RegExp(`</${name}\\b`, 'gi');
    ending.lastIndex = at;
    const found = ending.exec(html);
    if (!found) break;
    if (name === 'script')
      pieces.push({ name: '!data', closing: false, content: html.slice(at, found.index), start: at, end: found.index });
    at = found.index;
  }
  return pieces;
}

/** The outermost elements of a name, as ranges of pieces; one that is never closed reaches to the end. */
function elements(pieces: readonly Piece[], name: string): Piece[][] {
  const found: Piece[][] = [];
  let depth = 0;
  let from = 0;
  pieces.forEach((piece, index) => {
    if (piece.name !== name) return;
    if (!piece.closing && depth++ === 0) from = index;
    if (piece.closing && depth > 0 && --depth === 0) found.push(pieces.slice(from, index));
  });
  if (depth > 0) found.push(pieces.slice(from));
  return found;
}

const DAY = /\d{4}-\d\d-\d\d/;

/** Day of publication: from JSON-LD, else from meta elements, else from the first `<time datetime>` of the article. */
function dateOf(pieces: readonly Piece[], body: readonly Piece[]): string | undefined {
  for (const { name, content } of pieces) {
    const found = name === '!data' ? /"datePublished"\s{0,9}:\s{0,9}"(\d{4}-\d\d-\d\d)/.exec(content) : null;
    if (found) return found[1];
  }
  const published =
    /(?:article:published_time|datePublished|parsely-pub-date|dc\.date(?:\.issued)?|pubdate|["']date["'])/i;
  const meta = pieces.find(
    ({ name, content }) => name === 'meta' && content.length < 2000 && published.test(content) && DAY.test(content),
  );
  if (meta) return DAY.exec(meta.content)?.[0];
  const time = body.find(
    ({ name, content }) => name === 'time' && /datetime\s*=\s*["']?\d{4}-\d\d-\d\d/i.test(content),
  );
  return DAY.exec(time?.content ?? '')?.[0];
}

/** Text inside the first element of a name, without the tags in it. */
function insideFirst(pieces: readonly Piece[], name: string): string | undefined {
  const [first] = elements(pieces, name);
  const text = first?.map((piece) => (piece.name === '' ? piece.content : ' ')).join('');
  return text?.trim() ? unescapeEntities(text).replace(/\s+/g, ' ').trim().slice(0, 500) : undefined;
}

/**
 * Text of a page: its longest `<article>`, unless `<main>` holds more than three times as much; else the `<main>`; else all. Blocks are parted by
 * blank lines. The title is the first heading's, else the page's. Linear; never throws.
 */
export function textOfHtml(html: string): PageText {
  const pieces = piecesOf(html);
  const longest = (name: string): { body: Piece[]; text: string } | null =>
    elements(pieces, name)
      .map((body) => ({ body, text: strip(body) }))
      .reduce<{ body: Piece[]; text: string } | null>(
        (best, one) => (best && best.text.length >= one.text.length ? best : one),
        null,
      );
  const article = longest('article');
  const main = longest('main');
  const chosen =
    (article && main && main.text.length > 3 * article.text.length ? main : (article ?? main)) ??
    ({ body: pieces, text: strip(pieces) } as const);
  const about: PageText = { text: chosen.text };
  const title = insideFirst(chosen.body, 'h1') ?? insideFirst(pieces, 'h1') ?? insideFirst(pieces, 'title');
  if (title) about.title = title;
  const date = dateOf(pieces, chosen.body);
  if (date && isPossibleDate(date)) about.date = date;
  return about;
}

function strip(pieces: readonly Piece[]): string {
  const out: string[] = [];
  let dropping = '';
  let depth = 0;
  for (const piece of pieces) {
    const { name } = piece;
    if (dropping) {
      if (name === dropping) depth += piece.closing ? -1 : 1;
      if (depth === 0) dropping = '';
    } else if (name === '') out.push(unescapeEntities(piece.content).replace(/\s+/g, ' '));
    else if (!piece.closing && DROPPED.has(name) && !piece.content.endsWith('/')) {
      dropping = name;
      depth = 1;
      out.push('\n\n');
    } else if (BLOCKS.test(name)) out.push('\n\n');
  }
  return out
    .join('')
    .replace(/ *\n\n[\s]*/g, '\n\n')
    .trim();
}
