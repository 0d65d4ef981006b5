/** Relative clauses that introduce a person as an apposition would: "X, who studies trade at …", "X, who was mayor of …"; and where people belong. */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { ORG_HEADS } from '../lexicon/heads';
import { isRole, ORG_NOUNS } from '../lexicon/roles';
import { isVerb } from '../lexicon/verbs';
import type { Word } from '../words';
import { affiliation, type Introduction, summary } from './phrases';

/** Longest clause in words; what is longer tells a story. */
const LONGEST = 20;

/** Verbs that say what somebody does for a living or stands for. A closed list: most clauses with "who" only go on with the story. */
const OCCUPATION =
  /^(?:studies|studied|teaches|taught|heads|headed|head|leads|led|lead|runs|ran|directs|directed|chairs|chaired|edits|edited|specializes|specialises|researches|covers|represents|represented|owns|owned|manages|managed|oversees|oversaw|coaches|coached|founded|co-founded|cofounded|commands|commanded|works|worked|serves|served|advises|advised|rules|ruled|governs|governed|succeeded|succeed|plays|played|lives|became|invented|wrote|co-wrote|presides|presided|succeeds|holds|held)$/;
/** Verbs of the list that say who somebody is only with certain words behind them. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  plays: /^for$/,
  played: /^for$/,
  lives: /^in$/,
  wrote: /^the$/,
  holds: /^(?:the|a)$/,
  held: /^(?:the|a)$/,
};
const SKIPPED =
  /^(?:now|also|once|has|had|is|was|currently|previously|formerly|until|then|long|later|briefly|to|recently|first|still)$/;

/** The clause behind a name whose last word is `to - 1`, or null. Its role words count only where it says "is" or "was" of one. */
export function clauseBehind(all: readonly Word[], to: number): Introduction | null {
  const who = all[to];
  if (who?.lower !== 'who' || who.gap !== 'comma') return null;
  let at = to + 1;
  while (at < to + 6 && SKIPPED.test(all[at]?.lower ?? '')) at++;
  const isBe = (word: Word | undefined): boolean => /^(?:is|was|been|became)$/.test(word?.lower ?? '');
  // "who was later to lead": the verb stands behind; "who is now a mayor": "is" itself is the verb.
  let verb = all[at];
  if (!verb || !OCCUPATION.test(verb.lower)) {
    at = to + 1;
    while (
      at < to + 5 &&
      /^(?:now|also|once|has|had|currently|previously|formerly|until|then|long|still)$/.test(all[at]?.lower ?? '')
    )
      at++;
    verb = all[at];
  }
  // "who besides her boats is dean of": "is" with a role behind it, farther on.
  if (verb && !isBe(verb) && !OCCUPATION.test(verb.lower) && /^(?:in|besides|apart|aside|as)$/.test(verb.lower)) {
    while (at < to + 10 && all[at] && !isBe(all[at]) && all[at]?.gap === 'space') at++;
    verb = all[at];
  }
  if (verb?.gap !== 'space' || verb.sentence !== who.sentence) return null;
  const copula = isBe(verb);
  if (!copula && !OCCUPATION.test(verb.lower)) return null;
  const needs = NEEDS[verb.lower];
  if (needs && !needs.test(all[at + 1]?.lower ?? '')) return null;
  let end = at + 1;
  let role = false;
  while (end < all.length && end - to <= LONGEST) {
    const word = all[end] as Word;
    if (word.sentence !== who.sentence || !/^(?:space|hyphen|dot|quote)$/.test(word.gap)) break;
    if (end < at + 8 && isRole(word.lower, word.cap)) role = true;
    end++;
  }
  if (end - to > LONGEST || end - at < 2 || (copula && !role)) return null;
  const words = summary(all, to, end, 'behind');
  if (!words) return null;
  return copula ? { ...words, kin: false, clause: true } : { ...words, roles: [], kin: false, clause: true };
}

/** Verbs that say what a body does or where it comes from. A closed list, as for people. */
const PURPOSE =
  /^(?:aims|aim|seeks|sought|monitors|monitored|tracks|tracked|promotes|promoted|supports|supported|makes|made|produces|produced|provides|provided|sells|sold|operates|operated|publishes|published|organizes|organises|organized|organised|regulates|regulated|supervises|supervised|investigates|investigated|campaigns|campaigned|helps|helped|groups|brings|includes|fights|fought|defends|defended|trains|trained|collects|collected|funds|funded|issues|issued|sets|builds|built|employs|employed|unites|united|comprises|oversees|oversaw|runs|ran|manages|managed|represents|represented|owns|owned|studies|works|worked|advises|advised|researches|covers|governs|governed|ruled|rules|controls|controlled)$/;
/** "was set up", "is based": participles of a body's beginning and seat. */
const MADE =
  /^(?:set|founded|created|established|formed|launched|based|located|headquartered|known|owned|run|led|funded|backed)$/;

/** What the clause behind a body's name says of it: "X (XY), which was set up to …", "X, which monitors the war,", "X, based in Bonn,". */
export function bodyClause(all: readonly Word[], to: number): Introduction | null {
  const first = all[to];
  // The abbreviation in its bracket stands between.
  if (first?.gap === 'open' && first.caps && all[to + 1]?.gap === 'comma') return bodyClause(all, to + 1);
  if (first?.gap !== 'comma' || first.block !== all[to - 1]?.block || first.sentence !== all[to - 1]?.sentence)
    return null;
  let at = to;
  if (/^(?:which|that)$/.test(first.lower)) {
    at++;
    while (
      at < to + 4 &&
      /^(?:now|also|has|have|had|been|currently|previously|formerly|long|still)$/.test(all[at]?.lower ?? '')
    )
      at++;
    if (/^(?:is|was|are|were)$/.test(all[at]?.lower ?? '')) {
      if (!MADE.test(all[at + 1]?.lower ?? '')) return null;
    } else if (!PURPOSE.test(all[at]?.lower ?? '')) return null;
  } else if (!/^(?:based|founded|headquartered|established)$/.test(first.lower) || all[to + 1]?.lower !== 'in')
    return null;
  let end = at + 1;
  while (end < all.length && end - to <= LONGEST) {
    const word = all[end] as Word;
    if (
      word.sentence !== first.sentence ||
      word.block !== first.block ||
      !/^(?:space|hyphen|dot|quote)$/.test(word.gap)
    )
      break;
    end++;
  }
  if (end - to > LONGEST || end - at < 2) return null;
  const words = summary(all, to, end, 'behind');
  return words && { ...words, roles: [], kin: false, clause: true };
}

/** Where a person belongs: "X of the Society for …", "X of Bonn". The words must name something; "accused X of lying" does not. */
export function belonging(all: readonly Word[], to: number): Introduction | null {
  const of = all[to];
  if (!of || !/^(?:of|from|for)$/.test(of.lower) || of.gap !== 'space') return null;
  const first = all[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  const isPart = (at: number): boolean => {
    const word = all[at];
    return (
      word?.gap === 'space' && word.cap && word.block === of.block && !(FUNCTION_WORDS.has(word.lower) && !word.caps)
    );
  };
  if (!isPart(first)) return null;
  const linked = (at: number): number => {
    if (!/^(?:of|for|on|in|the)$/.test(all[at]?.lower ?? '') || all[at]?.gap !== 'space' || all[at]?.cap) return -1;
    const next = all[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    return isPart(next) && (ORG_HEADS.has(all[at - 1]?.lower ?? '') || all[at]?.lower !== 'in') ? next + 1 : -1;
  };
  let end = first + 1;
  while (end - to < LONGEST && !all[end - 1]?.possessive) {
    if (isPart(end)) end++;
    else if (linked(end) > 0) end = linked(end);
    // "the International Boat and Harbour Union": the head of the name stands behind the "and".
    else if (all[end]?.lower === 'and' && all[end]?.gap === 'space' && joinsName(all, end, isPart)) end += 2;
    else break;
  }
  // "of New People's Party": a possessive inside a name.
  while (all[end - 1]?.possessive && isPart(end)) end++;
  // "of the Social Welfare constituency": the head of the phrase in small letters.
  const head = all[end];
  if (first === to + 2 && head?.gap === 'space' && !head.cap && isCollective(head.lower)) end++;
  const last = all[end - 1];
  if (!last || last.possessive) return null;
  // "of the Architectural, Surveying and …": an adjective with a capital and no head names nothing.
  if (first === to + 2 && end === first + 1 && /(?:al|ic|ish|ese|ian|ive)$/.test(last.lower)) return null;
  const named = ORG_HEADS.has(last.lower) || last.caps || isCollective(last.lower);
  const organization = named || all.slice(first, end).some((word) => ORG_HEADS.has(word.lower));
  // "from" and "for" may belong to the verb; not so before an organisation, nor "from" where a preposition or "said" governs the name.
  if (of.lower === 'for' && !organization) return null;
  if (of.lower === 'from' && !organization && !isGoverned(all, to)) return null;
  if (of.lower === 'for' && isVerbBefore(all, to)) return null;
  return affiliation(all, to, end, 'behind');
}

function joinsName(all: readonly Word[], and: number, isPart: (at: number) => boolean): boolean {
  if (!isPart(and + 1) || ORG_HEADS.has(all[and - 1]?.lower ?? '')) return false;
  let at = and + 1;
  while (isPart(at) && at < and + 4) {
    if (ORG_HEADS.has(all[at]?.lower ?? '')) return true;
    at++;
  }
  return false;
}

/** Whether a small-letter noun names a body of people. */
export function isCollective(word: string): boolean {
  return (
    ORG_NOUNS.has(word) ||
    /^(?:constituency|camp|group|district|caucus|opposition|delegation|ward|parish|community)$/.test(word)
  );
}

/** Index of the first word of the name that ends before `to`. */
function nameStart(all: readonly Word[], to: number): number {
  let at = to - 1;
  while (at > 0 && to - at < 5 && all[at]?.gap === 'space' && all[at - 1]?.cap && !all[at - 1]?.possessive) at--;
  return at;
}

/** Whether a preposition, "and" or a verb of saying stands before the name: then "from" cannot be the verb's. */
function isGoverned(all: readonly Word[], to: number): boolean {
  const back = all[nameStart(all, to) - 1];
  return /^(?:of|with|by|said|says|told|asked|and|like|including|named|called)$/.test(back?.lower ?? '');
}

/** "thanked X for …", "left X for …": a verb before the name may own what follows. */
function isVerbBefore(all: readonly Word[], to: number): boolean {
  const at = nameStart(all, to);
  const back = all[at - 1];
  if (!back || back.sentence !== all[at]?.sentence || back.block !== all[at]?.block) return false;
  return (
    !back.cap && (isVerb(back.lower) || /(?:ed|ing|s)$/.test(back.lower)) && !/^(?:said|says|told)$/.test(back.lower)
  );
}
