import type { LookAnswers } from '../../store/looks';

/** How the numbers of a class activation map fit together. */
export interface Agreement {
  /** Mean of the map over all places. */
  readonly mean: number;
  /** Decimals to which mean + bias and the logit are the same, at most six: what float32 sums leave. */
  readonly decimals: number;
}

const MOST_DECIMALS = 6;

/** The mean of a map, and how exactly it and the bias make the logit. */
export function agreementOf({ data, logit, bias }: LookAnswers['cam']): Agreement {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length;
  const difference = Math.abs(mean + bias - logit);
  const places = difference > 0 ? Math.floor(-Math.log10(2 * difference)) : MOST_DECIMALS;
  return { mean, decimals: Math.min(Math.max(places, 0), MOST_DECIMALS) };
}
