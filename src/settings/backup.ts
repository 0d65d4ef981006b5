/** Everything the reader chose and said, as one JSON file: written, read back, and compared before it is taken. Pure. */
import * as v from 'valibot';
import type { EntryRef } from '../annotate/types';
import { HIDDEN_MAX, KNOWN_MAX, LOOK_UPS_MAX, type Memory, memoryFrom } from '../memory/memory';
import { SETTINGS_VERSION, type Settings, settingsFrom } from './settings';

/** Version of the file's form. */
export const BACKUP_VERSION = 1;
/** Largest file that is read, in UTF-16 units: above what all lists together can hold. */
export const BACKUP_MAX = 30_000_000;

const Form = v.object({
  sidelight: v.pipe(v.number(), v.integer(), v.minValue(1)),
  settings: v.object({}),
  memory: v.object({}),
});

/** What a file holds. */
export interface Backup {
  settings: Settings;
  memory: Memory;
}

/** Why a file is no backup: not JSON, JSON of something else, of a newer form, or too large. */
export type BackupProblem = 'not-json' | 'not-ours' | 'newer' | 'too-large';

/** The file's text. */
export function backupText({ settings, memory }: Backup, day: string): string {
  return `${JSON.stringify({ sidelight: BACKUP_VERSION, saved: day, settings, memory }, null, 2)}\n`;
}

/** What a file holds, or why it is none. Damaged lines inside are left out, as in storage. Never throws. */
export function readBackup(text: string): { ok: true; backup: Backup } | { ok: false; problem: BackupProblem } {
  if (text.length > BACKUP_MAX) return { ok: false, problem: 'too-large' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not-json' };
  }
  const form = v.safeParse(Form, parsed);
  if (!form.success) return { ok: false, problem: 'not-ours' };
  const { sidelight, settings, memory } = parsed as { sidelight: number; settings: unknown; memory: unknown };
  if (sidelight > BACKUP_VERSION) return { ok: false, problem: 'newer' };
  return { ok: true, backup: { settings: settingsFrom(settings), memory: memoryFrom(memory) } };
}

/**
 * What is there once a file was taken: its settings, and its lists added to ours. Nothing that was remembered here is
 * lost by it.
 */
export function merged(now: Backup, taken: Backup): Backup {
  const { known, hidden, lookUps, keeping } = taken.memory;
  const thing = (one: { entry: EntryRef | null; title: string }): string =>
    one.entry ? `${one.entry.pack}/${one.entry.id}` : `"${one.title}`;
  return {
    settings: { ...taken.settings, version: SETTINGS_VERSION },
    memory: {
      ...now.memory,
      keeping,
      known: union(now.memory.known, known, thing, KNOWN_MAX),
      hidden: union(now.memory.hidden, hidden, (one) => `${one.page} ${thing(one)}`, HIDDEN_MAX),
      lookUps: union(now.memory.lookUps, lookUps, (one) => `${one.page} ${thing(one)} ${one.quote}`, LOOK_UPS_MAX).sort(
        (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
      ),
    },
  };
}

/** Both lists, each thing once, ours where both have it; at most `most` of the newest. */
function union<T>(ours: readonly T[], theirs: readonly T[], key: (one: T) => string, most: number): T[] {
  const all = new Map<string, T>();
  for (const one of [...theirs, ...ours]) all.set(key(one), one);
  return [...all.values()].slice(-most);
}

/** How much a file would change: settings by name, and how many lines each list would gain. */
export interface BackupChanges {
  settings: (keyof Settings)[];
  keeping: boolean;
  known: number;
  hidden: number;
  lookUps: number;
}

/** What taking a file would change. All empty: nothing. */
export function changesBy(now: Backup, taken: Backup): BackupChanges {
  const after = merged(now, taken);
  const settings = (Object.keys(after.settings) as (keyof Settings)[]).filter(
    (key) => key !== 'version' && JSON.stringify(now.settings[key]) !== JSON.stringify(after.settings[key]),
  );
  return {
    settings,
    keeping: now.memory.keeping !== after.memory.keeping,
    known: after.memory.known.length - now.memory.known.length,
    hidden: after.memory.hidden.length - now.memory.hidden.length,
    lookUps: after.memory.lookUps.length - now.memory.lookUps.length,
  };
}
