import { hashedTensors } from '../../core/hashed';
import type { Graph } from '../../core/layer';
import type { Weights } from './weights';

/** Weights of a residual network from hashes, of a size that keeps activations in bounds. */
export function hashedWeights(graph: Graph): Weights {
  return { tensor: hashedTensors(graph) };
}
