import type { BenchmarkReport } from '../../core/benchmark/report';
import { unwatched } from '../reports/unwatched';
import { benchmarkHere } from './benchmarkHere';
import { type BenchmarkOptions, readOrder } from './readOrder';

/** A benchmark as a script asks for it. Rejects with a TypeError on options that are none. */
export async function benchmarkOf(options: BenchmarkOptions): Promise<BenchmarkReport> {
  return benchmarkHere(readOrder(options), unwatched());
}
