/** Who held an office on the article's date. Without a date nothing is assumed. */
import type { GlossaryImage, Sense, Term } from '../glossary/types';
import type { Chosen } from './senses';
import type { Reason } from './types';
import type { Words } from './words';

/**
 * Checks people named beside an office ("Secretary of State X", "X, the secretary of state") against the office's holder on the article's date: the
 * term where it is that person, `other` where it is surely another. Nothing for all else.
 */
export function checkHolders(
  images: readonly GlossaryImage[],
  words: Words,
  chosen: readonly Chosen[],
  date: string | null,
): Map<Chosen, Reason | 'other'> {
  const checked = new Map<Chosen, Reason | 'other'>();
  chosen.forEach((office, i) => {
    if (office.head.kind !== 'office' || date === null) return;
    const { from, to } = office.hit;
    const start = words.all[from - 1]?.lower === 'the' ? from - 1 : from;
    const behind = chosen[i + 1]?.hit.from === to && words.all[to]?.gap === 'space' ? chosen[i + 1] : undefined;
    const before = chosen[i - 1]?.hit.to === start && words.all[start]?.gap === 'comma' ? chosen[i - 1] : undefined;
    const person = [behind, before].find(
      (one) => one?.head.kind === 'person' && one.sense.image === office.sense.image,
    );
    const term = person && holderOn(images, office.sense, date);
    if (!person || !term) return;
    const { from: since, to: until } = term;
    const held: Reason = { type: 'holder', office: office.head.title, from: since, to: until };
    checked.set(person, term.entry === person.head.id ? held : 'other');
  });
  return checked;
}

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
