import * as tf from '@tensorflow/tfjs-core';
import { padded, type Window } from './padding';

/**
 * `x: [n,h,w,c] -> [n,oh,ow,c]`, padding never the maximum, as in PyTorch. The caller owns both.
 * Throws where a window that hangs over the edge is to count (`ceil`).
 */
export function maxPool(input: tf.Tensor4D, window: Window & { ceil: boolean }): tf.Tensor4D {
  if (window.ceil) throw new Error('no kernel pools past the edge: ceil');
  return tf.tidy(() => {
    const { x, pad } = padded(input, window, Number.NEGATIVE_INFINITY);
    return tf.maxPool(x, [...window.kernel], [...window.stride], pad);
  });
}
