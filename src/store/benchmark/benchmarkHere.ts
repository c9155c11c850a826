import type { BenchmarkReport } from '../../core/benchmark/report';
import type { BenchmarkOrder } from '../../core/benchmark/set';
import type { OwnEngine } from '../../worker/ownEngine';
import { reportHere } from '../reports/reportHere';
import { type BenchmarkHooks, runBenchmark } from './runBenchmark';

/** A benchmark on this machine, on an engine of its own that ends with it. */
export function benchmarkHere(
  order: BenchmarkOrder,
  hooks: BenchmarkHooks,
  makeEngine?: () => OwnEngine,
): Promise<BenchmarkReport> {
  return reportHere((engine, page) => runBenchmark(engine, order, page, hooks), makeEngine);
}
