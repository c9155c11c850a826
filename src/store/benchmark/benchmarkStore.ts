import type { BenchmarkReport } from '../../core/benchmark/report';
import { WHOLE_BENCHMARK } from '../../core/benchmark/set';
import { createReportStore, type ReportState, type ReportStore } from '../reports/reportStore';
import { benchmarkHere } from './benchmarkHere';
import type { BenchmarkProgress } from './runBenchmark';

/** The benchmark of a page. */
export type BenchmarkState = ReportState<BenchmarkReport, BenchmarkProgress>;
export type BenchmarkStore = ReportStore<BenchmarkReport, BenchmarkProgress>;

/** A store that runs the whole benchmark when it is told to. */
export function createBenchmarkStore(run: typeof benchmarkHere = benchmarkHere): BenchmarkStore {
  return createReportStore(
    (hooks) => run(WHOLE_BENCHMARK, hooks),
    ({ results, failures }) => results.length + failures.length === 0,
  );
}
