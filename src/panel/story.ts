/** The story as a whole: its events on one line, its places on one map. Pure. */
import type { Kind } from '../glossary/types';
import type { Spot } from '../map/contract';
import { firstDay, inOrder, lastDay } from '../ui/dates';
import type { Row } from './cast';

/** An event of somebody or something that the article names. */
export interface StoryEvent {
  /** Partial date. */
  date: string;
  text: string;
  /** Whose event it is. */
  title: string;
  kind: Kind | null;
  cast: number;
}

/** The dated events of all rows in the calendar's order; what two entries both tell stands once, with the first. */
export function eventsOf(rows: readonly Row[]): StoryEvent[] {
  const seen = new Set<string>();
  const events = rows.flatMap(({ entry, title, kind, cast, hushed }) =>
    entry && hushed !== 'hidden'
      ? entry.timeline.map(({ date, text }): StoryEvent => ({ date, text, title, kind, cast }))
      : [],
  );
  return inOrder(events).filter(({ date, text }) => {
    const key = `${date} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Where on the axis a partial date lies, 0 to 1; the middle of the period that it names. */
export function along(date: string, [from, to]: readonly [number, number]): number {
  const middle = (time(firstDay(date)) + time(lastDay(date))) / 2;
  return to === from ? 0.5 : Math.min(1, Math.max(0, (middle - from) / (to - from)));
}

/** Days since 1970 of a day; the 31st of a short month is its neighbour's first, which an axis cannot show. */
function time(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

/**
 * Ends of the axis in days since 1970: from the earliest tenth of the events, so that one founding in 1864 does not press
 * the rest together, to the last, the article's day always inside.
 */
export function axisOf(events: readonly StoryEvent[], day: string | null): [number, number] {
  const times = events.map(({ date }) => time(firstDay(date)));
  const low = times[Math.floor(times.length * 0.1)] ?? 0;
  const high = times.at(-1) ?? 0;
  const at = day === null ? [] : [time(day)];
  return [Math.min(low, ...at), Math.max(high, ...at)];
}

/** Years that the axis names: at most five, round, in order. */
export function yearsOn([from, to]: readonly [number, number]): number[] {
  const year = (days: number): number => new Date(days * 86_400_000).getUTCFullYear();
  const first = year(from);
  const last = year(to);
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => (last - first) / one <= 5) ?? 1000;
  const years: number[] = [];
  for (let at = Math.ceil(first / step) * step; at <= last; at += step) years.push(at);
  return years;
}

/** The places of the story that a map can show. */
export function spotsOf(rows: readonly Row[]): (Spot & { cast: number; mention: number })[] {
  return rows.flatMap(({ entry, title, cast, mentions, hushed }) =>
    entry?.place && entry.kind === 'place' && hushed !== 'hidden'
      ? [{ ...entry.place, label: title, cast, mention: mentions[0] ?? 0 }]
      : [],
  );
}
