/** The body of an entry, the same in the card and in the panel: summary, facts, time, relations, sources. */
import type { JSX } from 'preact';
import type { Entry } from '../glossary/types';
import { formatDate } from './dates';
import { factRows } from './facts';
import { Icon } from './icon';
import { EntryMap } from './map-figure';
import { NamedText } from './named-text';
import { Office } from './office';
import { RangeBar } from './range-bar';
import type { TitledRef } from './refs';
import { type Against, Timeline } from './timeline';
import { GLOSSARY_LANG, WORDS } from './words';

/** Related entries that are shown before the rest folds away. */
const RELATED = 6;

/** Everything below the gloss. `onOpen` shows another entry of the same pack in place of this one. */
export function EntryBody(props: { entry: Entry; against: Against; onOpen(ref: TitledRef): void }): JSX.Element {
  const { entry, against } = props;
  const open = (id: string, title: string): void => props.onOpen({ pack: entry.pack, id, title });
  const rows = factRows(entry).filter((row) => row.key !== 'range_km');
  const range = entry.facts.range_km;
  return (
    <div class="entry">
      <p class="summary" lang={GLOSSARY_LANG}>
        <NamedText entry={entry} onOpen={open} />
      </p>
      <EntryMap entry={entry} />
      {(rows.length > 0 || range) && (
        <div class="facts">
          {range && <RangeBar km={range} />}
          <dl>
            {factRows(entry).map((row) => (
              <div key={row.key}>
                <dt>{row.label}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <Office entry={entry} against={against} onOpen={open} />
      <Timeline items={entry.timeline} against={against} />
      <RelatedEntries entry={entry} onOpen={open} />
      <Origin entry={entry} />
    </div>
  );
}

function RelatedEntries({
  entry,
  onOpen,
}: {
  entry: Entry;
  onOpen(id: string, title: string): void;
}): JSX.Element | null {
  if (entry.related.length === 0) return null;
  const chip = (item: Entry['related'][number]): JSX.Element => (
    <li key={item.id}>
      <button type="button" class="chip" onClick={() => onOpen(item.id, item.title)}>
        <Icon name={item.kind} />
        <span lang={GLOSSARY_LANG}>{item.title}</span>
      </button>
    </li>
  );
  const rest = entry.related.slice(RELATED);
  return (
    <section class="related">
      <h3>{WORDS.related}</h3>
      <ul class="chips">{entry.related.slice(0, RELATED).map(chip)}</ul>
      {rest.length > 0 && (
        <details class="fold">
          <summary>{WORDS.moreRelated(rest.length)}</summary>
          <ul class="chips">{rest.map(chip)}</ul>
        </details>
      )}
    </section>
  );
}

/** Where it was read, when it was last reviewed, and the way to more. */
function Origin({ entry }: { entry: Entry }): JSX.Element {
  return (
    <footer class="origin">
      {entry.layer !== 'written' && <p class="note">{entry.layer === 'own' ? WORDS.own : WORDS.generated}</p>}
      <details class="fold">
        <summary>
          {WORDS.sourcesCount(entry.sources.length)} · {WORDS.reviewed(formatDate(entry.reviewed))}
        </summary>
        <ul class="sources">
          {entry.sources.map((source) => (
            <li key={source.title}>
              {source.url === undefined ? (
                source.title
              ) : (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title} <span class="sr">{WORDS.opensTab}</span>
                </a>
              )}
              {source.date !== undefined && <span class="note">, {formatDate(source.date)}</span>}
            </li>
          ))}
        </ul>
      </details>
      {entry.wikipedia !== null && <WikipediaLink title={entry.wikipedia} />}
    </footer>
  );
}

/** A plain link: nothing is fetched until it is pressed, and the page it leads to is not told where from. */
export function WikipediaLink({ title }: { title: string }): JSX.Element {
  const path = encodeURIComponent(title.replaceAll(' ', '_'));
  return (
    <a
      class="outside"
      href={`https://en.wikipedia.org/wiki/${path}`}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={WORDS.wikipediaTitle(title)}
    >
      {WORDS.wikipedia} <Icon name="external" />
    </a>
  );
}
