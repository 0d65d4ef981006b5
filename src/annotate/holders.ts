/** Who held an office on the article's date. Without a date nothing is assumed. */
import type { GlossaryImage, Sense, Term } from '../glossary/types';

/** Earliest and latest day a partial date can mean, both as YYYY-MM-DD. */
export function bounds(partial: string): [first: string, last: string] {
  if (partial.length === 4) return [`${partial}-01-01`, `${partial}-12-31`];
  if (partial.length === 7) return [`${partial}-01`, `${partial}-31`];
  return [partial, partial];
}

/**
 * The one holder on a day: the term must cover it whatever its imprecise ends mean, and be the only one to do so. A term that had not ended when the
 * entry was reviewed counts only up to that day. Null without a date, without a holder, or with two.
 */
export function holderOn(images: readonly GlossaryImage[], sense: Sense, date: string | null): Term | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const image = images[sense.image];
  if (!image) return null;
  const terms = image.holders(sense.entry);
  if (terms.length === 0) return null;
  const reviewed = image.pack.date;
  const possible = terms.filter((term) => bounds(term.from)[0] <= date && date <= bounds(term.to ?? reviewed)[1]);
  const sure = possible.filter((term) => bounds(term.from)[1] <= date && date <= bounds(term.to ?? reviewed)[0]);
  return possible.length === 1 && sure.length === 1 ? (sure[0] ?? null) : null;
}
