/** Who held an office: at the article's date first. */
import type { JSX } from 'preact';
import type { Entry, Term } from '../glossary/types';
import { formatDate } from './dates';
import { holdersOn } from './holders';
import { TermBar } from './term-bar';
import type { Against } from './timeline';
import { WORDS } from './words';

/** Holders of an office; nothing for other entries. `onOpen` shows a holder's own entry. */
export function Office(props: {
  entry: Entry;
  against: Against;
  onOpen(id: string, title: string): void;
}): JSX.Element | null {
  const { entry, against, onOpen } = props;
  if (entry.holders.length === 0) return null;
  const dated = typeof against === 'object';
  const { onDay, others } = dated
    ? holdersOn(entry.holders, against.day, entry.reviewed)
    : { onDay: [], others: [...entry.holders].reverse() };
  const row = (term: Term): JSX.Element => (
    <li key={`${term.name} ${term.from}`}>
      <Holder term={term} reviewed={entry.reviewed} onOpen={onOpen} />
    </li>
  );
  return (
    <section class="office">
      <h3>{dated ? WORDS.holderThen : WORDS.holders}</h3>
      <TermBar terms={entry.holders} onDay={onDay} day={dated ? against.day : null} reviewed={entry.reviewed} />
      {onDay.length > 0 && <ul class="holders now">{onDay.map(row)}</ul>}
      {dated && onDay.length === 0 && <p class="note">{WORDS.holderUnknown}</p>}
      {others.length > 0 && (
        <details class="fold">
          <summary>{dated ? WORDS.otherHolders(others.length) : WORDS.allHolders(others.length)}</summary>
          <ul class="holders">{others.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function Holder(props: { term: Term; reviewed: string; onOpen(id: string, title: string): void }): JSX.Element {
  const { term, reviewed, onOpen } = props;
  const { entry } = term;
  const from = formatDate(term.from);
  return (
    <>
      {entry === null ? (
        <span class="holder">{term.name}</span>
      ) : (
        <button type="button" class="link" onClick={() => onOpen(entry, term.name)}>
          {term.name}
        </button>
      )}{' '}
      <span class="note">
        {term.acting ? `${WORDS.acting}, ` : ''}
        {term.to === null
          ? `${WORDS.from(from)}, ${WORDS.stillInOffice(formatDate(reviewed))}`
          : WORDS.fromTo(from, formatDate(term.to))}
      </span>
    </>
  );
}
