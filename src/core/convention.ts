import { elementsOf, layerCost } from './cost';
import type { Graph, Layer, Op } from './layer';

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

const EXTRAS = ['batchNorm', 'relu', 'maxPool', 'adaptiveAvgPool', 'globalAvgPool'] as const;
/** What a layer other than a convolution or fc adds. */
type Extra = (typeof EXTRAS)[number];

/** What a term counts. The first two are the paper's; all others are the difference to it. */
export const TERM_CODES = ['conv', 'fc', 'times-two', 'convBias', 'fcBias', ...EXTRAS] as const;
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
  readonly extras: Partial<Record<Extra, (layer: Layer) => number>>;
}

const inputs = (layer: Layer) => elementsOf(layer.in);
const outputs = (layer: Layer) => elementsOf(layer.out);
const twice = (layer: Layer) => 2 * inputs(layer);
const both = (layer: Layer) => inputs(layer) + outputs(layer);

const RULES: Record<Convention, Rule> = {
  paper: { unit: 'MACs', perMac: 1, bias: false, extras: {} },
  FlopCounterMode: { unit: 'FLOPs', perMac: 2, bias: false, extras: {} },
  fvcore: {
    unit: 'MACs',
    perMac: 1,
    bias: false,
    extras: { batchNorm: twice, adaptiveAvgPool: inputs, globalAvgPool: inputs },
  },
  ptflops: {
    unit: 'MACs',
    perMac: 1,
    bias: true,
    extras: {
      batchNorm: twice,
      relu: inputs,
      maxPool: inputs,
      adaptiveAvgPool: inputs,
      globalAvgPool: inputs,
    },
  },
  thop: {
    unit: 'MACs',
    perMac: 1,
    bias: false,
    // An average over k inputs is k additions and a division for each output.
    extras: {
      batchNorm: (layer) => 2 * twice(layer),
      adaptiveAvgPool: both,
      globalAvgPool: both,
    },
  },
  torchinfo: {
    unit: 'mult-adds',
    perMac: 1,
    bias: true,
    extras: { batchNorm: (layer) => layerCost(layer).params },
  },
};

/** What a convention's number counts. */
export function unitOf(convention: Convention): CountUnit {
  return RULES[convention].unit;
}

/** A layer as a convention counts it. The counts of a graph's layers add up to the graph's. */
export function layerCountBy(layer: Layer, convention: Convention): Count {
  return countOf([layer], convention);
}

/** A network as a convention counts it, for one image. */
export function countBy(graph: Graph, convention: Convention): Count {
  return countOf(graph.layers, convention);
}

function countOf(layers: readonly Layer[], convention: Convention): Count {
  const rule = RULES[convention];
  const sums = new Map<TermCode, number>();
  const add = (code: TermCode, value: number) => sums.set(code, (sums.get(code) ?? 0) + value);
  for (const layer of layers) addTerms(layer, rule, add);
  const terms = TERM_CODES.flatMap((code) => {
    const value = sums.get(code) ?? 0;
    return value === 0 ? [] : [{ code, value }];
  });
  return { value: terms.reduce((sum, term) => sum + term.value, 0), unit: rule.unit, terms };
}

function addTerms(layer: Layer, rule: Rule, add: (code: TermCode, value: number) => void): void {
  const { op } = layer;
  if (op.kind === 'conv' || op.kind === 'linear') {
    const { macs } = layerCost(layer);
    const conv = op.kind === 'conv';
    add(conv ? 'conv' : 'fc', macs);
    if (rule.perMac === 2) add('times-two', macs);
    if (rule.bias && op.bias) add(conv ? 'convBias' : 'fcBias', outputs(layer));
  } else if (isExtra(op.kind)) {
    add(op.kind, rule.extras[op.kind]?.(layer) ?? 0);
  }
}

function isExtra(kind: Op['kind']): kind is Extra {
  return EXTRAS.some((extra) => extra === kind);
}
