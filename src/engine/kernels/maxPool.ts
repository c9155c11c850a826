import * as tf from '@tensorflow/tfjs-core';
import { overhang, padded, type Window } from './padding';

/**
 * `x: [n,h,w,c] -> [n,oh,ow,c]`, padding never the maximum, as in PyTorch. The caller owns both.
 * out: oh and ow, which are one more than the whole windows where one that hangs over the edge counts.
 */
export function maxPool(
  input: tf.Tensor4D,
  window: Window,
  out: readonly [number, number],
): tf.Tensor4D {
  return tf.tidy(() => {
    const over = overhang(input.shape, window, out);
    const { x, pad } = padded(input, window, Number.NEGATIVE_INFINITY, over);
    return tf.maxPool(x, [...window.kernel], [...window.stride], pad);
  });
}
