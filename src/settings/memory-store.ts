/** The memory in `storage.local`: read, change, watch. */
import { browser } from 'wxt/browser';
import { MEMORY_VERSION, type Memory, memoryFrom } from '../memory/memory';
import { watchKey } from './watch';

const KEY = 'memory';

/** What is remembered. A storage that fails remembers nothing: marks must not depend on it. */
export async function readMemory(): Promise<Memory> {
  try {
    const stored = await browser.storage.local.get(KEY);
    return memoryFrom(stored[KEY]);
  } catch {
    return memoryFrom(undefined);
  }
}

/**
 * Changes the memory and gives it back as stored. Changes run one after the other, whichever of our runtimes makes them
 * (Web Locks span an origin): two tabs at once must not lose one another's line.
 * @throws if the browser refuses to store, so that a button can show that it did not take.
 */
export async function changeMemory(change: (memory: Memory) => Memory): Promise<Memory> {
  return await navigator.locks.request(KEY, async () => {
    // Not through `readMemory`: what cannot be read must not be overwritten.
    const stored = await browser.storage.local.get(KEY);
    const before = memoryFrom(stored[KEY]);
    // Lines of a form that we do not know would be lost by writing.
    if (before.version > MEMORY_VERSION) throw new Error('A newer version of Sidelight wrote what is remembered');
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [KEY]: after });
    return after;
  });
}

/** Calls `onChange` with the new memory whenever any part of Sidelight changes it, until `signal` aborts. */
export function watchMemory(onChange: (memory: Memory) => void, signal: AbortSignal): void {
  watchKey(KEY, (value) => onChange(memoryFrom(value)), signal);
}
