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

/** Words that mean something only side by side. */
const PHRASES: [RegExp, number][] = [
  [/ (most|more|also|further) (read|viewed|popular|shared|commented|from|stories|articles|news|like|on) /, NOISE],
  [/ (read|see|view|load) (more|next|also|all) /, NOISE],
  [
    / (you may|up next|next (story|article|up)|in (this|other) news|tag (list|cloud)|jump to|sign up|log in|call to action) /,
    NOISE,
  ],
  [/ (article|entry|post|story) (tags|footer|tools|actions|share|nav) /, NOISE],
  [/ (entry|post|article) meta /, BYLINE],
  [/ (sr only|visually hidden|screen reader|accessibly hidden|assistive text) /, UNSEEN],
  [
    / (article|story|post|entry) (body|content|text) | articlebody | storybody | entry content | post content | body text /,
    BODY,
  ],
  [/ (article|story|entry|post|page) (title|headline) /, TITLE],
];

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

const NAMED = new Map<string, number>();

/** Returns the marks that a class and id string gives, from its words. Results are kept: sites repeat their names. */
export function marksOfName(key: string): number {
  if (key === ' ' || key === '') return 0;
  const known = NAMED.get(key);
  if (known !== undefined) return known;
  let marks = 0;
  if (key.length < 400) {
    const tokens = key
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    for (const token of tokens) marks |= WORDS.get(token) ?? 0;
    const line = ` ${tokens.join(' ')} `;
    for (const [phrase, mark] of PHRASES) if (phrase.test(line)) marks |= mark;
  }
  if (NAMED.size > 5000) NAMED.clear();
  NAMED.set(key, marks);
  return marks;
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Returns the marks of one element by tag, role, class, id and the attributes that hide. */
export function marksOf(el: Element, tag: string, key: string): number {
  let marks = TAGS[tag] ?? 0;
  if (tag !== 'body' && tag !== 'html') marks |= marksOfName(key);
  const role = el.getAttribute('role');
  if (role !== null) marks |= ROLES[role] ?? 0;
  if (el.hasAttribute('hidden') || el.getAttribute('aria-hidden') === 'true') marks |= HIDDEN;
  const style = el.getAttribute('style');
  if (style !== null && HIDING.test(style)) marks |= HIDDEN;
  const prop = el.getAttribute('itemprop');
  if (prop !== null) {
    if (/articleBody/i.test(prop)) marks |= BODY;
    else if (/caption/i.test(prop)) marks |= CAPTION;
    else if (/headline/i.test(prop)) marks |= TITLE;
  }
  return marks;
}
