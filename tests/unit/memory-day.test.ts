import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { dayOf } from '../../src/memory/day';
import { KnownSchema } from '../../src/memory/memory';

it('gives the local calendar day', () => {
  expect(dayOf(new Date(2026, 10, 28, 23, 59))).toBe('2026-11-28');
  expect(dayOf(new Date(1985, 2, 1))).toBe('1985-03-01');
});

it('gives a day that the memory takes, whatever the clock says', () => {
  const entry = { pack: 'p', id: 'i' };
  fc.assert(
    fc.property(fc.date({ noInvalidDate: false }), (now) => {
      expect(v.is(KnownSchema, { entry, title: 't', day: dayOf(now) })).toBe(true);
    }),
  );
});
