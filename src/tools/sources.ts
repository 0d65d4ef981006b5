/** Reads glossary sources from disk: YAML with the line of each entry, under stated limits. Node only. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem, RawEntry } from '../glossary/raw';

/** Largest source file, in bytes. A desk's file is a few dozen kilobytes. */
export const SOURCE_BYTES_MAX = 1_000_000;
/** YAML mistakes of one file that are told: the rest follows from the first ones. */
const YAML_PROBLEMS_MAX = 20;
/** How often YAML aliases may be expanded in one file: sources have no need of them, bombs have. */
const YAML_ALIASES_MAX = 0;

/** All `.yaml` files below `root` except those that stand right in it, sorted. */
async function sourceFiles(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true });
  return names.filter((name) => /\.ya?ml$/.test(name) && name.includes(path.sep)).sort();
}

/**
 * Every entry below `root`, with its place; unreadable files come back as problems.
 * `shownRoot` is put before file names in messages.
 */
export async function readSources(root: string, shownRoot: string): Promise<{ raws: RawEntry[]; problems: Problem[] }> {
  const raws: RawEntry[] = [];
  const problems: Problem[] = [];
  for (const name of await sourceFiles(root)) {
    const file = path.posix.join(shownRoot, name.split(path.sep).join('/'));
    const bytes = await readFile(path.join(root, name));
    const say = (line: number, message: string): void => {
      problems.push({ file, line, entry: '?', message });
    };
    if (bytes.length > SOURCE_BYTES_MAX) {
      say(1, `file: larger than ${SOURCE_BYTES_MAX} bytes`);
      continue;
    }
    const lines = new LineCounter();
    const document = parseDocument(bytes.toString('utf8'), {
      lineCounter: lines,
      uniqueKeys: true,
      prettyErrors: false,
    });
    for (const error of document.errors.slice(0, YAML_PROBLEMS_MAX))
      say(lines.linePos(error.pos[0]).line, `yaml: ${error.message}`);
    if (document.errors.length > 0) continue;
    if (!isSeq(document.contents)) {
      say(1, 'file: must be a list of entries');
      continue;
    }
    for (const item of document.contents.items) {
      const line = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1;
      let value: unknown;
      try {
        value = isMap(item) ? item.toJS(document, { maxAliasCount: YAML_ALIASES_MAX }) : null;
      } catch (error) {
        say(line, `yaml: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      raws.push({ file, line, desk: name.split(path.sep)[0] ?? '', value });
    }
  }
  return { raws, problems };
}
