import type { Graph, Layer, Op } from '../core/layer';

/** One call of a kernel: a layer, with those fused into it that only change its numbers. */
export interface Step {
  readonly layer: Layer;
  /** The batch norm that is folded into this convolution's weights; null where there is none. */
  readonly batchNorm: Layer | null;
  /** Whether a ReLU ends the step. */
  readonly relu: boolean;
  /** Values that the step reads, by the index of the layer that made them. */
  readonly inputs: readonly number[];
  /** The value that it makes: the index of its last layer. */
  readonly output: number;
  /** Values that nothing reads after this step. */
  readonly dead: readonly number[];
}

/**
 * The steps that compute a graph, in order: convolution + BN + ReLU as one, addition + ReLU as one.
 * A layer is fused only where nothing else reads what lies between. The input is no step.
 * Throws where a batch norm doesn't directly follow a convolution.
 */
export function planOf(graph: Graph): Step[] {
  const readers = readersOf(graph);
  const steps: Step[] = [];
  let index = 0;
  while (index < graph.layers.length) {
    const layer = layerAt(graph, index);
    let output = index;
    const fuse = (kind: Op['kind']): Layer | null => {
      const next = graph.layers[output + 1];
      if (next?.op.kind !== kind || next.inputs[0] !== output) return null;
      if (readers[output] !== 1) return null;
      output += 1;
      return next;
    };
    if (layer.op.kind === 'batchNorm') throw new Error(`no convolution before: ${layer.name}`);
    if (layer.op.kind !== 'input') {
      const batchNorm = layer.op.kind === 'conv' ? fuse('batchNorm') : null;
      const relu = endsInRelu(layer.op) && fuse('relu') !== null;
      steps.push({ layer, batchNorm, relu, inputs: layer.inputs, output, dead: [] });
    }
    index = output + 1;
  }
  return withDead(steps);
}

function endsInRelu(op: Op): boolean {
  return op.kind === 'conv' || op.kind === 'add';
}

function readersOf(graph: Graph): number[] {
  const readers = new Array<number>(graph.layers.length).fill(0);
  for (const { inputs } of graph.layers) {
    for (const input of inputs) readers[input] = (readers[input] ?? 0) + 1;
  }
  return readers;
}

function withDead(steps: readonly Step[]): Step[] {
  const lastReader = new Map<number, number>();
  steps.forEach(({ inputs }, at) => {
    for (const input of inputs) lastReader.set(input, at);
  });
  return steps.map((step, at) => ({
    ...step,
    dead: [...new Set(step.inputs)].filter((input) => lastReader.get(input) === at),
  }));
}

function layerAt(graph: Graph, index: number): Layer {
  const layer = graph.layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  return layer;
}
