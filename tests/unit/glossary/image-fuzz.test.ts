/** The bundled glossary's image, truncated, bit-flipped, of another version: a precise error or a right answer. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { matchText } from '../../../src/annotate/match';
import { ImageError, openImage } from '../../../src/glossary/image-reader';
import type { GlossaryImage } from '../../../src/glossary/types';
import { compileGlossary, IMAGE_PATH } from '../../../src/tools/compile';
import { amount, SEED } from '../../fuzz/cases';

const TEXT =
  'North Korea, the D.P.R.K. and Kim Jong-un spoke of the Pukguksong-3, an SLBM, in Hanoi, Paris and Zürich.';
let bytes: ArrayBuffer;
let right: string;

beforeAll(async () => {
  await compileGlossary();
  const file = readFileSync(IMAGE_PATH);
  bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  right = answers(openImage(bytes));
});

/** What an image answers, as one text. */
function answers(image: GlossaryImage): string {
  const hits = matchText(TEXT, [image]).map((match) => [match.start, match.end]);
  const { entryCount } = image;
  const entries = [0, 1, entryCount >> 1, entryCount - 1].map((index) => image.entry(index));
  return JSON.stringify([hits, entries, image.indexOf('kcna'), image.pack]);
}

/** Opens damaged bytes and uses them. `null`: refused, with a fault and one line. @throws whatever else happened. */
function use(damaged: ArrayBuffer, trusted: boolean): string | null {
  try {
    return answers(openImage(damaged, { trusted }));
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    expect(error.fault).toMatch(/^(foreign|newer|older|truncated|damaged|content)$/);
    expect(error.message).toMatch(/^[^\n]{10,200}$/);
    return null;
  }
}

describe('the bundled image, damaged', () => {
  it('in one to eight bits, is refused', () => {
    const view = new Uint8Array(bytes);
    const places = fc.uniqueArray(fc.nat(bytes.byteLength * 8 - 1), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(places, (bits) => {
        const flip = (): void => {
          for (const bit of bits) view[bit >> 3] = (view[bit >> 3] as number) ^ (1 << (bit & 7));
        };
        flip();
        try {
          expect(use(bytes, false)).toBe(null);
        } finally {
          flip();
        }
      }),
      { numRuns: amount(10_000, 300), seed: SEED },
    );
    expect(use(bytes, false)).toBe(right);
  });

  it('in one to forty bytes and taken on trust, gives an ImageError or an answer, never anything else', () => {
    const view = new Uint8Array(bytes);
    // Half of the changes fall where everything begins: header, index, first records.
    const place = fc.oneof(fc.nat(bytes.byteLength - 1), fc.nat(4096));
    const change = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 40 });
    let opened = 0;
    fc.assert(
      fc.property(change, (changes) => {
        const old = changes.map(([at]) => view[at] as number);
        changes.forEach(([at, value]) => {
          view[at] = value;
        });
        try {
          if (use(bytes, true) !== null) opened += 1;
        } finally {
          for (let i = changes.length - 1; i >= 0; i--) view[changes[i]?.[0] ?? 0] = old[i] as number;
        }
      }),
      { numRuns: amount(10_000, 400), seed: SEED },
    );
    expect(opened).toBeGreaterThan(10);
    expect(use(bytes, true)).toBe(right);
  });

  it('cut short anywhere, is truncated; longer, or of another version, says so', () => {
    const cuts = fc.sample(fc.nat(bytes.byteLength - 1), { numRuns: amount(2000, 100), seed: SEED });
    for (const length of [...cuts, 0, 1, 15, 16, 127, 128]) expect(use(bytes.slice(0, length), true)).toBe(null);
    const longer = new ArrayBuffer(bytes.byteLength + 4);
    new Uint8Array(longer).set(new Uint8Array(bytes));
    expect(use(longer, true)).toBe(null);
    const copy = bytes.slice(0, 4096);
    for (const version of [0, 1, 2, 3, 4, 6, 7, 99, 2 ** 32 - 1]) {
      new Uint32Array(copy)[2] = version;
      expect(use(copy, true)).toBe(null);
    }
  });
});
