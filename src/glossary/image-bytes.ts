/** Growing byte buffers for the image writer, and a reader of bytes that cannot leave its section. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that grow at the end. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity);
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** An unsigned number in 7-bit groups, lowest first, the high bit set on all but the last (LEB128). */
  varint(value: number): void {
    this.reserve(8);
    while (value >= 0x80) {
      this.bytes[this.length++] = (value % 0x80) | 0x80;
      value = Math.floor(value / 0x80);
    }
    this.bytes[this.length++] = value;
  }

  /** UTF-8, without its length. Returns the number of bytes. */
  utf8(text: string): number {
    this.reserve(text.length * 3);
    const { written } = encoder.encodeInto(text, this.bytes.subarray(this.length));
    this.length += written;
    return written;
  }

  /** What another has written. */
  raw({ bytes, length }: ByteWriter): void {
    this.reserve(length);
    this.bytes.set(bytes.subarray(0, length), this.length);
    this.length += length;
  }

  /** UTF-8 with its length in bytes before it. */
  string(text: string): void {
    // Most names are short and plain: then the length is known before encoding.
    if (text.length < 0x80 && isAscii(text)) {
      this.reserve(text.length + 1);
      this.bytes[this.length++] = text.length;
      for (let i = 0; i < text.length; i++) this.bytes[this.length++] = text.charCodeAt(i);
      return;
    }
    // Nor can a short one with accents take more than one byte of length.
    if (text.length * 3 < 0x80) {
      this.reserve(text.length * 3 + 1);
      const { written } = encoder.encodeInto(text, this.bytes.subarray(this.length + 1));
      this.bytes[this.length] = written;
      this.length += written + 1;
      return;
    }
    const bytes = encoder.encode(text);
    this.varint(bytes.length);
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(more: number): void {
    const need = this.length + more;
    if (need <= this.bytes.length) return;
    const next = new Uint8Array(Math.max(need, this.bytes.length * 2));
    next.set(this.bytes.subarray(0, this.length));
    this.bytes = next;
  }
}

/** Words that grow at the end. */
export class WordList {
  words: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.words = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.words.length) {
      const next = new Uint32Array(this.words.length * 2);
      next.set(this.words);
      this.words = next;
    }
    this.words[this.length++] = value;
  }
}

/** Whether every unit is ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/**
 * Reads forward through bytes. Past the end everything reads as 0 or as the empty string: damage that no checksum was
 * asked about gives wrong answers, never an exception and never a byte of another section.
 */
export class ByteReader {
  at: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    const value = this.bytes[this.at];
    this.at++;
    return value ?? 0;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 7; i++) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 0x80;
    }
    return value;
  }

  /** A count of things of at least one byte each: never more than the bytes that are left. */
  count(): number {
    return Math.min(this.varint(), Math.max(0, this.bytes.length - this.at));
  }

  string(): string {
    const length = this.count();
    return this.utf8(length);
  }

  skipString(): void {
    const length = this.count();
    this.at += length;
  }

  utf8(length: number): string {
    const start = this.at;
    const end = Math.min(start + length, this.bytes.length);
    this.at = end;
    // Short plain names are quicker without the decoder's call.
    if (end - start <= 24) {
      let text = '';
      let i = start;
      for (; i < end; i++) {
        const byte = this.bytes[i] as number;
        if (byte > 0x7f) break;
        text += String.fromCharCode(byte);
      }
      if (i === end) return text;
    }
    return start < end ? decoder.decode(this.bytes.subarray(start, end)) : '';
  }
}
