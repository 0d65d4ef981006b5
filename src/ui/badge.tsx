/** The small label that says what sort of thing an entry is about: word, icon and colour, never colour alone. */
import type { JSX } from 'preact';
import type { Kind } from '../glossary/types';
import { Icon } from './icon';
import { familyOf } from './kinds';
import { KIND_WORDS, WORDS } from './words';

/** Badge of a kind; null: something that only the article knows. */
export function Badge({ kind }: { kind: Kind | null }): JSX.Element {
  return (
    <span class={`badge ${familyOf(kind)}`}>
      <Icon name={kind ?? 'unknown'} />
      {kind === null ? WORDS.unknownKind : KIND_WORDS[kind]}
    </span>
  );
}
