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
    const inputs = splitChannels(padX, groups);
    const filters = splitChannels(filter, groups);
    const biases = tf.split<tf.Tensor1D>(bias, groups);
    const outputs = inputs.map((input, group) =>
      tf.fused.conv2d<tf.Tensor4D>({
        x: input,
        filter: at(filters, group),
        bias: at(biases, group),
        ...shared,
      }),
    );
    return joinChannels(outputs);
  });
}

/**
 * `[a,b,c,k] -> groups x [a,b,c,k/groups]`. The groups are brought to the front and cut there:
 * cutting along the last axis is a copy for each pixel in tfjs's WASM backend, from JavaScript.
 */
function splitChannels(x: tf.Tensor4D, groups: number): tf.Tensor4D[] {
  const [a, b, c, k] = x.shape;
  const grouped: tf.Tensor3D = tf.reshape(x, [a * b * c, groups, k / groups]);
  const front: tf.Tensor3D = tf.transpose(grouped, [1, 0, 2]);
  return cut(front, groups).map((part) => tf.reshape(part, [a, b, c, k / groups]));
}

/**
 * `[groups,p,q] -> groups x [1,p,q]`. WASM's slice copies the whole input out of the heap each time
 * (`readSync` in its `Slice.ts`), which took most of a ResNeXt's run; gather copies what is asked for.
 */
function cut(front: tf.Tensor3D, groups: number): tf.Tensor3D[] {
  if (tf.getBackend() !== 'wasm') return tf.split(front, groups);
  return Array.from({ length: groups }, (_, group) =>
    tf.gather(front, tf.tensor1d([group], 'int32')),
  );
}

/** The inverse of `splitChannels`. */
function joinChannels(parts: tf.Tensor4D[]): tf.Tensor4D {
  const [a, b, c, width] = at(parts, 0).shape;
  const front = tf.reshape(tf.concat(parts), [parts.length, a * b * c, width]);
  return tf.reshape(tf.transpose(front, [1, 0, 2]), [a, b, c, parts.length * width]);
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`no group at index ${index}`);
  return value;
}
