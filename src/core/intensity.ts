import { BYTES_PER_FLOAT32, elementsOf, layerCost, tensorElements } from './cost';
import type { Graph, Layer } from './layer';

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
    const bytesMoved = BYTES_PER_FLOAT32 * elementsMoved(layer, graph);
    return { macs, bytesMoved, macsPerByte: macs / bytesMoved, inputsPerOutput: reads(layer) };
  });
}

function elementsMoved(layer: Layer, { layers }: Graph): number {
  let elements = elementsOf(layer.out);
  for (const input of layer.inputs) {
    const source = layers[input];
    if (source !== undefined) elements += elementsOf(source.out);
  }
  for (const tensor of layer.tensors) elements += tensorElements(tensor);
  return elements;
}

function reads({ op, in: from, out, inputs }: Layer): number {
  switch (op.kind) {
    case 'conv':
      return (from.channels / op.groups) * op.kernel[0] * op.kernel[1];
    case 'linear':
      return elementsOf(from);
    case 'maxPool':
      return op.kernel[0] * op.kernel[1];
    case 'globalAvgPool':
    case 'adaptiveAvgPool':
      return elementsOf(from) / elementsOf(out);
    case 'localResponseNorm':
      return op.size;
    case 'add':
      return inputs.length;
    case 'input':
      return 0;
    default:
      return 1;
  }
}
