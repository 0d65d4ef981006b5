/** Names in a row share what stands before the first: "celebrity guests like A, B and C", "DAB's A and B". */
import { FUNCTION_WORDS } from '../lexicon/commons';
import { isPeople } from '../lexicon/peoples';
import type { Word } from '../words';
import { possessorStart } from './nounphrase';
import { affiliation, type Introduction } from './phrases';

/** Longest row that is walked back. */
const ITEMS = 6;

/** Index where the item that ends before `end` begins, its "of the Y Party" left out; or -1. */
function itemStart(all: readonly Word[], end: number): number {
  let at = end;
  const row = (): void => {
    while (at > 0 && end - at < 12) {
      const word = all[at - 1] as Word;
      if (!word.cap || word.possessive || (FUNCTION_WORDS.has(word.lower) && !word.caps)) break;
      at--;
      if (!/^(?:space|dot)$/.test(word.gap) || all[at - 1]?.possessive) break;
    }
  };
  row();
  if (at === end) return -1;
  let link = at - 1;
  if (all[link]?.lower === 'the' && all[at]?.gap === 'space') link--;
  if (/^(?:of|from)$/.test(all[link]?.lower ?? '') && all[link]?.gap === 'space') {
    const name = link;
    at = link;
    row();
    return name - at >= 2 && name - at <= 4 ? at : -1;
  }
  return end - at >= 2 && end - at <= 4 ? at : -1;
}

/** What a name has in common with those before it in its row. `head` reads what stands before the first. */
export function listed(
  all: readonly Word[],
  from: number,
  head: (all: readonly Word[], from: number) => Introduction | null,
): Introduction | null {
  const { sentence, block } = all[from] as Word;
  let at = from;
  for (let items = 0; items < ITEMS; items++) {
    const link = all[at - 1];
    if (!link || link.sentence !== sentence || link.block !== block) return null;
    let end = at;
    const joined = /^(?:and|or|und)$/.test(link.lower) && all[at]?.gap === 'space';
    if (joined) end = at - 1;
    else if (all[at]?.gap !== 'comma') return null;
    const start = itemStart(all, end);
    if (start < 0 || isPeople((all[end - 1] as Word).lower)) return null;
    at = start;
    const found = head(all, at);
    if (found) return found;
    // A possessor governs the second name of a pair, not a whole row.
    const owner = all[at - 1];
    if (owner?.possessive && owner.cap && joined && items === 0 && end - at <= 4 && all[at]?.gap === 'space')
      return affiliation(all, possessorStart(all, at - 1), at, 'before');
  }
  return null;
}
