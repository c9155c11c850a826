import {
  type Free,
  freeAxis,
  type Hold,
  heldValue,
  type Lock,
  type Solution,
  solveBudget,
  withFree,
} from '../core/budget';
import { type ArchSpec, isResidual, type ResNetSpec } from '../core/spec';

/** What follows when another number moves: of C and d the other one, or always the one named. */
export type Follower = 'pair' | Free;

/** The lock of a network's settings: while closed, moving one number solves another. */
export interface Chain extends Lock {
  readonly closed: boolean;
  readonly free: Follower;
}

/** All of a lock but the value that it holds. */
export type LockSetting = Pick<Chain, 'closed' | 'hold' | 'free'>;

export const HOLDS: readonly Hold[] = ['block', 'params', 'macs'];

/** As the page opens: a block's weights, as in Table 2; d follows C and C follows d. */
export const OPENING_LOCK: LockSetting = { closed: true, hold: 'block', free: 'pair' };

/** What a network has of what a lock holds; 0 where it is not residual and has no such settings. */
export function heldBy(spec: ArchSpec, hold: Hold): number {
  return isResidual(spec) ? heldValue(spec, hold) : 0;
}

/** A lock that holds what a network has now. The spec must make a network. */
export function lockedAt(spec: ArchSpec, { closed, hold, free }: LockSetting): Chain {
  return { closed, hold, free, budget: heldBy(spec, hold) };
}

/** What is tried in turn where nothing is named, or what is named is itself moved or does not count. */
const STAND_INS: readonly Free[] = ['groupWidth', 'cardinality', 'stage3Blocks', 'planes'];

/**
 * The number that follows when another one moves; null where none does: moving stage 3's blocks
 * leaves a block's weights alone, and a basic block has no C and d.
 */
export function followerOf(
  spec: ResNetSpec,
  { hold, free }: Pick<Chain, 'hold' | 'free'>,
  moved: Free,
): Free | null {
  if (!counts(spec, hold, moved)) return null;
  const asked = free === 'pair' ? STAND_INS : [free, ...STAND_INS];
  return asked.find((each) => each !== moved && counts(spec, hold, each)) ?? null;
}

/** Whether moving one of C and d moves the other: what a closed lock holds is then a curve of both. */
export function solvesPair(spec: ResNetSpec, chain: Pick<Chain, 'hold' | 'free'>): boolean {
  return followerOf(spec, chain, 'cardinality') === 'groupWidth';
}

/** The numbers that a lock can solve in a network. */
export function solvable(spec: ResNetSpec, hold: Hold): readonly Free[] {
  return STAND_INS.filter((each) => counts(spec, hold, each));
}

/** A number moved by hand, and the one that follows at the held value; both as set where none does. */
export function turned(spec: ResNetSpec, chain: Chain, moved: Free, value: number): ResNetSpec {
  const next = withFree(spec, moved, value);
  const follower = chain.closed ? followerOf(spec, chain, moved) : null;
  const solution = follower === null ? null : solveBudget(next, chain, follower);
  return solution === null ? next : { ...next, ...solution.patch };
}

/** What a lock holds, or would hold if it were closed now. The spec must make a network. */
export function budgetOf(spec: ArchSpec, chain: Chain): number {
  return chain.closed ? chain.budget : heldBy(spec, chain.hold);
}

/** The answer of a lock for the network as it stands: of the pair d; null where nothing is solved. */
export function solutionOf(spec: ResNetSpec, chain: Chain): Solution | null {
  const free = chain.free === 'pair' ? 'groupWidth' : chain.free;
  return solveBudget(spec, { hold: chain.hold, budget: budgetOf(spec, chain) }, free);
}

function counts(spec: ResNetSpec, hold: Hold, free: Free): boolean {
  return freeAxis(spec, hold, free) !== null;
}
