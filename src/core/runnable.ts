import { graphCost, tensorElements } from './cost';
import type { Graph } from './layer';

/** What the device in use can hold. */
export interface DeviceLimits {
  /** Weights of one network in float32, bytes. */
  readonly maxWeightBytes: number;
  /** One tensor (weights or activations) in float32, bytes. */
  readonly maxTensorBytes: number;
}

/** No network above this is run anywhere, whatever the device says. */
export const MAX_WEIGHT_BYTES = 2e9;

/** Why a network is counted and drawn but not run. */
export type Refusal =
  | { readonly code: 'weights-too-big'; readonly bytes: number; readonly maxBytes: number }
  | {
      readonly code: 'tensor-too-big';
      readonly layer: string;
      readonly bytes: number;
      readonly maxBytes: number;
    };

const BYTES_PER_FLOAT32 = 4;

/** The first limit that a network breaks with so many images at once, or null where it can be run. */
export function refusalOf(graph: Graph, limits: DeviceLimits, images = 1): Refusal | null {
  const { weightBytes } = graphCost(graph);
  const maxBytes = Math.min(limits.maxWeightBytes, MAX_WEIGHT_BYTES);
  if (weightBytes > maxBytes) return { code: 'weights-too-big', bytes: weightBytes, maxBytes };
  for (const { name, out, tensors } of graph.layers) {
    const activation = images * out.channels * out.heightPx * out.widthPx;
    let largest = activation;
    for (const tensor of tensors) largest = Math.max(largest, tensorElements(tensor));
    const bytes = largest * BYTES_PER_FLOAT32;
    if (bytes > limits.maxTensorBytes) {
      return { code: 'tensor-too-big', layer: name, bytes, maxBytes: limits.maxTensorBytes };
    }
  }
  return null;
}
