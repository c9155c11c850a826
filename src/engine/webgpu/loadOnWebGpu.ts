import type { Executor, LoadOrder } from '../executor';
import { planOf } from '../plan';
import { checkCancelled } from '../progress';
import { Buffers } from './buffers';
import { fitTo } from './fitTo';
import type { WebGpuHost } from './host';
import { uploadWeights } from './networkBuffers';
import { stepCalls } from './stepCalls';
import { WebGpuExecutor } from './webGpuExecutor';

/**
 * Makes a network ready on a WebGPU device: pipelines are compiled while weights are folded and
 * uploaded, and each dispatch is bound to its buffers, so that a run only encodes. See `Device.load`.
 */
export async function loadOnWebGpu(order: LoadOrder, host: WebGpuHost): Promise<Executor> {
  const { graph, keep, images = 1 } = order;
  const steps = planOf(graph, keep);
  const calls = steps.flatMap((step) => stepCalls(step, { graph, machine: host.machine, images }));
  const compiling = Promise.all(calls.map(({ call }) => host.pipelines.ready(call.kernel)));
  // Whoever fails first is told; the pipelines' failure is heard when the steps are fitted.
  compiling.catch(() => undefined);
  const buffers = new Buffers(host.device);
  try {
    const { weights, weightBytes } = await uploadWeights(order, steps, host.machine, buffers);
    const network = { graph, steps, weights, weightBytes, buffers };
    const fitted = await fitTo(network, images, keep, host);
    try {
      checkCancelled(order.signal);
    } catch (error) {
      fitted.buffers.destroy();
      throw error;
    }
    return new WebGpuExecutor(host, network, fitted, keep);
  } catch (error) {
    buffers.destroy();
    throw error;
  }
}
