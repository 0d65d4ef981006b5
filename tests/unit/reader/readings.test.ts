import { describe, expect, it } from 'vitest';
import type { AnnotatedWithEntries } from '../../../src/annotate/types';
import { countEntries, markOf } from '../../../src/reader/page';
import { createReadings, type Reading } from '../../../src/reader/readings';
import { foundOf } from '../article/found-of';

/** A box that holds itself alone: comparing needs no more of an element. */
function box(): Element {
  const self = { contains: (other: unknown) => other === self };
  return self as unknown as Element;
}

const found = (texts: string[], root = box(), date: string | null = null) => foundOf(texts, root, date);

const answer = (...ids: (string | null)[]): AnnotatedWithEntries =>
  ({
    annotations: ids.map((_, cast) => ({ cast })),
    cast: ids.map((id) => ({ entry: id && { pack: 'p', id } })),
    entries: {},
  }) as unknown as AnnotatedWithEntries;

let answers = 0;
/** As the reader does when the worker has answered. */
function answered(reading: Reading | undefined, annotated = answer('a', 'b')): void {
  if (!reading) throw new Error('no reading');
  reading.due = false;
  reading.read = { answer: answers++, article: reading.found, annotated };
}

const A = ['a1', 'a2', 'a3', 'a4'];
const B = ['b1', 'b2', 'b3', 'b4'];

describe('the readings of a page', () => {
  it('a story that is appended is due, and the first is not', () => {
    const readings = createReadings();
    const a = found(A);
    readings.take(a, [a]);
    answered(readings.list()[0]);
    const b = found(B);
    readings.take(a, [a, b]);
    expect(readings.list().map(({ due, own, name }) => [due, own, name])).toEqual([
      [false, true, 0],
      [true, false, 1],
    ]);
  });

  it('keeps the names of those that stay when the first goes, and their marks mean what they meant', () => {
    const readings = createReadings();
    const [a, b] = [found(A), found(B)];
    readings.take(a, [a, b]);
    for (const reading of readings.list()) answered(reading);
    const [first, second] = readings.reads().map((read) => markOf(read, 1)) as [number, number];
    expect(readings.place(first)).toBeLessThan(readings.place(second) as number);
    expect(readings.take(b, [b]).moved).toBe(true);
    expect(readings.of(first)).toBe(null);
    expect(readings.place(first)).toBe(null);
    expect(readings.of(second)).toMatchObject({ index: 1, reading: { name: 1 } });
    expect([readings.mark(0, 1), readings.mark(1, 1), readings.mark(1, 2)]).toEqual([null, second, null]);
    expect(readings.list()[0]?.due).toBe(false);
  });

  it('a mark of an older answer means nothing', () => {
    const readings = createReadings();
    const a = found(A);
    readings.take(a, [a]);
    answered(readings.list()[0]);
    const mark = markOf(readings.reads()[0] as never, 0);
    answered(readings.list()[0]);
    expect(readings.of(mark)).toBe(null);
  });

  it('other text in the same box is due and keeps its old answer until the new one comes', () => {
    const readings = createReadings();
    const a = found(A);
    readings.take(a, [a]);
    answered(readings.list()[0]);
    const next = found([...A, 'a5'], a.root);
    expect(readings.take(next, [next]).moved).toBe(false);
    expect(readings.list()[0]).toMatchObject({ due: true, name: 0, found: next, read: { article: a } });
  });

  it('the same text in another box is the same story, moved', () => {
    const readings = createReadings();
    const [a, b] = [found(A), found(B)];
    readings.take(a, [a, b]);
    for (const reading of readings.list()) answered(reading);
    const again = found(B);
    expect(readings.take(a, [a, again]).moved).toBe(true);
    expect(readings.list()[1]).toMatchObject({ due: false, name: 1, read: { article: again } });
  });

  it('what the page is about, rewritten elsewhere, follows what it was about; another story that is new does not', () => {
    const readings = createReadings();
    const [a, b] = [found(A), found(B)];
    readings.take(a, [a, b]);
    const [c, d] = [found(['c1']), found(['d1'])];
    readings.take(c, [c, d]);
    expect(readings.list().map(({ name }) => name)).toEqual([0, 2]);
  });

  it('a story keeps its own day when the page comes to be about it, and the first one keeps the page’s', () => {
    const readings = createReadings();
    const [a, b] = [found(A, box(), '2019-10-07'), found(B, box(), '2020-01-05')];
    readings.take(a, [a, b]);
    // The title names the second now, and the finder gives it the day that the page names for the first.
    const [further, own] = [found([...A, 'a5'], a.root), found([...B, 'b5'], b.root, '2019-10-07')];
    readings.take(own, [further, own]);
    expect(readings.list().map((one) => one.found.content.date)).toEqual(['2019-10-07', '2020-01-05']);
    // Another story in its box has what the page says.
    const other = found(['x', 'y', 'z'], b.root, '2021-01-01');
    readings.take(other, [further, other]);
    expect(readings.list().map((one) => one.found.content.date)).toEqual(['2019-10-07', '2021-01-01']);
  });

  it('one that failed is asked again when the page changes', () => {
    const readings = createReadings();
    const a = found(A);
    readings.take(a, [a]);
    Object.assign(readings.list()[0] as Reading, { due: false, failure: 'no' });
    readings.take(a, [a]);
    expect(readings.list()[0]?.due).toBe(true);
  });
});

describe('countEntries', () => {
  it('counts what two articles name once, and what no glossary knows not at all', () => {
    const a = found(A);
    const reads = [answer('a', 'b', null), answer('b', 'c')].map((annotated) => ({ answer: 0, article: a, annotated }));
    expect(countEntries(reads)).toBe(3);
    expect(countEntries(reads.slice(0, 1))).toBe(2);
    expect(countEntries([])).toBe(0);
  });
});
