/**
 * Words of an article with what the name rules need to know of them: capitals, sentence starts and what stands between two words.
 * The matcher has its own, folded tokens; these keep the surface.
 */
import { DOTTED } from './lexicon/titles';
import type { ArticleText, Part } from './types';

/**
 * What stands before a word: `space`; `dot` after an initial or a dotted title; `comma`; `hyphen` (or nothing at all); `quote` where a quotation
 * mark opens or closes; `open` for a bracket, `dash`; `end` of a sentence; `other`.
 */
export type Gap = 'space' | 'dot' | 'comma' | 'hyphen' | 'quote' | 'open' | 'dash' | 'end' | 'other';

/** One word. Offsets are UTF-16 units of the article's text; `end` leaves out a possessive ending. */
export interface Word {
  start: number;
  end: number;
  /** The surface without possessive ending and without a final dot. */
  text: string;
  /** Small letters, no accents, straight apostrophe and hyphen. */
  lower: string;
  /** Starts with a capital, or with a small prefix and a capital (al-Assad, d'Estaing). */
  cap: boolean;
  /** Two or more letters, all capitals. */
  caps: boolean;
  possessive: boolean;
  /** First of a sentence, a quotation or a block. */
  first: boolean;
  gap: Gap;
  /** Number of its sentence, counted through the article. */
  sentence: number;
  block: number;
}

/** The words of an article, by block. */
export interface Words {
  all: Word[];
  /** For each block the range `[from, to)` of its words, with its part. */
  blocks: { from: number; to: number; part: Part; titleCase: boolean }[];
  /** Every word that stands somewhere in small letters. */
  small: ReadonlySet<string>;
}

const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?|[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/;
const PLAIN = /^[a-z0-9'-]*$/;
const SPECIAL: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  '’': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
};
const CAPITAL = /^\p{Lu}/u;
const SMALL_PREFIX = /^(?:a[dhlnrstz]h?|e[dl]|[dl]|ul|o|mc)[-'’‑]\p{Lu}/u;

/** Small letters without accents, with plain apostrophe and hyphen. Length may differ from the input's. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[øłđıßæœðþ’ʼ‐‑]/g, (letter) => SPECIAL[letter] ?? letter);
}

function gapKind(gap: string, before: Word | undefined): Gap {
  if (gap === ' ') return 'space';
  if (before === undefined) return 'end';
  if (gap === '' || gap === '-' || gap === '‑' || gap === '‐' || gap === '/') return 'hyphen';
  if (/^\s+$/.test(gap)) return /\n\s*\n/.test(gap) ? 'end' : 'space';
  const close = /^['"”’»)\]]*/.exec(gap)?.[0].length ?? 0;
  const mark = gap.charAt(close);
  if (mark === '.' && /^\.\s*$/.test(gap) && (DOTTED.has(before.lower) || (before.text.length === 1 && before.cap)))
    return 'dot';
  if (mark === '.' && /^\.,\s+$/.test(gap)) return 'comma';
  if (/^[.!?…。]/.test(mark)) return 'end';
  if (/^,\s*$/.test(gap)) return 'comma';
  if (/[([]/.test(gap)) return 'open';
  if (/^\s*[—–―]\s*$|^\s+-+\s+$|--/.test(gap)) return 'dash';
  if (/^[\s'"“”‘’„«»]+$/.test(gap)) return 'quote';
  return 'other';
}

function isTitleCase(words: readonly Word[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (word.first || word.lower.length < 4) continue;
    long++;
    if (word.cap) capitals++;
  }
  return words.length > 0 && words.length < 40 && long >= 2 && capitals / long > 0.65;
}

/** Splits an article into words. Linear in the text; never throws. */
export function wordsOf(article: ArticleText): Words {
  const all: Word[] = [];
  const blocks: Words['blocks'] = [];
  const small = new Set<string>();
  let sentence = -1;
  article.blocks.forEach((block, index) => {
    const from = all.length;
    const text = article.text.slice(block.start, block.end);
    let before: Word | undefined;
    let beforeEnd = 0;
    for (const found of text.matchAll(WORD)) {
      const at = found.index;
      let surface = found[0];
      const whole = surface.length;
      const possessive = whole > 2 && whole < 80 && POSSESSIVE.test(surface);
      if (possessive) surface = surface.slice(0, -2);
      const between = text.slice(beforeEnd, at);
      const gap = gapKind(between.length > 12 ? `${between.slice(0, 6)}${between.slice(-6)}` : between, before);
      const first =
        gap === 'end' ||
        (gap !== 'space' &&
          /[“"„‘«]$/.test(between) &&
          /[,:.\s]/.test(between.charAt(0)) &&
          /^[\s]*[,:.]/.test(between)) ||
        /[:•]\s*$/.test(between);
      if (gap === 'end') sentence++;
      const dotted = surface.endsWith('.');
      const letters = dotted ? surface.slice(0, -1) : surface;
      const lower = plain(letters);
      const cap = CAPITAL.test(letters) || (letters.length < 40 && SMALL_PREFIX.test(letters));
      const caps =
        cap && lower.length > 1 && letters === letters.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(letters.slice(0, 12));
      const word: Word = {
        start: block.start + at,
        end: block.start + at + surface.length,
        text: letters,
        lower,
        cap,
        caps,
        possessive: possessive || (/^['’](?:\s|$)/.test(text.slice(at + whole, at + whole + 2)) && lower.endsWith('s')),
        first,
        gap,
        sentence,
        block: index,
      };
      if (!cap) small.add(lower);
      all.push(word);
      before = word;
      beforeEnd = at + whole;
    }
    const own = all.slice(from);
    blocks.push({ from, to: all.length, part: block.part, titleCase: isTitleCase(own) });
  });
  return { all, blocks, small };
}
