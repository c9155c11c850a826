import { elementsOf } from './elements';
import type { Graph, Layer, TensorSpec } from './layer';
import { BYTES_PER_FLOAT32, ruleOf } from './ops';

/** What a layer or a network costs for one image. All whole numbers. */
export interface Cost {
  /** Trained parameters. */
  readonly params: number;
  /** Recorded numbers: running mean and variance of BN (without PyTorch's batch counters). */
  readonly buffers: number;
  /** Multiply-adds of convolutions and fc; bias, BN, ReLU, pooling and addition are not counted. */
  readonly macs: number;
  /** Outputs of convolutions and fc: the paper's "activations". */
  readonly activationOutputs: number;
  /** Parameters in float32, bytes. */
  readonly weightBytes: number;
}

const costOfLayer = new WeakMap<Layer, Cost>();

/** Cost of one layer, counted as the ResNeXt paper and torchvision's table do; made once for each layer. */
export function layerCost(layer: Layer): Cost {
  const known = costOfLayer.get(layer);
  if (known !== undefined) return known;
  const cost = countLayer(layer);
  costOfLayer.set(layer, cost);
  return cost;
}

function countLayer(layer: Layer): Cost {
  let params = 0;
  let buffers = 0;
  for (const tensor of layer.tensors) {
    const elements = tensorElements(tensor);
    if (isBuffer(tensor)) buffers += elements;
    else params += elements;
  }
  const weightBytes = params * BYTES_PER_FLOAT32;
  const rule = ruleOf(layer);
  const activationOutputs = rule.multiplies ? elementsOf(layer.out) : 0;
  const macs = activationOutputs * rule.reads(layer);
  return { params, buffers, macs, activationOutputs, weightBytes };
}

const costOf = new WeakMap<Graph, Cost>();

/** Cost of a network: the sum over its layers, made once for each graph. */
export function graphCost(graph: Graph): Cost {
  const known = costOf.get(graph);
  if (known !== undefined) return known;
  const cost = rangeCost(graph, 0, graph.layers.length);
  costOf.set(graph, cost);
  return cost;
}

/** Cost of the layers `[from, to)` of a graph. */
export function rangeCost(graph: Graph, from: number, to: number): Cost {
  const sum = nothing();
  for (let index = from; index < to; index += 1) {
    const layer = graph.layers[index];
    if (layer !== undefined) addTo(sum, layerCost(layer));
  }
  return sum;
}

/** The sum of costs, term by term; nothing at all for an empty list. */
export function sumCosts(costs: readonly Cost[]): Cost {
  const sum = nothing();
  for (const cost of costs) addTo(sum, cost);
  return sum;
}

/** Numbers in a tensor of the state_dict. */
export function tensorElements({ shape }: TensorSpec): number {
  let product = 1;
  for (const length of shape) product *= length;
  return product;
}

function isBuffer({ role }: TensorSpec): boolean {
  return role === 'runningMean' || role === 'runningVar';
}

type Sum = { -readonly [Term in keyof Cost]: number };

function nothing(): Sum {
  return { params: 0, buffers: 0, macs: 0, activationOutputs: 0, weightBytes: 0 };
}

function addTo(sum: Sum, cost: Cost): void {
  sum.params += cost.params;
  sum.buffers += cost.buffers;
  sum.macs += cost.macs;
  sum.activationOutputs += cost.activationOutputs;
  sum.weightBytes += cost.weightBytes;
}
