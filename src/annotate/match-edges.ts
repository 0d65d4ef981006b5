/**
 * Where a match may begin and end: at the edges of words, and at a hyphen only where the hyphen joins two things rather
 * than parts of one name. "U.S.-led" and "Seoul-based" hold the name; "Jong-un", "Smith-Jones" and "KN-23" do not.
 */
import { CLASS_MASK, Class, charInfo } from './fold';
import { Flag, flagsOf, Joint, jointOf, kindOf, type Tokens } from './tokens';

const LETTERS_OR_DIGITS = Flag.Word | Flag.Number;

/** Prefixes that English puts before any name, with or without a capital. */
const PREFIXES = new Set(
  `non anti pro ex pre post trans inter intra pan neo counter semi sub mid un former then quasi multi cross extra ultra
  half near late early mini mega super self all one two three four five six cold`.split(/\s+/),
);

/** Small words that join or open foreign names: what follows their hyphen is part of the name. */
const PARTICLES = new Set(
  `al el ul ad an ar as ash at az abd abu ibn bin bint ben bar de la le les du des da do dos das di del della van von
  der den ter of en sur sous upon on under by au aux am an in im the to and und et y e i o`.split(/\s+/),
);

/** Second halves that make an adjective of the name before the hyphen. Participles in -ed and -ing are known by form. */
const FORMATIVES = new Set(
  `led run born made held like style type class era wide only free run born bred built grown owned spun based backed
  friendly related specific sponsored controlled occupied mediated brokered drafted hosted centric centered centred
  heavy dominated aligned affiliated linked inspired trained educated engineered loyal loyalist leaning language
  speaking watcher watchers hater haters lover lovers bound facing sized level wise watching bashing bloc side sea
  region area time day week month year old`.split(/\s+/),
);

/** Particles and copulas that follow a Korean noun without a space. A closed class: other syllables make another word. */
const KOREAN_PARTICLES = new Set(
  `은 는 이 가 을 를 의 에 도 와 과 로 으로 만 나 이나 랑 이랑 에서 에게 에겐 에는 에도 에만 에선 에서는 에서도 에서의 께 께서 한테
  부터 까지 까지의 보다 처럼 같이 마다 조차 마저 밖에 라 이라 라고 이라고 라는 이라는 라며 이라며 이다 였다 이었다 인 이며 이고 과의 와의
  과는 와는 과도 와도 로서 으로서 로써 으로써 로의 으로의 로는 으로는 로도 으로도 로부터 으로부터 에게는 에게도 에게서 에의 엔 만의 만이
  들 들은 들이 들을 들의 들에게 들과 들도 씨 씨는 씨가 씨의 씨를`.split(/\s+/),
);
const KOREAN_PARTICLE_MAX = 4;

/** What the hyphen rules ask about other names. */
export interface Neighbours {
  /** Token behind the previous accepted match, -1 before the first. */
  afterPrevious: number;
  /** Whether any name of the glossary begins at this token, whatever stands behind it. */
  nameBegins(token: number): boolean;
}

function word(text: string, tokens: Tokens, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
}

/** Two letters or more, all capitals, in a line that is not; or with dots. */
function isAcronym(flags: number): boolean {
  if ((flags & Flag.Dotted) !== 0) return (flags & Flag.HasUpper) !== 0;
  return (flags & (Flag.HasUpper | Flag.HasLower | Flag.Single | Flag.CapsLine)) === Flag.HasUpper;
}

/** Whether a match may begin at this token. */
export function mayBegin(text: string, tokens: Tokens, i: number, neighbours: Neighbours): boolean {
  if (i === 0) return true;
  const here = kindOf(tokens, i);
  const before = kindOf(tokens, i - 1);
  switch (jointOf(tokens, i)) {
    case Joint.None:
      return !glued(before, here);
    case Joint.Hyphen:
    case Joint.Dash:
      return beginsBehindHyphen(text, tokens, i, neighbours);
    case Joint.Punctuation:
      return !parted(text, tokens, i);
    default:
      return true;
  }
}

/** Whether no edge of a word lies between two tokens with nothing between them. */
function glued(before: number, here: number): boolean {
  if ((before & LETTERS_OR_DIGITS) !== 0 && (here & LETTERS_OR_DIGITS) !== 0) return true;
  return (before & here & (Flag.Katakana | Flag.Hangul)) !== 0;
}

/** Whether a token and the one before it are parts of one number ("4,000", "2.5"). */
function parted(text: string, tokens: Tokens, i: number): boolean {
  if ((kindOf(tokens, i - 1) & kindOf(tokens, i) & Flag.Number) === 0) return false;
  const between = text.slice(tokens.end[i - 1], tokens.start[i]);
  return between === '.' || between === ',';
}

function beginsBehindHyphen(text: string, tokens: Tokens, i: number, neighbours: Neighbours): boolean {
  const here = flagsOf(tokens, i);
  const before = flagsOf(tokens, i - 1);
  if (((before | here) & Flag.Number) !== 0) return false;
  if (neighbours.afterPrevious === i || jointOf(tokens, i) === Joint.Dash || isAcronym(before)) return true;
  if ((before & Flag.Word) === 0) return true;
  const first = word(text, tokens, i - 1);
  if (PREFIXES.has(first)) return true;
  if ((before & Flag.Single) !== 0 || PARTICLES.has(first)) return false;
  // "anti-missile", "Moscow-brokered": words of the language, not parts of a name.
  if ((here & Flag.StartsLower) !== 0) return true;
  return (before & Flag.StartsLower) !== 0;
}

/**
 * End offset of a match whose last token is `k`, or -1 where it may not end there.
 * @param end where it would end: behind the token, or before its possessive 's.
 * @param plural whether the s of "F-16s" may follow and be part of it.
 */
export function mayEnd(
  text: string,
  tokens: Tokens,
  k: number,
  end: number,
  plural: boolean,
  neighbours: Neighbours,
): number {
  const next = k + 1;
  if (next >= tokens.count) return end;
  const here = kindOf(tokens, k);
  const behind = kindOf(tokens, next);
  switch (jointOf(tokens, next)) {
    case Joint.None: {
      if (plural && (here & Flag.Number) !== 0 && isPluralEnding(text, tokens, next)) {
        return mayEnd(text, tokens, next, tokens.end[next] as number, false, neighbours);
      }
      if ((here & behind & Flag.Hangul) !== 0) return isParticle(text, tokens, next) ? end : -1;
      return glued(here, behind) ? -1 : end;
    }
    case Joint.Hyphen:
    case Joint.Dash:
      return endsBeforeHyphen(text, tokens, k, neighbours) ? end : -1;
    case Joint.Punctuation:
      return parted(text, tokens, next) || isAddress(text, tokens, k) ? -1 : end;
    default:
      return end;
  }
}

/** The s of "F-16s". */
function isPluralEnding(text: string, tokens: Tokens, i: number): boolean {
  if ((kindOf(tokens, i) & Flag.Single) === 0 || word(text, tokens, i) !== 's') return false;
  if ((flagsOf(tokens, i) & (Flag.StartsLower | Flag.CapsLine)) === 0) return false;
  return jointOf(tokens, i + 1) !== Joint.None || i + 1 >= tokens.count;
}

function isParticle(text: string, tokens: Tokens, from: number): boolean {
  let to = from;
  while (to < tokens.count && to - from <= KOREAN_PARTICLE_MAX) {
    if (to > from && jointOf(tokens, to) !== Joint.None) break;
    if ((kindOf(tokens, to) & Flag.Hangul) === 0) break;
    to++;
  }
  if (to - from > KOREAN_PARTICLE_MAX) return false;
  const rest = text.slice(tokens.start[from], tokens.end[to - 1]).normalize('NFC');
  return KOREAN_PARTICLES.has(rest);
}

/** "NATO.int": a dot with a small letter or a digit right behind it is no full stop. */
function isAddress(text: string, tokens: Tokens, k: number): boolean {
  const end = tokens.end[k] as number;
  const behind = kindOf(tokens, k + 1);
  if (tokens.start[k + 1] !== end + 1 || (charInfo(text.charCodeAt(end)) & CLASS_MASK) !== Class.Dot) return false;
  return (behind & (Flag.StartsLower | Flag.Number)) !== 0;
}

function endsBeforeHyphen(text: string, tokens: Tokens, k: number, neighbours: Neighbours): boolean {
  const here = flagsOf(tokens, k);
  const behind = flagsOf(tokens, k + 1);
  // A number behind a hyphen belongs to the name: "KN-23" is another weapon than "KN".
  if ((behind & Flag.Number) !== 0) return false;
  if (jointOf(tokens, k + 1) === Joint.Dash || (behind & Flag.Word) === 0 || (here & Flag.Word) === 0) {
    return (here & Flag.Number) === 0 || (behind & Flag.Single) === 0;
  }
  const singleCapital = (behind & (Flag.Single | Flag.StartsLower)) === Flag.Single;
  if (singleCapital) return false;
  if (isAcronym(here) || isAcronym(behind)) return true;
  if ((here & Flag.StartsLower) !== 0) return true;
  const second = word(text, tokens, k + 1);
  if (FORMATIVES.has(second) || (second.length >= 4 && second.endsWith('ed'))) return true;
  // Shorter ones may be syllables of a Chinese name: "Mei-ling", "Ying-jeou".
  if (second.length >= 6 && second.endsWith('ing')) return true;
  return (behind & Flag.StartsLower) === 0 && neighbours.nameBegins(k + 1);
}
