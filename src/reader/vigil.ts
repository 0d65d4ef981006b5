/**
 * Looks after what neither the browser nor the page tells us: that the extension went away under the page, and that the
 * page took our marks out of its registry. Both are looked at when the person who reads does something, and slowly in
 * between while the page is seen. A look is a few comparisons.
 */

/** Time between two looks while nothing happens, in ms. */
const SLOW_MS = 3000;
/** Between two looks while much happens, in ms. */
const QUICK_MS = 250;

/** Calls `look` until `signal` aborts. */
export function keepVigil(window: Window, look: () => void, signal: AbortSignal): void {
  const { document } = window;
  let last = 0;
  const soon = (): void => {
    const now = performance.now();
    if (now - last < QUICK_MS) return;
    last = now;
    look();
  };
  const options = { capture: true, passive: true, signal } as const;
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focus', 'visibilitychange', 'pageshow'])
    window.addEventListener(type, soon, options);
  const timer = window.setInterval(() => {
    if (document.visibilityState === 'visible') soon();
  }, SLOW_MS);
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
}
