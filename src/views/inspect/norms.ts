/** What norms of groups are like. Groups count from 0. */
export interface NormFacts {
  /** The first of the largest, and of the smallest; null where no norm is finite. */
  readonly extremes: { readonly largest: number; readonly smallest: number } | null;
  /** Groups whose norm is not finite. */
  readonly notFinite: number;
}

/** The groups with the largest and the smallest finite norm, and how many have none. */
export function normFacts(norms: Float64Array): NormFacts {
  const finite = norms.filter(Number.isFinite);
  const notFinite = norms.length - finite.length;
  if (finite.length === 0) return { extremes: null, notFinite };
  const largest = norms.indexOf(finite.reduce((most, norm) => Math.max(most, norm)));
  const smallest = norms.indexOf(finite.reduce((least, norm) => Math.min(least, norm)));
  return { extremes: { largest, smallest }, notFinite };
}

/** Groups that an axis names, from 0: the first, the last, and between them none closer than `leastPx`. */
export function groupTicks(groups: number, stepPx: number, leastPx: number): readonly number[] {
  const last = groups - 1;
  const every = [1, 2, 4, 8, 16, 32, 64].find((step) => step * stepPx >= leastPx) ?? groups;
  const ticks = [0];
  for (let group = every - 1; group <= last - every; group += every) {
    if (group * stepPx >= leastPx) ticks.push(group);
  }
  return last > 0 ? [...ticks, last] : ticks;
}
