/**
 * Words of an article with what the name rules need to know of them: capitals, sentence starts and what stands between two words.
 * The matcher has its own, folded tokens; these keep the surface.
 */
import { FAMILY_FIRST } from './lexicon/personal';
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
/** A caption's label that text extraction ran into the first word: "ImageKim". */
const LABEL = /^(?:Image|Photo|Video|Credit)(?=\p{Lu}\p{Ll})/u;
/** What follows the hyphen is no part of a name: "Seoul-based", "Timmermans-a former minister" (a dash set as a hyphen). */
const TAIL =
  /^(.*\p{L})[-‐‑](\p{Ll}{3,}(?:ed|ing)|\p{Ll}+(?:born|style|era|wide|like|led|run|held|backed)|a|an|the|and|or|is|was|has|had|who|which|of|in|on|for|to|by|but|as|led|run|born|held|era|type)$/u;
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

interface Piece {
  at: number;
  text: string;
}

/** One token as one or two words: a caption's label is cut off, and what a hyphen ties on that belongs to no name. */
function piecesOf(token: string, at: number, before: Word | undefined): Piece[] {
  if (token.length > 60) return [{ at, text: token }];
  const label = before === undefined ? LABEL.exec(token)?.[0] : undefined;
  if (label) return piecesOf(token.slice(label.length), at + label.length, before);
  const tail = token.includes('-') || token.includes('‑') || token.includes('‐') ? TAIL.exec(token) : null;
  // In "Moon Jae-in" the small second half is part of a given name.
  if (!tail || (before && FAMILY_FIRST.has(before.lower) && !/-(?:based|born|led|backed|style)$/.test(token)))
    return [{ at, text: token }];
  const head = tail[1] as string;
  return [
    { at, text: head },
    { at: at + head.length + 1, text: token.slice(head.length + 1) },
  ];
}

/** A word with offsets relative to its block. */
function wordOf(text: string, piece: Piece, beforeEnd: number, before: Word | undefined): Word {
  const whole = piece.text.length;
  const possessive = whole > 2 && whole < 80 && POSSESSIVE.test(piece.text);
  const surface = possessive ? piece.text.slice(0, -2) : piece.text;
  const gapText = text.slice(beforeEnd, piece.at);
  const between = gapText.length > 12 ? `${gapText.slice(0, 6)}${gapText.slice(-6)}` : gapText;
  const gap = gapKind(between, before);
  const quoted = gap !== 'space' && /^\s*[,:.].*[“"„‘«]$/su.test(between);
  const letters = surface.endsWith('.') ? surface.slice(0, -1) : surface;
  const lower = plain(letters);
  const cap = CAPITAL.test(letters) || (letters.length < 40 && SMALL_PREFIX.test(letters));
  const after = text.slice(piece.at + whole, piece.at + whole + 2);
  return {
    start: piece.at,
    end: piece.at + surface.length,
    text: letters,
    lower,
    cap,
    caps: cap && lower.length > 1 && letters === letters.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(letters.slice(0, 12)),
    possessive: possessive || (/^['’](?:\s|$)/.test(after) && lower.endsWith('s')),
    first: gap === 'end' || quoted || /[:•]\s*$/.test(between),
    gap,
    sentence: 0,
    block: 0,
  };
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
      for (const piece of piecesOf(found[0], found.index, before)) {
        const word = wordOf(text, piece, beforeEnd, before);
        word.start += block.start;
        word.end += block.start;
        word.block = index;
        if (word.gap === 'end') sentence++;
        word.sentence = sentence;
        if (!word.cap) small.add(word.lower);
        all.push(word);
        before = word;
        beforeEnd = piece.at + piece.text.length;
      }
    }
    const own = all.slice(from);
    blocks.push({ from, to: all.length, part: block.part, titleCase: isTitleCase(own) });
  });
  return { all, blocks, small };
}
