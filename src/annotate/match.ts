/** Finds the names of glossary images in a text: leftmost-longest, whole words, in time linear in the text. */
import type { GlossaryImage, Match, Sense } from '../glossary/types';
import { mayBegin, type Neighbours } from './match-edges';
import { Search } from './match-search';
import { type Tokens, tokenizeOnce } from './tokens';

/**
 * The matches of all names of all images in a text, in order, never overlapping. Where names of several images have one
 * span, the senses stand in the order of the images.
 * @param text any string; offsets of the answer are its UTF-16 units. A blank line parts blocks.
 * @param images from openImage. @throws TypeError if one is not.
 */
export function matchText(text: string, images: readonly GlossaryImage[]): Match[] {
  const run = new MatchRun(text, images);
  const matches: Match[] = [];
  while (run.next()) matches.push({ start: run.start, end: run.end, senses: run.senses() });
  return matches;
}

/**
 * Positions of the entries whose records {@link matchText} may read in one image: all that hashes propose. Of an image
 * that is held in part these are to be read first.
 * @param text,image as for {@link matchText}.
 */
export function proposedEntries(text: string, image: GlossaryImage): number[] {
  const search = new Search(tokenizeOnce(text), image, 0);
  const entries = new Set<number>();
  for (let i = search.candidate(0); i < search.tokenCount; i = search.candidate(i + 1)) {
    if (search.proposes(i)) search.proposedEntries(entries);
  }
  return [...entries];
}

/**
 * The same one by one, for who wants spans only. Its arrays are those of the next run: finish one before the next
 * begins.
 */
export class MatchRun implements Neighbours {
  /** Span of the present match. */
  start = 0;
  end = 0;
  afterPrevious = -1;
  private readonly tokens: Tokens;
  private readonly searches: Search[];
  private readonly found: Search[] = [];
  /** Where to look next. */
  private at = 0;

  constructor(text: string, images: readonly GlossaryImage[]) {
    this.tokens = tokenizeOnce(text);
    this.searches = images.map((image, i) => new Search(this.tokens, image, i));
  }

  /** Goes to the next match. False behind the last. */
  next(): boolean {
    const { tokens, searches, found } = this;
    for (;;) {
      let i = tokens.count;
      for (const search of searches) i = Math.min(i, search.candidate(this.at));
      if (i >= tokens.count) return false;
      this.at = i + 1;
      let last = -1;
      for (const search of searches) {
        if (search.candidate(i) !== i || !search.proposes(i)) continue;
        if (!mayBegin(tokens.text, tokens, i, this) || !search.accepts(i, this)) continue;
        if (last >= 0 && search.end < this.end) continue;
        if (last < 0 || search.end > this.end) found.length = 0;
        found.push(search);
        this.end = search.end;
        last = search.last;
      }
      if (last < 0) continue;
      this.start = tokens.start[i] as number;
      this.at = this.afterPrevious = last + 1;
      return true;
    }
  }

  /** Whom the present match may stand for. */
  senses(): Sense[] {
    return this.found.flatMap((search) => search.senses());
  }

  nameBegins(token: number): boolean {
    return this.searches.some((search) => search.nameBegins(token));
  }
}
