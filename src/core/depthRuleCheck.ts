import { applyBranch, applySummed, type Branch, denseOf, type Matrix } from './depthRule';

/** A block of C two-layer branches, d wide, on some channels. */
export interface BranchedShape {
  readonly cardinality: number;
  readonly groupWidth: number;
  readonly channels: number;
}

/**
 * How far the two sides of the depth rule are apart when both are computed in float32 from the same
 * weights: the largest difference over all outputs, relative to the largest output. The weights are
 * spread over [-1, 1) by a fixed sequence, so that the answer is the same each time.
 */
export function depthRuleError(shape: BranchedShape): number {
  const next = sequence();
  const branches = Array.from({ length: shape.cardinality }, () => branchOf(shape, next));
  const x = Float32Array.from({ length: shape.channels }, next);
  const summed = applySummed(branches, x);
  const dense = applyBranch(denseOf(branches), x);
  const largest = (values: Float32Array) =>
    values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const error = largest(summed.map((value, at) => value - (dense[at] ?? 0)));
  // One narrow branch may be silent: ReLU cuts it, and both sides are zero.
  return error === 0 ? 0 : error / largest(dense);
}

function branchOf({ groupWidth, channels }: BranchedShape, next: () => number): Branch {
  return { w1: matrix(groupWidth, channels, next), w2: matrix(channels, groupWidth, next) };
}

function matrix(rows: number, columns: number, next: () => number): Matrix {
  return { rows, columns, values: Float32Array.from({ length: rows * columns }, next) };
}

/** Numbers in [-1, 1) that look random: a linear congruential generator (Numerical Recipes). */
function sequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
