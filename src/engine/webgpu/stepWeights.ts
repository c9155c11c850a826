import type { Layer } from '../../core/layer';
import { ruleOf } from '../../core/ops';
import type { Step } from '../plan';
import { affineOf, foldConv, tensorOf, transposedLinear } from '../weights/fold';
import type { Weights } from '../weights/weights';

/** What a step with weights multiplies by and adds, as its kernels read them. */
export interface StepWeights {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/**
 * A step's weights: a convolution's `[kh,kw,c/groups,k]` with its BN folded; an fc's `[in,out]`, `in`
 * in the order of NHWC and `out` padded to a multiple of four, or with `rows` its `[out,in]`; `[k]` of a
 * batch norm on its own. Null where it has none.
 */
export function stepWeights(
  { layer, batchNorm }: Step,
  weights: Weights,
  rows = false,
): StepWeights | null {
  switch (ruleOf(layer).weights) {
    case 'kernel': {
      const { filter, bias } = foldConv(layer, batchNorm, weights);
      return { kernel: filter, bias };
    }
    case 'channel': {
      const { scale, shift } = affineOf(layer, weights);
      return { kernel: scale, bias: shift };
    }
    case 'matrix': {
      const { channels, heightPx, widthPx } = layer.in;
      const outputs = layer.out.channels;
      const hasBias = layer.tensors.some(({ role }) => role === 'bias');
      if (rows) return linearAsRows(layer, hasBias, weights);
      const byChannel = transposedLinear(layer, weights);
      const padded = Math.ceil(outputs / 4) * 4;
      const kernel = channelsLast(byChannel, [channels, heightPx * widthPx, outputs], padded);
      const bias = new Float32Array(padded);
      if (hasBias) bias.set(tensorOf(layer, 'bias', weights));
      return { kernel, bias };
    }
    case 'none':
      return null;
  }
}

/** PyTorch's own order, but that an output's inputs go by position, then by channel. */
function linearAsRows(layer: Layer, hasBias: boolean, weights: Weights): StepWeights {
  const { channels, heightPx, widthPx } = layer.in;
  const outputs = layer.out.channels;
  const positions = heightPx * widthPx;
  const bias = hasBias ? tensorOf(layer, 'bias', weights) : new Float32Array(outputs);
  const own = tensorOf(layer, 'weight', weights);
  if (positions === 1) return { kernel: own, bias };
  const kernel = new Float32Array(own.length);
  let from = 0;
  for (let row = 0; row < own.length; row += channels * positions) {
    for (let channel = 0; channel < channels; channel += 1) {
      for (let position = 0; position < positions; position += 1) {
        kernel[row + position * channels + channel] = own[from] ?? 0;
        from += 1;
      }
    }
  }
  return { kernel, bias };
}

/** `[c, positions, out] -> [positions, c, padded]`: PyTorch flattens channels first. */
function channelsLast(
  values: Float32Array,
  [channels, positions, outputs]: readonly [number, number, number],
  padded: number,
): Float32Array {
  if (positions === 1 && padded === outputs) return values;
  const turned = new Float32Array(channels * positions * padded);
  for (let channel = 0; channel < channels; channel += 1) {
    for (let position = 0; position < positions; position += 1) {
      const from = (channel * positions + position) * outputs;
      const row = values.subarray(from, from + outputs);
      turned.set(row, (position * channels + channel) * padded);
    }
  }
  return turned;
}
