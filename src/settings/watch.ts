/** Listening to `storage.local`, in a world that the extension may leave. */
import { browser } from 'wxt/browser';

/** Calls `onChange` with the new value of a key whenever any part of Sidelight changes it, until `signal` aborts. */
export function watchKey(key: string, onChange: (value: unknown) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.newValue);
  };
  // Kept: when the extension is updated or removed, the browser takes `browser.storage` from under a page's reader, and
  // ending is the one thing that must still work there.
  const { onChanged } = browser.storage;
  onChanged.addListener(listener);
  const end = (): void => {
    try {
      onChanged.removeListener(listener);
    } catch {
      // Gone with the extension.
    }
  };
  signal.addEventListener('abort', end, { once: true });
}
