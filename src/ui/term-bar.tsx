/** Terms of an office along time, the article's day among them. */
import type { JSX } from 'preact';
import type { Term } from '../glossary/types';
import { firstDay, formatDate, lastDay } from './dates';
import { WORDS } from './words';

const WIDE = 300;
/** Years that are shown before the article's day (or the last term): the far past would press the rest together. */
const BACK = 40;

const time = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;

/** One segment a term, those of `onDay` set off; nothing for fewer than two terms. The list below says the same in words. */
export function TermBar(props: {
  terms: readonly Term[];
  onDay: readonly Term[];
  day: string | null;
  reviewed: string;
}): JSX.Element | null {
  const { terms, onDay, day, reviewed } = props;
  if (terms.length < 2) return null;
  const end = Math.max(...terms.map((term) => time(lastDay(term.to ?? reviewed))), day === null ? 0 : time(day));
  const earliest = Math.min(...terms.map((term) => time(firstDay(term.from))));
  const start = Math.max(earliest, (day === null ? end : Math.min(time(day), end)) - BACK * 365.25);
  const x = (at: number): number => WIDE * Math.min(1, Math.max(0, (at - start) / Math.max(1, end - start)));
  const [holder] = onDay;
  const label =
    holder && day !== null ? WORDS.heldOn(formatDate(day), onDay.map(({ name }) => name).join(', ')) : WORDS.holders;
  return (
    <svg class="terms" viewBox={`-1 0 ${WIDE + 2} 26`} role="img" aria-label={label} dir="ltr">
      {terms.map((term) => {
        const from = x(time(firstDay(term.from)));
        const to = x(time(lastDay(term.to ?? reviewed)));
        if (to - from < 0.2) return null;
        return (
          <rect
            key={`${term.name} ${term.from}`}
            class={onDay.includes(term) ? 'term now' : 'term'}
            x={from}
            y="4"
            width={Math.max(1, to - from - 1)}
            height="8"
            rx="2"
          />
        );
      })}
      {day !== null && <path class="term-day" d={`M${x(time(day))} 0 V16`} />}
      <text x="0" y="24">
        {new Date(start * 86_400_000).getUTCFullYear()}
      </text>
      <text x={WIDE} y="24" text-anchor="end">
        {new Date(end * 86_400_000).getUTCFullYear()}
      </text>
    </svg>
  );
}
