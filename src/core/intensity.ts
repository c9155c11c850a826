import { layerCost, tensorElements } from './cost';
import { elementsOf } from './elements';
import type { Graph, Layer } from './layer';
import { BYTES_PER_FLOAT32, ruleOf } from './ops';

/** How much a layer computes for what it moves: why equal MACs are not equal time. */
export interface Intensity {
  readonly macs: number;
  /** Inputs, outputs and all tensors of its state in float32, each moved once. */
  readonly bytesMoved: number;
  /** Multiply-adds for each byte moved. */
  readonly macsPerByte: number;
  /** Inputs that one output is computed from. */
  readonly inputsPerOutput: number;
}

/** The arithmetic intensity of every layer for one image, in the graph's order. */
export function intensities(graph: Graph): Intensity[] {
  return graph.layers.map((layer) => {
    const { macs } = layerCost(layer);
    const bytesMoved = BYTES_PER_FLOAT32 * elementsMoved(layer);
    return {
      macs,
      bytesMoved,
      macsPerByte: macs / bytesMoved,
      inputsPerOutput: ruleOf(layer).reads(layer),
    };
  });
}

function elementsMoved(layer: Layer): number {
  const state = layer.tensors.reduce((sum, tensor) => sum + tensorElements(tensor), 0);
  return ruleOf(layer).takesIn(layer) + elementsOf(layer.out) + state;
}
