import type { Muted } from '../core/ablation';
import type { Step } from './plan';

/**
 * The bias of a channel that is to be 0 behind its ReLU: far below what any sum of a layer reaches, far above
 * where float32 ends. So the weights, which each backend lays out in its own way, stay as they are.
 */
export const MUTED_BIAS = -1e30;

/**
 * The step whose weights are muted. Throws where it is none, or where what follows would bring the muted
 * channels back: a BN of its own, or no ReLU.
 */
export function stepToMute(steps: readonly Step[], { layer, channels }: Muted): Step {
  const step = steps.find((each) => each.layer.name === layer && each.layer.op.kind === 'conv');
  if (step === undefined || step.batchNorm === null) {
    throw new Error(`no convolution with its BN in it: ${layer}`);
  }
  if (channels !== null && (!step.relu || step.residual !== null)) {
    throw new Error(`no ReLU right behind: ${layer}`);
  }
  return step;
}

/** The fully connected layer that ends a network. Throws where none does. */
export function linearStep(steps: readonly Step[]): Step {
  const last = steps.at(-1);
  if (last?.layer.op.kind !== 'linear') throw new Error('no fully connected layer at the end');
  return last;
}
