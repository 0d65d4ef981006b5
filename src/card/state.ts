/**
 * When a card opens, moves and closes: a pure machine. {@link step} takes a state and what happened and gives the next
 * state and what is to be done; clocks, pointers and views belong to the caller. Numbers named `mark` are the
 * reader's for a mention.
 *
 *   closed ──pointer on mark──▶ pausing ──time──▶ open ──pointer away──▶ leaving ──time──▶ closed
 *                                                  ▲ ◀──pointer back────┘   └─time, on another mark─▶ open there
 */

/** The pointer must rest this long on a mark, in ms: shorter, and a pointer that only passes opens cards. */
export const PAUSE_MS = 180;
/** How long an open card outlives the pointer's leaving, in ms: enough to come back after a slip. */
export const LEAVE_MS = 250;
/** How long the pointer must rest on another mark before the open card moves there, in ms: the reader is already asking. */
export const SWAP_MS = 110;

/** An open card. */
export interface Shown {
  /** The mention it belongs to. */
  mark: number;
  /** Names this showing; answers that come for another are late. */
  token: number;
  /** Stays until it is closed or another card is asked for by key or press. */
  pinned: boolean;
  /** Focus is inside: the pointer cannot close it. */
  focused: boolean;
}

/** See the drawing above. `timer` names the only timer that may be running; `serial` is the last name given out. */
export type CardState = { serial: number } & (
  | { type: 'closed' }
  | { type: 'pausing'; mark: number; timer: number }
  | { type: 'open'; card: Shown; hovered: boolean }
  /** The card is still open. When time is up it closes, or moves to `next`. */
  | { type: 'leaving'; card: Shown; timer: number; next: number | null }
);

/** What happened. */
export type CardEvent =
  /**
   * The pointer moved or came to rest. `on` says what it is over; `corridor` is the way between mention and card.
   * `mark` is the mark under it, also inside the corridor, or null.
   */
  | { type: 'pointer'; on: 'mark' | 'card' | 'corridor' | 'page'; mark: number | null }
  /** A timer ran out. Names that are not the state's own are ignored. */
  | { type: 'timer'; timer: number }
  /** A key, a tap, the panel or the card's own previous/next asks for this card, now. */
  | { type: 'ask'; mark: number; focus: boolean }
  | { type: 'pin'; pinned: boolean }
  /** Focus came into the card or left it. */
  | { type: 'focus'; inside: boolean }
  /** The pointer was pressed outside the card and not on a mark. */
  | { type: 'press-outside' }
  /** The page scrolls under a resting pointer. */
  | { type: 'scroll' }
  /** Escape, the close button, marks switched off, the page rewritten. */
  | { type: 'close' };

/** What is to be done, in order. */
export type CardEffect =
  /** Start this timer; it replaces none, because a `stop` came before if one ran. */
  | { type: 'start'; timer: number; ms: number }
  | { type: 'stop'; timer: number }
  /** A card will probably be wanted: get its code. */
  | { type: 'prepare' }
  /** Show this card. If the code is still loading, show it only while {@link isCurrent} holds. */
  | { type: 'show'; mark: number; token: number; focus: boolean; pinned: boolean }
  | { type: 'hide' };

/** A state and what is to be done on the way into it. */
export interface Step {
  state: CardState;
  effects: CardEffect[];
}

/** Where every page begins. */
export const CLOSED: CardState = { type: 'closed', serial: 0 };

/** The open card, or null while none is. */
export function shownCard(state: CardState): Shown | null {
  return state.type === 'open' || state.type === 'leaving' ? state.card : null;
}

/** Whether an answer that was asked for under this token is still wanted. */
export function isCurrent(state: CardState, token: number): boolean {
  return shownCard(state)?.token === token;
}

/** The next state. Total: every event is allowed in every state. Does not change its arguments. */
export function step(state: CardState, event: CardEvent): Step {
  switch (event.type) {
    case 'close':
      return closed(state);
    case 'ask':
      return ask(state, event.mark, event.focus);
    case 'pointer':
      return pointer(state, event.on, event.mark);
    case 'timer':
      return timeUp(state, event.timer);
    case 'press-outside': {
      const card = shownCard(state);
      return card?.pinned ? same(state) : closed(state);
    }
    case 'scroll':
      // What scrolls under a resting pointer was not pointed at.
      return state.type === 'pausing' ? closed(state) : same(state);
    case 'pin':
      return withCard(state, { pinned: event.pinned });
    case 'focus':
      return focus(state, event.inside);
  }
}

function same(state: CardState): Step {
  return { state, effects: [] };
}

/** Stops the timer of a state that owns one. */
function stopped(state: CardState): CardEffect[] {
  return state.type === 'pausing' || state.type === 'leaving' ? [{ type: 'stop', timer: state.timer }] : [];
}

function closed(state: CardState): Step {
  if (state.type === 'closed') return same(state);
  const effects = stopped(state);
  if (shownCard(state)) effects.push({ type: 'hide' });
  return { state: { type: 'closed', serial: state.serial }, effects };
}

function show(state: CardState, mark: number, options: { focus: boolean; pinned: boolean; hovered: boolean }): Step {
  const token = state.serial + 1;
  const focused = options.focus || (shownCard(state)?.focused ?? false);
  const { focus: focusIt, pinned } = options;
  return {
    state: { type: 'open', serial: token, card: { mark, token, pinned, focused }, hovered: options.hovered },
    effects: [...stopped(state), { type: 'show', mark, token, focus: focusIt, pinned }],
  };
}

function ask(state: CardState, mark: number, focusIt: boolean): Step {
  const card = shownCard(state);
  // Asked for, so it counts as hovered until the pointer is seen elsewhere: the reader's hand may rest anywhere.
  return show(state, mark, { focus: focusIt, pinned: card?.pinned ?? false, hovered: true });
}

function pause(state: CardState, mark: number): Step {
  const timer = state.serial + 1;
  return {
    state: { type: 'pausing', serial: timer, mark, timer },
    effects: [...stopped(state), { type: 'prepare' }, { type: 'start', timer, ms: PAUSE_MS }],
  };
}

function leave(state: CardState, card: Shown, next: number | null): Step {
  const timer = state.serial + 1;
  return {
    state: { type: 'leaving', serial: timer, card, timer, next },
    effects: [...stopped(state), { type: 'start', timer, ms: next === null ? LEAVE_MS : SWAP_MS }],
  };
}

/** Back on the card or on its own mark. */
function back(state: CardState, card: Shown): Step {
  if (state.type === 'open' && state.hovered) return same(state);
  return { state: { type: 'open', serial: state.serial, card, hovered: true }, effects: stopped(state) };
}

function pointer(state: CardState, on: 'mark' | 'card' | 'corridor' | 'page', mark: number | null): Step {
  const card = shownCard(state);
  if (!card) {
    const target = on === 'mark' ? mark : null;
    if (target === null) return closed(state);
    return state.type === 'pausing' && state.mark === target ? same(state) : pause(state, target);
  }
  if (on === 'card' || mark === card.mark) return back(state, card);
  if (card.pinned || card.focused) {
    return state.type === 'open' && state.hovered ? { state: { ...state, hovered: false }, effects: [] } : same(state);
  }
  if (on === 'corridor') {
    // On its way to the card: every movement buys time, and marks that are crossed do not count until it rests.
    const step = leave(state, card, null);
    return mark === null ? step : { ...step, state: { ...step.state, next: mark } as CardState };
  }
  const next = on === 'mark' ? mark : null;
  if (state.type === 'leaving' && state.next === next) return same(state);
  return leave(state, card, next);
}

function timeUp(state: CardState, timer: number): Step {
  if (state.type === 'pausing' && state.timer === timer) {
    const { mark, serial } = state;
    return show({ type: 'closed', serial }, mark, { focus: false, pinned: false, hovered: true });
  }
  if (state.type === 'leaving' && state.timer === timer) {
    const { card, next, serial } = state;
    if (next === null) return { state: { type: 'closed', serial }, effects: [{ type: 'hide' }] };
    return show({ type: 'open', serial, card, hovered: false }, next, { focus: false, pinned: false, hovered: true });
  }
  return same(state);
}

/** Pinning or focusing a card that is about to leave keeps it. */
function withCard(state: CardState, change: Partial<Pick<Shown, 'pinned' | 'focused'>>): Step {
  const card = shownCard(state);
  if (!card) return same(state);
  const after = { ...card, ...change };
  const kept = after.pinned || after.focused;
  if (state.type === 'leaving') {
    if (!kept) return { state: { ...state, card: after }, effects: [] };
    return { state: { type: 'open', serial: state.serial, card: after, hovered: false }, effects: stopped(state) };
  }
  const hovered = state.type === 'open' && state.hovered;
  const open: CardState = { type: 'open', serial: state.serial, card: after, hovered };
  // Nothing holds it any more and the pointer is elsewhere: it goes as if the pointer had just left.
  return kept || hovered ? { state: open, effects: [] } : leave(open, after, null);
}

function focus(state: CardState, inside: boolean): Step {
  const card = shownCard(state);
  return !card || card.focused === inside ? same(state) : withCard(state, { focused: inside });
}
