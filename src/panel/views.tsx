/** The panel's ways of showing an article: everything it names, its timeline, its map. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../ui/icon';
import { PANEL_WORDS as W } from '../ui/words';

/** See {@link Views}. */
export type View = 'cast' | 'line' | 'map';
/** How the cast is ordered. */
export type Order = 'kind' | 'place' | 'weight';
/** All orders, in the order of the choice. */
export const ORDERS: readonly Order[] = ['kind', 'place', 'weight'];

const VIEWS: readonly { view: View; icon: IconName; label: string }[] = [
  { view: 'cast', icon: 'group', label: W.viewCast },
  { view: 'line', icon: 'event', label: W.viewLine },
  { view: 'map', icon: 'place', label: W.viewMap },
];

/** Tabs after the pattern of the ARIA Authoring Practices: arrow keys move, and what has focus is chosen. */
export function Views({ view, onChange }: { view: View; onChange(view: View): void }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const right = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? -by : by;
    const at = VIEWS.findIndex((one) => one.view === view);
    const next = VIEWS[(at + right + VIEWS.length) % VIEWS.length];
    if (!next) return;
    onChange(next.view);
    list.current?.querySelector<HTMLElement>(`#view-${next.view}`)?.focus();
  };
  return (
    <div class="views" role="tablist" aria-label={W.views} ref={list} onKeyDown={move}>
      {VIEWS.map((one) => (
        <button
          key={one.view}
          id={`view-${one.view}`}
          type="button"
          role="tab"
          aria-selected={one.view === view}
          aria-controls="shown"
          tabIndex={one.view === view ? 0 : -1}
          onClick={() => onChange(one.view)}
        >
          <Icon name={one.icon} /> {one.label}
        </button>
      ))}
    </div>
  );
}

/** The choice of order. */
export function OrderChoice({ order, onChange }: { order: Order; onChange(order: Order): void }): JSX.Element {
  return (
    <label class="order">
      <span>{W.order}</span>
      <span class="select">
        <select onChange={(event) => onChange(event.currentTarget.value as Order)}>
          {ORDERS.map((one) => (
            <option key={one} value={one} selected={one === order}>
              {W.orders[one]}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
