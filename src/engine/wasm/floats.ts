/** Bytes of a float32. */
export const FLOAT_BYTES = 4;

/** Rounded up to whole vectors of four. */
export function wholeVectors(length: number): number {
  return Math.ceil(length / 4) * 4;
}
