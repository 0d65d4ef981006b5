import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchText } from '../../../src/annotate/match';
import { WORD } from '../../../src/glossary/image-format';
import { ImageError, openImage } from '../../../src/glossary/image-reader';
import { writeImage, writeImageInSlices } from '../../../src/glossary/image-writer';
import type { Entry, Glossary, GlossaryImage, OpenOptions } from '../../../src/glossary/types';
import { glossaryOf } from '../annotate/glossary-of';

const base = glossaryOf([
  'North Korea|DPRK|북한#place',
  'Kim Jong-un|金正恩#person',
  'President of Korea#office',
  'ICBM#weapon',
  'Zürich#place',
]);
const [korea, kim, office, icbm, zurich] = base.entries as [Entry, Entry, Entry, Entry, Entry];
const rich: Glossary = {
  ...base,
  entries: [
    {
      ...korea,
      related: [{ id: kim.id, title: kim.title, kind: kim.kind }],
      wikipedia: 'North Korea',
      place: { lat: 39.8, lon: 125.75 },
    },
    {
      ...kim,
      aliases: [
        { text: 'Kim Jong-un', case: 'smart' },
        { text: '金正恩', case: 'any', lang: 'zh' },
        { text: 'Kim', case: 'exact', needs: 'context' },
      ],
      topics: ['korea', 'test'],
      wikipedia: 'Kim Jong Un',
      layer: 'generated',
      familiarity: 1,
      facts: { born: '1984-01-08' },
    },
    {
      ...office,
      holders: [
        { entry: kim.id, name: 'Kim Jong-un', from: '2011-12-17', to: null, acting: false },
        { entry: null, name: 'Someone Else', from: '1994', to: '2011-12-17', acting: true },
      ],
      timeline: [{ date: '1948-09-09', text: 'Made.' }],
    },
    { ...icbm, facts: { range_km: [5500, 15000] }, layer: 'own' },
    zurich,
  ],
};
const bytes = writeImage(rich);
const image = openImage(bytes);

describe('what is written is read', () => {
  it('entries, whole', () => {
    expect(rich.entries.map((_, i) => image.entry(i))).toEqual(rich.entries);
  });

  it('records of many lengths, and refuses one that is too long', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 70 }), (sizes) => {
        const many = sizes.map((size, i) => ({
          ...korea,
          id: `e${String(i).padStart(3, '0')}`,
          summary: 'x'.repeat(size),
        }));
        const opened = openImage(writeImage({ ...base, entries: many }));
        expect(many.map((_, i) => opened.entry(i).summary.length)).toEqual(sizes);
      }),
      { numRuns: 30 },
    );
    const long = [{ ...korea, summary: Array.from({ length: 70_000 }, (_, i) => (i * 7919) % 997).join('') }];
    expect(() => writeImage({ ...base, entries: long })).toThrow(/takes more than 65535 bytes/);
  });

  it('ids, whether the title gives them or not', () => {
    const named = ['Kim Jong-un', 'Zürich', "O'Tern & Sons, Inc."].map((title, i) => ({
      ...korea,
      id: `x${i}`,
      title,
    }));
    const ids = ['kim-jong-un', 'o-tern-sons-inc', 'otern-sons-inc', 'zurich'];
    const titles = [0, 2, 2, 1].map((i) => named[i] as Entry);
    const opened = openImage(
      writeImage({ ...base, entries: titles.map((entry, i) => ({ ...entry, id: ids[i] ?? '' })) }),
    );
    expect(ids.map((_, i) => opened.head(i).id)).toEqual(ids);
    expect(ids.map((id) => opened.indexOf(id))).toEqual([0, 1, 2, 3]);
    expect(opened.indexOf('zurich-2')).toBe(-1);
  });

  it('heads, ids, holders, offices, counts', () => {
    expect(image.head(1)).toEqual({
      index: 1,
      id: kim.id,
      title: 'Kim Jong-un',
      kind: 'person',
      layer: 'generated',
      familiarity: 1,
      topics: ['korea', 'test'],
      related: [],
      wikipedia: 'Kim Jong Un',
    });
    expect(image.head(0).related).toEqual([1]);
    expect(rich.entries.map(({ id }) => image.indexOf(id))).toEqual([0, 1, 2, 3, 4]);
    expect(['', 'e', 'e000000x', 'zzz'].map((id) => image.indexOf(id))).toEqual([-1, -1, -1, -1]);
    expect(image.holders(2)).toEqual(rich.entries[2]?.holders);
    expect(image.holders(0)).toEqual([]);
    expect(image.offices(1)).toEqual([2]);
    expect(image.pack).toEqual(rich.pack);
    expect([image.entryCount, image.byteLength]).toEqual([5, bytes.byteLength]);
  });

  it('positions outside are refused', () => {
    for (const index of [-1, 5, 0.5, Number.NaN]) expect(() => image.head(index)).toThrow(RangeError);
  });

  it('any texts and ids, in any order', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const entry = fc.record({
      id: fc.stringMatching(/^[a-z0-9]{1,6}$/),
      title: line,
      // Made entries say the same of many, and share it in the image.
      layer: fc.constantFrom('written' as const, 'generated' as const),
      gloss: fc.oneof(line, fc.constantFrom('a city', 'a town')),
      summary: fc.oneof(line, fc.constantFrom('a city', 'a town')),
      facts: fc.constantFrom<Entry['facts']>({}, { country: 'Chad' }, { country: 'Mali' }),
      alias: line,
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: (e) => e.id, maxLength: 30 }), (list) => {
        const entries = list.map((e): Entry => ({ ...icbm, ...e, aliases: [{ text: e.alias, case: 'smart' }] }));
        const read = openImage(writeImage({ pack: base.pack, entries }));
        for (const e of entries) {
          const { alias: _, ...want } = e as Entry & { alias: string };
          expect(read.entry(read.indexOf(e.id))).toEqual(want);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('facts that several entries share, to each its own', () => {
    const entries = ['a', 'b', 'c'].map(
      (id): Entry => ({ ...zurich, id, layer: 'generated', facts: { country: 'Chad' } }),
    );
    const read = openImage(writeImage({ pack: base.pack, entries }));
    read.entry(0).facts.country = 'Mali';
    expect([0, 1, 2].map((i) => read.facts(i))).toEqual(entries.map(({ facts }) => facts));
  });

  it('the same bytes again, in slices too, whatever the order of the entries', async () => {
    const turned = { ...rich, entries: rich.entries.toReversed() };
    let pauses = 0;
    const sliced = await writeImageInSlices(turned, { slice: 0, pause: async () => void pauses++ });
    expect(pauses).toBeGreaterThan(5);
    expect(new Uint8Array(sliced)).toEqual(new Uint8Array(bytes));
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const writing = writeImageInSlices(rich, {
      slice: 0,
      signal: stop.signal,
      progress: () => stop.abort(new Error('enough')),
    });
    await expect(writing).rejects.toThrow('enough');
  });

  it('an empty glossary', () => {
    const empty = openImage(writeImage({ pack: base.pack, entries: [] }));
    expect(empty.entryCount).toBe(0);
    expect(empty.indexOf('x')).toBe(-1);
    expect(matchText('North Korea', [empty])).toEqual([]);
  });

  it('what cannot be written is named', () => {
    const twice = { ...base, entries: [korea, korea] };
    expect(() => writeImage(twice)).toThrow(/two entries have the id "e000000"/);
    const loose = { ...base, entries: [{ ...korea, related: [{ id: 'gone', title: '', kind: 'term' as const }] }] };
    expect(() => writeImage(loose)).toThrow(/"e000000" names "gone"/);
  });
});

function fault(buffer: ArrayBuffer, options?: OpenOptions): string {
  try {
    openImage(buffer, options);
    return 'opened';
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    expect(error.message).toMatch(/^[^\n]{10,}$/);
    return error.fault;
  }
}

function changed(change: (words: Uint32Array) => void): ArrayBuffer {
  const copy = bytes.slice(0);
  change(new Uint32Array(copy));
  return copy;
}

describe('what is no image is refused', () => {
  it('cut short, anywhere', () => {
    for (let length = 0; length < bytes.byteLength; length++) {
      expect(fault(bytes.slice(0, length))).toBe('truncated');
    }
  });

  it('foreign, newer, older, longer', () => {
    expect(fault(new TextEncoder().encode('{"entries": [], "more": []}').buffer as ArrayBuffer)).toBe('foreign');
    expect(fault(changed((w) => w.fill(0)))).toBe('foreign');
    expect(fault(changed((w) => w.fill(99, WORD.version, WORD.version + 1)))).toBe('newer');
    expect(fault(changed((w) => w.fill(0, WORD.version, WORD.version + 1)))).toBe('older');
    const longer = new ArrayBuffer(bytes.byteLength + 8);
    new Uint8Array(longer).set(new Uint8Array(bytes));
    expect(fault(longer)).toBe('damaged');
  });

  it('every flipped bit', () => {
    const copy = bytes.slice(0);
    const view = new Uint8Array(copy);
    for (let bit = 0; bit < view.length * 8; bit++) {
      const flip = (): void => {
        view[bit >> 3] = (view[bit >> 3] as number) ^ (1 << (bit & 7));
      };
      flip();
      expect(fault(copy)).not.toBe('opened');
      flip();
    }
    expect(fault(copy)).toBe('opened');
  });

  it('opened as trusted, damage gives answers or an ImageError, and no other exception', () => {
    const text = 'North Korea, the DPRK, Kim Jong-un, 金正恩, ICBMs, 북한은, Zürich, Kim, President of Korea.';
    const at = fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 40 }), (changes) => {
        const copy = bytes.slice(0);
        const view = new Uint8Array(copy);
        for (const [place, value] of changes) view[place] = value;
        // The header's own checksum is always looked at: mend nothing there.
        if (fault(copy, { trusted: true }) === 'opened') useAll(openImage(copy, { trusted: true }), text);
      }),
      { numRuns: 3000 },
    );
  });
});

function useAll(opened: GlossaryImage, text: string): void {
  for (const match of matchText(text, [opened])) expect(match.end).toBeGreaterThan(match.start);
  expect(opened.pack).toHaveProperty('id');
  expect(opened.indexOf('e000001')).toBeLessThan(opened.entryCount);
  for (let i = 0; i < opened.entryCount; i++) {
    expect(opened.entry(i)).toHaveProperty('aliases');
    for (const other of opened.head(i).related) expect(other).toBeLessThan(opened.entryCount);
    for (const other of opened.offices(i)) expect(other).toBeLessThan(opened.entryCount);
    expect(Array.isArray(opened.holders(i))).toBe(true);
  }
}
