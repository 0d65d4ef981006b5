/** The facts of the article: what the page says of itself in JSON-LD, Open Graph, microdata and `time`. */
import { isArticleType, type LdNode, ldNodes, namesOf, stringOf, typesOf } from './jsonld';
import type { Facts } from './types';

/** Reads the facts of a page. All strings are untrusted text, capped. Never throws. */
export function factsOf(document: Document): Facts {
  const nodes = ldNodes(document);
  let article: LdNode | undefined;
  /** Whether anything here is for sale. */
  let product = false;
  /** The first date of anything at all. */
  let dated: string | null = null;
  for (const node of nodes) {
    for (const type of typesOf(node)) {
      if (!article && isArticleType(type)) article = node;
      if (type === 'product') product = true;
    }
    dated ??= dayOf(node.datePublished);
  }
  const meta = metaOf(document);
  const published =
    dayOf(article?.datePublished) ??
    dayOf(meta.get('article:published_time')) ??
    dayOf(meta.get('og:article:published_time')) ??
    dayOf(itemDate(document, 'datePublished')) ??
    firstDay(meta, DATE_NAMES) ??
    dayOf(article?.dateCreated) ??
    dated ??
    timeOf(document);
  return {
    date: published,
    modified:
      dayOf(article?.dateModified) ??
      dayOf(meta.get('article:modified_time')) ??
      dayOf(itemDate(document, 'dateModified')),
    language: languageOf(document, meta, article),
    publisher: stringOf(article?.publisher, 120) ?? cap(meta.get('og:site_name'), 120),
    canonical: canonicalOf(document, meta),
    hints: hintsOf(article, meta),
    title:
      stringOf(article?.headline) ??
      cap(meta.get('og:title'), 300) ??
      cap(meta.get('twitter:title'), 300) ??
      cap(document.title, 300) ??
      '',
    authors: authorsOf(article, meta),
    type:
      (article ? typesOf(article)[0] : undefined) ??
      (product ? 'product' : undefined) ??
      cap(meta.get('og:type'), 40)?.toLowerCase() ??
      null,
  };
}

const DATE_NAMES =
  `parsely-pub-date sailthru.date dc.date.issued dc.date dc.date.created dcterms.created dcterms.date dcterms.issued
  pubdate publishdate publish-date publish_date publication_date date originalpublicationdate cxenseparse:recs:publishtime
  article.published ptime lastmod-published published_date article:published`.split(/\s+/);

/** Meta tags by lower-case name or property; the first of each wins. */
function metaOf(document: Document): Map<string, string> {
  const map = new Map<string, string>();
  const all = document.getElementsByTagName('meta');
  const most = Math.min(all.length, 500);
  for (let i = 0; i < most; i++) {
    const el = all[i] as HTMLMetaElement;
    const name = (
      el.getAttribute('property') ??
      el.getAttribute('name') ??
      el.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = el.getAttribute('content') ?? '';
    if (name !== '' && content !== '' && content.length < 2000 && !map.has(name)) map.set(name, content);
  }
  return map;
}

const cap = (text: string | undefined, max: number) => stringOf(text, max);

/**
 * Day of an ISO-like date in its own zone, or null: YYYY-MM-DD however it goes on, YYYY/MM/DD, YYYYMMDD. Other forms
 * are read by `Date`, but only with a year in them. Impossible and far dates give null: no date is better than a wrong one.
 */
export function dayOf(value: unknown): string | null {
  const text = stringOf(value, 60);
  if (!text) return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return possible(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  // Day and month as numbers alone are ambiguous: only forms that name the month.
  if (!/[A-Za-z]{3}/.test(text) || !/\b\d{4}\b/.test(text)) return null;
  // Without a zone, `Date` reads local time and the local day is the day that was meant.
  const date = new Date(text.replace(/\s+at\s+/i, ' ').replace(/(\d)(?:st|nd|rd|th)\b/g, '$1'));
  if (Number.isNaN(date.getTime())) return null;
  return possible(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function possible(year: number, month: number, day: number): string | null {
  if (year < 1700 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function firstDay(meta: Map<string, string>, names: readonly string[]): string | null {
  for (const name of names) {
    const day = dayOf(meta.get(name));
    if (day) return day;
  }
  return null;
}

function itemDate(document: Document, prop: string): string | null {
  const el = document.querySelector(`[itemprop~="${prop}"]`);
  return el
    ? (el.getAttribute('content') ?? el.getAttribute('datetime') ?? el.textContent?.slice(0, 60) ?? null)
    : null;
}

/** The first `time` within an article, else the page's only one: many `time`s outside are those of other stories. */
function timeOf(document: Document): string | null {
  const inside = document.querySelector('article time[datetime], main time[datetime], time[pubdate]');
  const day = dayOf(inside?.getAttribute('datetime'));
  if (day) return day;
  const all = document.querySelectorAll('time[datetime]');
  return all.length === 1 ? dayOf(all[0]?.getAttribute('datetime')) : null;
}

/** A language tag, with `-` or `_`, before white space, a comma or the end. */
const TAG = /^\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)(?:[,;\s]|$)/;

function languageOf(document: Document, meta: Map<string, string>, article: LdNode | undefined): string | null {
  const declared = [
    document.documentElement?.getAttribute('lang'),
    stringOf(article?.inLanguage, 35),
    meta.get('content-language'),
    meta.get('og:locale'),
  ];
  for (const tag of declared) {
    if (!tag) continue;
    // Most often two letters; they need no reading.
    const clean = tag === 'en' ? tag : TAG.exec(tag)?.[1];
    if (clean) return canonicalTag(clean);
  }
  return null;
}

/** The usual spelling of a language tag: `pt-BR`, `zh-Hant`. By hand: `Intl` costs a cold script milliseconds. */
function canonicalTag(tag: string): string {
  let said = '';
  for (const part of tag.replaceAll('_', '-').split('-')) {
    if (said === '') said = part.toLowerCase();
    else if (part.length === 4) said += `-${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}`;
    else said += `-${part.length === 2 ? part.toUpperCase() : part.toLowerCase()}`;
  }
  return said;
}

function canonicalOf(document: Document, meta: Map<string, string>): string | null {
  const link = (document.head ?? document).querySelector('link[rel~="canonical" i]');
  const href = link?.getAttribute('href') ?? meta.get('og:url');
  if (!href || href.length > 2000) return null;
  // A link tells its whole address itself; `URL` would have to be set up first.
  const whole = link ? (link as HTMLLinkElement).href : '';
  if (whole.startsWith('https://') || whole.startsWith('http://')) return whole;
  try {
    const url = new URL(href, document.baseURI);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

const listOf = (text: string): string[] => (text.includes(';') ? text.split(/[,;]/) : text.split(','));

function hintsOf(article: LdNode | undefined, meta: Map<string, string>): string[] {
  const hints = new Set([...namesOf(article?.about, 20), ...namesOf(article?.mentions, 20)]);
  const keywords = article?.keywords ?? meta.get('news_keywords') ?? meta.get('keywords');
  const listed = typeof keywords === 'string' ? listOf(keywords.slice(0, 2000)) : keywords;
  for (const name of namesOf(listed, 20)) hints.add(name);
  return [...hints].slice(0, 40);
}

function authorsOf(article: LdNode | undefined, meta: Map<string, string>): string[] {
  const names = namesOf(article?.author, 10);
  const author = cap(meta.get('author') ?? meta.get('parsely-author') ?? meta.get('byl'), 120);
  if (names.length === 0 && author) names.push(author.slice(0, 3).toLowerCase() === 'by ' ? author.slice(3) : author);
  const people: string[] = [];
  for (const name of names) if (!name.startsWith('http:') && !name.startsWith('https:')) people.push(name);
  return people;
}
