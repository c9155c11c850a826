import type { Graph } from '../layer';
import { exportOnnx, IR_VERSION, OPSET } from './onnx';
import { nodesOf } from './onnxNodes';

/** What is in an exported ONNX file. */
export interface OnnxSummary {
  readonly opset: number;
  readonly irVersion: number;
  /** Nodes of each operator, in the order in which they first run. */
  readonly operators: ReadonlyMap<string, number>;
  readonly nodes: number;
  /** Tensors of the state_dict: stored with weights, else further inputs of the graph. */
  readonly tensors: number;
  readonly byteLength: number;
}

/** Summarises what `exportOnnx` writes, with weights or without; asks for none. Throws as it does. */
export function onnxSummary(graph: Graph, name: string, withWeights: boolean): OnnxSummary {
  const operators = new Map<string, number>();
  const names = graph.layers.map((layer) => layer.name);
  for (const index of graph.layers.keys()) {
    for (const { opType } of nodesOf(graph, index, names)) {
      operators.set(opType, (operators.get(opType) ?? 0) + 1);
    }
  }
  const { byteLength } = exportOnnx(
    graph,
    withWeights ? { name, weights: zeros(graph) } : { name },
  );
  return {
    opset: OPSET,
    irVersion: IR_VERSION,
    operators,
    nodes: [...operators.values()].reduce((sum, count) => sum + count, 0),
    tensors: graph.layers.reduce((sum, { tensors }) => sum + tensors.length, 0),
    byteLength,
  };
}

/** Views of one array: a file's length doesn't hang on what the weights are. */
function zeros(graph: Graph): ReadonlyMap<string, Float32Array<ArrayBuffer>> {
  const lengths = graph.layers.flatMap(({ tensors }) =>
    tensors.map(
      ({ name, shape }) => [name, shape.reduce((product, each) => product * each, 1)] as const,
    ),
  );
  const longest = new Float32Array(lengths.reduce((most, [, length]) => Math.max(most, length), 0));
  return new Map(lengths.map(([name, length]) => [name, longest.subarray(0, length)]));
}
