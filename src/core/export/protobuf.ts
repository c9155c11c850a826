/** A file in pieces: what it holds of weights are views of the caller's own arrays, not copies. */
export interface Pieces {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly byteLength: number;
}

/** Wire types of protobuf that ONNX needs. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/**
 * Writes one protobuf message field by field. Nested messages are written first and then handed over,
 * so that every length is known and no byte is copied twice.
 * Source: protobuf.dev/programming-guides/encoding.
 */
export class MessageWriter implements Pieces {
  readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  byteLength = 0;

  /** A whole number from 0 to 2^53 - 1. Throws on any other. */
  int(field: number, value: number): this {
    return this.tag(field, VARINT).append(varint(value));
  }

  /** One int field for each value, as proto2 repeats them. */
  ints(field: number, values: readonly number[]): this {
    for (const value of values) this.int(field, value);
    return this;
  }

  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.tag(field, FIXED32).append(bytes);
  }

  text(field: number, value: string): this {
    return this.bytes(field, utf8(value));
  }

  bytes(field: number, value: Uint8Array<ArrayBuffer>): this {
    return this.message(field, { pieces: [value], byteLength: value.byteLength });
  }

  message(field: number, { pieces, byteLength }: Pieces): this {
    this.tag(field, LENGTH_DELIMITED).append(varint(byteLength));
    for (const piece of pieces) this.append(piece);
    return this;
  }

  private tag(field: number, wireType: number): this {
    return this.append(varint(field * 8 + wireType));
  }

  private append(bytes: Uint8Array<ArrayBuffer>): this {
    this.pieces.push(bytes);
    this.byteLength += bytes.byteLength;
    return this;
  }
}

/** The pieces as one array: a copy, for those who can't take a list. */
export function concatenate({ pieces, byteLength }: Pieces): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(byteLength);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function varint(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a varint: ${value}`);
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.of(...bytes, rest);
}

/** Written out because TextEncoder is not part of the language. */
function utf8(text: string): Uint8Array<ArrayBuffer> {
  const ascii = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return Uint8Array.from(Array.from(text).flatMap(utf8Of));
    ascii[at] = unit;
  }
  return ascii;
}

function utf8Of(character: string): number[] {
  const code = codeOf(character);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), continuation(code)];
  if (code < 0x10000) return [0xe0 | (code >> 12), continuation(code >> 6), continuation(code)];
  const lead = 0xf0 | (code >> 18);
  return [lead, continuation(code >> 12), continuation(code >> 6), continuation(code)];
}

/** Half a surrogate pair has no UTF-8; it becomes the replacement character. */
function codeOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
