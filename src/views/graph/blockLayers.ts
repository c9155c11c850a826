import type { Cost } from '../../core/cost';
import type { BlockInfo, Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import type { Selection } from '../../store/view';

export type ConvLayer = Layer & { readonly op: { readonly kind: 'conv' } };

/** A convolution with what it costs. */
export interface CostedConv {
  readonly layer: ConvLayer;
  readonly cost: Cost;
}

/** A block's convolutions, and the numbers of its formula. */
export interface BlockLayers {
  readonly stage: number;
  readonly block: number;
  readonly info: BlockInfo;
  readonly isBottleneck: boolean;
  /** The residual function's, in order. */
  readonly convs: readonly CostedConv[];
  readonly projection: CostedConv | null;
  /** Channels that come in and go out. */
  readonly from: number;
  readonly to: number;
  readonly groups: number;
  /** Of all its layers. */
  readonly params: number;
  readonly macs: number;
}

/**
 * The block that a selection means: the block itself, or the second of a stage, which is the
 * template of the paper's Figure 1 and Table 1; stage 1 where nothing is selected.
 */
export function meantBlock(selection: Selection | null): { stage: number; block: number } {
  return { stage: selection?.stage ?? 0, block: selection?.block ?? 1 };
}

/** The block of a network at a place, or the last of its stage; null where there is no such stage. */
export function blockLayers(network: Network, stage: number, wanted: number): BlockLayers | null {
  const blocks = network.graph.stages[stage]?.blocks ?? [];
  const block = Math.min(wanted, blocks.length - 1);
  const info = blocks[block];
  if (info === undefined) return null;
  const convs = costed(network, info, 'residual');
  const costs = network.layerCosts.slice(info.from, info.to);
  return {
    stage,
    block,
    info,
    isBottleneck: convs.length === 3,
    convs,
    projection: costed(network, info, 'shortcut')[0] ?? null,
    from: convs[0]?.layer.in.channels ?? 0,
    to: info.out.channels,
    groups: info.groups,
    params: costs.reduce((sum, { params }) => sum + params, 0),
    macs: costs.reduce((sum, { macs }) => sum + macs, 0),
  };
}

/** The convolutions of a block's residual function, or of its shortcut. */
export function convolutionsOf(
  { graph }: Network,
  { from, to }: BlockInfo,
  branch: 'residual' | 'shortcut' = 'residual',
): ConvLayer[] {
  return graph.layers
    .slice(from, to)
    .filter((layer): layer is ConvLayer => layer.op.kind === 'conv' && branchOf(layer) === branch);
}

/** Which branch of its block a layer is in; empty outside the blocks. */
export function branchOf({ place }: Layer): string {
  return place.part === 'stage' ? place.branch : '';
}

function costed(network: Network, info: BlockInfo, branch: 'residual' | 'shortcut'): CostedConv[] {
  return convolutionsOf(network, info, branch).flatMap((layer) => {
    const cost = network.layerCosts[network.graph.layers.indexOf(layer, info.from)];
    return cost === undefined ? [] : [{ layer, cost }];
  });
}
