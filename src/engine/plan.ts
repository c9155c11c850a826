import type { Graph, Layer, OpKind } from '../core/layer';

/** One call of a kernel: a layer, with those fused into it that only change its numbers. */
export interface Step {
  readonly layer: Layer;
  /** The batch norm that is folded into this convolution's weights; null where there is none. */
  readonly batchNorm: Layer | null;
  /** The value that is added to this convolution's output; null where none is. Also among the inputs. */
  readonly residual: number | null;
  /** Whether a ReLU ends the step. */
  readonly relu: boolean;
  /** Values that the step reads, by the index of the layer that made them. */
  readonly inputs: readonly number[];
  /** The value that it makes: the index of its last layer. */
  readonly output: number;
  /** Values that nothing reads after this step. */
  readonly dead: readonly number[];
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * The steps that compute a graph, in order. A convolution takes its BN, the addition of the shortcut
 * and a ReLU with it; fc, BN and addition on their own take a ReLU. A layer is fused only where
 * nothing else reads what lies between, and that is not among the values to `keep` (indices of
 * layers): those are made as they are and never dead. The input is no step.
 */
export function planOf(graph: Graph, keep: ReadonlySet<number> = NOTHING): Step[] {
  const readers = readersOf(graph);
  const steps: Step[] = [];
  let index = 0;
  while (index < graph.layers.length) {
    const layer = layerAt(graph, index);
    let output = index;
    const fuse = (kind: OpKind): Layer | null => {
      const next = graph.layers[output + 1];
      if (next?.op.kind !== kind || !next.inputs.includes(output)) return null;
      if (readers[output] !== 1 || keep.has(output)) return null;
      output += 1;
      return next;
    };
    if (layer.op.kind !== 'input') {
      const isConv = layer.op.kind === 'conv';
      const batchNorm = isConv ? fuse('batchNorm') : null;
      const added = isConv && isSumOfTwo(graph.layers[output + 1]) ? fuse('add') : null;
      const residual = added?.inputs.find((input) => input !== output - 1) ?? null;
      const relu = TAKES_RELU[layer.op.kind] && fuse('relu') !== null;
      const inputs = residual === null ? layer.inputs : [...layer.inputs, residual];
      steps.push({ layer, batchNorm, residual, relu, inputs, output, dead: [] });
    }
    index = output + 1;
  }
  return withDead(steps, keep);
}

/**
 * The place of the first step to be run where a value is given (0: the input). Throws where it, or one behind
 * it, reads an earlier value.
 */
export function placeAfter(steps: readonly Step[], value: number): number {
  const place = steps.findIndex(({ output }) => output > value);
  const isCut = steps.slice(place).every(({ inputs }) => inputs.every((input) => input >= value));
  if (place < 0 || !isCut) throw new Error(`a run cannot start at layer: ${value}`);
  return place;
}

/** The values to keep that lie inside a step, which has to be taken apart for them: all others cost no loading. */
export function insideSteps(graph: Graph, keep: ReadonlySet<number>): number[] {
  const ends = new Set(planOf(graph).map(({ output }) => output));
  return [...keep].filter((value) => !ends.has(value)).sort((one, other) => one - other);
}

/** Whose kernels can end in a ReLU. */
const TAKES_RELU: Readonly<Record<OpKind, boolean>> = {
  input: false,
  conv: true,
  batchNorm: true,
  relu: false,
  maxPool: false,
  add: true,
  concat: false,
  globalAvgPool: false,
  adaptiveAvgPool: false,
  localResponseNorm: false,
  dropout: false,
  linear: true,
};

function isSumOfTwo(layer: Layer | undefined): boolean {
  return layer?.op.kind === 'add' && layer.inputs.length === 2;
}

function readersOf(graph: Graph): number[] {
  const readers = new Array<number>(graph.layers.length).fill(0);
  for (const { inputs } of graph.layers) {
    for (const input of inputs) readers[input] = (readers[input] ?? 0) + 1;
  }
  return readers;
}

function withDead(steps: readonly Step[], keep: ReadonlySet<number>): Step[] {
  const lastReader = new Map<number, number>();
  steps.forEach(({ inputs }, at) => {
    for (const input of inputs) lastReader.set(input, at);
  });
  return steps.map((step, at) => ({
    ...step,
    dead: [...new Set(step.inputs)].filter(
      (input) => lastReader.get(input) === at && !keep.has(input),
    ),
  }));
}

function layerAt(graph: Graph, index: number): Layer {
  const layer = graph.layers[index];
  if (layer === undefined) throw new Error(`no layer at index ${index}`);
  return layer;
}
