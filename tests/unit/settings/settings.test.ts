import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, SETTINGS_VERSION, settingsFrom } from '../../../src/settings/settings';

describe('settingsFrom', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(settingsFrom(undefined)).toEqual(DEFAULTS);
  });
  it('keeps what is good and mends only what is damaged', () => {
    expect(settingsFrom({ version: 1, marks: false, silentSites: 'all', knows: 3, plain: ['cars'] })).toEqual({
      version: 1,
      marks: false,
      silentSites: [],
      knows: 3,
      density: 'first',
      plain: [],
    });
  });
  it('reads settings of a newer version as far as it understands them', () => {
    expect(settingsFrom({ version: SETTINGS_VERSION + 1, marks: false, future: true })).toMatchObject({
      version: SETTINGS_VERSION + 1,
      marks: false,
    });
  });
  it('always gives a whole and valid form', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = settingsFrom(stored);
        expect(typeof settings.marks).toBe('boolean');
        expect(settings.knows).toBeGreaterThanOrEqual(0);
        expect(settings.knows).toBeLessThanOrEqual(5);
        expect(Array.isArray(settings.silentSites)).toBe(true);
      }),
    );
  });
});
