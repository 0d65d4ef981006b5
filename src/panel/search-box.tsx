/** One box for both: it filters the list at once and searches the whole glossary below it. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Icon } from '../ui/icon';
import { PANEL_WORDS as W } from '../ui/words';

/** The box. Escape clears it. */
export function SearchBox({ query, onChange }: { query: string; onChange(query: string): void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search class="find">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={W.search}
        placeholder={W.search}
        value={query}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            clear();
          }
        }}
      />
      {query !== '' && (
        <button type="button" class="tool" aria-label={W.clear} title={W.clear} onClick={clear}>
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}
