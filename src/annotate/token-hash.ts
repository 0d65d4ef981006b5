/** Hashes of folded words. */
import { FOLD_SHIFT, LONG, longFold } from './fold';

// Bernstein's hash, times 33 and exclusive or (http://www.cse.yorku.ca/~oz/hash.html): shifts only, where a multiplication
// of 32 bits is a call for the interpreter of a cold worker. Keys are spread afterwards.

/** Hash of no units. */
export const SEED = 5381;

/** One unit more. */
export function hashStep(hash: number, unit: number): number {
  return ((hash << 5) + hash) ^ unit;
}

/** Hash of folded units, as tokens have it. */
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
