/** One class as an answer has it. */
export interface RankedClass {
  /** Its place among the logits, from 0. */
  readonly index: number;
  /** Null where nobody knows. */
  readonly name: string | null;
  /** Between 0 and 1; all of an answer sum to 1. */
  readonly probability: number;
}

export interface NamedClass extends RankedClass {
  readonly name: string;
}

/** Softmax of logits: shifted by the largest, so that none overflows. Empty for no logits. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * The classes with their probabilities, the likeliest first, of equals the first in order; `most` of them, or all.
 * `classes` has their names in the order of the logits, null where nobody knows them.
 * Throws where names and logits differ in number.
 */
export function rankClasses(
  logits: ArrayLike<number>,
  classes: readonly string[],
  most?: number,
): readonly NamedClass[];
export function rankClasses(
  logits: ArrayLike<number>,
  classes: readonly string[] | null,
  most?: number,
): readonly RankedClass[];
export function rankClasses(
  logits: ArrayLike<number>,
  classes: readonly string[] | null,
  most: number = logits.length,
): readonly RankedClass[] {
  if (classes !== null && logits.length !== classes.length) {
    throw new Error(`${classes.length} classes for logits: ${logits.length}`);
  }
  const probabilities = softmax(logits);
  return likeliest(probabilities, most).map((index) => ({
    index,
    name: classes?.[index] ?? null,
    probability: probabilities[index] ?? 0,
  }));
}

/** Up to so many are kept in order while going once over all; more are sorted. */
const FEW = 32;

/** Indices of the `most` largest. */
function likeliest(probabilities: readonly number[], most: number): readonly number[] {
  const at = (index: number) => probabilities[index] ?? 0;
  const all = probabilities.keys();
  if (most > FEW) return [...all].sort((one, other) => at(other) - at(one)).slice(0, most);
  const kept: number[] = [];
  for (const index of all) {
    let place = kept.length;
    while (place > 0 && at(kept[place - 1] as number) < at(index)) place -= 1;
    if (place >= most) continue;
    kept.splice(place, 0, index);
    if (kept.length > most) kept.pop();
  }
  return kept;
}
