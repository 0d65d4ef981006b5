/** Folded forms as strings, for comparing one name with another; searching needs hashes only. */
import { CLASS_MASK, Class, charInfo, FOLD_SHIFT, LONG, LOWER, longFold, UPPER } from './fold';
import { codeAt, composeSyllable, jamoSyllableEnd, suffixAfter, width } from './token-chars';
import { Flag, Joint, jointOf, kindOf, tokenize } from './tokens';

/** Folded units of a token and, in parallel, the case of each: `U` capital, `l` small, `-` neither. */
export interface Folded {
  units: string;
  cases: string;
}

/**
 * Folds one token again, for comparing.
 * @param start,end its offsets as {@link Tokens} has them.
 */
export function foldToken(text: string, start: number, end: number): Folded {
  let units = '';
  let cases = '';
  for (let at = start; at < end; ) {
    const syllable = jamoSyllableEnd(text, at);
    if (syllable > at && syllable <= end) {
      units += String.fromCharCode(composeSyllable(text, at, syllable));
      cases += '-';
      at = syllable;
      continue;
    }
    const code = codeAt(text, at);
    const info = charInfo(code);
    const kind = info & CLASS_MASK;
    if (kind === Class.Apostrophe) {
      if (suffixAfter(text, at)) [units, cases] = [`${units}'`, `${cases}-`];
    } else if (kind !== Class.Ignore && kind !== Class.Dot) {
      const fold = (info & LONG) !== 0 ? longFold(info) : String.fromCharCode(info >>> FOLD_SHIFT);
      units += fold;
      cases += ((info & UPPER) !== 0 ? 'U' : (info & LOWER) !== 0 ? 'l' : '-').repeat(fold.length);
    }
    at += width(code);
  }
  return { units, cases };
}

/**
 * A name reduced to what comparing looks at: folded tokens with single spaces, so that "Kim Jong-Un", "KIM JONG UN" and
 * "Kim Jong un" are equal; ideographs, kana and Korean syllables stand without space. Never throws.
 */
export function foldKey(name: string): string {
  const tokens = tokenize(name);
  let key = '';
  for (let i = 0; i < tokens.count; i++) {
    const glued = jointOf(tokens, i) === Joint.None && (kindOf(tokens, i) & (Flag.Word | Flag.Number)) === 0;
    if (i > 0 && !glued) key += ' ';
    key += foldToken(name, tokens.start[i] as number, tokens.end[i] as number).units;
  }
  return key;
}
