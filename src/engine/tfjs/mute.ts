import * as tf from '@tensorflow/tfjs-core';
import type { Muted } from '../../core/ablation';
import type { OutputWeights } from '../executor';
import { MUTED_BIAS } from '../mute';
import type { StepTensors } from './stepTensors';

/** A step's tensors with a part muted. New ones, which the caller disposes. */
export function mutedTensors({ kernel, bias }: StepTensors, { channels }: Muted): StepTensors {
  if (channels === null) return { kernel: tf.zerosLike(kernel), bias: tf.zerosLike(bias) };
  const off = new Float32Array(bias.size);
  for (const channel of channels) off[channel] = MUTED_BIAS;
  return { kernel: tf.clone(kernel), bias: tf.tidy(() => tf.add(bias, tf.tensor1d(off))) };
}

/** kernel: `[in,out]`. */
export async function outputOf(
  { kernel, bias }: StepTensors,
  output: number,
): Promise<OutputWeights> {
  const [inputs = 0] = kernel.shape;
  const column = tf.slice(kernel as tf.Tensor2D, [0, output], [inputs, 1]);
  const weights = Float32Array.from(await column.data());
  column.dispose();
  return { weights, bias: (await bias.data())[output] ?? 0 };
}
