/** Search over every entry's title and names, for the panel. */
import type { GlossaryImage } from '../glossary/types';
import type { SearchHit } from '../messages/protocol';

function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well a name answers a query: 4 the same, 3 begins with it, 2 a word of it begins with it, 1 holds it, 0 not. */
function closeness(name: string, query: string): number {
  if (name === query) return 4;
  if (name.startsWith(query)) return 3;
  if (name.includes(` ${query}`)) return 2;
  return name.includes(query) ? 1 : 0;
}

/**
 * Entries whose title or a name holds the query, best first: same, beginning, word beginning, anywhere; titles before
 * other names, short before long. Reads every entry: fit for tens of thousands.
 */
export function searchImages(images: readonly GlossaryImage[], query: string, limit: number): SearchHit[] {
  const wanted = searchKey(query);
  if (wanted === '') return [];
  const scored: { hit: SearchHit; score: number }[] = [];
  for (const image of images) {
    for (let index = 0; index < image.entryCount; index++) {
      const entry = image.entry(index);
      const own = closeness(searchKey(entry.title), wanted) * 2;
      const best = entry.aliases.reduce(
        (top, alias) => Math.max(top, closeness(searchKey(alias.text), wanted) * 2 - 1),
        own,
      );
      if (best <= 0) continue;
      const { pack, id, title, kind, gloss } = entry;
      scored.push({ hit: { pack, id, title, kind, gloss }, score: best - title.length / 1000 });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.hit.title.localeCompare(b.hit.title));
  return scored.slice(0, limit).map(({ hit }) => hit);
}
