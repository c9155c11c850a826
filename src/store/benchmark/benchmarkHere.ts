import type { BenchmarkReport } from '../../core/benchmark/report';
import type { BenchmarkOrder } from '../../core/benchmark/set';
import { createOwnEngine, type OwnEngine } from '../../worker/ownEngine';
import { machineOf } from './machine';
import { type BenchmarkHooks, runBenchmark } from './runBenchmark';

/** A benchmark on this machine, on an engine of its own that ends with it. */
export async function benchmarkHere(
  order: BenchmarkOrder,
  hooks: BenchmarkHooks,
  makeEngine: () => OwnEngine = createOwnEngine,
): Promise<BenchmarkReport> {
  const machine = await machineOf(navigator);
  const version: string = import.meta.env.CARDINAL_VERSION;
  const { engine, end } = makeEngine();
  try {
    return await runBenchmark(engine, order, { version, machine }, hooks);
  } finally {
    end();
  }
}
