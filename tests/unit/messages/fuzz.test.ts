/** Every message type, broken by schema: refused or sound, never a throw, never a changed prototype. */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  PageCallSchema,
  PanelNewsSchema,
  PanelOrderSchema,
  ReaderCallSchema,
  ReaderOrderSchema,
} from '../../../src/messages/protocol';
import { amount, SEED } from '../../fuzz/cases';
import { brokenFrom, SOUND } from '../../fuzz/messages';

const SCHEMAS = {
  reader: ReaderCallSchema,
  page: PageCallSchema,
  order: ReaderOrderSchema,
  panel: PanelOrderSchema,
  news: PanelNewsSchema,
} as const;

const typesIn = (schema: { options: readonly { entries: { type: { literal: string } } }[] }): string[] =>
  schema.options.map(({ entries }) => entries.type.literal);

const cyclic: Record<string, unknown> = { type: 'annotate' };
cyclic.article = cyclic;

describe.each(Object.entries(SCHEMAS))('messages of the direction "%s"', (direction, schema) => {
  const sound = SOUND[direction as keyof typeof SOUND];

  it('has a sound example of every type, and takes it', () => {
    const types = new Set(sound.map((message) => (message as { type: string }).type));
    expect([...types].sort()).toEqual(typesIn(schema as never).sort());
    for (const message of sound) expect(v.safeParse(schema, message).success).toBe(true);
  });

  it.each(sound.map((message) => [JSON.stringify(message).slice(0, 70), message] as const))(
    'refuses what is broken of %s',
    (_name, message) => {
      let refused = 0;
      fc.assert(
        fc.property(brokenFrom(message), (value) => {
          const read = v.safeParse(schema, value);
          if (!read.success) {
            refused += 1;
            return;
          }
          // Taken: then it is one of the protocol's, with nothing beside.
          expect(v.safeParse(schema, read.output).success).toBe(true);
          expect(Object.keys(read.output).sort()).toEqual(Object.keys(value as object).sort());
        }),
        { numRuns: amount(10_000, 1000), seed: SEED },
      );
      expect(refused).toBeGreaterThan(amount(10_000, 1000) / 2);
      expect(({} as { type?: unknown }).type).toBeUndefined();
    },
  );

  it('refuses a message that holds itself, and one that takes its type from a prototype', () => {
    expect(v.safeParse(schema, cyclic).success).toBe(false);
    for (const message of sound) {
      expect(v.safeParse(schema, JSON.parse(`{"__proto__": ${JSON.stringify(message)}}`)).success).toBe(false);
      // No own fields: structured clones of it are empty, so it cannot come through a message at all.
      expect(structuredClone(Object.create(message))).toEqual({});
    }
  });
});
