/** How undecided an answer is. */
export interface Uncertainty {
  /** Shannon's entropy of the probabilities: 0 where one class has all, log2(classes) where all have the same. */
  readonly entropyBits: number;
  /** The entropy over its maximum, 0 to 1; 0 where there is but one class. */
  readonly normalised: number;
  /** Whether "not sure" should be said; the rule is at `uncertainty`. */
  readonly isUnsure: boolean;
}

const HIGH_ENTROPY = 0.5;
const CLEAR_LEAD = 0.2;

/**
 * The entropy of an answer's probabilities, which sum to 1.
 *
 * An answer is unsure where its entropy is over half of the maximum and the likeliest class is less than
 * 0.2 ahead of the next. The lead is asked as well because weights that were trained with label
 * smoothing spread a share over all classes: their entropy is high even where one class stands out.
 */
export function uncertainty(probabilities: readonly number[]): Uncertainty {
  const entropyBits = entropyOf(probabilities);
  const maximum = Math.log2(probabilities.length);
  const normalised = maximum > 0 ? Math.min(1, entropyBits / maximum) : 0;
  const isUnsure = normalised > HIGH_ENTROPY && leadOf(probabilities) < CLEAR_LEAD;
  return { entropyBits, normalised, isUnsure };
}

function entropyOf(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

/** By how much the likeliest is ahead of the next. */
function leadOf(probabilities: readonly number[]): number {
  let [first, second] = [0, 0];
  for (const p of probabilities) {
    if (p > first) [first, second] = [p, first];
    else if (p > second) second = p;
  }
  return first - second;
}
