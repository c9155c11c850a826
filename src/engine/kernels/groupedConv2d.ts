import * as tf from '@tensorflow/tfjs-core';
import { padded } from './padding';

/** Numbers of a convolution that its tensors don't tell. */
export interface GroupedConv2dOptions {
  readonly groups: number;
  /** Vertical, horizontal. */
  readonly stride: readonly [number, number];
  /** Zeros on either side, vertical and horizontal, as PyTorch counts them. */
  readonly padding: readonly [number, number];
  readonly relu: boolean;
}

type Activation = 'relu' | 'linear';

/**
 * `x: [n,h,w,c]; filter: [kh,kw,c/groups,k]; bias: [k] -> [n,oh,ow,k]`, bias and ReLU fused.
 *
 * Output channel j belongs to group `floor(j / (k/groups))`, as in PyTorch. The caller owns the
 * inputs and the output. Throws where groups divide neither c nor k.
 */
export function groupedConv2d(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  options: GroupedConv2dOptions,
): tf.Tensor4D {
  const { groups } = options;
  const [, , perGroup, k] = filter.shape;
  const c = x.shape[3];
  if (perGroup * groups !== c || k % groups !== 0) {
    throw new Error(`groups do not divide the channels: ${groups} of ${c} -> ${k}`);
  }
  const [kh, kw] = filter.shape;
  return tf.tidy(() => {
    const window = { kernel: [kh, kw], stride: options.stride, padding: options.padding } as const;
    const { x: padX, pad } = padded(x, window, 0);
    const activation: Activation = options.relu ? 'relu' : 'linear';
    const strides: [number, number] = [...options.stride];
    const shared = { strides, pad, activation };
    if (groups === 1) return tf.fused.conv2d({ x: padX, filter, bias, ...shared });
    if (groups === c && k === c) {
      const depthwise: tf.Tensor4D = tf.reshape(filter, [kh, kw, c, 1]);
      return tf.fused.depthwiseConv2d({ x: padX, filter: depthwise, bias, ...shared });
    }
    const inputs = tf.split<tf.Tensor4D>(padX, groups, 3);
    const filters = tf.split<tf.Tensor4D>(filter, groups, 3);
    const biases = tf.split<tf.Tensor1D>(bias, groups);
    const outputs = inputs.map((input, group) =>
      tf.fused.conv2d<tf.Tensor4D>({
        x: input,
        filter: at(filters, group),
        bias: at(biases, group),
        ...shared,
      }),
    );
    return tf.concat4d(outputs, 3);
  });
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no group at index ${index}`);
  return value;
}
