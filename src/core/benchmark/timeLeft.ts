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
 * How much longer some jobs take, ms: on each backend as long for a MAC as it took so far. Null while nothing can be told,
 * since nothing is known of a backend that is still to come.
 */
export function timeLeftMs(jobs: readonly PacedJob[]): number | null {
  let left = 0;
  for (const { backend, macs, done } of jobs) {
    if (done >= 1) continue;
    const known = jobs.filter((job) => job.backend === backend && job.done > 0);
    const macsDone = known.reduce((sum, job) => sum + job.done * job.macs, 0);
    if (macsDone === 0) return null;
    const elapsedMs = known.reduce((sum, job) => sum + job.elapsedMs, 0);
    left += ((1 - done) * macs * elapsedMs) / macsDone;
  }
  return left;
}
