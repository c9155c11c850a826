import { graphCost, layerCost } from './cost';
import type { Graph, Layer, Pair } from './layer';
import { receptiveFields } from './receptiveField';
import { PIXEL, type Seen } from './seen';

/** What the counts of a convolution are made of. All whole numbers. */
export interface WorkedConvolution {
  /** torch's name. */
  readonly name: string;
  readonly kernel: Pair;
  readonly stride: number;
  readonly groups: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Height and width of what it puts out, px. */
  readonly outPx: Pair;
  /** Weights alone; `params` has its bias too, where there is one. */
  readonly weights: number;
  readonly params: number;
  readonly macs: number;
  readonly activationOutputs: number;
  /** What one of its inputs, and what one of its outputs sees. */
  readonly seenBefore: Seen;
  readonly seen: Seen;
}

/** What the counts of a fully connected layer are made of. */
export interface WorkedLinear {
  readonly inFeatures: number;
  readonly outFeatures: number;
  readonly params: number;
}

/** All BN of a network: what each channel has, and what is left of it where it is folded into its convolution. */
export interface WorkedNorms {
  readonly layers: number;
  readonly channels: number;
  /** Scale, shift, mean and variance of all channels. */
  readonly numbers: number;
}

/** What stands in the formulas of a network's counts. */
export interface WorkedFigures {
  readonly convolution: WorkedConvolution | null;
  /** The last one; null where there is none. */
  readonly linear: WorkedLinear | null;
  readonly norms: WorkedNorms;
  /** What one output of the last convolution sees; null without one. */
  readonly lastSeen: Seen | null;
}

/**
 * The figures that stand in the formulas of a network's counts, of its convolution that shows most of them:
 * the first in groups, else the first with a kernel above 1x1 inside a stage, else the first.
 */
export function workedFigures(graph: Graph): WorkedFigures {
  const { layers } = graph;
  const fields = receptiveFields(graph);
  const convolutions = layers.filter(({ op }) => op.kind === 'conv');
  const shown =
    convolutions.find(({ op }) => op.kind === 'conv' && op.groups > 1) ??
    convolutions.find(
      ({ op, place }) => op.kind === 'conv' && op.kernel[0] > 1 && place.part === 'stage',
    ) ??
    convolutions[0];
  const last = layers.findLastIndex(({ op }) => op.kind === 'conv');
  return {
    convolution: shown === undefined ? null : convolutionOf(shown, layers, fields),
    linear: linearOf(layers.findLast(({ op }) => op.kind === 'linear')),
    norms: normsOf(layers),
    lastSeen: fields[last] ?? null,
  };
}

function convolutionOf(
  layer: Layer,
  layers: readonly Layer[],
  fields: readonly Seen[],
): WorkedConvolution | null {
  if (layer.op.kind !== 'conv') return null;
  const { kernel, stride, groups, bias } = layer.op;
  const { params, macs, activationOutputs } = layerCost(layer);
  return {
    name: layer.name,
    kernel,
    stride: stride[0],
    groups,
    inChannels: layer.in.channels,
    outChannels: layer.out.channels,
    outPx: [layer.out.heightPx, layer.out.widthPx],
    weights: bias ? params - layer.out.channels : params,
    params,
    macs,
    activationOutputs,
    seenBefore: fields[layer.inputs[0] ?? -1] ?? PIXEL,
    seen: fields[layers.indexOf(layer)] ?? PIXEL,
  };
}

function linearOf(layer: Layer | undefined): WorkedLinear | null {
  if (layer === undefined) return null;
  const { params } = layerCost(layer);
  const outFeatures = layer.out.channels;
  return { inFeatures: params / outFeatures - 1, outFeatures, params };
}

function normsOf(layers: readonly Layer[]): WorkedNorms {
  const norms = layers.filter(({ op }) => op.kind === 'batchNorm');
  const { params, buffers } = graphCost({ layers: norms, stages: [] });
  return {
    layers: norms.length,
    channels: norms.reduce((sum, { out }) => sum + out.channels, 0),
    numbers: params + buffers,
  };
}
