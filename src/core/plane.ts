import type { Hold } from './budget';
import { type CostLaw, costPerPath, networkLaws } from './closedForm';
import { firstStageChannels } from './presets';
import { type ResNetSpec, stageGroupWidth } from './spec';

/** Params and MACs over C and d, row by row: cell (i, j) of `groupWidths[i]`, `cardinalities[j]`. */
export interface Plane {
  /** C of each column. */
  readonly cardinalities: readonly number[];
  /** d of each row. */
  readonly groupWidths: readonly number[];
  /** Index `i * cardinalities.length + j`; NaN where d leaves a stage without a channel. */
  readonly params: Float64Array;
  /** Multiply-adds of convolutions and fc, laid out as `params`. */
  readonly macs: Float64Array;
}

/** A point of the iso-budget curve; d is real, not whole. */
export interface IsoPoint {
  readonly cardinality: number;
  readonly groupWidth: number;
}

/**
 * The map of a network's settings: all else stays as in `spec`, whose C and d are not read.
 * null for basic blocks, which have neither. The spec must make a network.
 */
export function costPlane(
  spec: ResNetSpec,
  cardinalities: readonly number[],
  groupWidths: readonly number[],
): Plane | null {
  if (spec.block === 'basic') return null;
  const laws = networkLaws(spec);
  const fill = (law: CostLaw) => fillRows(law, spec, cardinalities, groupWidths);
  return { cardinalities, groupWidths, params: fill(laws.params), macs: fill(laws.macs) };
}

/**
 * d as a function of C along which what is held stays the same, through the spec's own C and d.
 * Whole channels are not enforced: along the curve, a stage's d is `d * planes / first planes`
 * without its floor. Empty for basic blocks.
 */
export function isoBudget(
  spec: ResNetSpec,
  hold: Hold,
  cardinalities: readonly number[],
): IsoPoint[] {
  if (spec.block === 'basic') return [];
  const { linear, square } = pathCurve(spec, hold);
  const { cardinality, groupWidth } = spec;
  const paths = cardinality * (linear * groupWidth + square * groupWidth * groupWidth);
  return cardinalities.map((c) => {
    // The positive root of square d^2 + linear d = paths / C.
    const root = Math.sqrt(linear * linear + (4 * square * paths) / c);
    return { cardinality: c, groupWidth: (root - linear) / (2 * square) };
  });
}

/**
 * Whole numbers from 1 to `max`, near to evenly spaced on a logarithmic axis, each once: at most
 * `steps` of them. `axisSteps(128, 8)` are the powers of two.
 */
export function axisSteps(max: number, steps: number): number[] {
  const spaced = Array.from({ length: steps }, (_, index) =>
    Math.round(max ** (index / Math.max(steps - 1, 1))),
  );
  return [...new Set(spaced)];
}

function fillRows(
  law: CostLaw,
  spec: ResNetSpec,
  cardinalities: readonly number[],
  groupWidths: readonly number[],
): Float64Array {
  const cells = new Float64Array(cardinalities.length * groupWidths.length);
  let cell = 0;
  for (const groupWidth of groupWidths) {
    const each = isPossible(spec, groupWidth) ? costPerPath(law, groupWidth) : Number.NaN;
    for (const cardinality of cardinalities) {
      cells[cell] = law.fixed + cardinality * each;
      cell += 1;
    }
  }
  return cells;
}

function isPossible(spec: ResNetSpec, groupWidth: number): boolean {
  return spec.planes.every((_, stage) => stageGroupWidth({ ...spec, groupWidth }, stage) > 0);
}

/** What one path costs as `linear d + square d d`, with real widths. */
function pathCurve(spec: ResNetSpec, hold: Hold): { linear: number; square: number } {
  if (hold === 'block') {
    return { linear: 2 * firstStageChannels(spec), square: 9 };
  }
  let linear = 0;
  let square = 0;
  for (const stage of networkLaws(spec)[hold].stages) {
    const ratio = stage.planes / stage.firstPlanes;
    linear += stage.linear * ratio;
    square += stage.square * ratio * ratio;
  }
  return { linear, square };
}
