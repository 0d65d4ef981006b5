/**
 * People whom no full mention introduces, by what stands beside or right behind a later one: "Brennick, a historian,", "He is a beekeeper from Bonn",
 * "The British actress is …". The sentence must be about nobody else.
 */
import type { Person } from '../cast';
import { genderOf } from '../cast';
import { isPeople } from '../lexicon/peoples';
import { isRole, KIN } from '../lexicon/roles';
import { TITLE_MODIFIERS } from '../lexicon/titles';
import { isAdjective, isVerb } from '../lexicon/verbs';
import type { Word, Words } from '../words';
import { before, behind } from './introductions';
import { type Introduction, summary } from './phrases';

/** A mention, full or short, of a person. Offsets in the article's text. */
export interface Mention {
  start: number;
  end: number;
  person: Person;
}

/** Gives an introduction to those without one. `mentions` in order of their start. Linear. */
export function introduceLater(words: Words, mentions: readonly Mention[]): void {
  const { all } = words;
  let at = 0;
  mentions.forEach(({ start, end, person }, number) => {
    while (at < all.length && (all[at] as Word).start < start) at++;
    if (person.introduction !== null && person.introduction.roles.length > 0) return;
    let to = at;
    while (to < all.length && (all[to] as Word).start < end) to++;
    if (at === to || !all[at]) return;
    const found =
      beside(all, at, to) ?? (isAlone(mentions, number, all, at) ? nextSentence(all, at, to, person) : null);
    if (!found || (person.introduction && found.roles.length === 0)) return;
    person.introduction = found;
    for (const role of found.roles) {
      person.roles.add(role);
      person.gender ??= genderOf(role);
    }
  });
}

/** An introduction right beside a short mention. */
function beside(all: readonly Word[], from: number, to: number): Introduction | null {
  for (const found of [behind(all, to, 'person'), before(all, from)])
    if (found && found.roles.length > 0 && !found.kin && found.words.length > 1) return found;
  return null;
}

/** Whether no other mention stands in the sentence, and this one is near its start. */
function isAlone(mentions: readonly Mention[], number: number, all: readonly Word[], at: number): boolean {
  const { sentence, block } = all[at] as Word;
  let first = at;
  while (first > 0 && all[first - 1]?.sentence === sentence && all[first - 1]?.block === block && at - first < 4)
    first--;
  if (!(all[first] as Word).first) return false;
  for (const other of [mentions[number - 1], mentions[number + 1]]) {
    if (!other || other.person === mentions[number]?.person) continue;
    const near = all.slice(Math.max(0, at - 60), at + 60).find((word) => word.start === other.start);
    if (near?.sentence === sentence && near.block === block) return false;
  }
  return true;
}

/** What the next sentence says of the subject of this one. */
function nextSentence(all: readonly Word[], from: number, to: number, person: Person): Introduction | null {
  const { sentence, block } = all[from] as Word;
  let at = to;
  let others = false;
  let own: 'm' | 'f' | null = person.gender;
  while (at < all.length && all[at]?.sentence === sentence && all[at]?.block === block) {
    const word = all[at] as Word;
    if (isRole(word.lower.replace(/s$/, ''), word.cap)) others = true;
    own ??= /^(?:he|his|him|himself)$/.test(word.lower) ? 'm' : /^(?:she|her|herself)$/.test(word.lower) ? 'f' : null;
    at++;
  }
  const first = all[at];
  if (!first || first.block !== block || first.gap !== 'end') return null;
  if (first.lower === 'he' || first.lower === 'she') {
    // The gender must be known from a title, a role or a pronoun beside the name.
    if (own !== (first.lower === 'he' ? 'm' : 'f')) return null;
    const found = behind(all, at + 1, 'person');
    return found && found.roles.length > 0 && !found.clause ? found : null;
  }
  if (others) return null;
  // "Born in Tollmark, the British actress is …"
  for (let next = at; next < at + 12 && all[next]?.sentence === first.sentence; next++) {
    const found = next === at || all[next]?.gap === 'comma' ? definite(all, next) : null;
    if (found) return found;
  }
  return null;
}

/** "The 54-year-old murderer was …", "The British actress is …": an article, what qualifies, a role, a verb. */
function definite(all: readonly Word[], at: number): Introduction | null {
  if (all[at]?.lower !== 'the') return null;
  for (let head = at + 1; head < at + 6; head++) {
    const word = all[head];
    if (!word || !/^(?:space|hyphen)$/.test(word.gap)) return null;
    if (!word.cap && isRole(word.lower) && !KIN.has(word.lower)) {
      const next = all[head + 1];
      const goesOn = next?.gap === 'space' && !next.cap && (isVerb(next.lower) || /(?:ed|[^s]s)$/.test(next.lower));
      // Bare, it may be anybody: "the president said".
      return goesOn && !word.possessive && head > at + 1 ? summary(all, at, head + 1, 'behind') : null;
    }
    const qualifies = word.cap
      ? isPeople(word.lower)
      : isAdjective(word.lower) ||
        TITLE_MODIFIERS.has(word.lower) ||
        /^(?:\d\d|year|old|then|young)$|-old$/.test(word.lower);
    if (!qualifies) return null;
  }
  return null;
}
