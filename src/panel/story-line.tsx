/** The story's timeline: the events of everything it names on one axis, the article's day between by-then and since. */
import type { JSX } from 'preact';
import { formatDate, splitAt } from '../ui/dates';
import { familyOf } from '../ui/kinds';
import { GLOSSARY_LANG, PANEL_WORDS as W, WORDS } from '../ui/words';
import type { Row } from './cast';
import { along, axisOf, eventsOf, type StoryEvent, yearsOn } from './story';

/** Events that are shown on either side of the article's day before the rest folds away. */
const NEAR = 8;

/** `day`: the article's, or null. `onOpen` shows the row of a member of the cast. */
export function StoryLine(props: {
  rows: readonly Row[];
  day: string | null;
  onOpen(cast: number): void;
}): JSX.Element {
  const { day, onOpen } = props;
  const events = eventsOf(props.rows);
  if (events.length === 0) return <p class="note pad">{W.noEvents}</p>;
  const { before, about, after } =
    day === null ? { before: events, about: [], after: [] } : splitAt<StoryEvent>(events, day);
  const early = before.slice(0, Math.max(0, before.length - NEAR));
  return (
    <section class="story" aria-label={W.viewLine}>
      <Axis events={events} day={day} />
      {day === null && <p class="note small">{WORDS.undated}</p>}
      <Fold summary={WORDS.earlier(early.length)} events={early} onOpen={onOpen} />
      <Events events={before.slice(early.length)} onOpen={onOpen} />
      {day !== null && <p class="published">{WORDS.publishedOn(formatDate(day))}</p>}
      <Events events={about} onOpen={onOpen} />
      {after.length > 0 && <h2>{WORDS.since}</h2>}
      <Events events={after.slice(0, NEAR)} onOpen={onOpen} />
      <Fold summary={WORDS.later(after.length - NEAR)} events={after.slice(NEAR)} onOpen={onOpen} />
    </section>
  );
}

function Fold(props: { summary: string; events: readonly StoryEvent[]; onOpen(cast: number): void }) {
  if (props.events.length === 0) return null;
  return (
    <details class="fold">
      <summary>{props.summary}</summary>
      <Events events={props.events} onOpen={props.onOpen} />
    </details>
  );
}

function Events({ events, onOpen }: { events: readonly StoryEvent[]; onOpen(cast: number): void }) {
  if (events.length === 0) return null;
  return (
    <ol class="events">
      {events.map(({ date, text, title, kind, cast }) => (
        <li key={`${date} ${text}`}>
          <time dateTime={date}>{formatDate(date)}</time>
          <span lang={GLOSSARY_LANG}>
            {text}{' '}
            <button type="button" class={`whose ${familyOf(kind)}`} onClick={() => onOpen(cast)}>
              {title}
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

const WIDE = 320;

/** A drawing beside the list, which says the same in words. */
function Axis({ events, day }: { events: readonly StoryEvent[]; day: string | null }): JSX.Element {
  const axis = axisOf(events, day);
  const x = (date: string): number => 8 + along(date, axis) * (WIDE - 16);
  return (
    <svg class="axis" viewBox={`0 0 ${WIDE} 44`} aria-hidden="true" focusable="false">
      <line class="axis-base" x1="4" x2={WIDE - 4} y1="20" y2="20" />
      {yearsOn(axis).map((year) => (
        <g key={year}>
          <line class="axis-base" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1="20" y2="26" />
          <text x={x(`${year}-01-01`)} y="38" text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {events.map(({ date, text, kind }) => (
        <circle key={`${date} ${text}`} class={familyOf(kind)} cx={x(date)} cy="20" r="3.5" />
      ))}
      {day !== null && <path class="axis-day" d={`M${x(day)} 4 V32`} />}
    </svg>
  );
}
