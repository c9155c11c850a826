import type { Graph } from '../../core/layer';
import { memoryPlan } from '../memoryPlan';
import type { Step } from '../plan';
import { bindSteps, uniformBuffer } from './bindSteps';
import { Buffers } from './buffers';
import type { EncodedStep } from './encodedStep';
import type { WebGpuHost } from './host';
import { type StepBuffers, sliceBuffer, stagingBuffer, valueBuffers } from './networkBuffers';
import { stepCalls } from './stepCalls';

/** A network's steps with their weights on the device. */
export interface WeightedSteps {
  readonly graph: Graph;
  readonly steps: readonly Step[];
  readonly weights: ReadonlyMap<Step, StepBuffers>;
}

/** All that depends on how many images a run takes: values, what kernels are told, and bindings. */
export interface Fitted {
  readonly images: number;
  /** The values that a run gives back. */
  readonly wanted: readonly number[];
  /** In the order of the steps. */
  readonly encoded: readonly EncodedStep[];
  /** The buffer of each value, by the index of the layer that makes it. */
  readonly values: ReadonlyMap<number, GPUBuffer>;
  /** The values that are given back, one after the other. */
  readonly staging: GPUBuffer;
  readonly peakBytes: number;
  readonly buffers: Buffers;
}

/**
 * Fits steps to so many images and to what is given back beside the last value, once their pipelines are
 * compiled. Errors: `out-of-memory`.
 */
export async function fitTo(
  { graph, steps, weights }: WeightedSteps,
  images: number,
  keep: ReadonlySet<number>,
  host: WebGpuHost,
): Promise<Fitted> {
  const calls = steps.map((step) => stepCalls(step, { graph, machine: host.machine, images }));
  const buffers = new Buffers(host.device);
  try {
    const { peakBytes, ...places } = memoryPlan(graph, steps, images, keep);
    const wanted = [...new Set([...keep, graph.layers.length - 1])];
    const values = await valueBuffers(graph, places, images, buffers);
    const uniforms = await uniformBuffer(calls.flat(), buffers, host);
    const slices = await sliceBuffer(steps, calls, buffers);
    const staging = await stagingBuffer(graph, wanted, images, buffers);
    await Promise.all(calls.flat().map(({ call }) => host.pipelines.ready(call.kernel)));
    const encoded = bindSteps(steps, calls, { weights, values, uniforms, slices, images }, host);
    return {
      images,
      wanted,
      encoded,
      values,
      staging,
      peakBytes: peakBytes + (slices?.size ?? 0),
      buffers,
    };
  } catch (error) {
    buffers.destroy();
    throw error;
  }
}
