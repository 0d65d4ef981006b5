/** Relative clauses that introduce a person as an apposition would: "X, who studies trade at …", "X, who was mayor of …". */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { ORG_HEADS } from '../lexicon/heads';
import { isRole } from '../lexicon/roles';
import type { Word } from '../words';
import { type Introduction, summary } from './phrases';

/** Longest clause in words; what is longer tells a story. */
const LONGEST = 18;

/** Verbs that say what somebody does for a living or stands for. A closed list: most clauses with "who" only go on with the story. */
const OCCUPATION =
  /^(?:studies|studied|teaches|taught|heads|headed|leads|led|runs|ran|directs|directed|chairs|chaired|edits|edited|specializes|specialises|researches|covers|represents|represented|owns|owned|manages|managed|oversees|oversaw|coaches|coached|founded|co-founded|cofounded|commands|commanded|works|worked|serves|served|advises|advised)$/;
const SKIPPED = /^(?:now|also|once|has|had|currently|previously|formerly|until|then|long)$/;

/** The clause behind a name whose last word is `to - 1`, or null. Its role words count only where it says "is" or "was" of one. */
export function clauseBehind(all: readonly Word[], to: number): Introduction | null {
  const who = all[to];
  if (who?.lower !== 'who' || who.gap !== 'comma') return null;
  let at = to + 1;
  while (at < to + 3 && SKIPPED.test(all[at]?.lower ?? '')) at++;
  const verb = all[at];
  if (verb?.gap !== 'space' || verb.sentence !== who.sentence) return null;
  const copula = /^(?:is|was)$/.test(verb.lower);
  if (!copula && !OCCUPATION.test(verb.lower)) return null;
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

/** Where a person belongs: "X of the Society for …", "X of Bonn". The words must name something; "accused X of lying" does not. */
export function belonging(all: readonly Word[], to: number): Introduction | null {
  const of = all[to];
  if (!of || !/^(?:of|from)$/.test(of.lower) || of.gap !== 'space') return null;
  const first = all[to + 1]?.lower === 'the' ? to + 2 : to + 1;
  const isPart = (at: number): boolean =>
    all[at]?.gap === 'space' &&
    all[at]?.cap === true &&
    all[at]?.block === of.block &&
    !(at > to + 2 && FUNCTION_WORDS.has(all[at]?.lower ?? ''));
  if (!isPart(first)) return null;
  let end = first + 1;
  while (end - to < LONGEST && !all[end - 1]?.possessive) {
    if (isPart(end)) end++;
    else if (/^(?:of|for|the|on)$/.test(all[end]?.lower ?? '') && all[end]?.gap === 'space' && isPart(end + 1))
      end += 2;
    else if (/^(?:of|for|on)$/.test(all[end]?.lower ?? '') && all[end + 1]?.lower === 'the' && isPart(end + 2))
      end += 3;
    else break;
  }
  // "from" may belong to the verb; not so before an organisation.
  if (of.lower === 'from' && !ORG_HEADS.has(all[end - 1]?.lower ?? '')) return null;
  const words = all[end - 1]?.possessive ? null : summary(all, to, end, 'behind');
  return words && { ...words, roles: [], kin: false, clause: true };
}
