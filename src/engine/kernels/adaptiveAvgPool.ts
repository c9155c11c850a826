import * as tf from '@tensorflow/tfjs-core';

/**
 * `x: [1,h,w,c] -> [1,oh,ow,c]`: output i averages the rows from `floor(i h / oh)` up to
 * `ceil((i + 1) h / oh)`, columns alike, as PyTorch's AdaptiveAvgPool2d. The caller owns both.
 */
export function adaptiveAvgPool(x: tf.Tensor4D, out: readonly [number, number]): tf.Tensor4D {
  const [, height, width, channels] = x.shape;
  if (height === out[0] && width === out[1]) return tf.clone(x);
  return tf.tidy(() => {
    const rows = tf.matMul(averages(height, out[0]), tf.reshape(x, [height, width * channels]));
    const byRow = tf.reshape(rows, [out[0], width, channels]);
    const columns = tf.tile(tf.expandDims(averages(width, out[1]), 0), [out[0], 1, 1]);
    return tf.reshape(tf.matMul(columns, byRow), [1, out[0], out[1], channels]);
  });
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
