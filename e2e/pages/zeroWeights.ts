import type { Step } from '../../src/engine/plan';
import { type Buffers, STORAGE } from '../../src/engine/webgpu/buffers';
import type { StepBuffers } from '../../src/engine/webgpu/networkBuffers';

/** Buffers as long as a step's weights; zeros do for a clock. */
export async function weightBuffers(
  steps: readonly Step[],
  buffers: Buffers,
): Promise<Map<Step, StepBuffers>> {
  const weights = new Map<Step, StepBuffers>();
  for (const step of steps) {
    const { kernel, bias } = weightBytes(step);
    weights.set(step, {
      kernel: await buffers.make(kernel, STORAGE, step.layer.name),
      bias: await buffers.make(bias, STORAGE, step.layer.name),
    });
  }
  return weights;
}

/** How long a step's weights are in float32, bytes. */
export function weightBytes({ layer }: Step): { kernel: number; bias: number } {
  const [weight] = layer.tensors.filter(({ role }) => role === 'weight');
  const elements = weight?.shape.reduce((product, size) => product * size, 1) ?? 4;
  return { kernel: 4 * elements, bias: 4 * layer.out.channels };
}
