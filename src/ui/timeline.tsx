/** What happened when, split at the article's date: what its readers could know, and what has come since. */
import type { ComponentChildren, JSX } from 'preact';
import type { TimelineItem } from '../glossary/types';
import { formatDate, inOrder, splitAt } from './dates';
import { GLOSSARY_LANG, WORDS } from './words';

/** Lines that are shown before the rest folds away. */
export const LINES = 3;

/** Against what a timeline is set: the day of an article, an article without a date, or no article at all. */
export type Against = { day: string } | 'undated' | 'nothing';

/** The timeline of an entry; nothing where it has none. */
export function Timeline({ items, against }: { items: readonly TimelineItem[]; against: Against }): JSX.Element | null {
  if (items.length === 0) return null;
  if (typeof against === 'string') {
    const all = inOrder(items);
    return (
      <section class="timeline">
        <h3>{WORDS.timeline}</h3>
        {against === 'undated' && <p class="note">{WORDS.undated}</p>}
        <Events items={all.slice(0, LINES)} />
        <Fold summary={WORDS.moreEvents(all.length - LINES)} items={all.slice(LINES)} />
      </section>
    );
  }
  const { before, about, after } = splitAt(items, against.day);
  const early = before.slice(0, Math.max(0, before.length - LINES));
  return (
    <section class="timeline">
      <Part title={WORDS.byThen} items={before}>
        {/* The nearest to the article matter most: what folds is the distant past. */}
        <Fold summary={WORDS.earlier(early.length)} items={early} />
        <Events items={before.slice(early.length)} />
      </Part>
      <p class="published">
        <span>{WORDS.publishedOn(formatDate(against.day))}</span>
      </p>
      <Part title={WORDS.aboutThen} items={about}>
        <Events items={about.slice(0, LINES)} />
        <Fold summary={WORDS.moreEvents(about.length - LINES)} items={about.slice(LINES)} />
      </Part>
      <Part title={WORDS.since} items={after}>
        <Events items={after.slice(0, LINES)} />
        <Fold summary={WORDS.later(after.length - LINES)} items={after.slice(LINES)} />
      </Part>
    </section>
  );
}

function Part(props: {
  title: string;
  items: readonly TimelineItem[];
  children: ComponentChildren;
}): JSX.Element | null {
  if (props.items.length === 0) return null;
  return (
    <>
      <h3>{props.title}</h3>
      {props.children}
    </>
  );
}

function Fold({ summary, items }: { summary: string; items: readonly TimelineItem[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <details class="fold">
      <summary>{summary}</summary>
      <Events items={items} />
    </details>
  );
}

function Events({ items }: { items: readonly TimelineItem[] }): JSX.Element {
  return (
    <ol class="events">
      {items.map((item) => (
        <li key={`${item.date} ${item.text}`}>
          <time dateTime={item.date}>{formatDate(item.date)}</time>
          <span lang={GLOSSARY_LANG}>{item.text}</span>
        </li>
      ))}
    </ol>
  );
}
