import type { Graph } from '../../core/layer';
import { planOf } from '../plan';
import { checkCancelled } from '../progress';
import type { WebGpuHost } from './host';
import type { Kernel } from './kernel';
import { stepCalls } from './stepCalls';

/**
 * Compiles what a network's runs on one image need and the device doesn't have yet: shapes tell, no
 * weights are needed. One at a time, so that a run that comes meanwhile waits for one at most; a cancel
 * doesn't even wait for that one, which goes on and is there for the run. Errors: `cancelled`.
 */
export async function compileKernels(
  graph: Graph,
  host: WebGpuHost,
  signal: AbortSignal,
): Promise<void> {
  for (const kernel of kernelsOf(graph, host)) {
    checkCancelled(signal);
    await Promise.race([host.pipelines.ready(kernel), aborted(signal)]);
  }
  checkCancelled(signal);
}

/** Each once, in the order in which a run starts them. */
function kernelsOf(graph: Graph, { machine }: WebGpuHost): Iterable<Kernel> {
  const calls = planOf(graph).flatMap((step) => stepCalls(step, { graph, machine, images: 1 }));
  return new Map(calls.map(({ call: { kernel } }) => [kernel.code, kernel])).values();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
