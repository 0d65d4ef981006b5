/** Sorting in steps: a million entries in one call would hold a worker for a second. */

/**
 * The same things by id, in order of UTF-16 units; the array itself where it is sorted already. Stable.
 * @param step how many comparisons to make between two steps; each step gives what part is done, 0 to 0.1.
 */
export function* sortedById<T extends { id: string }>(
  items: readonly T[],
  step: number,
): Generator<number, readonly T[]> {
  let sorted = true;
  for (let i = 1; i < items.length && sorted; i++) {
    sorted = (items[i - 1] as T).id <= (items[i] as T).id;
    if (i % (step * 16) === 0) yield 0;
  }
  if (sorted) return items;
  let from = items.slice();
  let to = new Array<T>(items.length);
  let comparisons = 0;
  // Bottom-up merge sort (Knuth, The Art of Computer Programming, vol. 3, 5.2.4).
  for (let run = 1; run < from.length; run *= 2) {
    for (let start = 0; start < from.length; start += run * 2) {
      const middle = Math.min(start + run, from.length);
      const end = Math.min(start + run * 2, from.length);
      let left = start;
      let right = middle;
      for (let out = start; out < end; out++) {
        const takeLeft = left < middle && (right >= end || (from[left] as T).id <= (from[right] as T).id);
        to[out] = from[takeLeft ? left++ : right++] as T;
        if (++comparisons % (step * 16) === 0) yield 0.05;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/**
 * Numbers `0 … count-1` by a digit, stable and without comparing (Knuth, vol. 3, 5.2, algorithm D). Steps as above.
 * @param digit below `radix`. @param before the order to begin with; null: as the numbers are.
 * @returns the order, and where each digit starts in it, with the end of the last.
 */
export function* countingSort(
  count: number,
  radix: number,
  digit: (item: number) => number,
  before: Uint32Array | null,
  step: number,
): Generator<number, { order: Uint32Array; starts: Uint32Array }> {
  const starts = new Uint32Array(radix + 1);
  for (let i = 0; i < count; i++) {
    const after = digit(i) + 1;
    starts[after] = (starts[after] as number) + 1;
    if (i % step === 0) yield 0.86;
  }
  for (let i = 1; i <= radix; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  const order = new Uint32Array(count);
  const free = starts.slice();
  for (let i = 0; i < count; i++) {
    const item = before === null ? i : (before[i] as number);
    const place = free[digit(item)] as number;
    order[place] = item;
    free[digit(item)] = place + 1;
    if (i % step === 0) yield 0.88;
  }
  return { order, starts };
}
