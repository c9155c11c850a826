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
 */
export function padded(x: tf.Tensor4D, { kernel, stride, padding }: Window, fill: number): Padded {
  const [vertical, horizontal] = padding;
  if (vertical === 0 && horizontal === 0) return { x, pad: 'valid' };
  if ([kernel, stride, padding].every(([a, b]) => a === b)) return { x, pad: vertical };
  const border: [number, number][] = [
    [0, 0],
    [vertical, vertical],
    [horizontal, horizontal],
    [0, 0],
  ];
  return { x: tf.pad(x, border, fill), pad: 'valid' };
}
