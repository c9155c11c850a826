import { exact } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { Network } from '../../store/derived';
import type { BlockLayers } from './blockLayers';

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

/** In letters: C · (256·d + 9·d·d + d·256), with numbers where A and B agree. */
export function formulaText(blocks: readonly BlockLayers[]): string {
  const [first] = blocks;
  if (first === undefined) return '';
  const same = (read: (block: BlockLayers) => number, letters: string) =>
    blocks.every((block) => read(block) === read(first)) ? String(read(first)) : letters;
  const params = {
    from: same(({ from }) => from, t('graph.formula.in')),
    to: same(({ to }) => to, t('graph.formula.out')),
  };
  const kind = first.isBottleneck ? 'graph.formula.bottleneck' : 'graph.formula.basic';
  const projected = blocks.some(({ projection }) => projection !== null);
  const text = t(kind, params);
  return projected ? t('graph.formula.projected', { ...params, text }) : text;
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
