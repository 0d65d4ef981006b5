import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFlat, plot, trendOf } from '../soak/trend';

describe('the trend of a soak', () => {
  it('finds a straight line', () => {
    const { gain, error, mean } = trendOf([10, 12, 14, 16, 18]);
    expect([gain, error, mean].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([8, 0, 14]);
  });

  it('calls a leak of one in a thousand a sample rising, also under noise ten times that', () => {
    const noise = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(noise, (off) => {
        // Noise that happens to slope against the leak would hide it; half of the leak's gain is more than noise has.
        fc.pre(trendOf(off).gain > -20_000);
        expect(isFlat(trendOf(off.map((value, sample) => 1e6 + sample * 1000 + value)), 0.01)).toBe(false);
      }),
    );
  });

  it('calls what stands still, or sinks, flat', () => {
    expect(isFlat(trendOf([7, 7, 7, 7]), 0)).toBe(true);
    expect(isFlat(trendOf([9, 8, 8, 7]), 0)).toBe(true);
    expect(isFlat(trendOf([7, 7, 7, 8, 8, 8]), 0)).toBe(false);
  });

  it('draws from nothing to the highest', () => expect(plot([0, 1, 2, 4])).toBe('▁▃▅█'));
});
