/** From a name to the keys under which the image holds it: the one place where both writing and matching learn them. */
import { CLASS_MASK, Class, charInfo, LOWER } from '../annotate/fold';
import { foldToken } from '../annotate/refold';
import { takesEs } from '../annotate/token-flags';
import { hashUnits } from '../annotate/token-hash';
import { Flag, Joint, jointOf, kindOf, markOf, type Tokens, tokenizeOnce } from '../annotate/tokens';
import { isEverydayInCapitals } from './everyday';
import { extendKey, finish, NAME_FLAG, NAME_TOKENS_MAX } from './image-format';
import type { Alias, Kind } from './schema';

/**
 * Kinds whose names take a plural: one can speak of two ICBMs or of moratoriums. A person, a place or a work is one of
 * its kind: "the Kims" is not Kim, and "Athens" is not two of "Athen".
 */
const PLURAL_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'group',
  'organization',
  'office',
  'event',
  'agreement',
  'law',
  'weapon',
  'programme',
  'concept',
  'term',
  'product',
]);

/** Longest everyday word with a dot behind each letter. */
const EVERYDAY_MAX = 10;

/** Flags of a name: see {@link NAME_FLAG}. */
export function nameFlags(alias: Alias, kind: Kind, title: string): number {
  let flags = alias.case === 'exact' ? 1 : alias.case === 'any' ? 2 : 0;
  if (alias.needs !== undefined) flags |= NAME_FLAG.needsContext;
  if (alias.needs === 'sport') flags |= NAME_FLAG.inSport;
  if (alias.lang !== undefined) flags |= NAME_FLAG.hasLanguage;
  const english = alias.lang === undefined || /^en\b/i.test(alias.lang);
  if (english && PLURAL_KINDS.has(kind)) flags |= NAME_FLAG.plural;
  if (alias.text.length <= EVERYDAY_MAX && isEverydayInCapitals(alias.text)) flags |= NAME_FLAG.everyday;
  if (alias.text === title) flags |= NAME_FLAG.isTitle;
  return flags;
}

/** The name without the hyphens between letters ("Kim Jongun"), or null where it has none. */
export function closedForm(text: string): string | null {
  let closed = '';
  let from = 0;
  for (let i = 1; i + 1 < text.length; i++) {
    if ((charInfo(text.charCodeAt(i)) & CLASS_MASK) !== Class.Hyphen) continue;
    const before = charInfo(text.charCodeAt(i - 1)) & CLASS_MASK;
    const behind = charInfo(text.charCodeAt(i + 1));
    if (before !== Class.Letter || (behind & CLASS_MASK) !== Class.Letter || (behind & LOWER) === 0) continue;
    closed += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? null : closed + text.slice(from);
}

/**
 * Tokens of a name, or null where it cannot be matched: no token, too many, or a blank line inside. The next call uses
 * their arrays again.
 */
export function nameTokens(text: string): Tokens | null {
  const tokens = tokenizeOnce(text);
  if (tokens.count === 0 || tokens.count > NAME_TOKENS_MAX) return null;
  for (let i = 1; i < tokens.count; i++) if (jointOf(tokens, i) === Joint.Break) return null;
  return tokens;
}

/** Keys of a name's beginnings, one for each number of tokens; the last is the key of the name. */
export function nameKeys(tokens: Tokens): number[] {
  const keys: number[] = [];
  let key = finish(tokens.hash[0] as number);
  keys.push(key >>> 0);
  for (let i = 1; i < tokens.count; i++) {
    key = extendKey(key, markOf(tokens, i), tokens.hash[i] as number);
    keys.push(key >>> 0);
  }
  return keys;
}

/**
 * Hashes that the last token has where the text writes a plural. The filters know them, so that a text's token is
 * hashed once, whatever its ending may be.
 */
export function pluralHashes(tokens: Tokens): number[] {
  const last = tokens.count - 1;
  if ((kindOf(tokens, last) & (Flag.Word | Flag.Possessive)) !== Flag.Word) return [];
  const { units } = foldToken(tokens.text, tokens.start[last] as number, tokens.end[last] as number);
  const final = units.charCodeAt(units.length - 1);
  const hashes: number[] = [];
  if (units.length < 2) return hashes;
  if (final !== 0x73) hashes.push(hashUnits(`${units}s`));
  if (takesEs(final)) hashes.push(hashUnits(`${units}es`));
  if (final === 0x79) hashes.push(hashUnits(`${units.slice(0, -1)}ies`));
  return hashes;
}

/** Whether the name may begin with a small letter in a text. */
export function mayStartLower(alias: Alias, tokens: Tokens): boolean {
  return alias.case === 'any' || (kindOf(tokens, 0) & Flag.StartsLower) !== 0;
}
