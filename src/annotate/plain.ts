/**
 * Terms written in small letters ("ceasefire", "asylum") are words of the language before they are names. One that the reader knows gets no answer; any other
 * is answered where it could be marked: at its first mention, and again after a long gap. A card at every repetition would be noise under the pointer.
 */
import { AGAIN } from './budget';
import type { Chosen } from './senses';
import type { MarkingWishes } from './types';

/** Leaves out the repeated and the known among terms in small letters. `chosen` is in order; linear. */
export function withoutPlainRepeats(text: string, chosen: readonly Chosen[], wishes: MarkingWishes): Chosen[] {
  const last = new Map<string, number>();
  return chosen.filter(({ hit, sense, head }) => {
    if (/\p{Lu}/u.test(text.slice(hit.start, hit.end)) || head.kind === 'person' || head.kind === 'office') return true;
    if (head.familiarity <= wishes.knows) return false;
    const key = `${sense.image}:${sense.entry}`;
    const before = last.get(key);
    if (before !== undefined && hit.start - before < AGAIN) return false;
    last.set(key, hit.start);
    return true;
  });
}

/**
 * A country or state behind the town that it only locates: "Havana, Cuba". A card on it would interrupt the name. Only behind generated towns, which are
 * related to nothing but their country: "North Korea, South Korea" is a list.
 */
export function withoutLocators(text: string, chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter((one, i) => {
    const before = chosen[i - 1];
    if (before?.head.layer !== 'generated' || one.head.kind !== 'place' || before.head.kind !== 'place') return true;
    if (text.slice(before.hit.end, one.hit.start) !== ', ') return true;
    return !(before.sense.image === one.sense.image && before.head.related.includes(one.head.index));
  });
}

/** Heads a name that a place ends: "University of", "Vice Chancellor of", "Port of the". */
const HEADED = /\p{Lu}\p{Ll}+ of (?:the )?$/u;
/** "pro-Beijing", "anti-Moscow": the government, as an attitude to it. */
const ATTITUDE = /\b(?:pro|anti)[-‐‑]$/iu;
/** Longest text before a mention that these rules look at, in UTF-16 units. */
const BEFORE = 40;

/** A place that only ends a longer name, or names whom somebody is for or against, is not what the words speak of. */
export function withoutParts(text: string, chosen: readonly Chosen[]): Chosen[] {
  return chosen.filter(({ hit, head }) => {
    if (head.kind !== 'place') return true;
    const before = text.slice(Math.max(0, hit.start - BEFORE), hit.start);
    return !HEADED.test(before) && !ATTITUDE.test(before);
  });
}
