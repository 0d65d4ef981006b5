/** How long the long tests are: the short form of `npm test`, or the full one of `npm run fuzz`. Seeds are fixed. */

/** Whether this is the full run. */
export const FULL = process.env.SIDELIGHT_FUZZ === 'full';

/** Seed of every random choice. */
export const SEED = Number(process.env.SIDELIGHT_SEED ?? 20261124);

/** `full` cases in the full run, `short` otherwise. */
export function amount(full: number, short: number): number {
  return FULL ? full : short;
}
