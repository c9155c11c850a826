import { exportOnnx } from '../core/export/onnx';
import { buildGraph } from '../core/graph';
import type { Graph } from '../core/layer';
import type { ArchSpec } from '../core/spec';
import type { CheckpointShelf } from './checkpoint/shelf';
import { openWeights } from './openWeights';
import type { RunHooks } from './progress';
import type { Weights, WeightsSource } from './weights/weights';

/** The weights are at hand, and the file is made of views of them: nobody waits long enough to be told. */
const HOOKS: RunHooks = {
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

/**
 * A network with its weights as an ONNX file; `name` is its graph's. Needs no backend.
 * Errors: those of `openWeights`.
 */
export async function writeOnnx(
  network: { readonly spec: ArchSpec; readonly weights: WeightsSource },
  name: string,
  shelf: CheckpointShelf,
): Promise<Blob> {
  const graph = buildGraph(network.spec);
  const { weights } = await openWeights(network.weights, graph, HOOKS, shelf);
  return onnxWith(graph, weights, name);
}

/** A graph as ONNX with weights that are at hand. */
export function onnxWith(graph: Graph, weights: Weights, name: string): Blob {
  const names = graph.layers.flatMap(({ tensors }) => tensors.map((tensor) => tensor.name));
  const tensors = new Map(names.map((each) => [each, weights.tensor(each)]));
  return new Blob([...exportOnnx(graph, { name, weights: tensors }).pieces]);
}
