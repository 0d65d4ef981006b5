import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../../src/glossary/image-bytes';
import { PHRASES_MOST } from '../../../src/glossary/image-format';
import { PhraseReader } from '../../../src/glossary/phrase-reader';
import { Phrases } from '../../../src/glossary/phrases';

/** Phrases for texts, and who reads what is written with them. */
function chosen(texts: readonly string[]): { phrases: Phrases; reader: PhraseReader } {
  const phrases = new Phrases();
  for (const _ of phrases.choose(texts));
  const list = new ByteWriter();
  const starts = [0, ...phrases.list.map((phrase) => list.length + list.utf8(phrase))];
  return { phrases, reader: new PhraseReader(new Uint32Array(starts), list.bytes.slice(0, list.length)) };
}

function written(phrases: Phrases, text: string): Uint8Array {
  const to = new ByteWriter(4);
  phrases.write(text, to);
  return to.bytes.slice(0, to.length);
}

const word = fc.constantFrom(
  'president',
  'of',
  'the',
  'Zürich',
  '김정은',
  '2019',
  '🙂',
  'vice president of the',
  'a',
  '"},0,0',
);
const sentence = fc.array(
  fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
);
/** As texts of records are: JSON, so that control characters and halves of letters are escaped. */
const json = sentence.map((words) => JSON.stringify([words.join(' '), words]));

describe('phrases', () => {
  it('give every text back, whether it was among those they were chosen from or not', () => {
    fc.assert(
      fc.property(fc.array(json, { maxLength: 30 }), fc.array(json, { maxLength: 5 }), (texts, others) => {
        const { phrases, reader } = chosen(texts);
        for (const text of [...texts, ...others]) {
          const bytes = written(phrases, text);
          expect(reader.read(bytes, 0, bytes.length)).toBe(text);
        }
      }),
    );
  });

  it('make texts that repeat shorter, list and all, and cost nothing where nothing repeats', () => {
    const texts = Array.from({ length: 50 }, (_, i) => `["the president of the republic from ${1950 + i}"]`);
    const { phrases } = chosen(texts);
    const plain = texts.join('').length;
    const size = texts.reduce((sum, text) => sum + written(phrases, text).length, 0);
    expect(phrases.list).toContain('["the president of the');
    expect(size + phrases.list.join('').length + 4 * phrases.list.length).toBeLessThan(plain / 2);
    expect(chosen(['one two', 'three four']).phrases.list).toEqual([]);
    expect(chosen([]).phrases.list).toEqual([]);
  });

  it('are the same for the same texts, in the order of use, and no more than two bytes can tell apart', () => {
    const texts = Array.from({ length: 40_000 }, (_, i) => `word${i % 10_000} stands often${i % 7}`);
    const { list } = chosen(texts).phrases;
    expect(chosen(texts).phrases.list).toEqual(list);
    expect(list.length).toBe(PHRASES_MOST);
    expect(list.slice(0, 7).every((phrase) => phrase.includes(' often'))).toBe(true);
  });

  it('of damaged bytes give something or nothing, never an exception', () => {
    const { reader } = chosen(Array.from({ length: 9 }, () => '["the president of the republic"]'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(50), fc.nat(50), (bytes, from, to) => {
        expect(typeof reader.read(bytes, from, to)).toBe('string');
      }),
    );
    expect(reader.read(Uint8Array.of(31, 255, 65), 0, 3)).toBe('A');
    // A record of 64 kB that asks for a phrase of a megabyte at every two bytes.
    const bomb = new PhraseReader(new Uint32Array([0, 1 << 20]), new Uint8Array(1 << 20).fill(65));
    expect(bomb.read(new Uint8Array(0xffff), 0, 0xffff)).toBe('');
  });
});
