import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { BenchmarkReport } from '../../core/benchmark/report';
import { WHOLE_BENCHMARK } from '../../core/benchmark/set';
import type { Failure } from '../../core/failure';
import { failureOf } from '../../core/failureOf';
import { benchmarkHere } from './benchmarkHere';
import type { BenchmarkProgress } from './runBenchmark';

/** The benchmark of a page: the last report stays until the next one begins. */
export interface BenchmarkState {
  readonly running: boolean;
  /** Null before anything is known. */
  readonly progress: BenchmarkProgress | null;
  /** What was measured, also while it runs and of one that was cancelled; null before the first result. */
  readonly report: BenchmarkReport | null;
  /** Why the last one did not begin. */
  readonly failure: Failure | null;
  start(): void;
  /** Ends it; what was measured stays. */
  cancel(): void;
}

export type BenchmarkStore = UseBoundStore<StoreApi<BenchmarkState>>;

/** A store that runs the whole benchmark when it is told to; one at a time. */
export function createBenchmarkStore(run: typeof benchmarkHere = benchmarkHere): BenchmarkStore {
  return create<BenchmarkState>()((set, get) => {
    let abort = new AbortController();
    const start = async () => {
      abort = new AbortController();
      set({ running: true, progress: null, report: null, failure: null });
      try {
        const report = await run(WHOLE_BENCHMARK, {
          onProgress: (progress) => set({ progress }),
          onReport: (report) => set({ report }),
          signal: abort.signal,
        });
        set({ report: report.results.length + report.failures.length > 0 ? report : null });
      } catch (error) {
        set({ failure: failureOf(error) });
      }
      set({ running: false, progress: null });
    };
    return {
      running: false,
      progress: null,
      report: null,
      failure: null,
      start: () => {
        if (!get().running) void start();
      },
      cancel: () => abort.abort(),
    };
  });
}
