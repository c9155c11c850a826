import { OPENING_PAIR, type Preset, presetOf, TRAINED_PAIR } from '../core/presets';
import { blockParams, solveCardinality, solveGroupWidth } from '../core/solve';
import { type ArchSpec, patchSpec, type SpecPatch, sameSpec } from '../core/spec';
import { makesNetwork, validate } from '../core/validate';

export type LaneId = 'a' | 'b';
export const LANES: readonly LaneId[] = ['a', 'b'];

/** The chain between C and d: while closed, moving one solves the other. */
export interface Chain {
  readonly closed: boolean;
  /** Convolution weights of a first-stage block (Table 2) that it holds. */
  readonly budget: number;
}

/** What a user chose for one network. */
export interface Lane {
  readonly presetId: string;
  /** As set; it may make no network. */
  readonly spec: ArchSpec;
  /** The last spec that made one: what is drawn, counted and run. */
  readonly drawn: ArchSpec;
  readonly chain: Chain;
}

export type Lanes = Readonly<Record<LaneId, Lane>>;

/** A lane that shows a preset, with the fields of a change on top; the chain holds what comes out. */
export function laneOf(preset: Preset, patch: SpecPatch = {}, closed = true): Lane {
  const spec = patchSpec(preset.spec, patch);
  const drawn = isNetwork(spec) ? spec : preset.spec;
  return { presetId: preset.id, spec, drawn, chain: { closed, budget: budgetOf(drawn) } };
}

/** The pair that the page opens with. */
export function openingLanes(): Lanes {
  return { a: laneOf(presetOf(OPENING_PAIR.a)), b: laneOf(presetOf(OPENING_PAIR.b)) };
}

/** The two networks whose weights ship with the page. */
export function trainedLanes(): Lanes {
  return { a: laneOf(presetOf(TRAINED_PAIR.a)), b: laneOf(presetOf(TRAINED_PAIR.b)) };
}

/**
 * Fields set as they are named. Where that changes what a block costs, the chain lets go of its old
 * budget and holds the new one; depth or input leave it what it held.
 */
export function patchLane(lane: Lane, patch: SpecPatch): Lane {
  const next = withSpec(lane, patchSpec(lane.spec, patch));
  const budget = budgetOf(next.drawn);
  if (budget === budgetOf(lane.drawn)) return next;
  return { ...next, chain: { ...lane.chain, budget } };
}

/** C moved by hand: with the chain closed, d follows at the held budget. */
export function turnCardinality(lane: Lane, cardinality: number): Lane {
  if (!followsChain(lane) || cardinality < 1) return withSpec(lane, { ...lane.spec, cardinality });
  const groupWidth = solveGroupWidth(lane.spec, cardinality, lane.chain.budget).value;
  return withSpec(lane, { ...lane.spec, cardinality, groupWidth });
}

/** d moved by hand: with the chain closed, C follows at the held budget. */
export function turnGroupWidth(lane: Lane, groupWidth: number): Lane {
  if (!followsChain(lane) || groupWidth < 1) return withSpec(lane, { ...lane.spec, groupWidth });
  const cardinality = solveCardinality(lane.spec, groupWidth, lane.chain.budget).value;
  return withSpec(lane, { ...lane.spec, cardinality, groupWidth });
}

/** Closes the chain at the present value, or opens it. */
export function setChain(lane: Lane, closed: boolean): Lane {
  return { ...lane, chain: { closed, budget: budgetOf(lane.drawn) } };
}

/** How far the block is from what the chain holds, percent; positive where it costs more. */
export function chainErrorPercent({ drawn, chain }: Lane): number {
  return (100 * (budgetOf(drawn) - chain.budget)) / chain.budget;
}

/** Whether two pairs are the same in all that a user chose. */
export function sameLanes(one: Lanes, other: Lanes): boolean {
  return LANES.every((id) => sameLane(one[id], other[id]));
}

function sameLane(one: Lane, other: Lane): boolean {
  if (one === other) return true;
  return (
    one.presetId === other.presetId &&
    one.chain.closed === other.chain.closed &&
    one.chain.budget === other.chain.budget &&
    sameSpec(one.spec, other.spec) &&
    sameSpec(one.drawn, other.drawn)
  );
}

function withSpec(lane: Lane, spec: ArchSpec): Lane {
  return { ...lane, spec, drawn: isNetwork(spec) ? spec : lane.drawn };
}

/** A basic block has no C and d to trade. */
function followsChain({ spec, chain }: Lane): boolean {
  return chain.closed && spec.block === 'bottleneck' && (spec.planes[0] ?? 0) > 0;
}

function budgetOf(spec: ArchSpec): number {
  return blockParams(spec, spec.cardinality, spec.groupWidth);
}

function isNetwork(spec: ArchSpec): boolean {
  return makesNetwork(validate(spec));
}
