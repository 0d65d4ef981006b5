/** The typed facts of an entry as rows of words. */
import type { Entry, Facts } from '../glossary/types';
import { formatDate } from './dates';
import { FACT_WORDS, WORDS_LANG } from './words';

/** One row: what it is, and how it stands. */
export interface FactRow {
  key: keyof Facts;
  label: string;
  value: string;
}

const number = new Intl.NumberFormat(WORDS_LANG);
const list = new Intl.ListFormat(WORDS_LANG, { type: 'conjunction' });

/** In the order in which they are read; what is not named here does not exist in the form. */
const ORDER: readonly (keyof Facts)[] = [
  'type',
  'range_km',
  'stages',
  'fuel',
  'launch',
  'yield_kt',
  'first_shown',
  'first_test',
  'operator',
  'born',
  'died',
  'founded',
  'dissolved',
  'seat',
  'members',
  'parent',
  'signed',
  'adopted',
  'effective',
  'start',
  'end',
  'parties',
  'vote',
  'country',
  'area_km2',
  'population',
];
const DATES = new Set<keyof Facts>([
  'born',
  'died',
  'founded',
  'dissolved',
  'signed',
  'adopted',
  'effective',
  'start',
  'end',
  'first_shown',
  'first_test',
]);
const UNITS: Partial<Record<keyof Facts, string>> = { range_km: 'km', yield_kt: 'kt', area_km2: 'km²' };

/** A number or a range [low, high] with its unit, parted by a no-break space: `300–690 km`. */
export function formatRange([low, high]: readonly [number, number], unit = ''): string {
  const value = low === high ? number.format(low) : `${number.format(low)}–${number.format(high)}`;
  return unit ? `${value}\u00a0${unit}` : value;
}

function wordsOf(key: keyof Facts, value: NonNullable<Facts[keyof Facts]>): string {
  if (typeof value === 'number') return number.format(value);
  if (typeof value === 'string') return DATES.has(key) ? formatDate(value) : value;
  const [first, second] = value;
  if (typeof first === 'number' && typeof second === 'number') return formatRange([first, second], UNITS[key]);
  return list.format(value.map(String));
}

/** The rows of an entry's facts, in reading order. */
export function factRows({ facts }: Pick<Entry, 'facts'>): FactRow[] {
  return ORDER.flatMap((key) => {
    const value = facts[key];
    return value === undefined ? [] : [{ key, label: FACT_WORDS[key], value: wordsOf(key, value) }];
  });
}
