/** Listens to the pointer and tells what it is over, at most once a frame. Only events of a real pointer count. */

/** Where the pointer is, in CSS pixels of the viewport. */
export interface PointerSpot {
  x: number;
  y: number;
  /** Whether it is on the card. Asked while the event is dispatched: afterwards its path is empty. */
  onCard: boolean;
}

/** What {@link watchPointer} tells. */
export interface PointerListener {
  /** Whether an event that is being dispatched happened on the card. */
  isOnCard(event: Event): boolean;
  /** The pointer moved or came to rest after a move. */
  moved(spot: PointerSpot): void;
  /** It left the window. */
  left(): void;
  /** A button or finger went down. */
  pressed(spot: PointerSpot): void;
  /** A finger or pen tapped without moving. */
  tapped(spot: PointerSpot): void;
  scrolled(): void;
}

/** A tap may wander this many CSS pixels. */
const TAP_SLOP = 8;

/** Listens until `signal` aborts. Listeners are passive: the page's own handling is never delayed or prevented. */
export function watchPointer(window: Window, listener: PointerListener, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  let latest: PointerSpot | null = null;
  let frame = 0;
  let down: { x: number; y: number } | null = null;
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });

  const spot = (event: PointerEvent): PointerSpot => ({
    x: event.clientX,
    y: event.clientY,
    onCard: listener.isOnCard(event),
  });
  const tell = (): void => {
    frame = 0;
    if (latest && !signal.aborted) listener.moved(latest);
    latest = null;
  };
  window.addEventListener(
    'pointermove',
    (event) => {
      // A pressed button means selecting or dragging: the reader does not ask for a card.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      latest = spot(event);
      if (frame === 0) frame = window.requestAnimationFrame(tell);
    },
    options,
  );
  window.document.documentElement?.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted && event.pointerType !== 'touch') {
        latest = null;
        listener.left();
      }
    },
    options,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      down = { x: event.clientX, y: event.clientY };
      listener.pressed(spot(event));
    },
    options,
  );
  window.addEventListener(
    'pointerup',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'mouse' || !down) return;
      const moved = Math.hypot(event.clientX - down.x, event.clientY - down.y);
      down = null;
      if (moved <= TAP_SLOP) listener.tapped(spot(event));
    },
    options,
  );
  window.addEventListener('scroll', (event) => event.isTrusted && listener.scrolled(), options);
}
