/** Names of related entries inside an entry's own text, so that they can be opened where they are read. */
import type { Related } from '../glossary/types';

/** A stretch of text; `names` is the entry that it names, or null. The parts in order make up the text. */
export interface Part {
  text: string;
  names: Related | null;
}

/** What a title says without its bracketed helper: "Punjab (Pakistan)". */
function spoken(title: string): string {
  return title.replace(/ \([^()]*\)$/u, '');
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where a name stands as whole words, or -1. A plural or possessive ending is left outside of it. */
function placeOf(text: string, name: string, taken: readonly { start: number; end: number }[]): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const whole = !WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[end] ?? ' ');
    if (whole && taken.every((one) => end <= one.start || at >= one.end)) return at;
  }
  return -1;
}

/**
 * Parts a text at the first mention of each related entry, longest name first. Only what begins with a capital letter
 * or holds one counts as a name: "default" and "bond" are words of the sentence. Two entries of one name: neither, as
 * nothing here decides. Offsets are UTF-16.
 */
export function namedParts(text: string, related: readonly Related[]): Part[] {
  const names = related.map((one) => ({ one, name: spoken(one.title) }));
  const candidates = names
    .filter(({ name }) => /\p{Lu}/u.test(name) && name.length > 1)
    .filter(({ name }) => names.filter((other) => other.name === name).length === 1)
    .sort((a, b) => b.name.length - a.name.length);
  const found: { start: number; end: number; one: Related }[] = [];
  for (const { one, name } of candidates) {
    const start = placeOf(text, name, found);
    if (start !== -1) found.push({ start, end: start + name.length, one });
  }
  found.sort((a, b) => a.start - b.start);
  const parts: Part[] = [];
  let from = 0;
  for (const { start, end, one } of found) {
    if (start > from) parts.push({ text: text.slice(from, start), names: null });
    parts.push({ text: text.slice(start, end), names: one });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), names: null });
  return parts;
}
