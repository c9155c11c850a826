/** One class as an answer has it. */
export interface RankedClass {
  readonly name: string;
  /** Between 0 and 1; all of an answer sum to 1. */
  readonly probability: number;
}

/** Softmax of logits: shifted by the largest, so that none overflows. Empty for no logits. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** All classes with their probabilities, the likeliest first. Throws where names and logits differ in number. */
export function rankClasses(
  logits: ArrayLike<number>,
  classes: readonly string[],
): readonly RankedClass[] {
  if (logits.length !== classes.length) {
    throw new Error(`${classes.length} classes for logits: ${logits.length}`);
  }
  const probabilities = softmax(logits);
  return classes
    .map((name, index) => ({ name, probability: probabilities[index] ?? 0 }))
    .sort((one, other) => other.probability - one.probability);
}
