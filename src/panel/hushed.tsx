/** What the reader knows already or has hidden on this page, folded away, each with its way back. */
import type { JSX } from 'preact';
import { PANEL_WORDS as W, WORDS } from '../ui/words';
import type { Row } from './cast';
import type { PanelLink } from './link';

/** Nothing where nothing is hushed. */
export function Hushed({ rows, link }: { rows: readonly Row[]; link: PanelLink }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <details class="hushed fold">
      <summary>
        {W.hushed} <span class="count">{rows.length}</span>
      </summary>
      <ul class="list">
        {rows.map((row) => (
          <li key={row.cast}>
            <span>
              {row.title} <span class="note">{row.hushed === 'known' ? W.isKnown : W.isHidden}</span>
            </span>
            <button
              type="button"
              class="chip"
              aria-label={W.undoFor(row.title)}
              onClick={() => link.verdict(row.mentions[0] ?? 0, row.hushed === 'known' ? 'unknow' : 'unhide')}
            >
              {WORDS.undo}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
