/**
 * The matcher's task done slowly and otherwise: one regular expression a name, tried at every word of a rewritten text.
 * Shares no code with the matcher. It does not know the rules for hyphens at a match's edge (there it answers "none"),
 * apostrophes inside words, initials, nor Korean and Japanese: the table of cases holds those.
 */
import type { Alias, Entry, Glossary } from '../../../src/glossary/types';

/** A hit: span and `entry index:alias`, sorted. */
export interface Hit {
  start: number;
  end: number;
  names: string[];
}

interface Name {
  label: string;
  entry: number;
  alias: Alias;
  pattern: RegExp;
  plural: RegExp | null;
  bareCapital: boolean;
}

const LATIN = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';
const NO_PLURAL = new Set(['person', 'place', 'work']);
const EVERYDAY = new Set(['US', 'WHO', 'IT', 'ACT', 'AID', 'SALT', 'START']);

interface Rewritten {
  text: string;
  /** Offset in the original of each unit, and behind the last. */
  from: number[];
  to: number[];
}

/** NFKD without diacritics and invisible characters, plain quotes and hyphens, single spaces; a blank line is "\n". */
function rewrite(original: string): Rewritten {
  const out: Rewritten = { text: '', from: [], to: [] };
  const put = (units: string, at: number, end: number): void => {
    for (const unit of units.split('')) {
      out.text += unit;
      out.from.push(at);
      out.to.push(end);
    }
  };
  for (let at = 0; at < original.length; ) {
    const space = /^\s+/.exec(original.slice(at))?.[0];
    if (space) {
      put((space.match(/\n/g)?.length ?? 0) > 1 ? '\n' : ' ', at, at + space.length);
      at += space.length;
      continue;
    }
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const plain = char
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[‘’]/g, "'")
      .replace(/[‐‑–]/g, '-')
      .replace(/ß/g, 'ss')
      .replace(/ø/g, 'o')
      .replace(/Ø/g, 'O');
    put(plain, at, at + char.length);
    at += char.length;
  }
  return out;
}

const quote = (text: string): string => text.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const hasSmall = (word: string): boolean => /\p{Ll}/u.test(word);

function dots(word: string): string {
  return `(?:${word}|${word.split('').join('\\.')}\\.?)`;
}

function wordPattern(word: string, alias: Alias, suffix: string): string {
  if (!/\p{L}/u.test(word)) return word + suffix;
  if (alias.case === 'any') {
    const letters = [...word].map((c) => `[${c.toLowerCase()}${c.toUpperCase()}]`);
    const dotted = !hasSmall(word) && word.length > 1 ? `|${letters.join('\\.')}\\.?` : '';
    return `(?:${letters.join('')}${dotted})${suffix}`;
  }
  if (alias.case === 'exact') return (!hasSmall(word) && word.length > 1 ? dots(word) : word) + suffix;
  if (!hasSmall(word)) return (word.length > 1 ? dots(word) : word) + suffix;
  return `(?:(?:${word}|${capital(word)})${suffix}|${word.toUpperCase()}${suffix.toUpperCase()})`;
}

function namePattern(alias: Alias, last: (word: string) => string | null): RegExp | null {
  const parts = rewrite(alias.text).text.match(new RegExp(`${LATIN}+|\\p{N}+|[^\\p{L}\\p{N}]+|\\p{L}`, 'gu')) ?? [];
  let source = '';
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1] ?? '';
    const next = parts[i + 1] ?? '';
    const digits = (p: string): boolean => /^\p{N}/u.test(p);
    if (part === ' ') source += '[ \\-]';
    else if (part === '-') {
      const other = digits(before) !== digits(next);
      source += other ? (before.length === 1 && digits(next) ? '-?' : '[ \\-]?') : '[ \\-]';
    } else if (!/[\p{L}\p{N}]/u.test(part)) source += ` ?${quote(part.trim())} ?`;
    else {
      if (i > 0 && /[\p{L}\p{N}]/u.test(before) && digits(before) !== digits(part)) source += '-?';
      const end = i === parts.length - 1 ? last(part) : part;
      if (end === null) return null;
      const suffix = end === part ? '' : end.slice(part.length);
      const plain = wordPattern(end.startsWith(part) ? part : end, alias, end.startsWith(part) ? suffix : '');
      const lowered = alias.case === 'smart' && i > 0 && part !== small(part);
      source += lowered ? `(?:${plain}|(?<=-)${wordPattern(small(part), { ...alias, case: 'exact' }, suffix)})` : plain;
    }
  }
  return new RegExp(source, 'uy');
}

function pluralOf(word: string): string[] {
  if (/^\p{N}/u.test(word)) return [`${word}s`];
  const forms: string[] = [];
  if (!/\p{Ll}$|\p{Lu}$/u.test(word) || word.length < 2 || /s$/i.test(word)) {
    return /(s|x|z)$/.test(word) ? [`${word}es`] : [];
  }
  forms.push(`${word}s`);
  if (/([sxzho])$/.test(word)) forms.push(`${word}es`);
  if (/y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`);
  return forms;
}

/** The oracle for a glossary of short names. */
export class Oracle {
  private readonly names = new Map<string, Name[]>();
  private longest = 0;

  constructor(glossary: Glossary) {
    glossary.entries.forEach((entry, index) => {
      for (const alias of entry.aliases) this.add(entry, index, alias);
    });
  }

  private add(entry: Entry, index: number, alias: Alias): void {
    const text = rewrite(alias.text).text;
    const exact = namePattern(alias, (word) => word);
    if (!exact) return;
    const last = /(\p{L}+|(?<=[^\p{N}])\p{N}+)$/u.exec(text)?.[1] ?? '';
    const forms = NO_PLURAL.has(entry.kind) || last === '' ? [] : pluralOf(last);
    const entryName = (pattern: RegExp, plural: boolean): Name => ({
      label: `${index}:${alias.text}`,
      entry: index,
      alias,
      pattern,
      plural: plural ? pattern : null,
      bareCapital: EVERYDAY.has(alias.text),
    });
    this.put(reduce(text), entryName(exact, false));
    for (const form of forms) {
      const pattern = namePattern(alias, () => form);
      if (pattern) this.put(reduce(text.slice(0, text.length - last.length) + form), entryName(pattern, true));
    }
    this.longest = Math.max(this.longest, text.split(/[ -]|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u).length + 6);
  }

  private put(key: string, name: Name): void {
    const list = this.names.get(key);
    if (list) list.push(name);
    else this.names.set(key, [name]);
  }

  /** All hits, leftmost-longest. */
  match(original: string): Hit[] {
    const { text, from, to } = rewrite(original);
    const hits: Hit[] = [];
    const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(at));
    // Between the letters of a dotted acronym there is no edge of a word.
    const inside = new Set<number>();
    for (const dotted of text.matchAll(/(?<![\p{L}\p{N}])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}'.]))?/gu)) {
      const letters = dotted[0].replaceAll('.', '').length;
      if (letters > 1) for (let i = 1; i < dotted[0].length; i++) inside.add(dotted.index + i);
    }
    let at = 0;
    while (at < text.length) {
      const begins =
        !inside.has(at) && isWord(at) && !isWord(at - 1) && text.charAt(at - 1) !== '-' && text.charAt(at - 1) !== "'";
      const found = begins ? this.longestAt(original, text, from, to, at, inside) : null;
      if (found) hits.push(found.hit);
      at = found ? found.next : at + 1;
    }
    return hits;
  }

  private longestAt(
    original: string,
    text: string,
    from: number[],
    to: number[],
    at: number,
    inside: ReadonlySet<number>,
  ): { hit: Hit; next: number } | null {
    let best: { hit: Hit; next: number } | null = null;
    let words = 0;
    for (let end = at + 1; end <= text.length && words <= this.longest; end++) {
      if (text.charAt(end - 1) === '\n') break;
      const boundary = !inside.has(end) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
      if (!boundary) continue;
      if (/[\p{L}\p{N}]/u.test(text.charAt(end - 1))) words++;
      else if (text.charAt(end - 1) !== '.') continue;
      if (text.charAt(end) === '-') continue;
      const possessive = /'[sS]$/.test(text.slice(at, end)) ? 2 : 0;
      for (const cut of possessive ? [0, 2] : [0]) {
        const stop = end - cut;
        const names = this.namesAt(original, text, from, at, stop);
        if (names.length === 0) continue;
        const hit = { start: from[at] as number, end: to[stop - 1] as number, names };
        if (!best || hit.end > best.hit.end) best = { hit, next: end };
      }
    }
    return best;
  }

  private namesAt(original: string, text: string, from: number[], at: number, stop: number): string[] {
    const candidates = this.names.get(reduce(text.slice(at, stop))) ?? [];
    const found = candidates.filter((name) => {
      name.pattern.lastIndex = at;
      const surface = name.pattern.exec(text)?.[0];
      if (surface === undefined) return false;
      // Optional dots and plural endings are greedy: what counts is that the name can end exactly here.
      if (at + surface.length !== stop) return false;
      return caseFits(name, surface, original, from[at] as number);
    });
    // A name as it stands beats the plural of another.
    const bare = found.filter((name) => name.plural === null);
    return [...new Set((bare.length > 0 ? bare : found).map((name) => name.label))].sort();
  }
}

function caseFits(name: Name, surface: string, original: string, at: number): boolean {
  const lineStart = original.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = original.indexOf('\n', at);
  const line = original.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).replace(/[\u00ad\u200b]/g, '');
  const words = line.match(/\p{L}[\p{L}\p{M}.]*\p{L}/gu) ?? [];
  const caps = words.length >= 2 && !/\p{Ll}/u.test(line);
  if (caps && name.alias.case === 'exact') return false;
  if (name.alias.case === 'smart' && caps && name.bareCapital && !surface.includes('.')) return false;
  const single = /^\p{L}+$/u.test(name.alias.text);
  const shouted = surface.length > 1 && surface === surface.toUpperCase() && /\p{L}/u.test(surface);
  const common = !/\p{Lu}/u.test(name.alias.text);
  return !(name.alias.case === 'smart' && single && shouted && common && !caps);
}

function reduce(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
