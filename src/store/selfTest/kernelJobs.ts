import type { BenchmarkBackend } from '../../core/benchmark/set';
import { buildGraph } from '../../core/graph';
import { hashedImage } from '../../core/hashed';
import { KERNEL_CASES, type KernelCase, kernelSteps } from '../../core/selfTest/kernelCases';
import { referenceOf } from '../../core/selfTest/kernelReference';
import type { SelfTestCheck } from '../../core/selfTest/report';
import { checkOf } from './checks';
import { runOn, type TestBench, type TestJob } from './jobs';

/** Every kind of kernel against the plain interpreter, step by step of small networks. */
export function kernelJobs(backend: BenchmarkBackend): readonly TestJob[] {
  return KERNEL_CASES.map((each) => ({
    group: 'kernel',
    name: each.name,
    backend,
    run: (bench) => checkKernels(each, backend, bench),
  }));
}

async function checkKernels(
  { name, spec, apart }: KernelCase,
  backend: BenchmarkBackend,
  bench: TestBench,
): Promise<readonly SelfTestCheck[]> {
  const graph = buildGraph(spec);
  const steps = kernelSteps(graph, apart);
  const input = hashedImage(spec.inputPx);
  const network = { spec, weights: { kind: 'hashed' } as const };
  const taps = steps.map(({ tap }) => tap);
  const start = performance.now();
  const made = await runOn(bench, backend, network, input, taps);
  const eachMs = (performance.now() - start) / steps.length;
  const values = new Map<number, ArrayLike<number>>([[0, input]]);
  for (const { layers, tap } of steps) {
    values.set(layers.at(-1) ?? 0, made.taps[tap]?.data ?? []);
  }
  const checks: SelfTestCheck[] = [];
  for (const step of steps) {
    await bench.breath();
    if (bench.signal.aborted) break;
    const want = referenceOf(graph, step, values);
    const got = values.get(step.layers.at(-1) ?? 0) ?? [];
    const subject = { group: 'kernel', name: step.kernel, backend } as const;
    const where = `${step.layer} of ${name}`;
    // The interpreter's time is none of the engine's.
    checks.push(checkOf(subject, where, got, want, performance.now() - eachMs));
  }
  return checks;
}
