/** Search over every entry's title and names, for the panel. */
import UFuzzy from '@leeoniya/ufuzzy';
import type { GlossaryImage } from '../glossary/types';
import type { SearchHit } from '../messages/protocol';

/** With fewer hits than this, names that are spelt nearly so are added. */
const FEW = 5;
/** Shortest query for which a near spelling means anything. */
const LEAST = 4;

let made: UFuzzy | undefined;

/** One typing error a word: a letter wrong, missing, too many, or two exchanged. Made late: it is most of what starting the worker took. */
function fuzzy(): UFuzzy {
  made ??= new UFuzzy({ unicode: true, interSplit: "[^\\p{L}\\d']+", intraMode: 1 });
  return made;
}

function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every name of an image in the form that is searched, and whose it is. */
interface Names {
  keys: string[];
  /** Parallel to `keys`: the entry's position, and whether the name is its title. */
  owners: { entry: number; title: boolean }[];
}

const prepared = new WeakMap<GlossaryImage, Names>();

function namesOf(image: GlossaryImage): Names {
  let names = prepared.get(image);
  if (!names) {
    names = { keys: [], owners: [] };
    for (let index = 0; index < image.entryCount; index++) {
      const { title, aliases } = image.entry(index);
      names.keys.push(searchKey(title));
      names.owners.push({ entry: index, title: true });
      for (const { text } of aliases) {
        if (text === title) continue;
        names.keys.push(searchKey(text));
        names.owners.push({ entry: index, title: false });
      }
    }
    prepared.set(image, names);
  }
  return names;
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
 * other names, short before long. Where few do, entries with a name one typing error a word away follow. The names are
 * decoded once while the worker lives.
 */
export function searchImages(images: readonly GlossaryImage[], query: string, limit: number): SearchHit[] {
  const wanted = searchKey(query);
  if (wanted === '') return [];
  const scored: { hit: SearchHit; score: number }[] = [];
  for (const image of images) {
    for (const [index, score] of scoresIn(namesOf(image), wanted)) {
      const { pack, id, title, kind, gloss } = image.entry(index);
      scored.push({ hit: { pack, id, title, kind, gloss }, score: score - title.length / 1000 });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.hit.title.localeCompare(b.hit.title));
  return scored.slice(0, limit).map(({ hit }) => hit);
}

/** Scores by entry: 1 to 8 for names that hold the query, 0 for near spellings. */
function scoresIn({ keys, owners }: Names, wanted: string): Map<number, number> {
  const scores = new Map<number, number>();
  const note = (at: number, score: number): void => {
    const owner = owners[at];
    if (owner && score > (scores.get(owner.entry) ?? -1)) scores.set(owner.entry, score);
  };
  keys.forEach((key, at) => {
    const near = closeness(key, wanted);
    if (near > 0) note(at, near * 2 - (owners[at]?.title ? 0 : 1));
  });
  if (scores.size < FEW && wanted.length >= LEAST) for (const at of fuzzy().filter(keys, wanted) ?? []) note(at, 0);
  return scores;
}
