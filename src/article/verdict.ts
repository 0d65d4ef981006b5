/**
 * Step 8: whether what was found is an article. Home pages, lists, shops and apps have running text too; evidence is
 * counted, and without enough of it the answer is no.
 */
import { isDateLine, plainLine } from './labels';
import { BODY } from './marks';
import type { Marks } from './overrule';
import type { Box, Chosen, Facts, NoArticleReason, RawBlock } from './types';

/** What the verdict is based on. */
export interface Findings {
  document: Document;
  facts: Facts;
  chosen: readonly Chosen[];
  blocks: readonly RawBlock[];
  container: Box;
  headline: RawBlock | null;
  marks: Marks;
}

/** Body text below this is no article, in units. */
const SHORT = 140;

/** A paragraph so long, in units, is no teaser: two of them say as much as four others. */
const LONG = 300;

/** Evidence that an article needs. */
const ENOUGH = 3;

const ARTICLE = /article|posting|report|review|recipe|blog|story/;
/** The front of a site or of one of its editions: nothing, a language, or an index file. */
const FRONT = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?\/?)?\??$/i;

/** No path of a front is longer, in units. */
const FRONT_PATH = 40;

/** The path of an address, with its query, or empty. By hand: the location is a costly object to ask for. */
function pathOf(address: string): string {
  const host = address.indexOf('://');
  const at = host < 0 ? -1 : address.indexOf('/', host + 3);
  const end = address.indexOf('#');
  return at < 0 ? '' : address.slice(at, end < 0 ? address.length : end);
}

/** Whether an address is that of a front page. */
function isFront(address: string): boolean {
  if (!address.startsWith('http')) return false;
  const path = pathOf(address);
  return path !== '' && path.length <= FRONT_PATH && FRONT.test(path);
}

/** Returns why the findings are no article, or null where they are one. */
export function refusal(findings: Findings): NoArticleReason | null {
  const { document, facts, chosen, blocks, container, headline } = findings;
  // Plain loops: every callback is one more function that a cold script has to compile.
  let prose = 0;
  let long = 0;
  let body = 0;
  for (const { block, part } of chosen) {
    if (part !== 'body' || !block.prose) continue;
    prose++;
    if (block.length >= LONG) long++;
    body += block.length;
  }
  if (body < SHORT) return 'too-short';
  const typed = facts.type !== null && ARTICLE.test(facts.type);
  const sells =
    !typed &&
    (/product|offer/.test(facts.type ?? '') || document.querySelector('[itemtype*="schema.org/Product" i]') !== null);
  if (sells) return 'shop';
  let all = 0;
  let links = 0;
  let titles = 0;
  for (const block of blocks) {
    all += block.length;
    links += block.linked;
    if (block.length >= 15 && block.heading > 0 && block.linked > block.length * 0.8) titles++;
  }
  const front = isFront(document.URL);
  let score = 0;
  if (typed) score += 2;
  if (facts.date || isDated(findings)) score += 1;
  if (headline) score += 1;
  if (facts.authors.length > 0) score += 1;
  if (inArticle(container)) score += 1;
  if (body >= 600) score += 1;
  if (body >= 1500) score += 1;
  if (prose >= 4 || long >= 2) score += 1;
  if (prose < 2 && body < 400) score -= 1;
  if (body < all * 0.15 && !typed) score -= 1;
  if (links > all * 0.5 && !typed) score -= 1;
  if (titles > 8 && titles > prose) score -= 1;
  // The front page holds many stories, whatever it calls itself; only one long text outweighs that.
  if (front) score -= body > all * 0.6 && titles < 3 ? 1 : 4;
  // Asked only where the page does not call itself an article: it goes through all elements.
  const controls = typed ? 0 : document.querySelectorAll(CONTROLS).length;
  if (controls > 8 && controls >= prose) score -= 3;
  if (score >= ENOUGH) return null;
  if (front) return 'home-page';
  if (controls > 8 && controls >= prose) return 'app';
  return titles > 4 || links > all * 0.5 ? 'list' : 'too-short';
}

/** What people work with, not read: tools, editors, grids, trees. */
const CONTROLS =
  '[role="grid"],[role="row"],[role="treeitem"],[role="option"],[role="application"],[role="toolbar"] button,[role="log"],[contenteditable="true"],[contenteditable=""],[role="textbox"],[role="tab"],[role="menuitem"],[role="slider"]';

/** An address with a day or month in it, and a story's name behind. */
const DATED_PATH = /\/(?:19|20)\d\d[-/]?(?:0?[1-9]|1[0-2])(?:[-/]?\d{1,2})?\/[^/]*[\p{L}\d]{4}/u;

/** Whether a date stands between the headline and the text, or in the address: what tells no machine its date tells its readers. */
function isDated({ document, chosen, blocks, headline }: Findings): boolean {
  const path = pathOf(document.URL).split('?', 1)[0] as string;
  if (path.length < 300 && (path.includes('/20') || path.includes('/19')) && DATED_PATH.test(path)) return true;
  if (!headline) return false;
  const first = chosen.find(({ part }) => part === 'body')?.block.index ?? 0;
  for (let i = headline.index + 1; i < first && i < headline.index + 8; i++) {
    const { text, length } = blocks[i] as RawBlock;
    if (length < 140 && isDateLine(plainLine(text))) return true;
  }
  return false;
}

function inArticle(container: Box): boolean {
  for (let box: Box | null = container; box; box = box.parent) {
    if (box.own & BODY || box.tag === 'article') return true;
  }
  return false;
}
