import * as tf from '@tensorflow/tfjs-core';
import type { Layer } from '../../core/layer';
import { adaptiveAvgPool } from '../kernels/adaptiveAvgPool';
import { groupedConv2d } from '../kernels/groupedConv2d';
import { localResponseNorm } from '../kernels/localResponseNorm';
import { maxPool } from '../kernels/maxPool';
import type { Step } from '../plan';
import type { StepTensors } from './stepTensors';

/**
 * One step with tfjs's kernels, inputs to output; the caller owns both. All values are NHWC,
 * an fc's `[n,1,1,k]`. own: its weights. Throws where a step with weights has none.
 */
export function compute(step: Step, inputs: tf.Tensor4D[], own: StepTensors | null): tf.Tensor4D {
  return tf.tidy(() => {
    if (step.layer.op.kind === 'conv') return convolution(step, inputs, own);
    const made = computeLinear(step, inputs, own);
    return step.relu ? tf.relu(made) : made;
  });
}

function computeLinear(step: Step, inputs: tf.Tensor4D[], own: StepTensors | null): tf.Tensor4D {
  const { op, out } = step.layer;
  const [x, ...others] = inputs;
  if (x === undefined) throw new Error(`no input of layer: ${step.layer.name}`);
  switch (op.kind) {
    case 'add':
      return others.reduce((total: tf.Tensor4D, other) => tf.add(total, other), x);
    case 'batchNorm': {
      const { kernel, bias } = present(own, step.layer);
      return tf.add(tf.mul(x, kernel), bias);
    }
    case 'relu':
      return tf.relu(x);
    case 'maxPool':
      return maxPool(x, op, [out.heightPx, out.widthPx]);
    case 'globalAvgPool':
      return tf.mean<tf.Tensor4D>(x, [1, 2], true);
    case 'adaptiveAvgPool':
      return adaptiveAvgPool(x, op.out);
    case 'concat':
      return tf.concat([x, ...others], 3);
    case 'localResponseNorm':
      return localResponseNorm(x, op.size);
    case 'dropout':
      return tf.clone(x);
    case 'linear':
      return linear(x, present(own, step.layer));
    case 'conv':
    case 'input':
      throw new Error(`not computed here: ${step.layer.name}`);
  }
}

function convolution(
  { layer, relu }: Step,
  [x, residual]: readonly tf.Tensor4D[],
  own: StepTensors | null,
): tf.Tensor4D {
  if (x === undefined || layer.op.kind !== 'conv')
    throw new Error(`not to convolve: ${layer.name}`);
  const { kernel, bias } = present(own, layer);
  return groupedConv2d(x, kernel as tf.Tensor4D, bias, { ...layer.op, relu }, residual);
}

function linear(x: tf.Tensor4D, { kernel, bias }: StepTensors): tf.Tensor4D {
  // PyTorch flattens channels first.
  const [images] = x.shape;
  const flat = tf.reshape<tf.Rank.R2>(tf.transpose(x, [0, 3, 1, 2]), [images, x.size / images]);
  const product = tf.fused.matMul({ a: flat, b: kernel as tf.Tensor2D, bias });
  return tf.reshape(product, [images, 1, 1, bias.size]);
}

function present<T>(value: T | null, { name }: Layer): T {
  if (value === null) throw new Error(`nothing loaded for layer: ${name}`);
  return value;
}
