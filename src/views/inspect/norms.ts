/** The groups with the largest and the smallest norm, from 0; the first of equal ones. */
export interface Extremes {
  readonly largest: number;
  readonly smallest: number;
}

/** The extremes of norms; null where one is not finite, or there are none. */
export function extremesOf(norms: Float64Array): Extremes | null {
  if (norms.length === 0 || !norms.every(Number.isFinite)) return null;
  const largest = norms.indexOf(norms.reduce((most, norm) => Math.max(most, norm)));
  const smallest = norms.indexOf(norms.reduce((least, norm) => Math.min(least, norm)));
  return { largest, smallest };
}
