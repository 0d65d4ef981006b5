/** Sources on their way through the checks: as read, as checked, and what is wrong with them. */
import type { EntrySource } from './schema';

/** One entry as it was read, before any check. */
export interface RawEntry {
  /** Path as people should see it. */
  file: string;
  /** Line of the entry's first key, 1-based. */
  line: number;
  /** Folder under the glossary's root. */
  desk: string;
  value: unknown;
}

/** One broken rule. `entry` is the id, or `?` where even that is missing. */
export interface Problem {
  file: string;
  line: number;
  entry: string;
  message: string;
}

/** One checked source with its place. */
export interface Located {
  raw: RawEntry;
  source: EntrySource;
}
