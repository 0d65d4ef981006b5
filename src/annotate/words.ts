/**
 * Words of an article with what the name rules need to know of them: capitals, sentence starts and what stands between two words.
 * The matcher has its own, folded tokens; these keep the surface.
 */
import { FAMILY_FIRST } from './lexicon/personal';
import { DOTTED } from './lexicon/titles';
import type { ArticleText, Block, Part } from './types';
import { eachWord } from './word-scan';

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
  /** For each block the range `[from, to)` of its words, with its part, and whether it ends like a sentence. */
  blocks: { from: number; to: number; part: Part; titleCase: boolean; stopped: boolean }[];
  /** Every word that stands somewhere in small letters. */
  small: ReadonlySet<string>;
}

/** The word before `all[at]` in the same block with nothing but a space between them, or undefined. */
export function spacedBefore(all: readonly Word[], at: number): Word | undefined {
  const word = all[at];
  const before = all[at - 1];
  return word?.gap === 'space' && before?.block === word.block ? before : undefined;
}

/** `all[to]`, where it stands behind the word before it in the same block with nothing but a space between them, or undefined. */
export function spacedBehind(all: readonly Word[], to: number): Word | undefined {
  return spacedBefore(all, to) && all[to];
}

const POSSESSIVE = /['’ʼ][sS]$/;
/** A caption's label that text extraction ran into the first word: "ImageKim". */
const LABEL = /^(?:Image|Photo|Video|Credit)(?=\p{Lu}\p{Ll})/u;
/** What follows the hyphen is no part of a name: "Seoul-based", "Timmermans-a former minister" (a dash set as a hyphen). */
const TAIL =
  /^(.*\p{L})[-‐‑](\p{Ll}{3,}(?:ed|ing)|\p{Ll}+(?:born|style|era|wide|like|led|run|held|backed)|a|an|the|and|or|is|was|has|had|who|which|of|in|on|for|to|by|but|as|led|run|born|held|era|type)$/u;
/** A small word before a hyphen that is no prefix: a dash set as a hyphen ("two citizens-Josh Fattal and …"). */
const HEAD =
  /^(?!(?:trans|inter|ultra|multi|cross|under|super|hyper|quasi|former|centre|center|north|south)-)(\p{Ll}{5,})-(\p{Lu}.*)$/u;
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
  if (/^['"”’»)\]]*,\s*$/.test(gap)) return 'comma';
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
  const head = token.includes('-') ? HEAD.exec(token) : null;
  if (head) {
    const first = head[1] as string;
    return [{ at, text: first }, ...piecesOf(head[2] as string, at + first.length + 1, before)];
  }
  const tail = token.includes('-') || token.includes('‑') || token.includes('‐') ? TAIL.exec(token) : null;
  // In "Moon Jae-in" the small second half is part of a given name.
  if (!tail || (before && FAMILY_FIRST.has(before.lower) && !/-(?:based|born|led|backed|style)$/.test(token)))
    return [{ at, text: token }];
  const stem = tail[1] as string;
  return [
    { at, text: stem },
    { at: at + stem.length + 1, text: token.slice(stem.length + 1) },
  ];
}

/** Whether the text starts with a capital letter, or a small prefix and a capital. */
function startsWithCapital(letters: string): boolean {
  const unit = letters.charCodeAt(0);
  if (unit >= 65 && unit <= 90) return true;
  if (unit < 128) return unit >= 97 && letters.length < 40 && SMALL_PREFIX.test(letters);
  return CAPITAL.test(letters) || (letters.length < 40 && SMALL_PREFIX.test(letters));
}

/** A word with offsets relative to its block. */
function wordOf(text: string, at: number, token: string, beforeEnd: number, before: Word | undefined): Word {
  const whole = token.length;
  const possessive = whole > 2 && whole < 80 && POSSESSIVE.test(token);
  const surface = possessive ? token.slice(0, -2) : token;
  // Nearly all gaps are one space; the rest of the rules are for the others.
  const spaced = before !== undefined && at - beforeEnd === 1 && text.charCodeAt(beforeEnd) === 32;
  const between = spaced ? ' ' : gapText(text, beforeEnd, at);
  // "the Netherlands ' minister": an apostrophe that tokenised text has set apart.
  const owned = before?.possessive === true && / ['’] /.test(between);
  const gap = spaced || owned ? 'space' : gapKind(between, before);
  const letters = surface.endsWith('.') ? surface.slice(0, -1) : surface;
  const lower = plain(letters);
  const cap = startsWithCapital(letters);
  return {
    start: at,
    end: at + surface.length,
    text: letters,
    lower,
    cap,
    caps: cap && lower.length > 1 && SECOND_CAPITAL.test(letters) && letters === letters.toUpperCase(),
    possessive: possessive || (lower.endsWith('s') && isPossessiveMark(text, at + whole)),
    first: gap === 'end' || (!spaced && (QUOTE_OPENS.test(between) || /[:•]\s*$/.test(between))),
    gap,
    sentence: 0,
    block: 0,
  };
}

/**
 * Whether a lone apostrophe stands behind a word in -s: "Jaguars' owner", or "Jaguars ' owner" as tokenised text has it. With a second one in the same
 * line the two are quotation marks.
 */
function isPossessiveMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === "'" || mark === '’') return at + 1 >= text.length || /\s/.test(text.charAt(at + 1));
  const next = text.charAt(at + 1);
  if (mark !== ' ' || (next !== "'" && next !== '’') || !/^ ['’] \p{L}/u.test(text.slice(at, at + 5))) return false;
  return !/['’](?:[\s.,;:!?]|$)/.test(text.slice(at + 3, at + 80));
}

const SECOND_CAPITAL = /^.{0,6}[^\p{Ll}]{2}/u;
const QUOTE_OPENS = /^\s*[,:.].*[“"„‘«]$/su;

/** What stands between two words, shortened to its ends where it is long. */
function gapText(text: string, from: number, to: number): string {
  return to - from > 12 ? text.slice(from, from + 6) + text.slice(to - 6, to) : text.slice(from, to);
}

/**
 * The blocks, cut at blank lines: the same paragraphs give the same answer whether a reader's page or a pasted text hands them over one by one or
 * several in a block. A headline's later paragraphs stay of its part.
 */
function paragraphsOf(article: ArticleText): Block[] {
  return article.blocks.flatMap((block) => {
    const text = article.text.slice(block.start, block.end);
    if (!text.includes('\n')) return [block];
    const cut: Block[] = [];
    let from = 0;
    for (const gap of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
      const end = from + text.slice(from, gap.index).trimEnd().length;
      if (end > from) cut.push({ ...block, start: block.start + from, end: block.start + end });
      from = gap.index + gap[0].length;
    }
    if (from < text.length) cut.push({ ...block, start: block.start + from });
    return cut;
  });
}

/** Splits an article into words. Linear in the text; never throws. */
export function wordsOf(article: ArticleText): Words {
  const all: Word[] = [];
  const blocks: Words['blocks'] = [];
  const small = new Set<string>();
  let sentence = -1;
  paragraphsOf(article).forEach((block, index) => {
    const from = all.length;
    const text = article.text.slice(block.start, block.end);
    let before: Word | undefined;
    let beforeEnd = 0;
    const take = (at: number, token: string): void => {
      const word = wordOf(text, at, token, beforeEnd, before);
      word.start += block.start;
      word.end += block.start;
      word.block = index;
      if (word.gap === 'end') sentence++;
      word.sentence = sentence;
      if (!word.cap) small.add(word.lower);
      all.push(word);
      before = word;
      beforeEnd = at + token.length;
    };
    eachWord(text, (at, token) => {
      if (before !== undefined && !/[-‐‑]/.test(token)) take(at, token);
      else for (const piece of piecesOf(token, at, before)) take(piece.at, piece.text);
    });
    const own = all.slice(from);
    // A sentence with its full stop is no headline, however many names stand in it.
    const stopped = /[.!?…]['"”’)]*$/.test(text.slice(-4));
    blocks.push({ from, to: all.length, part: block.part, titleCase: !stopped && isTitleCase(own), stopped });
  });
  return { all, blocks, small };
}
