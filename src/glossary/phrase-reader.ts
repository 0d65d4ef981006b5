/** Reads texts that were written with a list of phrases (`phrases.ts` writes them). */

const decoder = new TextDecoder();
/** Bytes below this begin a phrase's number: JSON has none of them. */
const CODES_BELOW = 32;

/** Longest text of one record, in bytes; a sound one has a tenth at most. Two bytes may stand for a phrase of any length, so damage could ask for all memory. */
const TEXT_BYTES_MAX = 1 << 20;

/** Phrases of one image. */
export class PhraseReader {
  private readonly starts: Uint32Array;
  private readonly phrases: Uint8Array;
  private scratch = new Uint8Array(1 << 12);

  /** @param starts offsets in `phrases` of each phrase, and the end of the last; @param phrases UTF-8. */
  constructor(starts: Uint32Array, phrases: Uint8Array) {
    this.starts = starts;
    this.phrases = phrases;
  }

  /** The text in these bytes, a phrase for every two bytes that stand for one; a number that no phrase has is left out; the empty text where it would be longer than any. */
  read(bytes: Uint8Array, from: number, to: number): string {
    const end = Math.min(to, bytes.length);
    let length = 0;
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      if (length >= TEXT_BYTES_MAX) return '';
      if (byte >= CODES_BELOW) {
        if (length === this.scratch.length) this.reserve(length + 1);
        this.scratch[length++] = byte;
        continue;
      }
      const phrase = byte * 0x100 + (bytes[++i] ?? 0);
      const start = this.starts[phrase] ?? 0;
      const stop = Math.min(this.starts[phrase + 1] ?? 0, this.phrases.length);
      if (length + stop - start > TEXT_BYTES_MAX) return '';
      if (length + stop - start > this.scratch.length) this.reserve(length + stop - start);
      for (let j = start; j < stop; j++) this.scratch[length++] = this.phrases[j] as number;
    }
    return length > 0 ? decoder.decode(this.scratch.subarray(0, length)) : '';
  }

  private reserve(bytes: number): void {
    const next = new Uint8Array(Math.max(bytes, this.scratch.length * 2));
    next.set(this.scratch);
    this.scratch = next;
  }
}
