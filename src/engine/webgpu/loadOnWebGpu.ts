import type { Executor, LoadOrder } from '../executor';
import { memoryPlan } from '../memoryPlan';
import { planOf } from '../plan';
import { checkCancelled } from '../progress';
import { bindSteps, uniformBuffer } from './bindSteps';
import { Buffers } from './buffers';
import type { WebGpuHost } from './host';
import { stagingBuffer, uploadWeights, valueBuffers } from './networkBuffers';
import { stepCalls } from './stepCalls';
import { WebGpuExecutor } from './webGpuExecutor';

/**
 * Makes a network ready on a WebGPU device: pipelines are compiled while weights are folded and
 * uploaded, and each dispatch is bound to its buffers, so that a run only encodes. See `Device.load`.
 */
export async function loadOnWebGpu(order: LoadOrder, host: WebGpuHost): Promise<Executor> {
  const { graph, keep } = order;
  const steps = planOf(graph, keep);
  const calls = steps.map((step) => stepCalls(step, graph, host.family));
  const compiling = Promise.all(calls.flat().map(({ call }) => host.pipelines.ready(call.kernel)));
  // Whoever fails first is told; the pipelines' failure is heard below.
  compiling.catch(() => undefined);
  const buffers = new Buffers(host.device);
  try {
    const { weights, weightBytes } = await uploadWeights(order, steps, buffers);
    const { peakBytes, ...places } = memoryPlan(graph, steps);
    const values = await valueBuffers(graph, places, buffers);
    const uniforms = await uniformBuffer(calls.flat(), buffers, host);
    const wanted = [...new Set([...keep, graph.layers.length - 1])];
    const staging = await stagingBuffer(graph, wanted, buffers);
    await compiling;
    checkCancelled(order.signal);
    const encoded = bindSteps(steps, calls, { weights, values, uniforms }, host);
    const sizes = { weightBytes, peakBytes };
    const loaded = { graph, steps, encoded, values, wanted, staging, buffers, ...sizes };
    return new WebGpuExecutor(host, loaded);
  } catch (error) {
    buffers.destroy();
    throw error;
  }
}
