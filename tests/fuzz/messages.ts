/**
 * Cases for every message type, by schema: a sound message of each type, changed in one or two places into wrong types,
 * huge values, odd keys, `__proto__`, missing or added fields. The same seed gives the same cases.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { ReaderCallSchema } from '../../src/messages/protocol';

const ref = { pack: 'sidelight', id: 'kcna' };
const article = {
  text: 'One.\n\nTwo.',
  blocks: [
    { start: 0, end: 4, part: 'headline' },
    { start: 6, end: 10, part: 'body' },
  ],
  title: 'One',
  date: '2019-10-06',
  language: 'en',
  hints: ['x'],
};
const hidden = { page: 'https://a.example/', pageTitle: 'A', entry: ref, title: 'T', text: 't', day: '2026-01-01' };
const lookUp = {
  entry: ref,
  title: 'T',
  gloss: 'g',
  text: 't',
  quote: 'q',
  page: 'https://a.example/',
  pageTitle: 'A',
  day: '2026-01-01',
};

/** A sound message of each type, by direction. */
export const SOUND: Record<'reader' | 'page' | 'order' | 'panel' | 'news', object[]> = {
  reader: [
    { type: 'annotate', article },
    { type: 'entry', ref },
    { type: 'load-card' },
    { type: 'load-map' },
    { type: 'load-marks' },
    { type: 'count', count: 3, off: false },
    { type: 'remember', change: { type: 'know', known: { entry: ref, title: 'T', day: '2026-01-01' } } },
    { type: 'remember', change: { type: 'unknow', entry: ref } },
    { type: 'remember', change: { type: 'hide', hidden } },
    { type: 'remember', change: { type: 'unhide', page: 'https://a.example/', entry: null, title: 'T' } },
    { type: 'remember', change: { type: 'look-up', lookUp } },
  ],
  page: [{ type: 'search', query: 'x', limit: 5 }, { type: 'read-tab', tab: 1 }, { type: 'glossary' }],
  order: [{ type: 'command', command: 'next' }, { type: 'ping' }, { type: 'read-again' }],
  panel: [
    { type: 'jump', article: 0, annotation: 1 },
    { type: 'open', article: 0, annotation: 1 },
    { type: 'send-text', article: 0 },
    { type: 'read-again' },
    { type: 'verdict', article: 0, annotation: 1, verdict: 'know' },
  ],
  news: [{ type: 'look-up', query: 'x', window: 1 }],
};

/** A value that fits nowhere in the protocol, whatever stood there before. */
const WRONG: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, Number.NaN, -1, 0.5, 1e308, true, [], {}, [[[]]], '\u0000', '\ud800', '‮'),
  fc.constant('x'.repeat(3000)),
  fc.array(fc.nat(), { minLength: 3, maxLength: 5 }),
  fc.constant({ toString: 'x', valueOf: 1 }),
  fc.constant(JSON.parse('{"__proto__": {"type": "load-card"}, "constructor": {"prototype": {}}}')),
);

type Path = (string | number)[];

function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...at, key]))];
}

function changed(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, change);
  return copy;
}

/** One message that is broken somewhere. */
export function brokenFrom(sound: object): fc.Arbitrary<unknown> {
  const path = fc.constantFrom(...pathsOf(sound));
  const replaced = fc.tuple(path, WRONG).map(([at, value]) => changed(sound, at, () => value));
  const added = fc
    .tuple(path, fc.constantFrom('__proto__x', 'extra', 'constructor', 'toJSON', '0', ''), WRONG)
    .map(([at, key, value]) =>
      changed(sound, at, (old) =>
        typeof old === 'object' && old !== null && !Array.isArray(old)
          ? { ...old, [key]: value ?? null }
          : [old, value],
      ),
    );
  const removed = path.map((at) =>
    at.length === 0
      ? null
      : changed(sound, at.slice(0, -1), (old) => {
          const copy = { ...(old as Record<string, unknown>) };
          delete copy[String(at.at(-1))];
          return copy;
        }),
  );
  const foreign = fc.anything({ withNullPrototype: false });
  return fc.oneof(
    { weight: 6, arbitrary: replaced },
    { weight: 3, arbitrary: added },
    { weight: 2, arbitrary: removed },
    foreign,
  );
}

/** Cases as JSON for a content script, `each` for each type that a reader may send; `sound`: the schema takes it. */
export function messageCases(seed: number, each: number): { json: string; sound: boolean }[] {
  return SOUND.reader.flatMap((message, index) =>
    fc.sample(brokenFrom(message), { seed: seed + index, numRuns: each }).map((value) => {
      const json = asJson(value);
      return { json, sound: takes(json) };
    }),
  );
}

function asJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}

/** Whether the router would take it: a removed key may leave another sound message. */
function takes(json: string): boolean {
  return v.safeParse(ReaderCallSchema, JSON.parse(json)).success;
}
