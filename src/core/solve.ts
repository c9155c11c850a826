import { type Nearest, nearest } from './nearest';
import { expansion, LIMITS, type ResNetSpec } from './spec';

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
): Nearest {
  const cost = (d: number) => blockParams(spec, cardinality, d);
  return nearest({ min: 1, max: LIMITS.groupWidth, budget, cost });
}

/** The C (1 to 128) whose block comes nearest to `budget` parameters at group width d. */
export function solveCardinality(
  spec: Pick<ResNetSpec, 'planes'>,
  groupWidth: number,
  budget: number,
): Nearest {
  const cost = (c: number) => blockParams(spec, c, groupWidth);
  return nearest({ min: 1, max: LIMITS.cardinality, budget, cost });
}
