import type { BenchmarkBackend } from './set';

/** What a job is expected to take, and what it took where it is over. */
export interface PacedJob {
  readonly backend: BenchmarkBackend;
  /** MACs of one run. */
  readonly macs: number;
  /** From 0 to 1. */
  readonly done: number;
  /** So far, ms. */
  readonly elapsedMs: number;
}

/**
 * How much longer some jobs take, ms: on each backend as long for a MAC as it took so far, and on one that is still to
 * come `unknownMs` each.
 */
export function timeLeftMs(jobs: readonly PacedJob[], unknownMs: number): number {
  let left = 0;
  for (const { backend, macs, done } of jobs) {
    const known = jobs.filter((job) => job.backend === backend && job.done > 0);
    const macsDone = known.reduce((sum, job) => sum + job.done * job.macs, 0);
    const elapsedMs = known.reduce((sum, job) => sum + job.elapsedMs, 0);
    left += (1 - done) * (macsDone === 0 ? unknownMs : (macs * elapsedMs) / macsDone);
  }
  return left;
}
