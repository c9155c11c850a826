import type { BenchmarkBackend } from '../../core/benchmark/set';
import { SELF_TEST_BOUNDS } from '../../core/selfTest/bounds';
import { relativeError } from '../../core/selfTest/relativeError';
import type { SelfTestCheck, SelfTestGroup } from '../../core/selfTest/report';

/** What is checked, where. */
export interface CheckSubject {
  readonly group: SelfTestGroup;
  readonly name: string;
  readonly backend: BenchmarkBackend | null;
}

/** A check of some values, `where` names them; it took from `startMs` until now. */
export function checkOf(
  { group, name, backend }: CheckSubject,
  where: string,
  got: ArrayLike<number>,
  want: ArrayLike<number>,
  startMs: number,
): SelfTestCheck {
  const largestError = relativeError(got, want);
  const bound = SELF_TEST_BOUNDS[group];
  return {
    group,
    name,
    backend,
    passed: largestError !== null && largestError <= bound,
    largestError,
    bound,
    where,
    compared: 1,
    elapsedMs: performance.now() - startMs,
    failure: null,
  };
}
