import type { Muted } from '../../core/ablation';
import type { OutputWeights } from '../executor';
import { MUTED_BIAS } from '../mute';
import type { Step } from '../plan';
import { isDepthwise } from './convShape';
import type { Layout } from './layout';
import { packBias, packedOutput } from './pack';

/** Mutes a part of a step's stored weights; returns what puts them back. */
export function mute(step: Step, { channels }: Muted, layout: Layout): () => void {
  const { name } = step.layer;
  const keys = channels === null ? [`${name} weights`, `${name} bias`] : [`${name} bias`];
  const before = keys.map((key) => layout.stored(key).slice());
  if (channels === null) for (const key of keys) layout.stored(key).fill(0);
  else muteBias(step, channels, layout.stored(`${name} bias`));
  return () => {
    for (const [at, key] of keys.entries()) layout.stored(key).set(before[at] ?? []);
  };
}

function muteBias({ layer }: Step, channels: readonly number[], bias: Float32Array): void {
  if (layer.op.kind !== 'conv') throw new Error(`not a convolution: ${layer.name}`);
  const off = new Float32Array(layer.out.channels);
  for (const channel of channels) off[channel] = MUTED_BIAS;
  const packed = new Float32Array(bias.length);
  packBias(off, isDepthwise(layer, layer.op) ? 1 : layer.op.groups, packed);
  for (const [at, value] of packed.entries()) if (value !== 0) bias[at] = value;
}

/** The weights of one output of a fully connected layer. */
export function outputOf({ layer }: Step, output: number, layout: Layout): OutputWeights {
  const size = { inputs: layer.in.channels, outputs: layer.out.channels };
  return {
    weights: packedOutput(layout.stored(`${layer.name} weights`), size, output),
    bias: layout.stored(`${layer.name} bias`)[output] ?? 0,
  };
}
