type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes as 16-bit words: a view where they lie aligned, else a copy. Machines are little-endian. */
export function words16(bytes: Bytes): Uint16Array<ArrayBuffer> {
  const aligned = alignedTo(2, bytes);
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 2);
}

/** Bytes as 32-bit words: a view where they lie aligned, else a copy. */
export function words32(bytes: Bytes): Uint32Array<ArrayBuffer> {
  const aligned = alignedTo(4, bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** The bytes themselves where they begin at a multiple of `elementBytes`, else a copy. */
export function alignedTo(elementBytes: number, bytes: Bytes): Bytes {
  return bytes.byteOffset % elementBytes === 0 ? bytes : bytes.slice();
}
