import { blockParams } from './blockParams';
import { closedMacs, closedParams, costAt, networkLaws } from './closedForm';
import { type Nearest, nearest } from './nearest';
import { expansion, LIMITS, type ResNetSpec, type SpecPatch } from './spec';
import { makesNetwork, validate } from './validate';

/**
 * What a budget holds: the convolution weights of a first-stage block with identity shortcut
 * (Table 2), the network's parameters, or its multiply-adds.
 */
export type Hold = 'block' | 'params' | 'macs';

/**
 * The number that follows: d, C, the blocks of stage 3, or all planes at once. Planes keep their
 * ratios exactly, and the widths of the 3x3 with them; they are told by the first stage's.
 */
export type Free = 'groupWidth' | 'cardinality' | 'stage3Blocks' | 'planes';

/** A held value: parameters or multiply-adds, as it was when the lock was closed. */
export interface Lock {
  readonly hold: Hold;
  readonly budget: number;
}

/** The setting that comes nearest to what a lock holds, and which lock that is. */
export interface Solution extends Nearest {
  readonly hold: Hold;
  readonly free: Free;
  /** The change that goes there. */
  readonly patch: SpecPatch;
}

const STAGE_3 = 2;

/** What a network has of what a lock holds. The spec must make a network. */
export function heldValue(spec: ResNetSpec, hold: Hold): number {
  if (hold === 'params') return closedParams(spec);
  if (hold === 'macs') return closedMacs(spec);
  if (spec.block === 'bottleneck') return blockParams(spec, spec.cardinality, spec.groupWidth);
  const planes = firstOf(spec);
  return 2 * 9 * planes * planes;
}

/**
 * Solves one number so that the network comes nearest to what the lock holds; the others stay as
 * they are in `spec`, and what `free` has there is not read. null where there is nothing to solve:
 * a basic block has no C and d to move, a block's weights do not depend on the number of blocks,
 * and what makes no network has no cost. `fits` says whether the best comes within 5 %.
 */
export function solveBudget(spec: ResNetSpec, lock: Lock, free: Free): Solution | null {
  const { hold, budget } = lock;
  const axis = freeAxis(spec, hold, free);
  if (axis === null || !(budget > 0 && budget < Number.POSITIVE_INFINITY)) return null;
  const { step, min, max } = axis;
  if (min > max || !makesNetwork(validate(withFree(spec, free, step * min)))) return null;
  const held = heldAlong(spec, hold, free);
  const cost = (steps: number) => held(step * steps);
  const found = nearest({ min, max, budget, cost, ...dipOf(spec, free, axis) });
  const value = step * found.value;
  const neighbours = found.neighbours.map((each) => ({ ...each, value: step * each.value }));
  return { ...found, value, neighbours, hold, free, patch: patchOf(spec, free, value) };
}

/** What the lock holds as a function of the freed number. One law serves all C and d. */
function heldAlong(spec: ResNetSpec, hold: Hold, free: Free): (value: number) => number {
  const alongPlane = free === 'cardinality' || free === 'groupWidth';
  if (hold === 'block' || !alongPlane) {
    return (value) => heldValue(withFree(spec, free, value), hold);
  }
  const law = networkLaws(spec)[hold];
  return free === 'cardinality'
    ? (cardinality) => costAt(law, cardinality, spec.groupWidth)
    : (groupWidth) => costAt(law, spec.cardinality, groupWidth);
}

/** The values that a number can take: whole multiples of `step`, from `min` to `max` of them. */
export interface Axis {
  readonly step: number;
  readonly min: number;
  readonly max: number;
}

/** What a number can be in a network; null where it does not count in what is held. */
export function freeAxis(spec: ResNetSpec, hold: Hold, free: Free): Axis | null {
  const bottleneck = spec.block === 'bottleneck';
  switch (free) {
    case 'cardinality':
      return bottleneck ? { step: 1, min: 1, max: LIMITS.cardinality } : null;
    case 'groupWidth':
      return bottleneck ? { step: 1, min: narrowestGroup(spec), max: LIMITS.groupWidth } : null;
    case 'stage3Blocks':
      if (hold === 'block' || spec.blocks[STAGE_3] === undefined) return null;
      return { step: 1, min: 1, max: LIMITS.blocks };
    case 'planes':
      return planesAxis(spec);
  }
}

/** The smallest d that leaves every stage's groups a channel. */
function narrowestGroup(spec: ResNetSpec): number {
  return Math.ceil(firstOf(spec) / spec.planes.reduce((a, b) => Math.min(a, b), LIMITS.planes));
}

function planesAxis(spec: ResNetSpec): Axis | null {
  const { planes } = spec;
  const divisor = planes.reduce(greatestDivisor, 0);
  const widest = planes.reduce((a, b) => Math.max(a, b), 0);
  if (!(divisor > 0)) return null;
  const step = firstOf(spec) / divisor;
  return { step, min: 1, max: Math.floor((LIMITS.planes * divisor) / widest) };
}

function greatestDivisor(a: number, b: number): number {
  let [high, low] = [a, b];
  while (low > 0) [high, low] = [low, high % low];
  return high;
}

/** Where the stem is as wide as the first stage's output, its first block needs no projection. */
function dipOf(spec: ResNetSpec, free: Free, { step }: Axis): { readonly dip?: number } {
  const dip = spec.stemWidth / expansion(spec.block) / step;
  return free === 'planes' && Number.isInteger(dip) ? { dip } : {};
}

/** A network with one of these numbers set; planes are scaled as a whole, told by the first stage's. */
export function withFree(spec: ResNetSpec, free: Free, value: number): ResNetSpec {
  return { ...spec, ...patchOf(spec, free, value) };
}

function patchOf(spec: ResNetSpec, free: Free, value: number): SpecPatch {
  switch (free) {
    case 'cardinality':
      return { cardinality: value };
    case 'groupWidth':
      return { groupWidth: value };
    case 'stage3Blocks':
      return { blocks: spec.blocks.map((count, stage) => (stage === STAGE_3 ? value : count)) };
    case 'planes':
      return planesPatch(spec, value);
  }
}

/** A basic block's d is its planes. */
function planesPatch(spec: ResNetSpec, first: number): SpecPatch {
  const scaled = spec.planes.map((each) => (each * first) / firstOf(spec));
  return spec.block === 'basic' ? { planes: scaled, groupWidth: first } : { planes: scaled };
}

/** The planes of the first stage; 1 where there is no stage, which makes no network. */
function firstOf({ planes }: ResNetSpec): number {
  return planes[0] ?? 1;
}
