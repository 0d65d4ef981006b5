/** One image searched in one text: which names hashes propose at a token, and which of them the text has. */
import { extendKey, FIRST, finish, NAME_FLAG, NAME_TOKENS_MAX, SENSES_MAX } from '../glossary/image-format';
import type { NameIndex } from '../glossary/image-index';
import { nameIndex } from '../glossary/image-reader';
import type { GlossaryImage, Sense } from '../glossary/types';
import { mayEnd, type Neighbours } from './match-edges';
import { Ending, isName } from './match-verify';
import { foldToken } from './refold';
import { possessiveStart } from './token-chars';
import { letterFlags } from './token-flags';
import { hashStep, hashUnits, SEED } from './token-hash';
import { Flag, Joint, jointOf, kindOf, markOf, type Tokens } from './tokens';

/** A proposal's numbers in {@link Search.proposals}: last token, ending, key, position of the first name. */
const WIDTH = 4;
/** For as many tokens as a name may have, each as it stands and with the three endings of a plural. */
const ROOM = NAME_TOKENS_MAX * 4 * WIDTH;
const NONE = new Int32Array(0);

/** See the head of this file. The answer of {@link accepts} stands in {@link end} and {@link last}. */
export class Search {
  /** Of the match that was found: where it ends and its last token. */
  end = 0;
  last = 0;
  private readonly names: NameIndex;
  private readonly tokens: Tokens;
  private readonly image: number;
  private proposals = new Int32Array(ROOM);
  /** Of a token further on, while those of the present one are still gone through. */
  private proposalsAhead = NONE;
  private count = 0;
  private nextCandidate = -1;
  /** Of the match that was found: its first token, ending, key, the first name the text has, and "F-16s". */
  private from = 0;
  private ending: Ending = Ending.Bare;
  private key = 0;
  private position = 0;
  private withS = false;

  constructor(tokens: Tokens, image: GlossaryImage, index: number) {
    this.tokens = tokens;
    this.image = index;
    this.names = nameIndex(image);
  }

  get tokenCount(): number {
    return this.tokens.count;
  }

  /** The first token from `i` on at which a name may begin. */
  candidate(i: number): number {
    if (this.nextCandidate < i) this.nextCandidate = this.names.candidate(this.tokens, i);
    return this.nextCandidate;
  }

  /** Looks for names at a token by hash: false where there is none, as at most candidates. */
  proposes(i: number): boolean {
    this.propose(i);
    return this.count > 0;
  }

  /** Takes the longest name that {@link proposes} saw and the text has; false where it has none. */
  accepts(i: number, neighbours: Neighbours): boolean {
    // Proposed in order of length and of preference reversed within one length: the last is the best.
    for (let p = this.count - WIDTH; p >= 0; p -= WIDTH) if (this.accept(i, p, neighbours)) return true;
    return false;
  }

  /** Adds the positions of the entries of all names that {@link proposes} saw. */
  proposedEntries(into: Set<number>): void {
    const { names, proposals } = this;
    for (let p = 0; p < this.count; p += WIDTH) {
      const key = proposals[p + 2] as number;
      const first = proposals[p + 3] as number;
      for (let n = first; n < first + SENSES_MAX && names.continues(n, key); n++) into.add(names.entryAt(n));
    }
  }

  /** Whether a name stands at this token, whatever is behind it. */
  nameBegins(i: number): boolean {
    const { proposals: present, count } = this;
    if (this.proposalsAhead === NONE) this.proposalsAhead = new Int32Array(ROOM);
    this.proposals = this.proposalsAhead;
    this.propose(i);
    let begins = false;
    for (let p = 0; p < this.count && !begins; p += WIDTH) begins = this.nameAt(i, p) >= 0;
    this.proposals = present;
    this.count = count;
    return begins;
  }

  /** The first name of a proposal that the text has, or -1. */
  private nameAt(i: number, p: number): number {
    const { proposals: all } = this;
    return this.firstName(i, all[p] as number, all[p + 1] as Ending, all[p + 2] as number, all[p + 3] as number, false);
  }

  private accept(i: number, p: number, neighbours: Neighbours): boolean {
    const { tokens, proposals } = this;
    const last = proposals[p] as number;
    const ending = proposals[p + 1] as Ending;
    const key = proposals[p + 2] as number;
    // The comparison first: it turns down most, and what stands behind matters only for a name.
    const position = this.firstName(i, last, ending, key, proposals[p + 3] as number, false);
    if (position < 0) return false;
    const tokenEnd = tokens.end[last] as number;
    const own =
      ending === Ending.Possessive ? possessiveStart(tokens.text, tokens.start[last] as number, tokenEnd) : tokenEnd;
    // "F-16s" are several F-16, but "1990s" is not several of the year.
    const end = mayEnd(tokens.text, tokens, last, own, last > i, neighbours);
    if (end < 0) return false;
    this.withS = end > tokenEnd;
    this.position = this.withS ? this.firstName(i, last, ending, key, position, true) : position;
    if (this.position < 0) return false;
    this.from = i;
    this.ending = ending;
    this.key = key;
    this.end = end;
    this.last = this.withS ? last + 1 : last;
    return true;
  }

  /** The first name from a position on that the text has, or -1. @param withS the s of "F-16s" follows. */
  private firstName(i: number, last: number, ending: Ending, key: number, position: number, withS: boolean): number {
    const { names } = this;
    for (let n = 0; n < SENSES_MAX && names.continues(position + n, key); n++) {
      if (!isName(names, position + n, this.tokens, i, last, ending)) continue;
      if (!withS || (names.flags & NAME_FLAG.plural) !== 0) return position + n;
    }
    return -1;
  }

  /** The senses of the match that was found, in order of the entries. */
  senses(): Sense[] {
    const { names, key, from, ending } = this;
    const last = this.withS ? this.last - 1 : this.last;
    const senses: Sense[] = [];
    let seen = -1;
    for (let n = this.position; n < this.position + SENSES_MAX && names.continues(n, key); n++) {
      if (n > this.position && !isName(names, n, this.tokens, from, last, ending)) continue;
      names.locate(n);
      if (names.entry === seen || (this.withS && (names.flags & NAME_FLAG.plural) === 0)) continue;
      seen = names.entry;
      const needsContext = (names.flags & NAME_FLAG.needsContext) !== 0;
      const inSport = (names.flags & NAME_FLAG.inSport) !== 0;
      senses.push({ image: this.image, entry: seen, alias: names.text(), needsContext, inSport });
    }
    return senses;
  }

  /** Fills {@link proposals} with every name that hashes see beginning at a token. */
  private propose(i: number): void {
    const { names, tokens } = this;
    this.count = 0;
    const hash = tokens.hash[i] as number;
    const cell = names.firstBits(hash);
    const lower = (kindOf(tokens, i) & Flag.StartsLower) !== 0;
    const key = finish(hash);
    if ((cell & (lower ? FIRST.endLower : FIRST.end)) !== 0) this.addEndings(i, 0, 0, key, false);
    if ((cell & (lower ? FIRST.moreLower : FIRST.more)) !== 0) this.proposeLonger(i, key);
  }

  private proposeLonger(i: number, first: number): void {
    const { names, tokens } = this;
    let key = first;
    const limit = Math.min(tokens.count, i + names.maxTokens);
    for (let k = i + 1; k < limit && jointOf(tokens, k) !== Joint.Break; k++) {
      const mark = markOf(tokens, k);
      const whole = extendKey(key, mark, tokens.hash[k] as number);
      if (!names.isBeginning(whole)) break;
      this.addEndings(k, key, mark, whole, true);
      key = whole;
    }
  }

  /** Proposes what ends with a token: with each ending that the token may have, and as it stands. */
  private addEndings(last: number, before: number, mark: number, key: number, longer: boolean): void {
    const { tokens } = this;
    const kind = kindOf(tokens, last);
    if ((kind & Flag.Possessive) !== 0) this.add(last, Ending.Possessive, key);
    else if ((kind & Flag.Word) !== 0) {
      const final = tokens.text.charCodeAt((tokens.end[last] as number) - 1);
      if (final >= 0x80 || (final | 0x20) === 0x73) this.addPlurals(last, before, mark, longer);
    }
    this.add(last, Ending.Bare, key);
  }

  private addPlurals(last: number, before: number, mark: number, longer: boolean): void {
    const { tokens } = this;
    const flags = letterFlags(tokens, last);
    if ((flags & Flag.PluralS) === 0) return;
    for (let ending = Ending.PluralIes; ending >= Ending.PluralS; ending--) {
      if ((flags & (Flag.PluralS << (ending - Ending.PluralS))) === 0) continue;
      const hash = stemHash(tokens.text, tokens.start[last] as number, tokens.end[last] as number, ending);
      this.add(last, ending, longer ? extendKey(before, mark, hash) : finish(hash));
    }
  }

  private add(last: number, ending: Ending, key: number): void {
    const position = this.names.find(key);
    if (position < 0) return;
    const { proposals } = this;
    proposals[this.count++] = last;
    proposals[this.count++] = ending;
    proposals[this.count++] = key;
    proposals[this.count++] = position;
  }
}

const Y = 0x79;

/** Hash of a word without a plural ending that its flags allow. */
function stemHash(text: string, start: number, end: number, ending: Ending): number {
  const stem = end - (ending === Ending.PluralS ? 1 : ending === Ending.PluralEs ? 2 : 3);
  let hash = SEED;
  for (let at = start; at < stem; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x7b || (code | 0x20) < 0x61) return foldedStemHash(text, start, end, ending);
    hash = hashStep(hash, code | 0x20);
  }
  return ending === Ending.PluralIes ? hashStep(hash, Y) : hash;
}

/** The same for words that are not all letters of ASCII. */
function foldedStemHash(text: string, start: number, end: number, ending: Ending): number {
  const { units } = foldToken(text, start, end);
  if (ending === Ending.PluralIes) return hashUnits(`${units.slice(0, -3)}y`);
  return hashUnits(units.slice(0, ending === Ending.PluralEs ? -2 : -1));
}
