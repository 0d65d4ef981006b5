/**
 * The last word on a hit: the name as its entry writes it against the text as it stands. Hashes only propose; a wrong hit
 * is impossible because every token, every joint and the case of every letter are compared here.
 */

import { NAME_FLAG } from '../glossary/image-format';
import { closedForm } from '../glossary/image-names';
import type { StoredName } from '../glossary/image-reader';
import { type Folded, foldToken } from './refold';
import { Flag, Joint, type Tokens, tokenize } from './tokens';

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

/** A name ready to be compared. */
export interface PreparedName extends StoredName {
  /** Cut into tokens when a text first writes it otherwise. */
  forms: PreparedForm[] | null;
}

interface PreparedForm {
  text: string;
  tokens: Tokens;
  folded: Folded[];
}

/** Prepares a stored name. */
export function prepareName(name: StoredName): PreparedName {
  return { entry: name.entry, text: name.text, flags: name.flags, forms: null };
}

function formsOf(name: PreparedName): PreparedForm[] {
  if (name.forms) return name.forms;
  const closed = closedForm(name.text);
  name.forms = (closed === null ? [name.text] : [name.text, closed]).map(prepareForm);
  return name.forms;
}

function prepareForm(text: string): PreparedForm {
  const tokens = tokenize(text);
  const folded: Folded[] = [];
  for (let i = 0; i < tokens.count; i++) {
    folded.push(foldToken(text, tokens.start[i] as number, tokens.end[i] as number));
  }
  return { text, tokens, folded };
}

/** Whether the tokens `from` to `last` (included) of the text are the name, with the given ending. */
export function isName(
  name: PreparedName,
  text: string,
  tokens: Tokens,
  from: number,
  last: number,
  ending: Ending,
): boolean {
  if (ending >= Ending.PluralS && (name.flags & NAME_FLAG.plural) === 0) return false;
  const caps = ((tokens.flags[from] as number) & Flag.CapsLine) !== 0;
  const rule = name.flags & NAME_FLAG.caseMask;
  if (caps && rule === 1) return false;
  if (isAsWritten(name, text, tokens, from, last, ending)) {
    const dotted = ((tokens.flags[from] as number) & Flag.Dotted) !== 0;
    return !caps || rule !== 0 || (name.flags & NAME_FLAG.everyday) === 0 || dotted;
  }
  const count = last - from + 1;
  for (const form of formsOf(name)) {
    if (form.tokens.count === count && isForm(name, form, text, tokens, from, ending)) return true;
  }
  return false;
}

/** Whether the text has the name letter by letter, as it mostly does: then there is nothing to fold. */
function isAsWritten(
  name: PreparedName,
  text: string,
  tokens: Tokens,
  from: number,
  last: number,
  ending: Ending,
): boolean {
  const start = tokens.start[from] as number;
  const rest = (tokens.end[last] as number) - start - name.text.length;
  if (rest !== AS_WRITTEN_REST[ending] || !text.startsWith(name.text, start)) return false;
  const end = tokens.end[last] as number;
  switch (ending) {
    case Ending.Bare:
      return true;
    case Ending.Possessive:
    case Ending.PluralS:
      return text.charCodeAt(end - 1) === 0x73;
    default:
      return ending === Ending.PluralEs && text.endsWith('es', end);
  }
}

/** Units that each {@link Ending} adds to a name; -1 where it changes the name. */
const AS_WRITTEN_REST = [0, 2, 1, 2, -1];

function isForm(
  name: PreparedName,
  form: PreparedForm,
  text: string,
  tokens: Tokens,
  from: number,
  ending: Ending,
): boolean {
  const { count } = form.tokens;
  for (let i = 0; i < count; i++) {
    const at = from + i;
    if (i > 0 && !jointFits(form, i, text, tokens, at)) return false;
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
function jointFits(form: PreparedForm, i: number, text: string, tokens: Tokens, at: number): boolean {
  const want = form.tokens.joint[i] as Joint;
  const found = tokens.joint[at] as Joint;
  switch (want) {
    case Joint.Punctuation:
      return found === Joint.Punctuation && between(form.text, form.tokens, i) === between(text, tokens, at);
    case Joint.Space:
      return found === Joint.Space || found === Joint.Hyphen || found === Joint.Dash;
    case Joint.Hyphen:
    case Joint.Dash: {
      const before = form.tokens.flags[i - 1] as number;
      const here = form.tokens.flags[i] as number;
      if (found === Joint.Hyphen || found === Joint.Dash) return true;
      if (found === Joint.Space) return (before & Flag.Single) === 0 || (here & Flag.Number) === 0;
      return found === Joint.None && partsAtDigit(before, here);
    }
    default:
      return (
        found === Joint.None ||
        (found === Joint.Hyphen && partsAtDigit(form.tokens.flags[i - 1] as number, form.tokens.flags[i] as number))
      );
  }
}

function partsAtDigit(before: number, here: number): boolean {
  const both = before | here;
  return (both & Flag.Word) !== 0 && (both & Flag.Number) !== 0;
}

/** The punctuation before a token, folded, without space. */
function between(text: string, tokens: Tokens, i: number): string {
  const raw = text.slice(tokens.end[i - 1], tokens.start[i]);
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
  const flags = tokens.flags[at] as number;
  const wantFlags = form.tokens.flags[i] as number;
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
  const behindHyphen = i > 0 && (tokens.joint[at] === Joint.Hyphen || tokens.joint[at] === Joint.Dash);
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
