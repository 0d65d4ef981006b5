/**
 * Cuts a text into tokens and hashes each folded one, once. Names and texts go through the same code, so that they
 * can only disagree where the match rules say so.
 *
 * A token is a run of letters (with apostrophes inside), a run of digits, a dotted acronym ("D.P.R.K." with its last
 * dot), one ideograph, one kana or one Korean syllable. Letters and digits part: "KN23" is two tokens, glued.
 */
import {
  CLASS_MASK,
  Class,
  charInfo,
  charTable,
  DIACRITIC_BIT,
  FOLD_SHIFT,
  JAMO_BIT,
  LONG,
  LOWER,
  UPPER,
} from './fold';
import {
  codeAt,
  codeWidth,
  composeSyllable,
  infoAt,
  jamoSyllableEnd,
  skipAddress,
  skipIgnored,
  suffixAfter,
  width,
} from './token-chars';
import { hashInfo, hashStep, SEED } from './token-hash';

/** What stands between a token and the one before it. */
export enum Joint {
  /** Nothing. */
  None = 0,
  /** Space, a single line feed, or the dot of an abbreviation and space. */
  Space = 1,
  Hyphen = 2,
  Dash = 3,
  /** Other punctuation: must be the same in name and text. */
  Punctuation = 4,
  /** A blank line: no name crosses it. */
  Break = 5,
}

/** Bits of {@link Tokens.flags}. */
export enum Flag {
  Word = 0x1,
  Number = 0x2,
  Ideograph = 0x4,
  Hiragana = 0x8,
  Katakana = 0x10,
  Hangul = 0x20,
  Dotted = 0x40,
  HasUpper = 0x80,
  HasLower = 0x100,
  /** The first letter is not a capital, and small letters exist for it. */
  StartsLower = 0x200,
  /** A single letter. */
  Single = 0x400,
  /** In a line of at least two words without a small letter. */
  CapsLine = 0x800,
  /** Ends in possessive 's. */
  Possessive = 0x1000,
  /** May be a plural in -s, -es, -ies of another word. */
  PluralS = 0x2000,
  PluralEs = 0x4000,
  PluralIes = 0x8000,
}

/** Tokens in order, as parallel arrays of which the first `count` places are used. Offsets are UTF-16 units. */
export interface Tokens {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  /** Hash of the folded units: see {@link hashUnits}. */
  hash: Int32Array;
  /** {@link Joint} before the token; the first token has {@link Joint.Break}. */
  joint: Uint8Array;
  /** Hash of the punctuation before the token, 0 unless the joint is {@link Joint.Punctuation}. */
  mark: Int32Array;
  /** Bits of {@link Flag}. */
  flags: Uint16Array;
}

/** Abbreviations whose dot may be left out. A dot after any other word ends the sentence. */
const DOT_OPTIONAL = new Set(
  `mr mrs ms dr st ste mt ft gen col lt sgt capt cmdr maj brig adm sen rep gov pres prof rev hon jr sr co inc ltd corp
  dept univ bros messrs vs hwy ave`.split(/\s+/),
);

// Constants of this module: one step for the interpreter, where an enum of another module is several.
const LETTER = Class.Letter;
const PLAIN_MASK = CLASS_MASK | LONG | JAMO_BIT;
/** Dots and ignored characters (13 and 14) have these bits; so have others, which only costs a look. */
const MAY_BE_DOTTED = 0xc;
/** A contraction that is no possessive. */
const CONTRACTED = 1;

/** Longest word looked up among abbreviations. */
const ABBREVIATION_MAX = 6;

/**
 * Tokens of a text, in linear time. Never throws.
 * @param text any string, lone surrogates included.
 */
export function tokenize(text: string): Tokens {
  return new Tokenizer(text).run();
}

class Tokenizer {
  private readonly text: string;
  private capacity: number;
  private readonly tokens: Tokens;
  private lineStart = 0;
  private lineWords = 0;
  private lineHasLower = false;
  /** Offset behind the last token. */
  private lastEnd = 0;

  constructor(text: string) {
    this.text = text;
    this.capacity = Math.max(8, text.length >>> 2);
    const n = this.capacity;
    this.tokens = {
      count: 0,
      start: new Uint32Array(n),
      end: new Uint32Array(n),
      hash: new Int32Array(n),
      joint: new Uint8Array(n),
      mark: new Int32Array(n),
      flags: new Uint16Array(n),
    };
  }

  run(): Tokens {
    const { text } = this;
    let at = 0;
    let joint: Joint = Joint.Break;
    let mark = 0;
    let newlines = 0;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit === 0x20 && joint === 0) {
        joint = Joint.Space;
        at++;
        continue;
      }
      const code = (unit & 0xf800) === 0xd800 ? codeAt(text, at) : unit;
      const info = charInfo(code);
      const kind = info & CLASS_MASK;
      if (kind <= Class.Hangul) {
        at = this.token(at, info, kind, this.tokens.count === 0 ? Joint.Break : joint, mark);
        joint = Joint.None;
        mark = 0;
        newlines = 0;
        continue;
      }
      switch (kind) {
        case Class.Space:
          if (joint === Joint.None) joint = Joint.Space;
          // A hyphen with a space is a dash between clauses.
          else if (joint === Joint.Hyphen || joint === Joint.Dash) [joint, mark] = [Joint.Punctuation, 0x2d];
          break;
        case Class.Newline:
          this.endLine();
          newlines++;
          if (newlines >= 2) joint = Joint.Break;
          else if (joint === Joint.None) joint = Joint.Space;
          break;
        case Class.Break:
          this.endLine();
          joint = Joint.Break;
          break;
        case Class.Ignore:
          break;
        case Class.Hyphen:
        case Class.Dash:
          if (joint === Joint.None) joint = kind === Class.Hyphen ? Joint.Hyphen : Joint.Dash;
          else if (joint !== Joint.Break) [joint, mark] = [Joint.Punctuation, hashStep(mark, 0x2d)];
          break;
        case Class.Dot:
          if (joint === Joint.None && this.dotOptional(at)) break;
          if (joint !== Joint.Break) [joint, mark] = [Joint.Punctuation, hashStep(mark, 0x2e)];
          break;
        default:
          if (joint !== Joint.Break) {
            joint = Joint.Punctuation;
            mark = hashStep(mark, info >>> FOLD_SHIFT);
            if (code === 0x3a && text.startsWith('://', at)) {
              // Words in an address are no words of the article.
              at = skipAddress(text, at);
              joint = Joint.Break;
              continue;
            }
          }
      }
      at += width(code);
    }
    this.endLine();
    return this.tokens;
  }

  /** Whether the dot at `at` ends an initial or an abbreviation that is also written without it. */
  private dotOptional(at: number): boolean {
    const last = this.tokens.count - 1;
    if (last < 0 || this.lastEnd !== at) return false;
    const flags = this.tokens.flags[last] as number;
    if ((flags & Flag.Word) === 0 || (flags & Flag.HasUpper) === 0) return false;
    const start = this.tokens.start[last] as number;
    if ((flags & Flag.Single) !== 0) return true;
    return at - start <= ABBREVIATION_MAX && DOT_OPTIONAL.has(this.text.slice(start, at).toLowerCase());
  }

  private endLine(): void {
    if (!this.lineHasLower && this.lineWords >= 2) {
      const { flags, count } = this.tokens;
      for (let i = this.lineStart; i < count; i++) flags[i] = (flags[i] as number) | Flag.CapsLine;
    }
    this.lineStart = this.tokens.count;
    this.lineWords = 0;
    this.lineHasLower = false;
  }

  private push(start: number, end: number, hash: number, joint: Joint, mark: number, flags: number): number {
    const t = this.tokens;
    if (t.count === this.capacity) this.grow();
    const i = t.count++;
    t.start[i] = start;
    t.end[i] = end;
    t.hash[i] = hash;
    t.joint[i] = joint;
    t.mark[i] = mark;
    t.flags[i] = flags;
    this.lastEnd = end;
    return end;
  }

  private grow(): void {
    const t = this.tokens;
    this.capacity *= 2;
    const wider = <T extends Uint32Array | Int32Array | Uint8Array | Uint16Array>(old: T): T => {
      const next = new (old.constructor as new (n: number) => T)(this.capacity);
      next.set(old);
      return next;
    };
    t.start = wider(t.start);
    t.end = wider(t.end);
    t.hash = wider(t.hash);
    t.joint = wider(t.joint);
    t.mark = wider(t.mark);
    t.flags = wider(t.flags);
  }

  private token(at: number, info: number, kind: number, joint: Joint, mark: number): number {
    const { text } = this;
    if (kind === Class.Letter) {
      const syllable = jamoSyllableEnd(text, at);
      if (syllable > at) {
        const hash = hashStep(SEED, composeSyllable(text, at, syllable));
        return this.push(at, syllable, hash, joint, mark, Flag.Hangul);
      }
      return this.word(at, joint, mark);
    }
    if (kind === Class.Digit) return this.number(at, joint, mark);
    let hash = hashInfo(SEED, info);
    let end = at + width(codeAt(text, at));
    // A voicing sign behind a kana (decomposed text) belongs to it.
    for (;;) {
      const next = text.charCodeAt(end);
      if (next !== 0x3099 && next !== 0x309a) break;
      hash = hashStep(hash, next);
      end++;
    }
    return this.push(at, end, hash, joint, mark, KIND_FLAG[kind] as number);
  }

  private number(at: number, joint: Joint, mark: number): number {
    const { text } = this;
    let hash = SEED;
    let end = at;
    let next = at;
    while (next < text.length) {
      const code = codeAt(text, next);
      const info = charInfo(code);
      const kind = info & CLASS_MASK;
      next += width(code);
      if (kind === Class.Ignore) continue;
      if (kind !== Class.Digit) break;
      hash = hashInfo(hash, info);
      end = next;
    }
    return this.push(at, end, hash, joint, mark, Flag.Number);
  }

  private word(at: number, joint: Joint, mark: number): number {
    const { text } = this;
    const second = charTable[text.charCodeAt(at + 1)] ?? 0;
    const dotted = second === 0 || (second & MAY_BE_DOTTED) === MAY_BE_DOTTED ? this.dottedEnd(at) : at;
    const startsLower = infoAt(text, at) & LOWER;
    let hash = SEED;
    let cases = 0;
    let letters = 0;
    let end = at;
    let next = at;
    let possessive = 0;
    while (next < text.length) {
      // The letters that most words are made of. A cold worker does its first article in the interpreter, so
      // everything else about a word waits until this loop has stopped (first 7 kB: 7.9 ms before, 2.3 ms since).
      const run = next;
      let info = charTable[text.charCodeAt(next)] as number;
      while ((info & PLAIN_MASK) === LETTER) {
        hash = ((hash << 5) + hash) ^ (info >>> 8);
        cases |= info;
        info = charTable[text.charCodeAt(++next)] ?? 0;
      }
      if (next > run) {
        letters += next - run;
        end = next;
        if (next >= text.length) break;
      }
      const code = text.charCodeAt(next);
      if (info === 0 || (code & 0xf800) === 0xd800) info = infoAt(text, next);
      const kind = info & CLASS_MASK;
      if (kind === LETTER) {
        if (jamoSyllableEnd(text, next) > next) break;
        hash = hashInfo(hash, info);
        cases |= info;
        letters++;
        next += codeWidth(code, text, next);
        end = next;
        continue;
      }
      if (kind === Class.Ignore) {
        // The span of a match holds whole characters, but no invisible ones behind them.
        const ours = (info & DIACRITIC_BIT) !== 0 && end === next;
        next += codeWidth(code, text, next);
        if (ours) end = next;
        continue;
      }
      if (next < dotted && kind === Class.Dot) {
        end = ++next;
        continue;
      }
      if (kind !== Class.Apostrophe || next < dotted) break;
      const suffix = suffixAfter(text, next);
      if (suffix === null) break;
      if (suffix !== '') {
        // Possessives and contractions keep their apostrophe: "its" is not "it's".
        hash = hashStep(hash, 0x27);
        possessive = suffix === 's' ? Flag.Possessive : CONTRACTED;
      }
      next++;
    }
    let flags = Flag.Word | (possessive & Flag.Possessive);
    if ((cases & UPPER) !== 0) flags |= Flag.HasUpper;
    if ((cases & LOWER) !== 0) {
      flags |= Flag.HasLower;
      this.lineHasLower = true;
    }
    if (startsLower !== 0) flags |= Flag.StartsLower;
    if (letters === 1) flags |= Flag.Single;
    else this.lineWords++;
    if (dotted > at) flags |= Flag.Dotted;
    if (possessive === 0 && letters > 2 && unitBefore(text, end) === 0x73) flags |= pluralFlags(text, end);
    return this.push(at, end, hash, joint, mark, flags);
  }

  /** End of the dotted acronym at `at`: single letters, each with a dot, at least two; or `at` where there is none. */
  private dottedEnd(at: number): number {
    const { text } = this;
    let letters = 0;
    let end = at;
    let next = at;
    for (;;) {
      if ((infoAt(text, next) & CLASS_MASK) !== Class.Letter) break;
      const behind = skipIgnored(text, next + width(codeAt(text, next)));
      const kind = infoAt(text, behind) & CLASS_MASK;
      if (kind === Class.Dot) {
        letters++;
        end = next = skipIgnored(text, behind + 1);
        // The dot itself ends it; what is ignored behind the dot does not belong.
        end = behind + 1;
        continue;
      }
      // "U.S" at a sentence's end, and the small s of "M.P.s".
      if (letters >= 1 && kind !== Class.Letter && kind !== Class.Digit && kind !== Class.Apostrophe) {
        letters++;
        end = next + width(codeAt(text, next));
      }
      break;
    }
    return letters >= 2 ? end : at;
  }
}

const KIND_FLAG: Partial<Record<number, number>> = {
  [Class.Ideograph]: Flag.Ideograph,
  [Class.Hiragana]: Flag.Hiragana,
  [Class.Katakana]: Flag.Katakana,
  [Class.Hangul]: Flag.Hangul,
};

/** Folded unit of the character before an offset, 0 where it has none or several. */
function unitBefore(text: string, at: number): number {
  const info = charTable[text.charCodeAt(at - 1)] ?? 0;
  return (info & PLAIN_MASK) === LETTER ? info >>> FOLD_SHIFT : 0;
}

/** Endings that English adds for a plural, by the two letters before the s. "-ss" is no plural. */
function pluralFlags(text: string, end: number): number {
  const before = String.fromCharCode(unitBefore(text, end - 1));
  if (before === 's' || before === '\0') return 0;
  if (before !== 'e') return Flag.PluralS;
  const stem = String.fromCharCode(unitBefore(text, end - 2));
  if (stem === 'i') return Flag.PluralS | Flag.PluralIes;
  return 'sxzho'.includes(stem) ? Flag.PluralS | Flag.PluralEs : Flag.PluralS;
}
