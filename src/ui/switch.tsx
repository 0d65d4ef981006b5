/** A switch: a button with the role, the whole line of it to be pressed. */
import type { JSX } from 'preact';

/** Shows `on` and asks for the other by `onChange`; it moves when the new value comes back, so it never lies. */
export function Switch(props: { label: string; on: boolean; onChange(on: boolean): void }): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={props.on}
      onClick={() => props.onChange(!props.on)}
    >
      <span>{props.label}</span>
      <span class="track" aria-hidden="true" />
    </button>
  );
}
