/** The cast of an article as the rows and groups that the panel shows. Pure. */
import type { AnnotatedWithEntries, CastMember } from '../annotate/types';
import { entryKey } from '../annotate/types';
import type { Entry, Kind } from '../glossary/types';
import { FAMILIES, type Family, familyOf } from '../ui/kinds';

/** One member of the cast. */
export interface Row {
  /** Index into `annotated.cast`: names the row. */
  cast: number;
  title: string;
  kind: Kind | null;
  entry: Entry | null;
  introduction: string | null;
  /** Indices into `annotated.annotations`, in order; never empty. */
  mentions: readonly number[];
  /** Where each mention starts, in UTF-16 units of the article's text. */
  offsets: readonly number[];
  /** What the reader said of it: known everywhere, or hidden on this page. */
  hushed: 'known' | 'hidden' | null;
}

/** Rows of one family, in order of first mention. */
export interface Group {
  family: Family;
  rows: Row[];
}

/** Every member that is mentioned, in order of first mention. */
export function rowsOf(annotated: AnnotatedWithEntries, hushed: readonly Row['hushed'][] = []): Row[] {
  return annotated.cast
    .map((member, cast) => rowOf(member, cast, annotated, hushed[cast] ?? null))
    .filter((row) => row.mentions.length > 0)
    .sort((a, b) => (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0));
}

function rowOf(member: CastMember, cast: number, annotated: AnnotatedWithEntries, hushed: Row['hushed']): Row {
  const entry = member.entry ? (annotated.entries[entryKey(member.entry)] ?? null) : null;
  const mentions = member.annotations.filter((index) => annotated.annotations[index] !== undefined);
  return {
    cast,
    title: entry?.title ?? member.title,
    kind: entry?.kind ?? member.kind,
    entry,
    introduction: member.introduction?.text ?? null,
    mentions,
    offsets: mentions.map((index) => annotated.annotations[index]?.start ?? 0),
    hushed,
  };
}

/** Rows by family, families in their fixed order, none empty. */
export function groupsOf(rows: readonly Row[]): Group[] {
  return FAMILIES.map((family) => ({ family, rows: rows.filter((row) => familyOf(row.kind) === family) })).filter(
    (group) => group.rows.length > 0,
  );
}

/** Rows as the article brings them, or the most mentioned first. Never changes its argument. */
export function inOrder(rows: readonly Row[], order: 'place' | 'weight'): Row[] {
  // Rows come in the order of first mention, and sorting keeps it among equals.
  return order === 'place' ? [...rows] : [...rows].sort((a, b) => b.mentions.length - a.mentions.length);
}

/** Letters only, small and without marks: so that `resume` finds `Résumé`, and `DPRK` finds `D.P.R.K.`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Rows whose title, aliases, gloss, introduction or surface forms hold every word of the query. An empty query keeps all. */
export function filterRows(rows: readonly Row[], query: string, annotated: AnnotatedWithEntries): Row[] {
  const words = folded(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const surfaces = row.mentions.map((index) => annotated.annotations[index]?.text ?? '');
    const aliases = row.entry?.aliases.map((alias) => alias.text) ?? [];
    const hay = folded([row.title, ...aliases, row.entry?.gloss ?? '', row.introduction ?? '', ...surfaces].join('\n'));
    return words.every((word) => hay.includes(word));
  });
}
