/**
 * The largest difference over the largest value wanted; null where the lengths differ or a value is no number, so
 * that no bound holds.
 */
export function relativeError(got: ArrayLike<number>, want: ArrayLike<number>): number | null {
  if (got.length !== want.length) return null;
  let [largest, apart] = [0, 0];
  for (let at = 0; at < want.length; at += 1) {
    const difference = Math.abs((got[at] ?? Number.NaN) - (want[at] ?? Number.NaN));
    if (!Number.isFinite(difference)) return null;
    apart = Math.max(apart, difference);
    largest = Math.max(largest, Math.abs(want[at] ?? 0));
  }
  return apart === 0 ? 0 : apart / largest;
}
