/**
 * Where the card's code, put into the page when first needed, leaves its entry point for the reader. Both scripts run
 * in the extension's own world, which the page cannot see.
 */
import type { MountCard } from './contract';

const SLOT = Symbol.for('card');

/** Leaves the card's entry point. */
export function offerCard(mount: MountCard): void {
  (globalThis as Record<symbol, unknown>)[SLOT] = mount;
}

/** The card's entry point, or null while its code is not there. */
export function offeredCard(): MountCard | null {
  return ((globalThis as Record<symbol, unknown>)[SLOT] as MountCard | undefined) ?? null;
}
