import * as tf from '@tensorflow/tfjs-core';

/** A window that slides over an image; each pair is vertical, horizontal. */
export interface Window {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
  readonly padding: readonly [number, number];
}

interface Padded {
  readonly x: tf.Tensor4D;
  /** What tfjs is to be told. */
  readonly pad: number | 'valid';
}

/**
 * PyTorch's symmetric padding for tfjs. x: [n,h,w,c].
 * tfjs takes one number for both axes, and then computes the output's width from the kernel's height
 * and the vertical stride (`computeOutputShape2D` in its `conv_util`): right for squares alone.
 * All else is written out with `fill` and convolved as it is. To be called in a `tf.tidy`.
 * over: px that the last window reaches past the padding, below and at the right.
 */
export function padded(
  x: tf.Tensor4D,
  { kernel, stride, padding }: Window,
  fill: number,
  over: readonly [number, number] = [0, 0],
): Padded {
  const [vertical, horizontal] = padding;
  const even = over[0] === 0 && over[1] === 0;
  if (even && vertical === 0 && horizontal === 0) return { x, pad: 'valid' };
  if (even && [kernel, stride, padding].every(([a, b]) => a === b)) return { x, pad: vertical };
  const border: [number, number][] = [
    [0, 0],
    [vertical, vertical + over[0]],
    [horizontal, horizontal + over[1]],
    [0, 0],
  ];
  return { x: tf.pad(x, border, fill), pad: 'valid' };
}

/** How far the last of `out` windows reaches past the padding, px. x: [n,h,w,c]. */
export function overhang(
  [, height, width]: readonly [number, number, number, number],
  { kernel, stride, padding }: Window,
  out: readonly [number, number],
): [number, number] {
  const past = (px: number, axis: 0 | 1) =>
    Math.max(0, (out[axis] - 1) * stride[axis] + kernel[axis] - px - 2 * padding[axis]);
  return [past(height, 0), past(width, 1)];
}
