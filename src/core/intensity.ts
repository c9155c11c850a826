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
    const bytesMoved = BYTES_PER_FLOAT32 * elementsMoved(layer);
    return { macs, bytesMoved, macsPerByte: macs / bytesMoved, inputsPerOutput: reads(layer) };
  });
}

function elementsMoved({ op, in: from, out, inputs, tensors }: Layer): number {
  // What a concatenation takes in is told as a whole, what an addition does by one of its terms.
  const read = op.kind === 'add' ? inputs.length * elementsOf(from) : elementsOf(from);
  const state = tensors.reduce((sum, tensor) => sum + tensorElements(tensor), 0);
  return (inputs.length > 0 ? read : 0) + elementsOf(out) + state;
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
