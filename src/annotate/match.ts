/** Finds the names of glossary images in a text: leftmost-longest, whole words, in time linear in the text. */
import { extendKey, FIRST, finish, NAME_FLAG, SENSES_MAX } from '../glossary/image-format';
import { type NameIndex, nameIndex } from '../glossary/image-reader';
import type { GlossaryImage, Match, Sense } from '../glossary/types';
import { CLASS_MASK, Class, charInfo } from './fold';
import { mayBegin, mayEnd, type Neighbours } from './match-edges';
import { Ending, isName, type PreparedName, prepareName } from './match-verify';
import { hashBack, hashStep } from './token-hash';
import { Flag, Joint, type Tokens, tokenize } from './tokens';

/** Prepared names kept for the next article. */
const CACHE_MAX = 16_384;

const S = 0x73;
const E = 0x65;
const I = 0x69;
const Y = 0x79;
const APOSTROPHE = 0x27;

/** A name that hashes propose at a token: where it would end, how, and where the image holds it. */
interface Proposal {
  last: number;
  ending: Ending;
  key: number;
  position: number;
}

interface Found {
  last: number;
  end: number;
  senses: Sense[];
}

/**
 * The matches of all names of all images in a text, in order, never overlapping. Where names of several images have one
 * span, the senses stand in the order of the images.
 * @param text any string; offsets of the answer are its UTF-16 units. A blank line parts blocks.
 * @param images from openImage. @throws TypeError if one is not.
 */
export function matchText(text: string, images: readonly GlossaryImage[]): Match[] {
  const tokens = tokenize(text);
  const searches = images.map((image, i) => new Search(text, tokens, image, i));
  const matches: Match[] = [];
  const neighbours: Neighbours = {
    afterPrevious: -1,
    nameBegins: (token) => searches.some((search) => search.proposesAt(token)),
  };
  let i = 0;
  while (i < tokens.count) {
    let best: Found | null = null;
    for (const search of searches) {
      const found = search.longestAt(i, neighbours);
      if (!found) continue;
      if (!best || found.end > best.end) best = found;
      else if (found.end === best.end) best.senses.push(...found.senses);
    }
    if (best) {
      matches.push({ start: tokens.start[i] as number, end: best.end, senses: best.senses });
      i = best.last + 1;
      neighbours.afterPrevious = i;
    } else i++;
  }
  return matches;
}

const caches = new WeakMap<GlossaryImage, Map<number, PreparedName>>();

function cacheOf(image: GlossaryImage): Map<number, PreparedName> {
  let cache = caches.get(image);
  if (!cache) {
    cache = new Map();
    caches.set(image, cache);
  }
  return cache;
}

/** One image searched in one text. */
class Search {
  private readonly names: NameIndex;
  private readonly cache: Map<number, PreparedName>;
  private proposals: Proposal[] = [];
  /** Of a token further on, while the proposals of the present one are still gone through. */
  private proposalsAhead: Proposal[] = [];
  private readonly text: string;
  private readonly tokens: Tokens;
  private readonly image: number;

  constructor(text: string, tokens: Tokens, image: GlossaryImage, index: number) {
    this.text = text;
    this.tokens = tokens;
    this.image = index;
    this.names = nameIndex(image);
    this.cache = cacheOf(image);
  }

  /** The longest match that begins at a token, or null. */
  longestAt(i: number, neighbours: Neighbours): Found | null {
    this.propose(i);
    const { proposals } = this;
    if (proposals.length === 0 || !mayBegin(this.text, this.tokens, i, neighbours)) return null;
    // Proposed in order of length and of preference reversed within one length: the last is the best.
    for (let p = proposals.length - 1; p >= 0; p--) {
      const found = this.accept(i, proposals[p] as Proposal, neighbours);
      if (found) return found;
    }
    return null;
  }

  /** Whether a name stands at this token, whatever is behind it. */
  proposesAt(i: number): boolean {
    const present = this.proposals;
    this.proposals = this.proposalsAhead;
    this.propose(i);
    const begins = this.proposals.some((proposal) => this.senses(i, proposal).length > 0);
    this.proposals = present;
    return begins;
  }

  private accept(i: number, proposal: Proposal, neighbours: Neighbours): Found | null {
    const { text, tokens } = this;
    const { last, ending } = proposal;
    const own = ending === Ending.Possessive ? possessiveStart(text, tokens, last) : (tokens.end[last] as number);
    // "F-16s" are several F-16, but "1990s" is not several of the year.
    const end = mayEnd(text, tokens, last, own, last > i, neighbours);
    if (end < 0) return null;
    const withS = end > (tokens.end[last] as number);
    const senses = this.senses(i, proposal, withS);
    return senses.length > 0 ? { last: withS ? last + 1 : last, end, senses } : null;
  }

  /** The senses of a proposal after comparing names with the text, in order of the entries. */
  private senses(i: number, { last, ending, key, position }: Proposal, plural = false): Sense[] {
    const senses: Sense[] = [];
    let seen = -1;
    for (let n = 0; n < SENSES_MAX && this.names.continues(position + n, key); n++) {
      const name = this.prepared(position + n);
      if (plural && (name.flags & NAME_FLAG.plural) === 0) continue;
      if (name.entry === seen || !isName(name, this.text, this.tokens, i, last, ending)) continue;
      seen = name.entry;
      const needsContext = (name.flags & NAME_FLAG.needsContext) !== 0;
      senses.push({ image: this.image, entry: name.entry, alias: name.text, needsContext });
    }
    return senses;
  }

  private prepared(position: number): PreparedName {
    const known = this.cache.get(position);
    if (known) return known;
    const name = prepareName(this.names.name(position));
    if (this.cache.size >= CACHE_MAX) this.cache.clear();
    this.cache.set(position, name);
    return name;
  }

  /** Fills {@link proposals} with every name that hashes see beginning at a token. */
  private propose(i: number): void {
    const { names, tokens, proposals } = this;
    if (proposals.length > 0) proposals.length = 0;
    const flags = tokens.flags[i] as number;
    const hash = tokens.hash[i] as number;
    const key = finish(hash);
    const lower = (flags & Flag.StartsLower) !== 0;
    const cell = names.first[key >>> names.firstShift] as number;
    if ((flags & ENDINGS) !== 0) {
      const ends = lower ? FIRST.endLower : FIRST.end;
      for (let ending = Ending.PluralIes; ending >= Ending.Possessive; ending--) {
        if ((flags & (ENDING_FLAG[ending] as number)) === 0) continue;
        const single = finish(withoutEnding(hash, ending));
        if (((names.first[single >>> names.firstShift] as number) & ends) !== 0) this.add(i, ending, single);
      }
    }
    if (cell === 0) return;
    if ((cell & (lower ? FIRST.endLower : FIRST.end)) !== 0) this.add(i, Ending.Bare, key);
    if ((cell & (lower ? FIRST.moreLower : FIRST.more)) !== 0) this.proposeLonger(i, key);
  }

  private proposeLonger(i: number, first: number): void {
    const { names, tokens } = this;
    let key = first;
    const limit = Math.min(tokens.count, i + names.maxTokens);
    for (let k = i + 1; k < limit; k++) {
      if (tokens.joint[k] === Joint.Break) break;
      const mark = tokens.mark[k] as number;
      const hash = tokens.hash[k] as number;
      const flags = tokens.flags[k] as number;
      if ((flags & ENDINGS) !== 0) {
        for (let ending = Ending.PluralIes; ending >= Ending.Possessive; ending--) {
          if ((flags & (ENDING_FLAG[ending] as number)) === 0) continue;
          const whole = extendKey(key, mark, withoutEnding(hash, ending));
          if (this.isBeginning(whole)) this.add(k, ending, whole);
        }
      }
      key = extendKey(key, mark, hash);
      if (!this.isBeginning(key)) break;
      this.add(k, Ending.Bare, key);
    }
  }

  private isBeginning(key: number): boolean {
    const bit = key >>> this.names.prefixShift;
    return (((this.names.prefix[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
  }

  private add(last: number, ending: Ending, key: number): void {
    const position = this.names.find(key >>> 0);
    if (position >= 0) this.proposals.push({ last, ending, key: key >>> 0, position });
  }
}

/** Which flag of a token says that it may have an ending. */
const ENDING_FLAG = [0, Flag.Possessive, Flag.PluralS, Flag.PluralEs, Flag.PluralIes];

/** Hash of what a token is without an ending that its flags allow. */
function withoutEnding(hash: number, ending: Ending): number {
  const withoutS = hashBack(hash, S);
  switch (ending) {
    case Ending.Possessive:
      return hashBack(withoutS, APOSTROPHE);
    case Ending.PluralEs:
      return hashBack(withoutS, E);
    case Ending.PluralIes:
      return hashStep(hashBack(hashBack(withoutS, E), I), Y);
    default:
      return withoutS;
  }
}

const ENDINGS = Flag.Possessive | Flag.PluralS;

/** Offset of the apostrophe of a token that ends in 's. */
function possessiveStart(text: string, tokens: Tokens, i: number): number {
  let at = tokens.end[i] as number;
  const start = tokens.start[i] as number;
  while (at > start) {
    at--;
    if ((charInfo(text.charCodeAt(at)) & CLASS_MASK) === Class.Apostrophe) return at;
  }
  return tokens.end[i] as number;
}
