import { layerCost } from './cost';
import { elementsOf } from './elements';
import type { Graph, Layer, OpKind } from './layer';

/** The counters whose numbers people compare, in the order in which they are told. */
export const CONVENTIONS = [
  'paper',
  'FlopCounterMode',
  'fvcore',
  'ptflops',
  'thop',
  'torchinfo',
] as const;

/**
 * A way of counting. All count one image at inference, and none counts the addition, concatenation,
 * dropout or local response normalisation.
 * - `paper`: ResNeXt and torchvision's table. Multiply-adds of convolutions and fc alone.
 * - `FlopCounterMode`: PyTorch's own. The same operations, two FLOPs for each multiply-add.
 * - `fvcore`: those multiply-adds, BN twice an element (eval), adaptive average pooling once an input.
 *   It calls the sum "flop".
 * - `ptflops`: by its module hooks. Those multiply-adds, every bias, BN twice an element, every call
 *   of ReLU once an element, every pooling once an input.
 * - `thop`: those multiply-adds, BN four times an element, adaptive average pooling once an input
 *   and once more an output.
 * - `torchinfo`: every weight and bias once a position. So BN counts its parameters, not its
 *   elements; what has no parameters counts nothing.
 */
export type Convention = (typeof CONVENTIONS)[number];

/** What one of a convention's units is; `mult-adds` is torchinfo's word. */
export type CountUnit = 'MACs' | 'FLOPs' | 'mult-adds';

/** What a term counts. The first two are the paper's; all others are the difference to it. */
export const TERM_CODES = [
  'conv',
  'fc',
  'times-two',
  'convBias',
  'fcBias',
  'batchNorm',
  'relu',
  'maxPool',
  'adaptiveAvgPool',
  'globalAvgPool',
] as const;
export type TermCode = (typeof TERM_CODES)[number];

export interface Term {
  readonly code: TermCode;
  readonly value: number;
}

/** A count and what it is made of: the terms add up to the value exactly. */
export interface Count {
  readonly value: number;
  readonly unit: CountUnit;
  /** In the order of `TERM_CODES`, none zero. */
  readonly terms: readonly Term[];
}

interface Rule {
  readonly unit: CountUnit;
  readonly perMac: 1 | 2;
  readonly bias: boolean;
}

const RULES: Readonly<Record<Convention, Rule>> = {
  paper: { unit: 'MACs', perMac: 1, bias: false },
  FlopCounterMode: { unit: 'FLOPs', perMac: 2, bias: false },
  fvcore: { unit: 'MACs', perMac: 1, bias: false },
  ptflops: { unit: 'MACs', perMac: 1, bias: true },
  thop: { unit: 'MACs', perMac: 1, bias: false },
  torchinfo: { unit: 'mult-adds', perMac: 1, bias: true },
};

/** How each convention counts a kind of layer that does not multiply by weights. */
type Row = Readonly<Record<Convention, (layer: Layer) => number>>;
/** What multiplies by weights, and the terms of its products and of its bias. */
interface Products {
  readonly products: TermCode;
  readonly bias: TermCode;
}
interface Extra {
  readonly code: TermCode;
  readonly by: Row;
}

const none = () => 0;
const inputs = (layer: Layer) => elementsOf(layer.in);
const outputs = (layer: Layer) => elementsOf(layer.out);
const twice = (layer: Layer) => 2 * inputs(layer);
/** An average over k inputs is k additions and a division for each output. */
const both = (layer: Layer) => inputs(layer) + outputs(layer);
const average: Row = {
  paper: none,
  FlopCounterMode: none,
  fvcore: inputs,
  ptflops: inputs,
  thop: both,
  torchinfo: none,
};
const activation: Row = {
  paper: none,
  FlopCounterMode: none,
  fvcore: none,
  ptflops: inputs,
  thop: none,
  torchinfo: none,
};

/** What is counted of each kind of layer; `uncounted` is what no convention counts. */
const COUNTED: Readonly<Record<OpKind, Products | Extra | 'uncounted'>> = {
  input: 'uncounted',
  conv: { products: 'conv', bias: 'convBias' },
  batchNorm: {
    code: 'batchNorm',
    by: {
      paper: none,
      FlopCounterMode: none,
      fvcore: twice,
      ptflops: twice,
      thop: (layer) => 2 * twice(layer),
      torchinfo: (layer) => layerCost(layer).params,
    },
  },
  relu: { code: 'relu', by: activation },
  maxPool: { code: 'maxPool', by: activation },
  add: 'uncounted',
  concat: 'uncounted',
  globalAvgPool: { code: 'globalAvgPool', by: average },
  adaptiveAvgPool: { code: 'adaptiveAvgPool', by: average },
  localResponseNorm: 'uncounted',
  dropout: 'uncounted',
  linear: { products: 'fc', bias: 'fcBias' },
};

/** What a convention's number counts. */
export function unitOf(convention: Convention): CountUnit {
  return RULES[convention].unit;
}

/** A layer as a convention counts it. The counts of a graph's layers add up to the graph's. */
export function layerCountBy(layer: Layer, convention: Convention): Count {
  return countOf([layer], convention);
}

/** The number alone of what `layerCountBy` gives. */
export function layerValueBy(layer: Layer, convention: Convention): number {
  let value = 0;
  addTerms(layer, convention, (_, term) => {
    value += term;
  });
  return value;
}

/** A network as a convention counts it, for one image. */
export function countBy(graph: Graph, convention: Convention): Count {
  return countOf(graph.layers, convention);
}

function countOf(layers: readonly Layer[], convention: Convention): Count {
  const sums = new Map<TermCode, number>();
  const add = (code: TermCode, value: number) => sums.set(code, (sums.get(code) ?? 0) + value);
  for (const layer of layers) addTerms(layer, convention, add);
  const terms = TERM_CODES.flatMap((code) => {
    const value = sums.get(code) ?? 0;
    return value === 0 ? [] : [{ code, value }];
  });
  const { unit } = RULES[convention];
  return { value: terms.reduce((sum, term) => sum + term.value, 0), unit, terms };
}

function addTerms(
  layer: Layer,
  convention: Convention,
  add: (code: TermCode, value: number) => void,
): void {
  const counted = COUNTED[layer.op.kind];
  if (counted === 'uncounted') return;
  if ('by' in counted) {
    add(counted.code, counted.by[convention](layer));
    return;
  }
  const { perMac, bias } = RULES[convention];
  const { macs } = layerCost(layer);
  add(counted.products, macs);
  if (perMac === 2) add('times-two', macs);
  if (bias && layer.tensors.some(({ role }) => role === 'bias')) add(counted.bias, outputs(layer));
}
