/**
 * Names that are common nouns as well: "secretary of state", "liaison office". Beside a word that makes another rank, another country's or just any
 * such thing of them, they are not the one thing that the glossary describes.
 */
import type { GlossaryImage, Sense } from '../glossary/types';
import { type Hit, headOf, withSenses } from './hits';
import { isPeople } from './lexicon/peoples';
import type { Word, Words } from './words';

/** Ranks beside the office itself, and those who no longer or do not yet hold it. */
const OTHER_RANK =
  /^(?:deputy|vice|assistant|associate|under|sub|acting|interim|caretaker|shadow|former|ex|then|late|onetime|one-time|sometime|erstwhile|previous|past|next|future|incoming|outgoing|prospective|would-be|aspiring|second-ranking|honorary|parliamentary|junior|lieutenant)$/;
/** What makes a candidate or a place of work of the office. */
const NOT_YET =
  /^(?:elect|designate|designated|nominee|candidate|candidates|contender|hopeful|hopefuls|pick|emeritus|race|election)$/;
/** Determiners that speak of any one, of some or of one in a row. */
const INDEFINITE =
  /^(?:a|an|any|every|each|no|another|other|some|several|many|most|few|all|both|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|last|only|successive|various|such|what|which|whose)$/;
const IN_OFFICE = /^(?:sitting|serving|incumbent|current|new|female|black|male|modern|american)$/;
/** Before an office these tell who comes or came into it, which the article's date does not. */
const PREDICATE =
  /^(?:become|becomes|became|becoming|be|been|being|was|were|is|as|elected|appointed|named|nominated|confirmed|made|chosen)$/;

/** The word before a hit on the same line of thought, or undefined. */
function wordBefore(words: Words, at: number): Word | undefined {
  const word = words.all[at] as Word;
  const previous = words.all[at - 1];
  return previous && previous.block === word.block && (word.gap === 'space' || word.gap === 'hyphen')
    ? previous
    : undefined;
}

/** The word behind a hit, after a space or hyphen, or undefined. */
function wordBehind(words: Words, hit: Hit): Word | undefined {
  const last = words.all[hit.to - 1] as Word;
  const next = words.all[hit.to];
  const joined = next?.block === last.block && (next.gap === 'space' || next.gap === 'hyphen');
  return joined && !last.possessive ? next : undefined;
}

/** "deputy secretary of state", "then-secretary of state", "vice-president of …", "president-elect". */
function isOtherRank(words: Words, hit: Hit): boolean {
  const first = words.all[hit.from] as Word;
  const last = words.all[hit.to - 1] as Word;
  const cut = first.text.slice(0, Math.max(0, hit.start - first.start)).toLowerCase();
  if (cut !== '' && OTHER_RANK.test(cut.replace(/[-‐‑]$/, ''))) return true;
  if (/^[-‐‑](?:elect|designate)/i.test(last.text.slice(hit.end - last.start))) return true;
  const behind = wordBehind(words, hit);
  if (behind && NOT_YET.test(behind.lower)) return true;
  const before = wordBefore(words, hit.from);
  if (!before) return false;
  // "under the secretary" is no rank; "under secretary" is.
  if (before.lower === 'under' && !/^(?:secretary|minister)/.test(first.lower)) return false;
  return OTHER_RANK.test(before.lower);
}

/** The bare alias is another country's here: "Japanese defense secretary", "Iran's supreme leader", "secretary of state for Elbonia". */
function isElsewhere(words: Words, hit: Hit, beside: Hit | undefined, images: readonly GlossaryImage[]): boolean {
  const { all } = words;
  const before = wordBefore(words, hit.from);
  if (before?.cap && isPeople(before.lower) && !/^(?:us|u\.s|american)$/.test(before.lower)) return true;
  if (before?.possessive && beside?.to === hit.from) {
    if (beside.senses.some((sense) => headOf(images, sense).kind === 'place')) return true;
  }
  const link = wordBehind(words, hit);
  if (!link || !/^(?:of|for|to|in)$/.test(link.lower)) return false;
  const next = all[hit.to + 1]?.lower === 'the' ? all[hit.to + 2] : all[hit.to + 1];
  return next?.cap === true && next.block === link.block;
}

/** Whether the surface has a plural ending that the alias has not. */
export function isPlural(surface: string, alias: string): boolean {
  return /s$/i.test(surface) && !/s$/i.test(alias) && surface.length > alias.length;
}

/** No capital in it: a common noun that some one thing is called by. */
function isCommonNoun(alias: string): boolean {
  return !/\p{Lu}/u.test(alias);
}

function fits(
  text: string,
  words: Words,
  hit: Hit,
  sense: Sense,
  images: readonly GlossaryImage[],
  beside: Hit | undefined,
): boolean {
  const { kind } = headOf(images, sense);
  const common = isCommonNoun(sense.alias);
  const plural = isPlural(text.slice(hit.start, hit.end), sense.alias);
  if (kind === 'office') {
    if (isOtherRank(words, hit)) return false;
    if (!sense.needsContext) return true;
    return !plural && !isElsewhere(words, hit, beside, images) && !(common && isIndefinite(words, hit));
  }
  if (plural) {
    // One of its kind: two of them are others. Exercises and the like come back under one name.
    if (kind === 'organization' || kind === 'place' || kind === 'work' || kind === 'programme') return false;
    if ((kind === 'event' || kind === 'group') && common) return false;
    if (kind === 'agreement' || kind === 'law') return !sense.needsContext;
    return true;
  }
  const single = kind === 'organization' || kind === 'place' || kind === 'event' || kind === 'group';
  return !(single && common && isIndefinite(words, hit));
}

/** "a liaison office", "the first sitting president", "three ministers". */
function isIndefinite(words: Words, hit: Hit): boolean {
  let at = hit.from;
  let before = wordBefore(words, at);
  for (let steps = 0; steps < 2 && before && IN_OFFICE.test(before.lower); steps++) before = wordBefore(words, --at);
  return before !== undefined && !before.possessive && INDEFINITE.test(before.lower);
}

/** Takes out of every hit the senses that a generic or other-ranking use rules out, and the hits that then have none. Linear. */
export function namingHits(text: string, words: Words, hits: readonly Hit[], images: readonly GlossaryImage[]): Hit[] {
  return hits.flatMap((hit, i) => withSenses(hit, (sense) => fits(text, words, hit, sense, images, hits[i - 1])) ?? []);
}

/** Whether a mention of an office says of whom it speaks only by the article's date: not "every US president", "as president", "in 2003". */
export function isHeldNow(text: string, words: Words, hit: Hit, alias: string): boolean {
  if (isPlural(text.slice(hit.start, hit.end), alias) || isIndefinite(words, hit)) return false;
  const before = wordBefore(words, hit.from);
  const verb = before?.lower === 'the' ? wordBefore(words, hit.from - 1) : before;
  if (verb && PREDICATE.test(verb.lower)) return false;
  const link = wordBehind(words, hit);
  if (!link) return true;
  if (link.lower === 'under' || (link.lower === 'at' && words.all[hit.to + 2]?.lower === 'time')) return false;
  return !(
    /^(?:in|from|until|till|between|since|during|before|after)$/.test(link.lower) &&
    /^\d/.test(words.all[hit.to + 1]?.lower ?? '')
  );
}
