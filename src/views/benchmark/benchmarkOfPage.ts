import { createBenchmarkStore } from '../../store/benchmark/benchmarkStore';

/** The page's: what it measured is there when it is opened again. */
export const useBenchmark = createBenchmarkStore();
