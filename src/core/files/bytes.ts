/** Whether the ASCII `text` stands at byte `at`. */
export function hasText(bytes: Uint8Array, text: string, at = 0): boolean {
  return textAt(bytes, at, text.length) === text;
}

/** The `length` bytes from `at`, one character each; shorter at the end of the bytes. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Unsigned, 0 beyond the end: a file that stops short reads as zeros and is found incomplete. */
export function uint16(bytes: Uint8Array, at: number, little = false): number {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2);
  return little ? second * 256 + first : first * 256 + second;
}

/** As `uint16`, four bytes. */
export function uint32(bytes: Uint8Array, at: number, little = false): number {
  const first = uint16(bytes, at, little);
  const second = uint16(bytes, at + 2, little);
  return little ? second * 65536 + first : first * 65536 + second;
}
