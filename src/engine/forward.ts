import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../core/layer';
import type { Device } from './backends/device';
import { adaptiveAvgPool } from './kernels/adaptiveAvgPool';
import { groupedConv2d } from './kernels/groupedConv2d';
import { localResponseNorm } from './kernels/localResponseNorm';
import { maxPool } from './kernels/maxPool';
import type { Network, StepTensors } from './network';
import type { Step } from './plan';
import { checkCancelled, type RunHooks } from './progress';

/** What a network puts out for one image: `[classes]`, or a feature map `[h,w,c]`. */
export interface Output {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/**
 * Runs a network on one image. input: normalised, `[1,h,w,3]`.
 * Walks the plan of the graph; every value is disposed after its last reader.
 * Errors: `cancelled`, `device-lost`; nothing stays allocated after any of them.
 */
export async function forward(
  network: Network,
  input: Float32Array,
  device: Device,
  { onProgress, signal }: RunHooks,
): Promise<Output> {
  const { graph, plan } = network;
  const [{ heightPx, widthPx, channels }] = [layerAt(graph.layers, 0).out];
  const values = new Map<number, tf.Tensor4D>();
  try {
    values.set(0, tf.tensor4d(input, [1, heightPx, widthPx, channels]));
    for (const step of plan) {
      checkCancelled(signal);
      const inputs = step.inputs.map((index) => valueAt(values, index));
      values.set(step.output, compute(step, inputs, network.tensors.get(step.output)));
      for (const index of step.dead) drop(values, index);
      await device.breathe();
      const stage = stageOf(step.layer, graph.stages.length);
      const [done, total] = [step.output + 1, graph.layers.length];
      onProgress({ phase: 'forward', stage, done, total });
    }
    checkCancelled(signal);
    return await read(valueAt(values, graph.layers.length - 1));
  } finally {
    for (const index of [...values.keys()]) drop(values, index);
  }
}

/** One step, inputs to output; the caller owns both. All values are NHWC, an fc's `[1,1,1,k]`. */
function compute(step: Step, inputs: tf.Tensor4D[], own: StepTensors | undefined): tf.Tensor4D {
  const { op, out } = step.layer;
  const [x, ...others] = inputs;
  if (x === undefined) throw new Error(`no input of layer: ${step.layer.name}`);
  return tf.tidy(() => {
    switch (op.kind) {
      case 'conv': {
        const { kernel, bias } = present(own, step.layer);
        return groupedConv2d(x, kernel as tf.Tensor4D, bias, { ...op, relu: step.relu });
      }
      case 'add': {
        const sum = others.reduce((total: tf.Tensor4D, other) => tf.add(total, other), x);
        return step.relu ? tf.relu(sum) : sum;
      }
      case 'relu':
        return tf.relu(x);
      case 'maxPool':
        return maxPool(x, op, [out.heightPx, out.widthPx]);
      case 'globalAvgPool':
        return tf.mean<tf.Tensor4D>(x, [1, 2], true);
      case 'linear':
        return linear(x, present(own, step.layer));
      case 'adaptiveAvgPool':
        return adaptiveAvgPool(x, op.out);
      case 'concat':
        return tf.concat([x, ...others], 3);
      case 'localResponseNorm':
        return localResponseNorm(x, op.size);
      case 'dropout':
        return tf.clone(x);
      default:
        throw new Error(`no step computes: ${op.kind}`);
    }
  });
}

function linear(x: tf.Tensor4D, { kernel, bias }: StepTensors): tf.Tensor4D {
  // PyTorch flattens channels first.
  const flat = tf.reshape(tf.transpose(x, [0, 3, 1, 2]), [1, x.size]);
  const product = tf.fused.matMul({ a: flat, b: kernel as tf.Tensor2D, bias });
  return tf.reshape(product, [1, 1, 1, bias.size]);
}

async function read(output: tf.Tensor4D): Promise<Output> {
  const values = (await output.data()) as Float32Array;
  const [, height, width, channels] = output.shape;
  // A view would keep the backend's own array alive, or change under the reader.
  const shape = height * width === 1 ? [channels] : [height, width, channels];
  return { values: values.slice(), shape };
}

function stageOf({ place }: Layer, stages: number): number {
  if (place.part === 'stage') return place.stage;
  return place.part === 'stem' ? -1 : stages;
}

function valueAt(values: ReadonlyMap<number, tf.Tensor4D>, index: number): tf.Tensor4D {
  const value = values.get(index);
  if (value === undefined) throw new Error(`no value of layer at index ${index}`);
  return value;
}

function drop(values: Map<number, tf.Tensor4D>, index: number): void {
  values.get(index)?.dispose();
  values.delete(index);
}

function present<T>(value: T | undefined, { name }: Layer): T {
  if (value === undefined) throw new Error(`nothing loaded for layer: ${name}`);
  return value;
}

function layerAt(layers: readonly Layer[], index: number): Layer {
  const layer = layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  return layer;
}
