import { type Free, heldValue, solveBudget } from '../budget';
import { LIMITS, MIN_INPUT_PX, type ResNetSpec } from '../spec';
import { makesNetwork, validate } from '../validate';
import type { SweepAxis } from './axes';

/** A network of a sweep. */
export interface SweepPoint {
  readonly spec: ResNetSpec;
  /** Along the axis. */
  readonly value: number;
  readonly macs: number;
  /** From the sweep's budget, signed. */
  readonly errorPercent: number;
}

/** How far from the budget a network of a sweep may be. */
export const SWEEP_PERCENT = 2;
/** Inputs that are larger are made this small, so that a sweep takes seconds. */
const MOST_PX = 96;
const CARDINALITIES = [1, 2, 4, 8, 16, 32, 64, 128];
const FACTORS = [0.34, 0.5, 0.67, 0.84, 1, 1.34, 1.67, 2];

/** The network that a sweep goes out from: the lane's at a small input. */
export function sweepBase(spec: ResNetSpec): ResNetSpec {
  return { ...spec, inputPx: Math.max(MIN_INPUT_PX, Math.min(spec.inputPx, MOST_PX)) };
}

/**
 * Networks along an axis with the base's MACs, within 2 %; what comes no nearer is left out. The base is one of them.
 * d gives way first, then C (but along its own axis), then the planes (but along theirs). Empty along C where a block
 * has no groups.
 */
export function sweepPoints(spec: ResNetSpec, axis: SweepAxis): readonly SweepPoint[] {
  const base = sweepBase(spec);
  const budget = heldValue(base, 'macs');
  const points = variedAlong(base, axis).flatMap((varied) => {
    const value = valueAlong(varied, axis);
    if (value === valueAlong(base, axis)) {
      return { spec: base, value, macs: budget, errorPercent: 0 };
    }
    const found = nearestTo(varied, budget, freeAlong(axis));
    return found === null ? [] : { ...found, value: valueAlong(found.spec, axis) };
  });
  // Two variations may round to one network.
  return points.filter(({ value }, at) => points[at - 1]?.value !== value);
}

function variedAlong(base: ResNetSpec, axis: SweepAxis): readonly ResNetSpec[] {
  switch (axis) {
    case 'cardinality':
      if (base.block === 'basic') return [];
      return [...new Set([...CARDINALITIES, base.cardinality])]
        .sort((one, other) => one - other)
        .map((cardinality) => ({ ...base, cardinality }));
    case 'depth':
      return FACTORS.map((factor) => {
        const blocks = base.blocks.map((count) => scaled(count, factor, LIMITS.blocks));
        return { ...base, blocks };
      });
    case 'width':
      return FACTORS.map((factor) => withPlanes(base, factor));
  }
}

/** All planes at once, whole multiples of the first's eighth, so that they keep their ratios. */
function withPlanes(base: ResNetSpec, factor: number): ResNetSpec {
  const eighths = Math.max(1, Math.round(8 * factor));
  const planes = base.planes.map((each) =>
    Math.min(LIMITS.planes, Math.round((each * eighths) / 8)),
  );
  return base.block === 'basic'
    ? { ...base, planes, groupWidth: planes[0] ?? 1 }
    : { ...base, planes };
}

function freeAlong(axis: SweepAxis): readonly Free[] {
  const all: readonly Free[] = ['groupWidth', 'cardinality', 'stage3Blocks', 'planes'];
  const fixed: Readonly<Record<SweepAxis, readonly Free[]>> = {
    cardinality: ['cardinality', 'stage3Blocks', 'planes'],
    depth: ['stage3Blocks'],
    width: ['planes'],
  };
  return all.filter((free) => !fixed[axis].includes(free));
}

/** With the first number that brings the MACs within 2 %; null where none does. */
function nearestTo(
  varied: ResNetSpec,
  budget: number,
  frees: readonly Free[],
): Omit<SweepPoint, 'value'> | null {
  for (const free of frees) {
    const solution = solveBudget(varied, { hold: 'macs', budget }, free);
    if (solution === null || Math.abs(solution.errorPercent) > SWEEP_PERCENT) continue;
    const spec = { ...varied, ...solution.patch };
    if (!makesNetwork(validate(spec))) continue;
    return { spec, macs: heldValue(spec, 'macs'), errorPercent: solution.errorPercent };
  }
  return null;
}

/** Where a network stands along an axis: C, blocks in all, planes of the first stage. */
export function valueAlong({ cardinality, blocks, planes }: ResNetSpec, axis: SweepAxis): number {
  if (axis === 'cardinality') return cardinality;
  if (axis === 'width') return planes[0] ?? 0;
  return blocks.reduce((sum, count) => sum + count, 0);
}

function scaled(count: number, factor: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(count * factor)));
}
