import * as tf from '@tensorflow/tfjs-core';
import { ruleOf } from '../../core/ops';
import type { Step } from '../plan';
import { affineOf, foldConv, tensorOf, transposedLinear } from '../weights/fold';
import type { Weights } from '../weights/weights';

/** What a step with weights multiplies by and adds. */
export interface StepTensors {
  /** `[kh,kw,c/groups,k]`; `[in,out]` of a fully connected layer; `[k]` of a batch norm on its own. */
  readonly kernel: tf.Tensor;
  /** `[k]` */
  readonly bias: tf.Tensor1D;
}

/** A step's weights as tensors, BN folded; null where it has none. The caller disposes them. */
export function stepTensors({ layer, batchNorm }: Step, weights: Weights): StepTensors | null {
  switch (ruleOf(layer).weights) {
    case 'kernel': {
      const { filter, filterShape, bias } = foldConv(layer, batchNorm, weights);
      return { kernel: tf.tensor4d(filter, [...filterShape]), bias: tf.tensor1d(bias) };
    }
    case 'channel': {
      const { scale, shift } = affineOf(layer, weights);
      return { kernel: tf.tensor1d(scale), bias: tf.tensor1d(shift) };
    }
    case 'matrix': {
      const features = layer.in.channels * layer.in.heightPx * layer.in.widthPx;
      const kernel = tf.tensor2d(transposedLinear(layer, weights), [features, layer.out.channels]);
      return { kernel, bias: tf.tensor1d(tensorOf(layer, 'bias', weights)) };
    }
    case 'none':
      return null;
  }
}
