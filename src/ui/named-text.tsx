/** An entry's text in which the related entries that it names can be opened. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Entry } from '../glossary/types';
import { namedParts } from './named-parts';

/** The summary as text and, within it, buttons; the words and their order are those of the plain text. */
export function NamedText(props: { entry: Entry; onOpen(id: string, title: string): void }): JSX.Element {
  const { entry, onOpen } = props;
  const parts = useMemo(() => namedParts(entry.summary, entry.related), [entry]);
  return (
    <>
      {parts.map(({ text, names }, index) =>
        names ? (
          <button key={index} type="button" class="within" onClick={() => onOpen(names.id, names.title)}>
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </>
  );
}
