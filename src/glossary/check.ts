/**
 * Checks glossary sources against each other and against the editorial rules, and turns them into entries.
 * Pure: whoever reads the files hands in their content with the line of each entry.
 */
import * as v from 'valibot';
import { consistencyProblems } from './consistency';
import type { Located, Problem, RawEntry } from './raw';
import { aliasProblems, styleProblems, timeProblems } from './rules';
import { type EntrySource, EntrySourceSchema } from './schema';
import type { Entry, Layer, Term } from './types';

/** What the rules may look up. */
export interface CheckContext {
  /** Ids of `topics.yaml`. */
  topics: ReadonlySet<string>;
  /** Small-letter words that everybody uses every day: a name spelled like one needs context. */
  everydayWords: ReadonlySet<string>;
  /** Today as YYYY-MM-DD: nothing may be dated later. */
  today: string;
  /** Titles by id of entries that are drafted but not yet read by a second person: they may be named, and are left out until they are. */
  drafted?: ReadonlyMap<string, string>;
}

/** A problem as one line: `file:line: entry: message`. */
export function problemLine(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${short(problem.entry, 100)}: ${short(problem.message, 600)}`;
}

/** A line is for people, however long what it speaks of. */
function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

function shapeProblems(raw: RawEntry): { source: EntrySource | null; messages: string[]; id: string } {
  const given = raw.value as { id?: unknown } | null;
  const id = given && typeof given === 'object' && typeof given.id === 'string' ? given.id : '?';
  const result = v.safeParse(EntrySourceSchema, raw.value);
  if (result.success) return { source: result.output, messages: [], id };
  const messages = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    // Of a union only the outer issue has a path; the branch that came nearest says what is wrong.
    const inner = issue.type === 'union' ? issue.issues?.at(-1) : undefined;
    const shown = inner ?? issue;
    const received =
      typeof shown.input === 'string' || typeof shown.input === 'number' ? ` (got ${JSON.stringify(shown.input)})` : '';
    return `${path ?? 'entry'}: ${shown.message}${received}`;
  });
  return { source: null, messages, id };
}

/**
 * Checks all sources. `entries` is empty if there is any problem: bad sources never compile.
 * Problems come in the order of files and lines.
 */
export function checkGlossary(
  raws: readonly RawEntry[],
  context: CheckContext,
  pack: string,
  layer: Layer = 'written',
): { entries: Entry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const located: Located[] = [];
  for (const raw of raws) {
    const { source, messages, id } = shapeProblems(raw);
    for (const message of messages) problems.push({ file: raw.file, line: raw.line, entry: id, message });
    if (source) located.push({ raw, source });
  }
  const say = ({ raw, source }: Located, message: string): void => {
    problems.push({ file: raw.file, line: raw.line, entry: source.id, message });
  };

  const byId = new Map<string, Located>();
  for (const one of located) {
    const earlier = byId.get(one.source.id);
    if (earlier) say(one, `id: already used at ${earlier.raw.file}:${earlier.raw.line}`);
    else byId.set(one.source.id, one);
  }
  // An entry that failed its own form still exists: one mistake must not cause a cascade of unknown ids.
  const drafted = context.drafted ?? new Map<string, string>();
  const known = new Set([
    ...byId.keys(),
    ...drafted.keys(),
    ...raws.map((raw) => shapeId(raw.value)).filter((id) => id !== null),
  ]);
  for (const one of located) {
    for (const id of one.source.related) {
      if (!known.has(id)) say(one, `related: no entry "${id}"`);
      if (id === one.source.id) say(one, 'related: names itself');
    }
    for (const topic of one.source.topics) {
      if (!context.topics.has(topic)) say(one, `topics: no topic "${topic}" in topics.yaml`);
    }
    for (const holder of one.source.holders) {
      if (holder.entry !== undefined && !known.has(holder.entry)) say(one, `holders: no entry "${holder.entry}"`);
    }
    const own = [
      ...styleProblems(one.source),
      ...timeProblems(one.source, context.today),
      ...consistencyProblems(one.source),
    ];
    for (const message of own) say(one, message);
  }
  for (const { at, message } of aliasProblems(located, context.everydayWords)) say(at, message);

  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  if (problems.length > 0) return { entries: [], problems };
  return { entries: toEntries(located, byId, drafted, pack, layer), problems };
}

function shapeId(value: unknown): string | null {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : null;
}

function toEntries(
  located: Located[],
  byId: ReadonlyMap<string, Located>,
  drafted: ReadonlyMap<string, string>,
  pack: string,
  layer: Layer,
): Entry[] {
  const related = new Map<string, Set<string>>();
  const link = (from: string, to: string): void => {
    const set = related.get(from) ?? new Set();
    related.set(from, set.add(to));
  };
  // First what the author chose, in the author's order; then who names us.
  for (const { source } of located) for (const id of source.related) link(source.id, id);
  for (const { source } of located) for (const id of source.related) link(id, source.id);
  const titleOf = (id: string): string => byId.get(id)?.source.title ?? drafted.get(id) ?? id;

  return located
    .map(({ raw, source }): Entry => {
      const holders = source.holders.map(
        (holder): Term => ({
          entry: holder.entry !== undefined && byId.has(holder.entry) ? holder.entry : null,
          name: holder.name ?? titleOf(holder.entry ?? ''),
          from: holder.from,
          to: holder.to ?? null,
          acting: holder.acting ?? false,
        }),
      );
      return {
        pack,
        id: source.id,
        title: source.title,
        kind: source.kind,
        layer,
        desk: raw.desk,
        aliases: source.aliases,
        gloss: source.gloss,
        summary: source.summary.replace(/\s+/g, ' '),
        familiarity: source.familiarity,
        topics: source.topics,
        related: [...(related.get(source.id) ?? [])].flatMap((id) => {
          const other = byId.get(id)?.source;
          return other ? [{ id, title: other.title, kind: other.kind }] : [];
        }),
        facts: source.facts,
        timeline: source.timeline,
        holders,
        place: source.place ?? null,
        wikipedia: source.wikipedia ?? null,
        sources: source.sources,
        reviewed: source.reviewed,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
