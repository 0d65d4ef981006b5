/** Hashes of folded words. */
import { FOLD_SHIFT, LONG, longFold } from './fold';

// FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/): each step can be undone, so the hash without a
// plural ending follows from the hash with it.
/** Hash of no units. */
export const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
const PRIME_INVERSE = 0x359c449b;

/** One unit more. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** One unit less: undoes {@link hashStep}. */
export function hashBack(hash: number, unit: number): number {
  return Math.imul(hash, PRIME_INVERSE) ^ unit;
}

/** Hash of folded units, as {@link Tokens.hash} has it. */
export function hashUnits(units: string): number {
  let hash = SEED;
  for (let i = 0; i < units.length; i++) hash = hashStep(hash, units.charCodeAt(i));
  return hash;
}

/** The units of a character's fold more. @param info what `charInfo` gave. */
export function hashInfo(hash: number, info: number): number {
  if ((info & LONG) === 0) return hashStep(hash, info >>> FOLD_SHIFT);
  const units = longFold(info);
  for (let i = 0; i < units.length; i++) hash = hashStep(hash, units.charCodeAt(i));
  return hash;
}
