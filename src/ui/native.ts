/** The name of a thing in its own script. */
import type { Alias, Entry } from '../glossary/types';

/** The first alias that is written in another script than Latin and says its language, or null. */
export function nativeName({ aliases }: Pick<Entry, 'aliases'>): Alias | null {
  return aliases.find((alias) => alias.lang !== undefined && !/\p{Script=Latin}/u.test(alias.text)) ?? null;
}
