import { layerCost } from './cost';
import { type Intensity, intensities } from './intensity';
import type { ConvOp, Layer } from './layer';

export type ConvLayer = Layer & { readonly op: ConvOp };

/** A convolution in some number of groups, all else as it is. */
export interface GroupStep {
  readonly groups: number;
  /** Channels that one output reads, and those that one group puts out. */
  readonly inPerGroup: number;
  readonly outPerGroup: number;
  /** Trained parameters, a bias included. */
  readonly weights: number;
  readonly intensity: Intensity;
}

/** Dense is one group; depthwise is a group for each input channel; the rest lies between. */
export type GroupKind = 'dense' | 'grouped' | 'depthwise';

/**
 * The whole way from dense to the limit of groups at fixed channels: each number of groups that
 * divides what comes in and what goes out, ascending. Where both are equal, the last is depthwise.
 */
export function groupLimit(conv: ConvLayer): GroupStep[] {
  const { in: from, out } = conv;
  const steps: GroupStep[] = [];
  for (let groups = 1; groups <= Math.min(from.channels, out.channels); groups += 1) {
    if (from.channels % groups === 0 && out.channels % groups === 0) {
      steps.push(groupStep(conv, groups));
    }
  }
  return steps;
}

/** What a number of groups makes of a convolution over some input channels. */
export function groupKind(groups: number, inChannels: number): GroupKind {
  if (groups === 1) return 'dense';
  return groups === inChannels ? 'depthwise' : 'grouped';
}

/** What a convolution costs in another number of groups, one that divides its channels. */
export function groupStep(conv: ConvLayer, groups: number): GroupStep {
  const { in: from, out } = conv;
  const layer = regrouped(conv, groups);
  const [, intensity] = intensities({ layers: [sourceOf(layer), layer], stages: [] });
  if (intensity === undefined) throw new Error(`no intensity of a layer: ${conv.name}`);
  return {
    groups,
    inPerGroup: from.channels / groups,
    outPerGroup: out.channels / groups,
    weights: layerCost(layer).params,
    intensity,
  };
}

/** PyTorch's weight of a convolution is [out, in / groups, kh, kw]. */
function regrouped(conv: ConvLayer, groups: number): ConvLayer {
  const tensors = conv.tensors.map((tensor) =>
    tensor.role === 'weight'
      ? { ...tensor, shape: tensor.shape.with(1, conv.in.channels / groups) }
      : tensor,
  );
  return { ...conv, inputs: [0], op: { ...conv.op, groups }, tensors };
}

function sourceOf(layer: Layer): Layer {
  const { in: shape } = layer;
  return { ...layer, op: { kind: 'input' }, inputs: [], in: shape, out: shape, tensors: [] };
}
