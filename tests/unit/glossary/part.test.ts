/** An image that is held in part answers as the whole one does, and never from a record that it does not hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate, articleFromText, withEntries } from '../../../src/annotate/annotate';
import { matchText, proposedEntries } from '../../../src/annotate/match';
import { indexBytes, openImage, partOf } from '../../../src/glossary/image-reader';
import { writeImage } from '../../../src/glossary/image-writer';
import { type PartRecords, RecordAbsent } from '../../../src/glossary/records';
import type { Entry, Glossary, GlossaryImage } from '../../../src/glossary/types';
import { glossaryOf } from '../annotate/glossary-of';

const words = ['Alpha', 'Berg', 'Corran', 'Delta', 'Ember', 'Fjord'];
const names = fc.array(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 12 },
);
const texts = fc
  .array(fc.constantFrom(...words, 'the', 'of', 'said'), { maxLength: 40 })
  .map((list) => `${list.join(' ')}.`);

/** A glossary whose entries name each other, and an office with holders. */
function related(list: readonly string[]): Glossary {
  const base = glossaryOf([...new Set(list)].map((name) => `${name}#place`));
  const { entries } = base;
  const first = entries[0] as Entry;
  return {
    ...base,
    entries: entries.map((entry, i): Entry => {
      const other = entries[(i + 1) % entries.length] as Entry;
      const { id, title, kind } = other;
      const holders = [{ entry: first.id, name: first.title, from: '2001', to: null, acting: false }];
      return { ...entry, related: other === entry ? [] : [{ id, title, kind }], holders: i % 3 === 1 ? holders : [] };
    }),
  };
}

/** Opens in part, and reads records out of the whole bytes as a store of pages would. */
function inPart(bytes: ArrayBuffer): { image: GlossaryImage; read: (records: Iterable<number>) => void } {
  const from = indexBytes(bytes);
  const image = openImage(bytes.slice(0, from), { trusted: true, part: true });
  const records = partOf(image) as PartRecords;
  const read = (entries: Iterable<number>): void => {
    for (const entry of entries) {
      const [start, end] = records.range(entry);
      records.put(entry, new Uint8Array(bytes, from + start, end - start));
    }
  };
  return { image, read };
}

/** Does the work again with what it lacked, as the worker does. */
function complete<T>(work: () => T, read: (entries: Iterable<number>) => void): T {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RecordAbsent)) throw error;
      expect(error.entries.length).toBeGreaterThan(0);
      expect(error.entries.every((entry) => !error.records.has(entry))).toBe(true);
      read(error.entries);
    }
  }
}

describe('an image held in part', () => {
  it('gives the same matches with the records that were proposed, and no more of them', () => {
    fc.assert(
      fc.property(names, texts, (list, text) => {
        const bytes = writeImage(related(list));
        const { image, read } = inPart(bytes);
        read(proposedEntries(text, image));
        expect(matchText(text, [image])).toEqual(matchText(text, [openImage(bytes)]));
      }),
    );
  });

  it('gives the same answer with entries, whatever it lacks at first', () => {
    fc.assert(
      fc.property(names, texts, (list, text) => {
        const bytes = writeImage(related(list));
        const { image, read } = inPart(bytes);
        const article = articleFromText(text);
        const answer = (one: GlossaryImage) => withEntries(annotate(article, [one]), [one]);
        expect(complete(() => answer(image), read)).toEqual(answer(openImage(bytes)));
      }),
    );
  });

  it('finds every entry by its id, and all of each', () => {
    const glossary = related(words);
    const bytes = writeImage(glossary);
    const { image, read } = inPart(bytes);
    for (const { id } of glossary.entries) {
      const entry = complete(() => image.entry(image.indexOf(id)), read);
      expect(entry).toEqual(openImage(bytes).entry(openImage(bytes).indexOf(id)));
    }
    expect(complete(() => image.indexOf('nobody'), read)).toBe(-1);
  });

  it('asks once for all that an entry names', () => {
    const { image, read } = inPart(writeImage(related(['Alpha', 'Berg'])));
    read([0]);
    expect(() => image.entry(0)).toThrow(RecordAbsent);
    read([1]);
    expect(image.entry(0).related).toHaveLength(1);
  });

  it('is opened from trusted bytes only, and not from other bytes than those of its index', () => {
    const bytes = writeImage(related(words));
    const index = bytes.slice(0, indexBytes(bytes));
    expect(() => openImage(index, { part: true })).toThrow(TypeError);
    expect(() => openImage(index, { trusted: true })).toThrow(/should have/);
    expect(() => openImage(index.slice(0, -8), { trusted: true, part: true })).toThrow(/lies outside/);
    expect(openImage(index, { trusted: true, part: true }).byteLength).toBe(bytes.byteLength);
  });

  it('reads a record that is short as if the rest were zero', () => {
    const bytes = writeImage(related(words));
    const image = openImage(bytes.slice(0, indexBytes(bytes)), { trusted: true, part: true });
    partOf(image)?.put(0, new Uint8Array(0));
    expect(image.head(0)).toMatchObject({ id: '', title: '' });
    expect(matchText(words.join(' '), [openImage(bytes)])).not.toEqual([]);
  });
});
