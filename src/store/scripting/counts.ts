import { CONVENTIONS, type CountUnit, countBy } from '../../core/convention';
import { networkOf } from '../derived';
import type { Lane } from '../lanes';

/** A network as a counter counts it, for one image. */
export interface ScriptCount {
  /** Trained parameters. */
  readonly params: number;
  readonly value: number;
  /** What the value counts: `MACs`, `FLOPs` or `mult-adds`. */
  readonly unit: CountUnit;
}

/** A lane's count in a convention; a TypeError on one that is not known. */
export function countsOf({ drawn }: Lane, named: unknown): ScriptCount {
  const convention = CONVENTIONS.find((each) => each === named);
  if (convention === undefined) {
    throw new TypeError(`no such convention, use ${CONVENTIONS}: ${String(named)}`);
  }
  const { graph, cost } = networkOf(drawn);
  const { value, unit } = countBy(graph, convention);
  return { params: cost.params, value, unit };
}
