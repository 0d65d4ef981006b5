import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING } from '../../../src/memory/memory';
import { backupText, changesBy, merged, readBackup } from '../../../src/settings/backup';
import { DEFAULTS } from '../../../src/settings/settings';

const ours = { settings: DEFAULTS, memory: NOTHING };
const known = (id: string) => ({ entry: { pack: 'sidelight', id }, title: id, day: '2026-11-24' });
const theirs = {
  settings: { ...DEFAULTS, knows: 3, silentSites: ['a.example'] },
  memory: { ...NOTHING, known: [known('a'), known('b')] },
};

describe('a backup', () => {
  it('reads back to what was written', () => {
    expect(readBackup(backupText(theirs, '2026-11-24'))).toEqual({ ok: true, backup: theirs });
  });

  it('adds its lists to ours, each line once, and takes its settings', () => {
    const after = merged({ ...ours, memory: { ...NOTHING, known: [known('b'), known('c')] } }, theirs);
    expect(after.memory.known.map(({ title }) => title).sort()).toEqual(['a', 'b', 'c']);
    expect(after.settings.knows).toBe(3);
  });

  it('says beforehand what it would change', () => {
    expect(changesBy(ours, theirs)).toEqual({
      settings: ['silentSites', 'knows'],
      keeping: false,
      known: 2,
      hidden: 0,
      lookUps: 0,
    });
    expect(changesBy(theirs, theirs)).toMatchObject({ settings: [], known: 0 });
  });

  it.each([
    ['nonsense', 'not-json'],
    ['{"a":1}', 'not-ours'],
    ['[]', 'not-ours'],
    ['{"sidelight":9,"settings":{},"memory":{}}', 'newer'],
  ])('refuses %s', (text, problem) => {
    expect(readBackup(text)).toEqual({ ok: false, problem });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void readBackup(text)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (settings, memory) => {
        const read = readBackup(JSON.stringify({ sidelight: 1, settings, memory }));
        if (read.ok) changesBy(ours, read.backup);
      }),
    );
  });
});
