import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import type { BlockLayers } from '../graph/blockLayers';
import { t } from './formsWords';

/** One term of a block's weights: a convolution's, with the name that lights it in the drawing. */
export interface Term {
  readonly text: string;
  readonly layer: string;
}

/** A block's convolution weights as the paper counts them. */
export interface Formula {
  /** 1 where the block has no groups to count. */
  readonly cardinality: number;
  readonly inside: readonly Term[];
  /** The projection, outside the groups; null where there is none. */
  readonly projection: Term | null;
  readonly value: number;
  readonly batchNormParams: number;
}

/** A formula in letters; `grouped` where C multiplies what stands inside. */
export interface Letters {
  readonly grouped: boolean;
  readonly inside: readonly Term[];
  readonly projection: Term | null;
}

const BOTTLENECK = [
  'forms.formula.bottleneck.1',
  'forms.formula.bottleneck.2',
  'forms.formula.bottleneck.3',
] as const;
const BASIC = ['forms.formula.basic.1', 'forms.formula.basic.2'] as const;

/** C · (256·d + 9·d·d + d·256), with numbers where the blocks agree; null for none. */
export function formulaLetters(blocks: readonly BlockLayers[]): Letters | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const same = (read: (block: BlockLayers) => number, letters: string) =>
    blocks.every((block) => read(block) === read(first)) ? String(read(first)) : letters;
  const params = {
    from: same(({ from }) => from, t('forms.formula.in')),
    to: same(({ to }) => to, t('forms.formula.out')),
  };
  const keys = first.isBottleneck ? BOTTLENECK : BASIC;
  const inside = first.convs.flatMap(({ layer }, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ text: t(key, params), layer: layer.name }];
  });
  const projection = blocks.find((block) => block.projection !== null)?.projection ?? null;
  return {
    grouped: first.isBottleneck,
    inside,
    projection:
      projection === null
        ? null
        : { text: t('forms.formula.projection', params), layer: projection.layer.name },
  };
}

/** The same in the numbers of one block. `value` is the graph's own count. */
export function formulaOf(network: Network, block: BlockLayers): Formula {
  const { convs, projection, from, to, groups } = block;
  const width = convs[0]?.layer.out.channels ?? 0;
  const perGroup = width / groups;
  const products = block.isBottleneck
    ? [
        [from, perGroup],
        [9, perGroup, perGroup],
        [perGroup, to],
      ]
    : [
        [9, from, width],
        [9, width, to],
      ];
  const inside = convs.map(({ layer }, index) => ({
    text: productText(products[index] ?? []),
    layer: layer.name,
  }));
  const weights = [...convs, ...(projection === null ? [] : [projection])];
  return {
    cardinality: groups,
    inside,
    projection:
      projection === null ? null : { text: productText([from, to]), layer: projection.layer.name },
    value: weights.reduce((sum, { cost }) => sum + cost.params, 0),
    batchNormParams: batchNormParams(network, block),
  };
}

function productText(factors: readonly number[]): string {
  return factors.map((factor) => exact(factor).replaceAll(',', '')).join('·');
}

function batchNormParams({ graph, layerCosts }: Network, { info }: BlockLayers): number {
  let sum = 0;
  for (let index = info.from; index < info.to; index += 1) {
    if (graph.layers[index]?.op.kind === 'batchNorm') sum += layerCosts[index]?.params ?? 0;
  }
  return sum;
}
