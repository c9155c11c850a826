import { type Free, withFree } from '../core/budget';
import {
  OPENING_PAIR,
  type Preset,
  type PublishedSetting,
  presetOf,
  TRAINED_PAIR,
} from '../core/presets';
import { type ArchSpec, isResidual, patchSpec, type SpecPatch, sameSpec } from '../core/spec';
import { makesNetwork, validate } from '../core/validate';
import {
  type Chain,
  heldBy,
  type LockSetting,
  lockedAt,
  OPENING_LOCK,
  solvesPair,
  turned,
} from './chain';
import type { LaneChoices, LoadedWeights, WantedWeights } from './weights/loadedWeights';

export type LaneId = 'a' | 'b';
export const LANES: readonly LaneId[] = ['a', 'b'];

/** What a user chose for one network. */
export interface Lane {
  /**
   * The same through every change of its numbers and wherever it is swapped to; a network that is put in its
   * place has another. What takes time is done for it, and not for a letter.
   */
  readonly identity: object;
  readonly presetId: string;
  /** As set; it may make no network. */
  readonly spec: ArchSpec;
  /** The last spec that made one: what is drawn, counted and run. */
  readonly drawn: ArchSpec;
  readonly chain: Chain;
  /** The network as a file or a text brought it, which the lane is named after; null where it was made from its preset. */
  readonly own: ArchSpec | null;
  /** Loaded for this lane; they answer while they fit what is drawn. */
  readonly weights: LoadedWeights | null;
  /** What the user changed of what comes with the weights. */
  readonly choices: LaneChoices;
  /** Official weights that the link was made with, until they or others are here or they are declined. */
  readonly wanted: WantedWeights | null;
}

export const NO_CHOICES: LaneChoices = { preprocessing: null, labels: null };

export type Lanes = Readonly<Record<LaneId, Lane>>;

/** A lane that shows a preset, with the fields of a change on top; its lock holds what comes out. */
export function laneOf(
  preset: Preset,
  patch: SpecPatch = {},
  lock: LockSetting = OPENING_LOCK,
): Lane {
  const spec = patchSpec(preset.spec, patch);
  const drawn = isNetwork(spec) ? spec : preset.spec;
  const chain = lockedAt(drawn, lock);
  return {
    identity: {},
    presetId: preset.id,
    spec,
    drawn,
    chain,
    own: null,
    weights: null,
    choices: NO_CHOICES,
    wanted: null,
  };
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
 * Fields set as they are named. Where that changes what the lock holds, it lets go of its old value
 * and holds the new one; depth or input leave a block's weights what they were.
 */
export function patchLane(lane: Lane, patch: SpecPatch): Lane {
  const next = withSpec(lane, patchSpec(lane.spec, patch));
  const { chain } = lane;
  const budget = heldBy(next.drawn, chain.hold);
  return budget === heldBy(lane.drawn, chain.hold)
    ? next
    : { ...next, chain: { ...chain, budget } };
}

/** A number moved by hand: with the lock closed, another follows at the held value. */
export function turn(lane: Lane, moved: Free, value: number): Lane {
  const { spec, chain } = lane;
  return isResidual(spec) ? withSpec(lane, turned(spec, chain, moved, value)) : lane;
}

/**
 * C and d set together, as a point of their map. A closed lock stays at what it holds: where it solves
 * the blocks or the planes, these follow. An open one lets both go there.
 */
export function place(lane: Lane, setting: PublishedSetting): Lane {
  const { spec, chain } = lane;
  if (!isResidual(spec)) return lane;
  if (!chain.closed) return patchLane(lane, setting);
  if (solvesPair(spec, chain)) return withSpec(lane, { ...spec, ...setting });
  const withC = turned(spec, chain, 'cardinality', setting.cardinality);
  return withSpec(lane, turned(withC, chain, 'groupWidth', setting.groupWidth));
}

/** One number set alone, as another answer to the held value: nothing follows, the lock stays. */
export function answer(lane: Lane, free: Free, value: number): Lane {
  const { spec } = lane;
  return isResidual(spec) ? withSpec(lane, withFree(spec, free, value)) : lane;
}

/**
 * Closes the lock or opens it, or has it hold or solve something else. It holds the present value
 * from now on; what is solved alone leaves it what it held.
 */
export function setLock(lane: Lane, change: Partial<LockSetting>): Lane {
  const chain = { ...lane.chain, ...change };
  const holdsOn = chain.closed === lane.chain.closed && chain.hold === lane.chain.hold;
  return { ...lane, chain: holdsOn ? chain : lockedAt(lane.drawn, chain) };
}

/** How far the network is from what its lock holds, percent; positive where it costs more. */
export function lockErrorPercent({ drawn, chain }: Lane): number {
  const { hold, budget } = chain;
  return budget > 0 ? (100 * (heldBy(drawn, hold) - budget)) / budget : 0;
}

/** Where a lane is by now; null while another network is in its place. */
export function whereIs({ identity }: Pick<Lane, 'identity'>, lanes: Lanes): LaneId | null {
  return LANES.find((id) => lanes[id].identity === identity) ?? null;
}

/** Whether two networks have changed places. */
export function areSwapped(before: Lanes, after: Lanes): boolean {
  return whereIs(before.a, after) === 'b' && whereIs(before.b, after) === 'a';
}

/** Whether two pairs are the same in all that a user chose. */
export function sameLanes(one: Lanes, other: Lanes): boolean {
  return LANES.every((id) => sameLane(one[id], other[id]));
}

function sameLane(one: Lane, other: Lane): boolean {
  if (one === other) return true;
  return (
    one.presetId === other.presetId &&
    one.own === other.own &&
    one.weights === other.weights &&
    one.choices === other.choices &&
    one.wanted === other.wanted &&
    sameLock(one.chain, other.chain) &&
    sameSpec(one.spec, other.spec) &&
    sameSpec(one.drawn, other.drawn)
  );
}

function sameLock(one: Chain, other: Chain): boolean {
  return (
    one.closed === other.closed &&
    one.hold === other.hold &&
    one.free === other.free &&
    one.budget === other.budget
  );
}

function withSpec(lane: Lane, spec: ArchSpec): Lane {
  return { ...lane, spec, drawn: isNetwork(spec) ? spec : lane.drawn };
}

function isNetwork(spec: ArchSpec): boolean {
  return makesNetwork(validate(spec));
}
