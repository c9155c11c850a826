export type Shape4 = [number, number, number, number];

export function product(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total * length, 1);
}

/** Numbers in (-1, 1) without a pattern that a kernel could follow by accident. */
export function noise(shape: readonly number[], seed: number): Float32Array {
  const at = (index: number) => Math.sin(index * 12.9898 + seed * 78.233);
  return Float32Array.from({ length: product(shape) }, (_, index) => at(index));
}

/** The largest difference; infinite where one is no number or the lengths differ. */
export function difference(got: ArrayLike<number>, want: ArrayLike<number>): number {
  if (got.length !== want.length) return Number.POSITIVE_INFINITY;
  let largest = 0;
  for (let at = 0; at < want.length; at += 1) {
    const apart = Math.abs((got[at] ?? 0) - (want[at] ?? 0));
    if (Number.isNaN(apart)) return Number.POSITIVE_INFINITY;
    largest = Math.max(largest, apart);
  }
  return largest;
}
