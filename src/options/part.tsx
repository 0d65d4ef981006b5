/** A section of the settings page under its heading. */
import type { ComponentChildren, JSX } from 'preact';

/** `id` names the heading. */
export function Part(props: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
