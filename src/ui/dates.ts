/** Partial dates (`2019`, `2019-10`, `2019-10-05`): shown as precisely as they are known, and set against a day. */
import { WORDS_LANG } from './words';

const FORMATS: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'long' },
  3: { year: 'numeric', month: 'long', day: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(date: string): number[] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  return match ? match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])) : null;
}

/**
 * The date in words of `lang`, as precise as it is: `5 October 2019`, `October 2019`, `2019`. The calendar day as
 * written, in no time zone. Text that is not a partial date comes back as it is.
 */
export function formatDate(date: string, lang: string = WORDS_LANG): string {
  const numbers = parts(date);
  if (!numbers) return date;
  // British order: day, month, year reads in one direction and needs no comma.
  const locale = lang === 'en' ? 'en-GB' : lang;
  const key = `${locale} ${numbers.length}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...FORMATS[numbers.length], timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  const day = new Date(0);
  day.setUTCFullYear(numbers[0] ?? 1970, (numbers[1] ?? 1) - 1, numbers[2] ?? 1);
  return format.format(day);
}

/** First day that a partial date can mean, YYYY-MM-DD; such strings compare in calendar order. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date can mean, YYYY-MM-DD. A month's end is written as day 31: right for comparing. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** Where a partial date lies against a day: `about` where its period holds that day, and nobody can say more. */
export function relation(date: string, day: string): 'before' | 'about' | 'after' {
  if (lastDay(date) < day) return 'before';
  return firstDay(date) > day ? 'after' : 'about';
}

/** A timeline split at a day. Order inside each part is the calendar's; equal dates keep their order. */
export interface SplitTimeline<T> {
  before: T[];
  about: T[];
  after: T[];
}

/** Splits dated things at `day` (YYYY-MM-DD) by {@link relation}. */
export function splitAt<T extends { date: string }>(items: readonly T[], day: string): SplitTimeline<T> {
  const split: SplitTimeline<T> = { before: [], about: [], after: [] };
  for (const item of inOrder(items)) split[relation(item.date, day)].push(item);
  return split;
}

/** Dated things in the calendar's order, by the first day each can mean. Does not change its argument. */
export function inOrder<T extends { date: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) =>
    firstDay(a.date) < firstDay(b.date) ? -1 : firstDay(a.date) > firstDay(b.date) ? 1 : 0,
  );
}
