/**
 * What Sidelight remembers of its reader: which entries are known, which answers were hidden, and, only where the reader
 * asked for it, what was looked up. Its form, and every change to it as a pure function. DOM-free and API-free.
 */
import * as v from 'valibot';
import type { EntryRef } from '../annotate/types';

/** Version of {@link Memory}; raised when a field changes its meaning. */
export const MEMORY_VERSION = 1;
/** Most entries that are remembered as known, answers as hidden, and look-ups; beyond, the oldest go. */
export const KNOWN_MAX = 20_000;
/** See {@link KNOWN_MAX}. */
export const HIDDEN_MAX = 5_000;
/** See {@link KNOWN_MAX}. */
export const LOOK_UPS_MAX = 5_000;

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const Ref = v.strictObject({ pack: Text(100), id: Text(200) });

/** An entry that needs no mark any more. */
export const KnownSchema = v.strictObject({ entry: Ref, title: Text(300), day: Day });
/** An answer that the reader does not want on one page: all mentions that go to this thing there. */
export const HiddenSchema = v.strictObject({
  /** Address without query and fragment. */
  page: Text(2000),
  pageTitle: Text(500),
  entry: v.nullable(Ref),
  title: Text(300),
  /** The surface form beside which it was said. */
  text: Text(300),
  day: Day,
});
/** Something that was looked up, with the sentence it stood in. */
export const LookUpSchema = v.strictObject({
  entry: v.nullable(Ref),
  title: Text(300),
  /** One line on it, as the card showed it. */
  gloss: Text(600),
  /** The surface form. */
  text: Text(300),
  quote: Text(600),
  page: Text(2000),
  pageTitle: Text(500),
  day: Day,
});

/** See {@link KnownSchema}. */
export type Known = v.InferOutput<typeof KnownSchema>;
/** See {@link HiddenSchema}. */
export type Hidden = v.InferOutput<typeof HiddenSchema>;
/** See {@link LookUpSchema}. */
export type LookUp = v.InferOutput<typeof LookUpSchema>;

/** All that is remembered. Lists run from the oldest to the newest. */
export interface Memory {
  version: number;
  known: Known[];
  hidden: Hidden[];
  /** Whether look-ups are kept. Off until the reader switches it on. */
  keeping: boolean;
  lookUps: LookUp[];
}

/** Nothing yet. */
export const NOTHING: Memory = { version: MEMORY_VERSION, known: [], hidden: [], keeping: false, lookUps: [] };

/** One change. Undoing is a change too. */
export const MemoryChangeSchema = v.variant('type', [
  v.strictObject({ type: v.literal('know'), known: KnownSchema }),
  v.strictObject({ type: v.literal('unknow'), entry: Ref }),
  v.strictObject({ type: v.literal('hide'), hidden: HiddenSchema }),
  v.strictObject({ type: v.literal('unhide'), page: Text(2000), entry: v.nullable(Ref), title: Text(300) }),
  v.strictObject({ type: v.literal('look-up'), lookUp: LookUpSchema }),
]);
/** See {@link MemoryChangeSchema}. */
export type MemoryChange = v.InferOutput<typeof MemoryChangeSchema>;

/** Whether two references name the same entry. */
export function sameEntry(a: EntryRef | null, b: EntryRef | null): boolean {
  return a === b || (a !== null && b !== null && a.pack === b.pack && a.id === b.id);
}

/** Whether two answers are the same thing: the same entry, or the same name where only the article knows it. */
function sameThing(
  a: { entry: EntryRef | null; title: string },
  b: { entry: EntryRef | null; title: string },
): boolean {
  return sameEntry(a.entry, b.entry) && (a.entry !== null || a.title === b.title);
}

/** The memory after a change. Never alters `memory`; gives it back itself where nothing changes. */
export function remembered(memory: Memory, change: MemoryChange): Memory {
  switch (change.type) {
    case 'know': {
      const others = memory.known.filter((one) => !sameEntry(one.entry, change.known.entry));
      return { ...memory, known: [...others, change.known].slice(-KNOWN_MAX) };
    }
    case 'unknow':
      return { ...memory, known: memory.known.filter((one) => !sameEntry(one.entry, change.entry)) };
    case 'hide': {
      const { hidden } = change;
      const others = memory.hidden.filter((one) => one.page !== hidden.page || !sameThing(one, hidden));
      return { ...memory, hidden: [...others, hidden].slice(-HIDDEN_MAX) };
    }
    case 'unhide':
      return { ...memory, hidden: memory.hidden.filter((one) => one.page !== change.page || !sameThing(one, change)) };
    case 'look-up': {
      if (!memory.keeping) return memory;
      const { lookUp } = change;
      // Looked up again in the same sentence: one line, moved to the end.
      const others = memory.lookUps.filter(
        (one) => one.page !== lookUp.page || one.quote !== lookUp.quote || !sameThing(one, lookUp),
      );
      return { ...memory, lookUps: [...others, lookUp].slice(-LOOK_UPS_MAX) };
    }
  }
}

/** Why a thing gets no mark here, or null: `hidden` gives no card either. */
export function hushed(
  memory: Memory,
  page: string,
  thing: { entry: EntryRef | null; title: string },
): 'known' | 'hidden' | null {
  if (memory.hidden.some((one) => one.page === page && sameThing(one, thing))) return 'hidden';
  const { entry } = thing;
  return entry && memory.known.some((one) => sameEntry(one.entry, entry)) ? 'known' : null;
}

/** A page's address as the memory names it: without query and fragment, so that a story keeps its name. */
export function pageKey(address: string): string {
  return (address.split(/[?#]/, 1)[0] ?? '').slice(0, 2000);
}

/** Keeps what is sound of a list and drops the rest. */
function sound<T>(schema: v.GenericSchema<unknown, T>, list: unknown, most: number): T[] {
  if (!Array.isArray(list)) return [];
  return list.slice(-most).flatMap((item) => {
    const read = v.safeParse(schema, item);
    return read.success ? [read.output] : [];
  });
}

/** Today's memory from whatever was stored. A damaged line is dropped without touching the others. Never throws. */
export function memoryFrom(stored: unknown): Memory {
  if (typeof stored !== 'object' || stored === null) return NOTHING;
  const { version, known, hidden, keeping, lookUps } = stored as Record<string, unknown>;
  return {
    version: Math.max(typeof version === 'number' ? version : 0, MEMORY_VERSION),
    known: sound(KnownSchema, known, KNOWN_MAX),
    hidden: sound(HiddenSchema, hidden, HIDDEN_MAX),
    keeping: keeping === true,
    lookUps: sound(LookUpSchema, lookUps, LOOK_UPS_MAX),
  };
}
