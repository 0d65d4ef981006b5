/**
 * What tags, roles and class names say of a box. A mark is a hint, never a verdict: `overrule.ts` voids marks that
 * cannot be meant ("paywall" around all paragraphs, "comments-enabled" around the page).
 */

/** Not part of an article: advertisement, related links, share bars, sign-up boxes, navigation. */
export const NOISE = 1;
/** Readers' comments. */
export const COMMENTS = 2;
/** Caption or credit of a picture, or the figure itself. */
export const CAPTION = 4;
/** By-line, date line, author's box. */
export const BYLINE = 8;
/** Standfirst (dek, summary under the headline). */
export const STANDFIRST = 16;
/** Not displayed, as far as attributes tell. */
export const HIDDEN = 32;
/** Names itself a headline. */
export const TITLE = 64;
/** Names itself the article or its body. */
export const BODY = 128;
/** The `header` element. */
export const HEADER = 256;
/** Read by screen readers only. */
export const UNSEEN = 512;

/** One of several equal boxes that lead to other stories; see teasers.ts. */
export const TEASER = 1024;

/** Stands in {@link WORDS} for a word that begins a pair; never a mark. */
const FIRST = 4096;

const words = (mark: number, list: string): [string, number][] => list.split(/\s+/).map((w) => [w, mark]);

type Seconds = Map<string, number>;

function pair(into: Map<string, Seconds>, mark: number, firsts: string, seconds: string): void {
  for (const first of firsts.split(' ')) {
    let known = into.get(first);
    if (!known) {
      known = new Map();
      into.set(first, known);
    }
    for (const second of seconds.split(' ')) known.set(second, (known.get(second) ?? 0) | mark);
  }
}

/** Single words of class names and ids. */
const WORDS = new Map<string, number>([
  ...words(
    NOISE,
    `ad ads adv advert adverts advertisement advertising advertorial adsense dfp sponsor sponsored sponsors promo promos promotion
    promoted related recommended recommendations recommendation recirc recirculation newsletter newsletters subscribe
    subscription signup optin share sharing sharebar shares social socials sharedaddy sociable addthis addtoany sidebar
    footer nav navigation navbar menu menus breadcrumb breadcrumbs widget widgets popular trending mostread mostpopular toolbar
    cookie cookies consent gdpr banner modal popup overlay lightbox tags taglist tagcloud pagination pager pagenav outbrain taboola
    revcontent zergnet teaser teasers carousel slideshow gallery skip masthead toc login signin rating ratings
    reactions poll quiz copyright disclaimer correction print printonly syndication livefyre followus shoutbox
    relacionada relacionadas relacionados relacionado compartir compartilhar publicidad publicidade publicite partage partager abonnement
    verwandt aehnlich empfehlungen werbung anzeige teilen correlati correlate condividi pubblicita terkait iklan ilgili reklam reklama
    tinlienquan etiquetas etiketler noprint`,
  ),
  ...words(
    COMMENTS,
    'comment comments commentlist disqus respond replies kommentare comentarios commenti commentaires komentar komentarze yorumlar',
  ),
  ...words(
    CAPTION,
    'caption captions figcaption cutline credit credits photocredit photographer imagecredit bildunterschrift',
  ),
  ...words(
    BYLINE,
    'byline bylines author authors authorbox bio timestamp pubdate dateline postmeta biography contributor',
  ),
  ...words(
    STANDFIRST,
    'standfirst dek deck subtitle subheadline subheading chapo sottotitolo entradilla preamble ingress manchet perex sapo introtext vorspann bajada copete catenaccio occhiello spot',
  ),
  ...words(TITLE, 'headline hed'),
  ...words(UNSEEN, 'visuallyhidden offscreen sr'),
]);

/** Words that mean something only side by side: every first word with every second. */
const PAIRS = new Map<string, Seconds>();
pair(PAIRS, NOISE, 'most more also further', 'read viewed popular shared commented from stories articles news like on');
pair(PAIRS, NOISE, 'read see view load', 'more next also all');
pair(PAIRS, NOISE, 'article entry post story', 'tags footer tools actions share nav');
pair(PAIRS, NOISE, 'next', 'story article up');
pair(PAIRS, NOISE, 'you', 'may might');
pair(PAIRS, NOISE, 'tag', 'list cloud');
pair(PAIRS, NOISE, 'in this', 'story');
pair(PAIRS, NOISE, 'sign up', 'up next');
pair(PAIRS, NOISE, 'log jump', 'in to');
pair(PAIRS, CAPTION, 'img image photo pic picture', 'desc descr description caption credit legend legende');
pair(PAIRS, BYLINE, 'entry post article', 'meta');
pair(PAIRS, UNSEEN, 'sr', 'only');
pair(PAIRS, UNSEEN, 'visually accessibly', 'hidden');
pair(PAIRS, UNSEEN, 'screen', 'reader');
pair(PAIRS, UNSEEN, 'assistive', 'text');
pair(PAIRS, BODY, 'article story post entry', 'body content text');
pair(PAIRS, BODY, 'body', 'text');
pair(PAIRS, TITLE, 'article story entry page post', 'title headline');
for (const first of PAIRS.keys()) WORDS.set(first, (WORDS.get(first) ?? 0) | FIRST);

const TAGS: Record<string, number> = {
  nav: NOISE,
  footer: NOISE,
  aside: NOISE,
  form: NOISE,
  fieldset: NOISE,
  dialog: NOISE,
  menu: NOISE,
  figure: CAPTION,
  figcaption: CAPTION,
  address: BYLINE,
  header: HEADER,
};

const ROLES: Record<string, number> = {
  navigation: NOISE,
  complementary: NOISE,
  banner: NOISE,
  contentinfo: NOISE,
  dialog: NOISE,
  alertdialog: NOISE,
  alert: NOISE,
  search: NOISE,
  menu: NOISE,
  menubar: NOISE,
  toolbar: NOISE,
  tablist: NOISE,
};

const HUMPS = /([a-z])([A-Z])/g;
const NO_LETTER = /[^a-z]+/;

const NAMED = new Map<string, number>();

/** Returns the marks that a class and id string gives, from its words. Results are kept: sites repeat their names. */
export function marksOfName(key: string): number {
  if (key === ' ' || key === '') return 0;
  const known = NAMED.get(key);
  if (known !== undefined) return known;
  let marks = 0;
  if (key.length < 400) {
    const lower = key.toLowerCase();
    const tokens = (lower === key ? key : key.replace(HUMPS, '$1 $2').toLowerCase()).split(NO_LETTER);
    let seconds: Seconds | undefined;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as string;
      if (seconds !== undefined) marks |= seconds.get(token) ?? 0;
      seconds = undefined;
      const known = WORDS.get(token);
      if (known === undefined) continue;
      if (known & FIRST) seconds = PAIRS.get(token);
      marks |= known & ~FIRST;
    }
  }
  if (NAMED.size > 5000) NAMED.clear();
  NAMED.set(key, marks);
  return marks;
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const PROPS: Record<string, number> = { articlebody: BODY, caption: CAPTION, headline: TITLE, reviewbody: BODY };

/** Stands for an element that readers write in; never a mark of a box. */
export const EDITABLE = 2048;

/** Attributes that say something beside class and id. Few elements have one: one native query finds them. */
const TELLING = '[role],[hidden],[aria-hidden="true"],[style*="none"],[style*="hidden"],[contenteditable],[itemprop]';

/** Adds the marks of telling attributes below `root` to `into`. */
export function collectTold(root: ParentNode, into: Map<Element, number>): void {
  const found = root.querySelectorAll(TELLING);
  for (let i = 0; i < found.length; i++) {
    const el = found[i] as Element;
    const marks = told(el);
    if (marks) into.set(el, marks);
  }
}

/** Returns the marks of an element's attributes other than class and id. */
export function told(el: Element): number {
  let marks = ROLES[el.getAttribute('role') ?? ''] ?? 0;
  if (el.hasAttribute('hidden') || el.getAttribute('aria-hidden') === 'true') marks |= HIDDEN;
  const style = el.getAttribute('style');
  if (style && HIDING.test(style)) marks |= HIDDEN;
  const editable = el.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') marks |= EDITABLE;
  const prop = el.getAttribute('itemprop');
  if (prop) marks |= PROPS[prop.toLowerCase()] ?? 0;
  return marks;
}

/** Returns the marks of an element's tag, class and id. */
export function marksOf(tag: string, cls: string, id: string): number {
  let marks = TAGS[tag] ?? 0;
  if (tag === 'body' || tag === 'html') return marks;
  // Apart, so that class lists that sites repeat are looked up and not read again.
  if (cls !== '') {
    marks |= marksOfName(cls);
    if (cls.includes('hidden') && (cls === 'hidden' || cls.startsWith('hidden ') || cls.endsWith(' hidden')))
      marks |= HIDDEN;
  }
  return id === '' ? marks : marks | marksOfName(id);
}
