import { malformed } from '../../malformed';

/** Thrown where a pickle goes on past the bytes at hand: there may be more in the file. */
export class OutOfBytes extends Error {}

const LINE_FEED = 0x0a;
/** The longest module or class name that is read, and the longest number. */
const MAX_LINE_BYTES = 1024;

/** Reads a pickle's bytes in order: little-endian, but for its big-endian floats. */
export class PickleCursor {
  readonly bytes: Uint8Array;
  /** Of the next byte. */
  at = 0;
  readonly #view: DataView;
  readonly #text = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#step(2), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#step(4), true);
  }

  uint32(): number {
    return this.#view.getUint32(this.#step(4), true);
  }

  /** A length of eight bytes. */
  uint64(): number {
    const value = this.#view.getBigUint64(this.#step(8), true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
      throw malformed('pickle-length', { length: value.toString(), at: this.at });
    }
    return Number(value);
  }

  float64(): number {
    return this.#view.getFloat64(this.#step(8));
  }

  /** The next bytes themselves, not a copy. */
  take(length: number): Uint8Array {
    const start = this.#step(length);
    return this.bytes.subarray(start, start + length);
  }

  /** Text up to a line feed, which is left out. */
  line(): string {
    const end = this.bytes.indexOf(LINE_FEED, this.at);
    const length = (end < 0 ? this.bytes.length : end) - this.at;
    if (length > MAX_LINE_BYTES) throw malformed('pickle-length', { length, at: this.at });
    if (end < 0) throw new OutOfBytes();
    const text = this.#text.decode(this.take(length));
    this.at = end + 1;
    return text;
  }

  #step(length: number): number {
    const start = this.at;
    if (length > this.bytes.length - start) throw new OutOfBytes();
    this.at = start + length;
    return start;
  }
}
