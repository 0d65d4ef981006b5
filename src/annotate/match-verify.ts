/**
 * The last word on a hit: the name as its entry writes it against the text as it stands. Hashes only propose; a wrong hit
 * is impossible because every token, every joint and the case of every letter are compared here.
 */

import { NAME_FLAG } from '../glossary/image-format';
import type { NameIndex } from '../glossary/image-index';
import { closedForm } from '../glossary/image-names';
import { sameLetters } from './match-compare';
import { type Folded, foldToken } from './refold';
import { possessiveStart } from './token-chars';
import { Flag, flagsOf, Joint, jointOf, kindOf, type Tokens, tokenize } from './tokens';

/** What stands behind the name in the last token of the text. In order of preference. */
export enum Ending {
  /** Nothing. */
  Bare = 0,
  /** Possessive 's, which is not part of the match. */
  Possessive = 1,
  PluralS = 2,
  PluralEs = 3,
  PluralIes = 4,
}

/** A name of an entry, ready to be compared. */
interface PreparedName {
  flags: number;
  forms: PreparedForm[];
}

interface PreparedForm {
  text: string;
  tokens: Tokens;
  folded: Folded[];
}

/** Prepared names kept for the next article. */
const CACHE_MAX = 4096;
const caches = new WeakMap<NameIndex, Map<number, PreparedName>>();

function prepared(names: NameIndex, position: number): PreparedName {
  let cache = caches.get(names);
  if (!cache) {
    cache = new Map();
    caches.set(names, cache);
  }
  let name = cache.get(position);
  if (!name) {
    const text = names.text();
    const closed = closedForm(text);
    name = { flags: names.flags, forms: (closed === null ? [text] : [text, closed]).map(prepareForm) };
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(position, name);
  }
  return name;
}

function prepareForm(text: string): PreparedForm {
  const tokens = tokenize(text);
  const folded: Folded[] = [];
  for (let i = 0; i < tokens.count; i++) {
    folded.push(foldToken(text, tokens.start[i] as number, tokens.end[i] as number));
  }
  return { text, tokens, folded };
}

/** Whether the tokens `from` to `last` (included) of the text are the name at a position, with the given ending. */
export function isName(
  names: NameIndex,
  position: number,
  tokens: Tokens,
  from: number,
  last: number,
  ending: Ending,
): boolean {
  names.locate(position);
  const { flags } = names;
  if (ending >= Ending.PluralS && (flags & NAME_FLAG.plural) === 0) return false;
  if (ending === Ending.Bare && (kindOf(tokens, last) & Flag.Possessive) !== 0) {
    // A name that has a possessive itself ends in s, in some script.
    const final = names.bytes[names.nameEnd - 1] as number;
    if (final < 0x80 && (final | 0x20) !== 0x73) return false;
  }
  const rule = flags & NAME_FLAG.caseMask;
  const same = isAsWritten(names, rule === 2, tokens, from, last, ending);
  // Most names have no more rules than that.
  if (same && rule === 2) return true;
  const caps = (flagsOf(tokens, from) & Flag.CapsLine) !== 0;
  if (caps && rule === 1) return false;
  if (same) {
    const dotted = (kindOf(tokens, from) & Flag.Dotted) !== 0;
    return !caps || rule !== 0 || (flags & NAME_FLAG.everyday) === 0 || dotted;
  }
  const name = prepared(names, position);
  const count = last - from + 1;
  for (const form of name.forms) {
    if (form.tokens.count === count && isForm(name, form, tokens, from, ending)) return true;
  }
  return false;
}

/** Whether the text has the name letter by letter, as it mostly does: then there is nothing to fold. */
function isAsWritten(
  names: NameIndex,
  anyCase: boolean,
  tokens: Tokens,
  from: number,
  last: number,
  ending: Ending,
): boolean {
  const { text } = tokens;
  let end = tokens.end[last] as number;
  if (ending !== Ending.Bare) {
    if (text.charCodeAt(end - 1) !== 0x73) return false;
    if (ending === Ending.Possessive) end = possessiveStart(text, tokens.start[last] as number, end);
    else if (ending === Ending.PluralS) end--;
    else if (ending === Ending.PluralEs && text.charCodeAt(end - 2) === 0x65) end -= 2;
    else return false;
  }
  return sameLetters(names.bytes, names.nameStart, names.nameEnd, text, tokens.start[from] as number, end, anyCase);
}

function isForm(name: PreparedName, form: PreparedForm, tokens: Tokens, from: number, ending: Ending): boolean {
  const { text } = tokens;
  const { count } = form.tokens;
  for (let i = 0; i < count; i++) {
    const at = from + i;
    if (i > 0 && !jointFits(form.tokens, i, tokens, at)) return false;
    const want = form.folded[i] as Folded;
    const found = foldToken(text, tokens.start[at] as number, tokens.end[at] as number);
    const end = i === count - 1 ? ending : Ending.Bare;
    if (!unitsFit(want.units, found.units, end)) return false;
    if (!caseFits(name, form, i, found.cases, tokens, at, end)) return false;
  }
  return true;
}

function unitsFit(want: string, found: string, ending: Ending): boolean {
  switch (ending) {
    case Ending.Bare:
      return want === found;
    case Ending.Possessive:
      return found === `${want}'s`;
    case Ending.PluralS:
      return found === `${want}s`;
    case Ending.PluralEs:
      return found === `${want}es`;
    case Ending.PluralIes:
      return want.endsWith('y') && found === `${want.slice(0, -1)}ies`;
  }
}

/** Space and hyphen are one, save that a single letter holds on to its number: "F-16" is not "F 16". */
function jointFits(form: Tokens, i: number, tokens: Tokens, at: number): boolean {
  const want = jointOf(form, i);
  const found = jointOf(tokens, at);
  switch (want) {
    case Joint.Punctuation:
      return found === Joint.Punctuation && between(form, i) === between(tokens, at);
    case Joint.Space:
      return found === Joint.Space || found === Joint.Hyphen || found === Joint.Dash;
    case Joint.Hyphen:
    case Joint.Dash: {
      const before = kindOf(form, i - 1);
      const here = kindOf(form, i);
      if (found === Joint.Hyphen || found === Joint.Dash) return true;
      if (found === Joint.Space) return (before & Flag.Single) === 0 || (here & Flag.Number) === 0;
      return found === Joint.None && partsAtDigit(before, here);
    }
    default:
      return found === Joint.None || (found === Joint.Hyphen && partsAtDigit(kindOf(form, i - 1), kindOf(form, i)));
  }
}

function partsAtDigit(before: number, here: number): boolean {
  const both = before | here;
  return (both & Flag.Word) !== 0 && (both & Flag.Number) !== 0;
}

/** The punctuation before a token, folded, without space. */
function between(tokens: Tokens, i: number): string {
  const raw = tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
  return foldToken(raw.replace(/\./g, '\u0001'), 0, raw.length).units.replace(/\s+/g, '');
}

/**
 * The case rule for one token. "Smart" wants the name's capitals and lets its small letters be capitals in three ways:
 * the first letter of a word, a word all in capitals, and the small letter that follows a hyphen in the name's stead of
 * a capital ("Kim Jong-un" for "Kim Jong Un").
 */
function caseFits(
  name: PreparedName,
  form: PreparedForm,
  i: number,
  found: string,
  tokens: Tokens,
  at: number,
  ending: Ending,
): boolean {
  const rule = name.flags & NAME_FLAG.caseMask;
  const flags = flagsOf(tokens, at);
  const wantFlags = flagsOf(form.tokens, i);
  // "a.m." and "I.T." are no small words.
  if ((flags & ~wantFlags & Flag.Dotted) !== 0 && (wantFlags & Flag.HasLower) !== 0) return false;
  if (rule === 2) return true;
  const want = (form.folded[i] as Folded).cases;
  // The y of a plural in -ies has no counterpart of its own.
  const compared = ending === Ending.PluralIes ? want.length - 1 : want.length;
  const suffix = found.slice(compared).replace(/-/g, '');
  if (rule === 1) return found.slice(0, compared) === want.slice(0, compared) && !suffix.includes('U');

  const caps = (flags & Flag.CapsLine) !== 0;
  const wantLower = (wantFlags & Flag.HasLower) !== 0;
  const body = found.slice(0, compared);
  const allCaps = compared > 1 && body.includes('U') && !body.includes('l');
  if (suffix.includes('U') && ending !== Ending.Possessive) {
    // "MORATORIUMS" is a plural; "IRS" is none of "IR".
    if (suffix.includes('l') || !allCaps || !(wantLower || (caps && compared >= 4))) return false;
  }
  const behindHyphen = i > 0 && (jointOf(tokens, at) === Joint.Hyphen || jointOf(tokens, at) === Joint.Dash);
  for (let k = 0; k < compared; k++) {
    const [w, f] = [want[k], body[k]];
    if (w === f) continue;
    if (w === 'U' && !(k === 0 && behindHyphen)) return false;
    if (w === 'l' && k > 0 && !allCaps) return false;
  }
  if (form.tokens.count === 1 && allCaps && wantLower) {
    // In running text a common noun in capitals is an acronym that looks like it: "SALT", "AIDS".
    if ((wantFlags & Flag.HasUpper) === 0 && !caps) return false;
  }
  return !(caps && (name.flags & NAME_FLAG.everyday) !== 0 && (flags & Flag.Dotted) === 0);
}
