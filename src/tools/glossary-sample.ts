/** `npm run glossary -- --sample N [--seed S]`: entries drawn at random, for somebody to read who did not write them. Node only. */
import type { Entry } from '../glossary/types';

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32, public domain, Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` different items, or all of them if there are fewer; the same for the same seed. */
export function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seeded(seed);
  const pool = [...items];
  for (let i = pool.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [pool[i], pool[other]] = [pool[other] as T, pool[i] as T];
  }
  return pool.slice(0, count);
}

/** One entry as a reader checks it: every claim on a line of its own. */
export function readable(entry: Entry): string {
  const lines = [
    `## ${entry.title} (${entry.kind}, ${entry.desk}/${entry.id})`,
    `names: ${entry.aliases.map((alias) => alias.text + (alias.needs ? '*' : '')).join(' | ')}`,
    `is: ${entry.gloss}`,
    entry.summary,
    ...Object.entries(entry.facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...entry.timeline.map((item) => `${item.date}  ${item.text}`),
    ...entry.holders.map((term) => `${term.from} to ${term.to ?? '…'}  ${term.name}${term.acting ? ' (acting)' : ''}`),
    ...(entry.place ? [`place: ${entry.place.lat}, ${entry.place.lon}`] : []),
    ...(entry.wikipedia ? [`wikipedia: ${entry.wikipedia}`] : []),
  ];
  return lines.join('\n');
}
