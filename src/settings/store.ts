/** Settings in `storage.local`: read, change, watch. */
import { browser } from 'wxt/browser';
import { type Settings, settingsFrom } from './settings';
import { watchKey } from './watch';

const KEY = 'settings';

/** The reader's settings. A storage that fails gives the defaults: marks must not depend on it. */
export async function readSettings(): Promise<Settings> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return settingsFrom(stored[KEY]);
  } catch {
    return settingsFrom(undefined);
  }
}

/**
 * Changes settings and gives them back as stored.
 * @throws if the browser refuses to store, so that a switch can show that it did not take.
 */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const before = settingsFrom(stored);
  const after = { ...before, ...change(before) };
  // What a newer version keeps beside is not ours to lose.
  const beside = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {};
  await browser.storage.local.set({ [KEY]: { ...beside, ...after } });
  return after;
}

/** Calls `onChange` with the new settings whenever any part of Sidelight changes them, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  watchKey(KEY, (value) => onChange(settingsFrom(value)), signal);
}
