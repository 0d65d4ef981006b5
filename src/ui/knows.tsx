/** How much the reader knows already, in plain words. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { KNOWS_WORDS, PANEL_WORDS } from './words';

/** The choice of familiarity: 0 marks all, 5 marks nothing. */
export function KnowsChoice({ value, onChange }: { value: number; onChange(value: number): void }): JSX.Element {
  const id = useId();
  return (
    <div class="knows">
      <label for={id}>{PANEL_WORDS.knows}</label>
      <span class="select">
        <select
          id={id}
          aria-describedby={`${id}-more`}
          onChange={(event) => onChange(Number(event.currentTarget.value))}
        >
          {KNOWS_WORDS.map((words, index) => (
            <option key={words.short} value={index} selected={index === value}>
              {words.short}
            </option>
          ))}
        </select>
      </span>
      <p class="note small" id={`${id}-more`}>
        {KNOWS_WORDS[value]?.long}
      </p>
    </div>
  );
}
