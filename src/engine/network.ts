import * as tf from '@tensorflow/tfjs-core';
import type { Graph } from '../core/layer';
import { createBreath } from './backends/breath';
import type { Device } from './backends/device';
import { planOf, type Step } from './plan';
import { checkCancelled } from './progress';
import { foldConv, tensorOf, transposedLinear } from './weights/fold';
import type { Weights } from './weights/weights';

/** What a step with weights multiplies by and adds. */
export interface StepTensors {
  /** `[kh,kw,c/groups,k]`, or `[in,out]` of a fully connected layer. */
  readonly kernel: tf.Tensor;
  /** `[k]` */
  readonly bias: tf.Tensor1D;
}

/** A network that is ready to run: its steps, and their weights on the device. */
export interface Network {
  readonly graph: Graph;
  readonly plan: readonly Step[];
  /** By the index of the value that the step makes. */
  readonly tensors: ReadonlyMap<number, StepTensors>;
  /** Weights in float32, bytes. */
  readonly bytes: number;
  dispose(): void;
}

interface LoadHooks {
  /** Bytes of the weights that are on the device by now. */
  readonly onLoaded: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Folds and uploads a network's weights, step by step, so that no second copy of all is ever held.
 * The caller disposes it. Errors: `cancelled`, `out-of-memory`, and those of the weights;
 * what was uploaded by then is given back.
 */
export async function loadNetwork(
  graph: Graph,
  weights: Weights,
  device: Device,
  { onLoaded, signal }: LoadHooks,
): Promise<Network> {
  const plan = planOf(graph);
  const tensors = new Map<number, StepTensors>();
  const dispose = () => {
    for (const { kernel, bias } of tensors.values()) tf.dispose([kernel, bias]);
    tensors.clear();
  };
  const breathe = createBreath();
  let bytes = 0;
  try {
    for (const step of plan) {
      checkCancelled(signal);
      const loaded = stepTensors(step, weights);
      if (loaded === null) continue;
      tensors.set(step.output, loaded);
      device.upload(loaded.kernel);
      device.upload(loaded.bias);
      bytes += (loaded.kernel.size + loaded.bias.size) * Float32Array.BYTES_PER_ELEMENT;
      onLoaded(bytes);
      await breathe();
    }
  } catch (error) {
    dispose();
    throw error;
  }
  return { graph, plan, tensors, bytes, dispose };
}

function stepTensors({ layer, batchNorm }: Step, weights: Weights): StepTensors | null {
  if (layer.op.kind === 'conv') {
    const { filter, filterShape, bias } = foldConv(layer, batchNorm, weights);
    return { kernel: tf.tensor4d(filter, [...filterShape]), bias: tf.tensor1d(bias) };
  }
  if (layer.op.kind === 'linear') {
    const features = layer.in.channels * layer.in.heightPx * layer.in.widthPx;
    const kernel = tf.tensor2d(transposedLinear(layer, weights), [features, layer.out.channels]);
    return { kernel, bias: tf.tensor1d(tensorOf(layer, 'bias', weights)) };
  }
  return null;
}
