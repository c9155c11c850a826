import * as tf from '@tensorflow/tfjs-core';
import type {
  GroupedConv2dAttrs,
  GroupedConv2dInputs,
} from '../../../src/engine/kernels/groupedConv2d.kernel';
import { padded } from '../../../src/engine/kernels/padding';

type Activation = 'relu' | 'linear';

/** The kernel by tfjs's own operations: groups are cut apart, convolved one by one and joined. */
export const groupedConv2dBySplitting: tf.KernelFunc = (call) => {
  const { x, filter, bias, residual } = call.inputs as GroupedConv2dInputs;
  const attrs = call.attrs as unknown as GroupedConv2dAttrs;
  return tf.tidy(() => {
    const [kernel, biases] = [filter as tf.Tensor4D, bias as tf.Tensor1D];
    if (residual === undefined) return convolution(x as tf.Tensor4D, kernel, biases, attrs);
    const summand = convolution(x as tf.Tensor4D, kernel, biases, { ...attrs, relu: false });
    const sum = tf.add(summand, residual as tf.Tensor4D);
    return attrs.relu ? tf.relu(sum) : sum;
  });
};

function convolution(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  bias: tf.Tensor1D,
  { groups, stride, padding, relu }: GroupedConv2dAttrs,
): tf.Tensor4D {
  const [kh, kw, , k] = filter.shape;
  const c = x.shape[3];
  const { x: padX, pad } = padded(x, { kernel: [kh, kw], stride, padding }, 0);
  const activation: Activation = relu ? 'relu' : 'linear';
  const strides: [number, number] = [...stride];
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
