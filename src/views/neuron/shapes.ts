import type { BlockShape } from '../../core/blockForms';
import type { Network } from '../../store/derived';
import { blockShape } from '../forms/formRows';
import type { BlockLayers } from '../graph/blockLayers';
import type { NeuronShape } from './neuronLayout';

/** The block of the paper's Figure 1, right: it stands for networks that have no bottlenecks. */
export const PAPER_BLOCK: BlockShape = { channels: 256, cardinality: 32, groupWidth: 4, px: 56 };

/** A network's block, or the paper's; whose it is. */
export function shownShape(
  network: Network,
  block: BlockLayers | null,
): { readonly shape: BlockShape; readonly isOwn: boolean } {
  const own = block === null ? null : blockShape(network, block);
  return own === null ? { shape: PAPER_BLOCK, isOwn: false } : { shape: own, isOwn: true };
}

/** What the drawing needs of it. */
export function drawnShape({
  cardinality,
  groupWidth,
  channels,
  channelsIn,
}: BlockShape): NeuronShape {
  return { paths: cardinality, groupWidth, from: channelsIn ?? channels, to: channels };
}
