/** Who held an office on a day, as far as partial dates tell. */
import type { Term } from '../glossary/types';
import { firstDay, lastDay } from './dates';

/** Terms on a day: those that may hold that day, and all others, newest first. */
export interface HoldersThen {
  onDay: Term[];
  others: Term[];
}

/**
 * The terms that can cover `day` (YYYY-MM-DD). Two where a change falls into an imprecise date or a hand-over day: both
 * are shown. A term without end covers days up to the entry's review (`reviewed`, partial) and none after it: later,
 * nobody has checked.
 */
export function holdersOn(terms: readonly Term[], day: string, reviewed: string): HoldersThen {
  const covers = (term: Term): boolean => firstDay(term.from) <= day && day <= lastDay(term.to ?? reviewed);
  return {
    onDay: terms.filter(covers),
    others: terms.filter((term) => !covers(term)).sort((a, b) => (firstDay(a.from) < firstDay(b.from) ? 1 : -1)),
  };
}
