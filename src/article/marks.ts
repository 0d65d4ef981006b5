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

const words = (mark: number, list: string): [string, number][] => list.split(/\s+/).map((w) => [w, mark]);

function pairs(mark: number, firsts: string, seconds: string): [string, number][] {
  const all: [string, number][] = [];
  for (const first of firsts.split(' '))
    for (const second of seconds.split(' ')) all.push([`${first} ${second}`, mark]);
  return all;
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
    relacionadas relacionados relacionado verwandt aehnlich empfehlungen correlati noprint`,
  ),
  ...words(
    COMMENTS,
    'comment comments commentlist disqus respond replies kommentare comentarios commenti commentaires',
  ),
  ...words(
    CAPTION,
    'caption captions figcaption cutline credit credits photocredit photographer imagecredit bildunterschrift',
  ),
  ...words(
    BYLINE,
    'byline bylines author authors authorbox bio timestamp pubdate dateline postmeta biography contributor',
  ),
  ...words(STANDFIRST, 'standfirst dek deck subtitle subheadline subheading chapo sottotitolo entradilla'),
  ...words(TITLE, 'headline hed'),
  ...words(UNSEEN, 'visuallyhidden offscreen sr'),
]);

/** Words that mean something only side by side: every first word with every second. */
const PAIRS = new Map<string, number>([
  ...pairs(NOISE, 'most more also further', 'read viewed popular shared commented from stories articles news like on'),
  ...pairs(NOISE, 'read see view load', 'more next also all'),
  ...pairs(NOISE, 'article entry post story', 'tags footer tools actions share nav'),
  ...pairs(NOISE, 'next', 'story article up'),
  ...pairs(NOISE, 'you', 'may might'),
  ...pairs(NOISE, 'tag', 'list cloud'),
  ...pairs(NOISE, 'in this', 'story'),
  ...pairs(NOISE, 'sign up', 'up next'),
  ...pairs(NOISE, 'log jump', 'in to'),
  ...pairs(BYLINE, 'entry post article', 'meta'),
  ...pairs(UNSEEN, 'sr', 'only'),
  ...pairs(UNSEEN, 'visually accessibly', 'hidden'),
  ...pairs(UNSEEN, 'screen', 'reader'),
  ...pairs(UNSEEN, 'assistive', 'text'),
  ...pairs(BODY, 'article story post entry', 'body content text'),
  ...pairs(BODY, 'body', 'text'),
  ...pairs(TITLE, 'article story entry page post', 'title headline'),
]);

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
    const tokens = key.replace(HUMPS, '$1 $2').toLowerCase().split(NO_LETTER);
    let last = '';
    for (const token of tokens) {
      marks |= (WORDS.get(token) ?? 0) | (PAIRS.get(`${last} ${token}`) ?? 0);
      last = token;
    }
  }
  if (NAMED.size > 5000) NAMED.clear();
  NAMED.set(key, marks);
  return marks;
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What the walk wants to know of an element's attributes. */
export interface Looks {
  marks: number;
  /** Class and id as one string, or empty. */
  key: string;
  editable: boolean;
}

/** Returns the marks of one element by tag, role, class, id and the attributes that hide. Asks only for what it has. */
export function looksOf(el: Element, tag: string): Looks {
  const looks: Looks = { marks: TAGS[tag] ?? 0, key: '', editable: false };
  if (!el.hasAttributes()) return looks;
  let cls = '';
  let id = '';
  for (const name of el.getAttributeNames()) {
    switch (name) {
      case 'class':
        cls = el.getAttribute(name) ?? '';
        break;
      case 'id':
        id = el.getAttribute(name) ?? '';
        break;
      case 'role':
        looks.marks |= ROLES[el.getAttribute(name) ?? ''] ?? 0;
        break;
      case 'hidden':
        looks.marks |= HIDDEN;
        break;
      case 'aria-hidden':
        if (el.getAttribute(name) === 'true') looks.marks |= HIDDEN;
        break;
      case 'style':
        if (HIDING.test(el.getAttribute(name) ?? '')) looks.marks |= HIDDEN;
        break;
      case 'contenteditable':
        looks.editable = el.getAttribute(name) !== 'false';
        break;
      case 'itemprop':
        looks.marks |= PROPS[(el.getAttribute(name) ?? '').toLowerCase()] ?? 0;
    }
  }
  if (cls !== '' || id !== '') {
    looks.key = `${cls} ${id}`;
    if (tag !== 'body' && tag !== 'html') looks.marks |= marksOfName(looks.key);
    if (cls === 'hidden' || cls.startsWith('hidden ') || cls.endsWith(' hidden')) looks.marks |= HIDDEN;
  }
  return looks;
}

const PROPS: Record<string, number> = { articlebody: BODY, caption: CAPTION, headline: TITLE, reviewbody: BODY };
