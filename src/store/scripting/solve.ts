import { type Hold, solveBudget } from '../../core/budget';
import type { Candidate } from '../../core/nearest';
import { isResidual, LIMITS } from '../../core/spec';
import { HOLDS, heldBy } from '../chain';
import type { Lane } from '../lanes';

/** A whole d (for a C) or C (for a d) and how far its cost is from what is held, percent. */
export type ScriptAnswer = { readonly errorPercent: number } & (
  | { readonly d: number }
  | { readonly c: number }
);

/** The answer that comes nearest, its neighbours, and whether it comes within 5 %. */
export type ScriptSolution = ScriptAnswer & {
  readonly neighbours: readonly ScriptAnswer[];
  readonly fits: boolean;
};

const FIELDS = { c: ['cardinality', 'groupWidth'], d: ['groupWidth', 'cardinality'] } as const;

/**
 * Solves d for a C, or C for a d, so that a lane holds what it has of a block's weights, params or
 * MACs: what its lock holds where that is closed on the same, else what it has now. Nothing is set.
 * Throws a TypeError on what asks for neither, and where a network has no C and d.
 */
export function solveFor({ drawn, chain }: Lane, asked: unknown): ScriptSolution {
  const { hold, given, value } = readAsked(asked);
  if (!isResidual(drawn)) throw new TypeError(`no C and d in this network: ${drawn.family}`);
  const held = chain.closed && chain.hold === hold;
  const budget = held ? chain.budget : heldBy(drawn, hold);
  const [moved, free] = FIELDS[given];
  const solution = solveBudget({ ...drawn, [moved]: value }, { hold, budget }, free);
  if (solution === null) throw new TypeError(`nothing to solve at ${given}: ${value}`);
  const answer = ({ value, errorPercent }: Candidate): ScriptAnswer =>
    given === 'c' ? { d: value, errorPercent } : { c: value, errorPercent };
  const { neighbours, fits } = solution;
  return { ...answer(solution), neighbours: neighbours.map(answer), fits };
}

interface Asked {
  readonly hold: Hold;
  readonly given: 'c' | 'd';
  readonly value: number;
}

function readAsked(asked: unknown): Asked {
  if (typeof asked !== 'object' || asked === null) {
    throw new TypeError(`give {hold, c} or {hold, d}: ${String(asked)}`);
  }
  const { hold: named, ...rest } = asked as Readonly<Record<string, unknown>>;
  const hold = HOLDS.find((each) => each === named);
  if (hold === undefined) throw new TypeError(`no such hold, use ${HOLDS}: ${String(named)}`);
  const [given, more] = Object.keys(rest);
  if ((given !== 'c' && given !== 'd') || more !== undefined) {
    throw new TypeError(`give either c or d: ${Object.keys(rest)}`);
  }
  const value = rest[given];
  const max = given === 'c' ? LIMITS.cardinality : LIMITS.groupWidth;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > max) {
    throw new TypeError(`${given} is no whole number from 1 to ${max}: ${String(value)}`);
  }
  return { hold, given, value };
}
