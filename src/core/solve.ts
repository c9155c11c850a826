import { expansion, LIMITS, type ResNetSpec } from './spec';

/** A whole setting that comes nearest to a budget, and how far it stays off. */
export interface Solution {
  readonly value: number;
  /** Signed: positive where the setting costs more than the budget. */
  readonly errorPercent: number;
}

/**
 * Convolution weights of a bottleneck with identity shortcut in the first stage,
 * `C * (256 d + 9 d d + 256 d)` for 256 channels in and out (ResNeXt, section 3.1 and Table 2).
 */
export function blockParams(
  spec: Pick<ResNetSpec, 'planes'>,
  cardinality: number,
  groupWidth: number,
): number {
  const channels = (spec.planes[0] ?? 0) * expansion('bottleneck');
  return cardinality * (2 * channels * groupWidth + 9 * groupWidth * groupWidth);
}

/** The d (1 to 256) whose block comes nearest to `budget` parameters at cardinality C. */
export function solveGroupWidth(
  spec: Pick<ResNetSpec, 'planes'>,
  cardinality: number,
  budget: number,
): Solution {
  const channels = (spec.planes[0] ?? 0) * expansion('bottleneck');
  const perPath = budget / cardinality;
  // The positive root of 9 d^2 + 2 channels d = budget / C.
  const root = (Math.sqrt(channels * channels + 9 * perPath) - channels) / 9;
  return nearest(root, LIMITS.groupWidth, budget, (d) => blockParams(spec, cardinality, d));
}

/** The C (1 to 128) whose block comes nearest to `budget` parameters at group width d. */
export function solveCardinality(
  spec: Pick<ResNetSpec, 'planes'>,
  groupWidth: number,
  budget: number,
): Solution {
  const root = budget / blockParams(spec, 1, groupWidth);
  return nearest(root, LIMITS.cardinality, budget, (c) => blockParams(spec, c, groupWidth));
}

function nearest(
  root: number,
  max: number,
  budget: number,
  cost: (value: number) => number,
): Solution {
  const clamp = (value: number) => Math.min(Math.max(value, 1), max);
  const [below, above] = [clamp(Math.floor(root)), clamp(Math.ceil(root))];
  const offBelow = Math.abs(cost(below) - budget);
  const offAbove = Math.abs(cost(above) - budget);
  const value = offAbove < offBelow ? above : below;
  return { value, errorPercent: (100 * (cost(value) - budget)) / budget };
}
