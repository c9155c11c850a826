/** A whole value and how far its cost is from the budget. */
export interface Candidate {
  readonly value: number;
  /** Signed: positive where it costs more than the budget. */
  readonly errorPercent: number;
}

/** The whole value whose cost is nearest to a budget. */
export interface Nearest extends Candidate {
  /** The values below and above it, where the range has them. */
  readonly neighbours: readonly Candidate[];
  /** Whether it comes within 5 % of the budget. */
  readonly fits: boolean;
}

/** A cost that grows with its value, from `min` to `max`. */
export interface Search {
  readonly min: number;
  readonly max: number;
  /** Positive. */
  readonly budget: number;
  readonly cost: (value: number) => number;
  /** The one value that may cost less than the value below it. */
  readonly dip?: number;
}

/** The value nearest to the budget, the smaller of two that are equally near. Some 10 costs. */
export function nearest({ min, max, budget, cost, dip }: Search): Nearest {
  const reach = firstReaching({
    min,
    max,
    budget,
    cost: dip === undefined ? cost : stepOver(cost, dip),
  });
  const candidates = [reach - 2, reach - 1, reach, reach + 1, dip ?? reach];
  let value = Math.min(Math.max(reach, min), max);
  let off = Number.POSITIVE_INFINITY;
  for (const each of candidates.filter((other) => other >= min && other <= max)) {
    const distance = Math.abs(cost(each) - budget);
    if (distance > off || (distance === off && each > value)) continue;
    [value, off] = [each, distance];
  }
  const candidate = (at: number) => ({
    value: at,
    errorPercent: (100 * (cost(at) - budget)) / budget,
  });
  const neighbours = [value - 1, value + 1].filter((other) => other >= min && other <= max);
  return {
    ...candidate(value),
    neighbours: neighbours.map(candidate),
    fits: 20 * off <= budget,
  };
}

/** The smallest value that costs the budget or more; `max` where none does. By bisection. */
function firstReaching({ min, max, budget, cost }: Search): number {
  let [low, high] = [min, max];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (cost(middle) >= budget) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A cost without its dip, so that it grows everywhere: there, the next value's. */
function stepOver(cost: (value: number) => number, dip: number): (value: number) => number {
  return (value) => cost(value === dip ? value + 1 : value);
}
