/** The keyboard commands and the keys that they are bound to. */
import type { JSX } from 'preact';
import type { Shortcut } from './shortcut';
import { PANEL_WORDS as W } from './words';

const NAMES: Record<Shortcut['command'], string> = {
  next: W.keyNext,
  previous: W.keyPrevious,
  open: W.keyOpen,
  marks: W.keyMarks,
  panel: W.keyPanel,
};

/** A line a command that has keys; nothing where none has. */
export function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }): JSX.Element | null {
  const bound = shortcuts.filter((shortcut) => shortcut.keys !== '');
  if (bound.length === 0) return null;
  return (
    <details class="fold keys">
      <summary>{W.keys}</summary>
      <KeyList shortcuts={bound} />
    </details>
  );
}

/** The list alone. */
export function KeyList({ shortcuts }: { shortcuts: readonly Shortcut[] }): JSX.Element {
  return (
    <dl class="key-list">
      {shortcuts.map((shortcut) => (
        <div key={shortcut.command}>
          <dt>{NAMES[shortcut.command]}</dt>
          <dd>
            <kbd>{shortcut.keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
