import { type Convention, unitOf } from '../../core/convention';
import { type Cost, sumCosts } from '../../core/cost';
import type { BlockInfo, Graph, Layer, OpKind, Shape } from '../../core/layer';
import { exact, short } from '../../i18n/format';
import type { KeyOf } from '../../i18n/words';
import type { Network } from '../../store/derived';
import { remember } from '../networks/remember';
import { costKindsOf } from './costKinds';
import { t } from './graphWords';
import type { Piece } from './pieces';

/** A kernel as it is written: 3×3. */
export function kernelText([height, width]: readonly [number, number]): string {
  return `${height}×${width}`;
}

/** A shape as it is written: 56×56×128. */
export function shapeText({ heightPx, widthPx, channels }: Shape): string {
  return t('graph.shape', { height: heightPx, width: widthPx, channels });
}

/** "one group" or "32 groups". */
export function groupsText(groups: number): string {
  return groups === 1 ? t('graph.groups.one') : t('graph.groups.many', { groups });
}

/** The layer of a block that its bar stands for: the widest kernel, or where branches are joined. */
function middleText({ layers }: Graph, { from, to }: BlockInfo): string {
  const own = layers.slice(from, to).map(({ op }) => op);
  if (own.some(({ kind }) => kind === 'concat')) return t('graph.middle.concat');
  const kernels = own.flatMap((op) => (op.kind === 'conv' ? [op.kernel] : []));
  const widest = kernels.reduce((most, each) => (each[0] > most[0] ? each : most), [0, 0] as const);
  return kernelText(widest);
}

/** Whether a block joins branches by their channels. */
export function isConcatenated(
  { layers }: Pick<Graph, 'layers'>,
  { from, to }: Pick<BlockInfo, 'from' | 'to'>,
): boolean {
  return layers.slice(from, to).some(({ op }) => op.kind === 'concat');
}

/** What the first block of a stage is split into. */
export function groupsOfStage({ graph }: Network, stage: number): string {
  const block = graph.stages[stage]?.blocks[0];
  return block === undefined ? '' : partsText(graph, block);
}

/** What the bar of a block is split into: groups, or branches that are concatenated. */
export function partsText({ layers }: Graph, { from, to, groups }: BlockInfo): string {
  return isConcatenated({ layers }, { from, to })
    ? t('graph.stage.branches', { count: groups })
    : groupsText(groups);
}

/** The names of a stage, from all to the shortest; MobileNet's stages have none but their number. */
export const titlesOf = remember(({ graph, spec }: Network, stage: number): readonly string[] => {
  const info = graph.stages[stage];
  const params = { stage: stage + 1, paper: info?.paperName ?? '', torch: info?.torchName ?? '' };
  const own = [t('graph.stage.name', params), t('graph.stage.number', params)];
  if (spec.family === 'mobilenet') return own;
  return [t('graph.stage.names', params), t('graph.stage.two-names', params), ...own];
});

/** A stage in words, with its names. */
export const stageWords = remember((network: Network, stage: number): string => {
  const { graph } = network;
  const info = graph.stages[stage];
  const block = info?.blocks[0];
  if (info === undefined || block === undefined) return '';
  const { out, blocks } = info;
  return t('graph.stage.words', {
    names: titlesOf(network, stage)[0] ?? '',
    blocks: blocks.length,
    px: out.heightPx,
    width: block.width,
    middle: middleText(graph, block),
    groups: partsText(graph, block),
    out: out.channels,
  });
});

/** A block or a stack of them in words. */
export function pieceWords(
  { graph }: Network,
  stage: number,
  piece: Pick<Piece, 'block' | 'count'>,
): string {
  const blocks = graph.stages[stage]?.blocks ?? [];
  const block = blocks[piece.block];
  if (block === undefined) return '';
  return t(piece.count > 1 ? 'graph.stack' : 'graph.block', {
    stage: stage + 1,
    block: piece.block + 1,
    blocks: blocks.length,
    from: piece.block + 1,
    to: piece.block + piece.count,
    count: t('graph.count', { count: piece.count }),
    width: block.width,
    middle: isConcatenated(graph, block)
      ? middleText(graph, block)
      : t('graph.middle.conv', { kernel: middleText(graph, block) }),
    groups: partsText(graph, block),
    px: block.out.heightPx,
    shortcut: t(`graph.shortcut.${block.shortcut}`),
  });
}

const LAYER_WORDS: Readonly<Record<OpKind, KeyOf<typeof t>>> = {
  input: 'graph.layer.other',
  conv: 'graph.layer.conv',
  linear: 'graph.layer.linear',
  maxPool: 'graph.layer.maxPool',
  globalAvgPool: 'graph.layer.globalAvgPool',
  batchNorm: 'graph.layer.batchNorm',
  relu: 'graph.layer.relu',
  add: 'graph.layer.add',
  concat: 'graph.layer.other',
  adaptiveAvgPool: 'graph.layer.other',
  localResponseNorm: 'graph.layer.other',
  dropout: 'graph.layer.other',
};

/** A layer in words: what it computes, and the shape that it puts out. */
export function layerWords({ name, op, out }: Layer): string {
  return t(LAYER_WORDS[op.kind], {
    name,
    shape: shapeText(out),
    kernel: 'kernel' in op ? kernelText(op.kernel) : '',
    stride: 'stride' in op ? op.stride[0] : 1,
    groups: groupsText(op.kind === 'conv' ? op.groups : 1),
  });
}

/** What the pointer is told of a layer, a block or a stage: its words and its costs; none for another name. */
export function tipOf(
  network: Network,
  name: string,
  convention: Convention = 'paper',
): readonly string[] {
  const { graph, layerCosts } = network;
  const layer = graph.layers.findIndex((each) => each.name === name);
  const found = graph.layers[layer];
  if (found !== undefined)
    return [layerWords(found), costsText(layerCosts.slice(layer, layer + 1))];
  for (const [stage, { torchName, blocks }] of graph.stages.entries()) {
    if (torchName === name) return stageTip(network, stage, convention);
    const block = blocks.findIndex((each) => each.name === name);
    const info = blocks[block];
    if (info === undefined) continue;
    const words = pieceWords(network, stage, { block, count: 1 });
    return [words, costsText(layerCosts.slice(info.from, info.to))];
  }
  return [];
}

function stageTip(network: Network, stage: number, convention: Convention): readonly string[] {
  const costs = network.stageCosts[stage];
  if (costs === undefined) return [];
  return [stageWords(network, stage), costsText([costs]), kindsText(network, stage, convention)];
}

/** What the bar under a stage is split into: "1×1 0.41 G, 3×3 0.26 G MACs". */
function kindsText(network: Network, stage: number, convention: Convention): string {
  const kinds = costKindsOf(network, convention).get(`stage-${stage}`);
  const block = network.graph.stages[stage]?.blocks[0];
  return t('graph.tip.kinds', {
    pointwise: short(kinds?.pointwise ?? 0),
    spatial: short(kinds?.spatial ?? 0),
    middle: block === undefined ? '' : middleText(network.graph, block),
    unit: unitWords(convention),
  });
}

/** A count to the unit and by whom. */
export function costWords(count: number, convention: Convention): string {
  return t('graph.cost', { count: exact(count), unit: unitWords(convention) });
}

/** "MACs"; another counter's with its name. */
export function unitWords(convention: Convention): string {
  const unit = unitOf(convention);
  if (convention === 'paper') return unit;
  return t('graph.cost.unit', { unit, counter: convention });
}

function costsText(costs: readonly Cost[]): string {
  const { params, macs } = sumCosts(costs);
  return t('graph.tip.costs', { params: exact(params), macs: short(macs) });
}
