/** Step 3: the headline, by likeness to what the page calls itself. */
import { NOISE, TITLE } from './marks';
import type { Box, Facts, RawBlock } from './types';

/** Everything that is no letter or digit, near enough and without Unicode tables, which cost a cold script a millisecond. */
const MARKS = /[^0-9A-Za-z\u00c0-\u1fff\u2c00-\u2fff\u3040-\ufeff\uff10-\uffff]+/g;

/** Letter pairs of a text, each as one small number: larger ones would be objects. */
const grams = (text: string): Set<number> => {
  const plain = text.toLowerCase().replace(MARKS, '');
  const set = new Set<number>();
  let last = plain.charCodeAt(0);
  for (let i = 1; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    set.add(((last & 0x3fff) << 16) | code);
    last = code;
  }
  return set;
};

/** Likeness of two texts, 0 to 1: Dice's coefficient over letter pairs, which needs no word edges (Chinese, Thai). */
export function likeness(a: Set<number>, b: Set<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** The page's titles, each also without the site's name behind or before it. */
function titlesOf(document: Document, facts: Facts): Set<number>[] {
  const all = new Set<string>();
  for (const title of [facts.title, document.title.slice(0, 300)]) {
    all.add(title);
    const parts = title.split(/\s+[|\u2013\u2014\u00b7\u00bb:-]\s+|\s*[|_]\s*/);
    if (parts.length > 1) {
      const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), '');
      all.add(longest);
      all.add(parts.slice(0, -1).join(' '));
    }
  }
  return [...all].map(grams);
}

const named = (box: Box): boolean => (box.own & TITLE) !== 0 || (box.parent !== null && (box.parent.own & TITLE) !== 0);

/** Shorter headings may begin a title by chance: a section's name, the site's. UTF-16 units. */
const TELLING = 16;

/** The first `h1` that the page's title is or begins with, or null. Most pages have it, and nothing is more alike. */
function sameAsTitle(blocks: readonly RawBlock[], document: Document, facts: Facts): RawBlock | null {
  const { title } = document;
  for (const block of blocks) {
    const { text } = block;
    if (block.heading !== 1 || text.length < TELLING || block.box.own & NOISE) continue;
    if (text === facts.title || title.startsWith(text)) return block;
  }
  return null;
}

/** Whether a short line begins with the whole title: a date may stand behind it, after a line break. */
const startsAs = (text: string, title: string): boolean =>
  title.length >= TELLING && text.length < title.length + 40 && text.startsWith(title);

/** A line without a heading's element that is, word for word, what the page's title is or begins with, or null. */
function namedAsPage(blocks: readonly RawBlock[], document: Document): RawBlock | null {
  const { title } = document;
  for (const block of blocks) {
    const { text } = block;
    if (text.length < TELLING || block.linked > 0 || block.box.own & NOISE) continue;
    if (title.startsWith(text) ? text.length * 2 > title.length : startsAs(text, title)) return block;
  }
  return null;
}

/** Returns the block of the headline, or null: a heading like the page's title, else the page's only `h1`. */
export function findHeadline(blocks: readonly RawBlock[], document: Document, facts: Facts): RawBlock | null {
  const same = sameAsTitle(blocks, document, facts);
  if (same) return same;
  const titles = titlesOf(document, facts);
  let best: RawBlock | null = null;
  let bestScore = 0;
  let tops = 0;
  let top: RawBlock | null = null;
  for (const block of blocks) {
    if (block.length < 4 || block.length > 500) continue;
    const titled = block.heading > 0 || named(block.box);
    if (!titled) continue;
    if (block.heading === 1) {
      tops++;
      top ??= block;
    }
    let like = 0;
    let own: Set<number> | null = null;
    for (const title of titles) {
      // Texts of far different length cannot be alike enough.
      if (block.text.length * 4 < title.size || block.text.length > title.size * 6) continue;
      own ??= grams(block.text);
      like = Math.max(like, likeness(own, title));
    }
    let score = like;
    if (block.heading === 1) score += 0.15;
    else if (block.heading > 2) score -= 0.05;
    if (block.box.own & NOISE) score -= 0.1;
    if (like >= 0.55 && score > bestScore + 0.001) {
      best = block;
      bestScore = score;
    }
  }
  return best ?? namedAsPage(blocks, document) ?? (tops === 1 ? top : null);
}
