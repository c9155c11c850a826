import * as tf from '@tensorflow/tfjs-core';

/**
 * `x: [n,h,w,c] -> [n,oh,ow,c]`: output i averages the rows from `floor(i h / oh)` up to
 * `ceil((i + 1) h / oh)`, columns alike, as PyTorch's AdaptiveAvgPool2d. The caller owns both.
 */
export function adaptiveAvgPool(x: tf.Tensor4D, out: readonly [number, number]): tf.Tensor4D {
  const [images, height, width, channels] = x.shape;
  if (height === out[0] && width === out[1]) return tf.clone(x);
  return tf.tidy(() => {
    const lines = tf.reshape<tf.Rank.R3>(x, [images, height, width * channels]);
    const rows = tf.matMul(repeated(averages(height, out[0]), images), lines);
    const byRow = tf.reshape<tf.Rank.R3>(rows, [images * out[0], width, channels]);
    const columns = tf.matMul(repeated(averages(width, out[1]), images * out[0]), byRow);
    return tf.reshape(columns, [images, out[0], out[1], channels]);
  });
}

/** `[a,b] -> [count,a,b]` */
function repeated(matrix: tf.Tensor2D, count: number): tf.Tensor3D {
  return tf.tile(tf.expandDims<tf.Tensor3D>(matrix, 0), [count, 1, 1]);
}

/** `[windows, length]`: each row averages one window. */
function averages(length: number, windows: number): tf.Tensor2D {
  const weights = new Float32Array(windows * length);
  for (let window = 0; window < windows; window += 1) {
    const from = Math.floor((window * length) / windows);
    const to = Math.ceil(((window + 1) * length) / windows);
    weights.fill(1 / (to - from), window * length + from, window * length + to);
  }
  return tf.tensor2d(weights, [windows, length]);
}
