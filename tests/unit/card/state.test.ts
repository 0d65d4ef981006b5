import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardEffect,
  type CardEvent,
  type CardState,
  CLOSED,
  isCurrent,
  LEAVE_MS,
  PAUSE_MS,
  SWAP_MS,
  shownCard,
  step,
} from '../../../src/card/state';

/** `now` stands for "the timer that runs", whatever its name. */
type Happening = CardEvent | 'time';

function play(happenings: readonly Happening[]): { state: CardState; effects: CardEffect[]; last: CardEffect[] } {
  let state = CLOSED;
  const effects: CardEffect[] = [];
  let last: CardEffect[] = [];
  for (const happening of happenings) {
    const timer = state.type === 'pausing' || state.type === 'leaving' ? state.timer : -1;
    const next = step(state, happening === 'time' ? { type: 'timer', timer } : happening);
    state = next.state;
    last = next.effects;
    effects.push(...last);
  }
  return { state, effects, last };
}

const onMark = (mark: number): CardEvent => ({ type: 'pointer', on: 'mark', mark });
const onCard: CardEvent = { type: 'pointer', on: 'card', mark: null };
const onPage: CardEvent = { type: 'pointer', on: 'page', mark: null };
const corridor = (mark: number | null): CardEvent => ({ type: 'pointer', on: 'corridor', mark });
const ask = (mark: number, focus = true): CardEvent => ({ type: 'ask', mark, focus });
const focus = (inside: boolean): CardEvent => ({ type: 'focus', inside });
const pin = (pinned: boolean): CardEvent => ({ type: 'pin', pinned });
const press: CardEvent = { type: 'press-outside' };

describe('card state', () => {
  const rows: [name: string, happenings: Happening[], type: CardState['type'], mark: number | null, last: string[]][] =
    [
      ['a pointer that rests opens', [onMark(1), 'time'], 'open', 1, ['show']],
      ['a pointer that passes does not', [onMark(1), onPage], 'closed', null, ['stop']],
      [
        'moving to another mark begins the pause anew',
        [onMark(1), onMark(2)],
        'pausing',
        null,
        ['stop', 'prepare', 'start'],
      ],
      ['moving on the same mark does not', [onMark(1), onMark(1)], 'pausing', null, []],
      ['scrolling under the pointer is not pointing', [onMark(1), { type: 'scroll' }], 'closed', null, ['stop']],
      ['scrolling does not close an open card', [onMark(1), 'time', { type: 'scroll' }], 'open', 1, []],
      ['leaving waits', [onMark(1), 'time', onPage], 'leaving', 1, ['start']],
      ['and then closes', [onMark(1), 'time', onPage, 'time'], 'closed', null, ['hide']],
      ['coming back in time keeps it', [onMark(1), 'time', onPage, onMark(1)], 'open', 1, ['stop']],
      ['reaching the card keeps it', [onMark(1), 'time', onPage, onCard], 'open', 1, ['stop']],
      ['a neighbour takes over without a hide', [onMark(1), 'time', onMark(2), 'time'], 'open', 2, ['show']],
      ['a neighbour that is only crossed does not', [onMark(1), 'time', onMark(2), onCard], 'open', 1, ['stop']],
      [
        'in the corridor every move buys time',
        [onMark(1), 'time', corridor(null), corridor(null)],
        'leaving',
        1,
        ['stop', 'start'],
      ],
      ['resting in the corridor on a mark opens that', [onMark(1), 'time', corridor(3), 'time'], 'open', 3, ['show']],
      [
        'resting in the corridor on nothing closes',
        [onMark(1), 'time', corridor(null), 'time'],
        'closed',
        null,
        ['hide'],
      ],
      ['a key opens at once', [ask(4)], 'open', 4, ['show']],
      ['a key overtakes a pause', [onMark(1), ask(4)], 'open', 4, ['stop', 'show']],
      ['the pointer cannot close what has focus', [ask(4), onPage, onMark(2)], 'open', 4, []],
      ['a pinned card stays', [onMark(1), 'time', pin(true), onPage, press], 'open', 1, []],
      ['a pinned card moves when asked', [onMark(1), 'time', pin(true), ask(2)], 'open', 2, ['show']],
      ['pinning on the way out keeps', [onMark(1), 'time', onPage, pin(true)], 'open', 1, ['stop']],
      [
        'unpinned with the pointer away it leaves',
        [onMark(1), 'time', pin(true), onPage, pin(false)],
        'leaving',
        1,
        ['start'],
      ],
      ['focus gone and pointer away: it leaves', [ask(4), onPage, focus(false)], 'leaving', 4, ['start']],
      ['focus gone and pointer on it: it stays', [ask(4), onCard, focus(false)], 'open', 4, []],
      ['pressing elsewhere closes', [onMark(1), 'time', press], 'closed', null, ['hide']],
      ['Escape closes whatever holds it', [ask(4), pin(true), { type: 'close' }], 'closed', null, ['hide']],
      ['Escape with nothing open is nothing', [{ type: 'close' }], 'closed', null, []],
    ];
  it.each(rows)('%s', (_name, happenings, type, mark, last) => {
    const end = play(happenings);
    expect(end.state.type).toBe(type);
    expect(shownCard(end.state)?.mark ?? null).toBe(mark);
    expect(end.last.map((effect) => effect.type)).toEqual(last);
  });

  it('waits as long as each state says', () => {
    const waits = (happenings: Happening[]): number[] =>
      play(happenings).effects.flatMap((effect) => (effect.type === 'start' ? [effect.ms] : []));
    expect(waits([onMark(1), 'time', onPage])).toEqual([PAUSE_MS, LEAVE_MS]);
    expect(waits([onMark(1), 'time', onMark(2)])).toEqual([PAUSE_MS, SWAP_MS]);
  });

  it('drops answers for a showing that has passed', () => {
    const first = play([onMark(1), 'time']);
    const token = shownCard(first.state)?.token ?? -1;
    expect(isCurrent(first.state, token)).toBe(true);
    expect(isCurrent(step(first.state, ask(2)).state, token)).toBe(false);
    expect(isCurrent(play([onMark(1), 'time', press]).state, token)).toBe(false);
  });

  const mark = fc.integer({ min: 0, max: 3 });
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.constant<Happening>('time'),
    fc.record({
      type: fc.constant('pointer' as const),
      on: fc.constantFrom('mark', 'card', 'corridor', 'page'),
      mark: fc.option(mark),
    }),
    fc.record({ type: fc.constant('ask' as const), mark, focus: fc.boolean() }),
    fc.record({ type: fc.constant('pin' as const), pinned: fc.boolean() }),
    fc.record({ type: fc.constant('focus' as const), inside: fc.boolean() }),
    fc.constantFrom<Happening>(press, { type: 'scroll' }, { type: 'close' }),
    // Timers that ran out too late to be stopped.
    fc.record({ type: fc.constant('timer' as const), timer: fc.integer({ min: -1, max: 20 }) }),
  );

  it('never leaves a timer running in a state that owns none, nor two at once', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let state = CLOSED;
        const running = new Set<number>();
        for (const item of happenings) {
          const timer = state.type === 'pausing' || state.type === 'leaving' ? state.timer : -1;
          const event: CardEvent = item === 'time' ? { type: 'timer', timer } : item;
          // A timer that tells has run out; only one that runs can.
          if (event.type === 'timer' && !running.delete(event.timer)) continue;
          const next = step(state, event);
          for (const effect of next.effects) {
            if (effect.type === 'start') expect(running.has(effect.timer)).toBe(false);
            if (effect.type === 'start') running.add(effect.timer);
            if (effect.type === 'stop') expect(running.delete(effect.timer)).toBe(true);
          }
          state = next.state;
          const owned = state.type === 'pausing' || state.type === 'leaving' ? [state.timer] : [];
          expect([...running]).toEqual(owned);
        }
      }),
    );
  });

  it('shows and hides in turn: what is seen is what the state says', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let state = CLOSED;
        let seen: { mark: number; token: number } | null = null;
        const tokens = new Set<number>();
        for (const item of happenings) {
          const timer = state.type === 'pausing' || state.type === 'leaving' ? state.timer : -1;
          const next = step(state, item === 'time' ? { type: 'timer', timer } : item);
          for (const effect of next.effects) {
            if (effect.type === 'hide') {
              expect(seen).not.toBeNull();
              seen = null;
            }
            if (effect.type === 'show') {
              expect(tokens.has(effect.token)).toBe(false);
              tokens.add(effect.token);
              seen = { mark: effect.mark, token: effect.token };
            }
          }
          state = next.state;
          const card = shownCard(state);
          expect(card && { mark: card.mark, token: card.token }).toEqual(seen);
        }
      }),
    );
  });

  it('the pointer alone never closes a card that is pinned or has focus', () => {
    const pointing = happening.filter((item) => item === 'time' || item.type === 'pointer' || item.type === 'scroll');
    fc.assert(
      fc.property(fc.array(pointing, { maxLength: 40 }), fc.boolean(), (happenings, byFocus) => {
        const held = byFocus ? [ask(1)] : [onMark(1), 'time' as const, pin(true)];
        expect(shownCard(play([...held, ...happenings]).state)?.mark).toBe(1);
      }),
    );
  });
});
