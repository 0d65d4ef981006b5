/** Drives the card: feeds the state machine with what happens, keeps its timers, loads the view when first needed. */

import type { EntryRef } from '../annotate/types';
import type { CardAnchor, CardContent, CardView, MountCard, Verdict } from '../card/contract';
import { corridor, inside } from '../card/corridor';
import { type CardEffect, type CardEvent, type CardState, CLOSED, isCurrent, shownCard, step } from '../card/state';
import type { Entry } from '../glossary/types';
import type { DrawMap } from '../map/contract';
import type { PointerSpot } from './pointer';

/** What the driver needs of the rest of the reader. */
export interface CardSupport {
  document: Document;
  /** Gets the card's code. May reject; asked again next time. */
  load(): Promise<MountCard>;
  /** Gets the map's code. May reject. */
  loadMap(): Promise<DrawMap>;
  content(mark: number): CardContent | null;
  anchor(mark: number): CardAnchor;
  /** Scrolls to a mention so that its card can open there. */
  reveal(mark: number): void;
  lookUp(ref: EntryRef): Promise<Entry | null>;
  /** What the reader says of a mention. */
  verdict(mark: number, verdict: Verdict): Promise<void>;
  /** The mention under a point, or null. */
  mentionAt(x: number, y: number): number | null;
  /** The card opened at this mention, or closed. */
  onShown(mark: number | null): void;
  /** The card could not be shown. */
  onFailure(error: unknown): void;
  signal: AbortSignal;
}

/** What {@link createCardDriver} gives. */
export interface CardDriver {
  /** Whether an event that is being dispatched happened on the card. */
  isOnCard(event: Event): boolean;
  pointer(spot: PointerSpot): void;
  pointerLeft(): void;
  pressed(spot: PointerSpot): void;
  tapped(spot: PointerSpot): void;
  scrolled(): void;
  /** Opens the card of a mention now. */
  ask(mark: number, options: { focus: boolean }): void;
  close(): void;
  /** The mention whose card is open, or null. */
  shown(): number | null;
}

/** A driver for one page, closed until something happens. */
export function createCardDriver(support: CardSupport): CardDriver {
  const { document, signal } = support;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let state: CardState = CLOSED;
  let view: CardView | null = null;
  let loading: Promise<CardView> | null = null;
  let told: number | null = null;

  function send(event: CardEvent): void {
    const next = step(state, event);
    state = next.state;
    for (const effect of next.effects) perform(effect);
    const shown = shownCard(state)?.mark ?? null;
    if (shown !== told) {
      told = shown;
      support.onShown(shown);
    }
  }

  function perform(effect: CardEffect): void {
    switch (effect.type) {
      case 'start':
        timers.set(
          effect.timer,
          setTimeout(() => {
            timers.delete(effect.timer);
            send({ type: 'timer', timer: effect.timer });
          }, effect.ms),
        );
        return;
      case 'stop':
        clearTimeout(timers.get(effect.timer));
        timers.delete(effect.timer);
        return;
      case 'prepare':
        // A failure here is told when the card is really wanted.
        ready().catch(() => undefined);
        return;
      case 'show':
        show(effect);
        return;
      case 'hide':
        view?.hide();
        return;
    }
  }

  function ready(): Promise<CardView> {
    loading ??= support.load().then(
      (mount) => {
        view = mount(document, {
          onClose: () => send({ type: 'close' }),
          onJump: (mark) => {
            support.reveal(mark);
            send({ type: 'ask', mark, focus: false });
          },
          lookUp: support.lookUp,
          onVerdict: support.verdict,
          loadMap: support.loadMap,
          onPointerEnter: () => send({ type: 'pointer', on: 'card', mark: null }),
          onPointerLeave: () => send({ type: 'pointer', on: 'page', mark: null }),
          onPin: (pinned) => send({ type: 'pin', pinned }),
          onFocus: (inside) => send({ type: 'focus', inside }),
        });
        return view;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  }

  function show(effect: CardEffect & { type: 'show' }): void {
    const content = support.content(effect.mark);
    if (!content) {
      send({ type: 'close' });
      return;
    }
    const put = (card: CardView): void => {
      card.show(content, support.anchor(effect.mark), { focus: effect.focus, pinned: effect.pinned });
    };
    // With the code at hand the card opens in this very frame.
    if (view) {
      put(view);
      return;
    }
    ready().then(
      (card) => {
        if (isCurrent(state, effect.token) && !signal.aborted) put(card);
      },
      (error: unknown) => {
        if (isCurrent(state, effect.token)) send({ type: 'close' });
        support.onFailure(error);
      },
    );
  }

  function where({ x, y, onCard }: PointerSpot): CardEvent {
    if (onCard) return { type: 'pointer', on: 'card', mark: null };
    const mark = support.mentionAt(x, y);
    const card = shownCard(state);
    const rect = view?.rect();
    if (card && rect && inside(corridor(support.anchor(card.mark).rects(), rect), { x, y })) {
      return { type: 'pointer', on: 'corridor', mark };
    }
    return mark === null ? { type: 'pointer', on: 'page', mark: null } : { type: 'pointer', on: 'mark', mark };
  }

  document.addEventListener(
    'keydown',
    (event) => {
      // Inside the card its own handler closes it and gives focus back.
      if (event.key !== 'Escape' || !event.isTrusted || !shownCard(state) || view?.contains(event)) return;
      event.preventDefault();
      event.stopPropagation();
      send({ type: 'close' });
    },
    { capture: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      state = CLOSED;
      view?.destroy();
      view = null;
    },
    { once: true },
  );

  return {
    isOnCard: (event) => view?.contains(event) ?? false,
    pointer: (spot) => send(where(spot)),
    pointerLeft: () => send({ type: 'pointer', on: 'page', mark: null }),
    pressed(spot) {
      if (spot.onCard || support.mentionAt(spot.x, spot.y) !== null) return;
      if (state.type !== 'closed') send({ type: 'press-outside' });
    },
    tapped(spot) {
      if (spot.onCard) return;
      const mark = support.mentionAt(spot.x, spot.y);
      if (mark !== null && document.getSelection()?.isCollapsed !== false) send({ type: 'ask', mark, focus: false });
    },
    scrolled: () => send({ type: 'scroll' }),
    ask: (mark, { focus }) => send({ type: 'ask', mark, focus }),
    close: () => send({ type: 'close' }),
    shown: () => shownCard(state)?.mark ?? null,
  };
}
