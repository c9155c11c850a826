import * as tf from '@tensorflow/tfjs-core';

/** Krizhevsky et al. 2012, section 3.3. */
const [BIAS, ALPHA, BETA] = [2, 1e-4, 0.75];

/**
 * `x: [n,h,w,c] -> [n,h,w,c]`: each value over `(2 + 1e-4 * sum of squares) ^ 0.75`, the sum over the
 * `size` channels around its own, those beyond the ends zero. Written out, since tfjs has the operation
 * neither on WASM nor on WebGPU. The caller owns both.
 */
export function localResponseNorm(x: tf.Tensor4D, size: number): tf.Tensor4D {
  const [n, height, width, channels] = x.shape;
  const before = Math.floor(size / 2);
  return tf.tidy(() => {
    const border: [number, number][] = [
      [0, 0],
      [0, 0],
      [0, 0],
      [before, size - 1 - before],
    ];
    const squares = tf.pad(tf.square(x), border);
    const shifted = Array.from({ length: size }, (_, offset) =>
      tf.slice(squares, [0, 0, 0, offset], [n, height, width, channels]),
    );
    const energy = shifted.reduce((sum, each) => tf.add(sum, each));
    return tf.div(x, tf.pow(tf.add(tf.mul(energy, ALPHA), BIAS), BETA));
  });
}
