import { isResidual } from '../../core/spec';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import type { Selection } from '../../store/view';
import { type BlockLayers, blockLayers, meantBlock } from '../graph/blockLayers';
import { t } from './formsWords';

export type Networks = Readonly<Record<LaneId, Network>>;
/** Null where a network has no such stage, or no residual blocks. */
export type Blocks = Readonly<Record<LaneId, BlockLayers | null>>;

/** The block that a selection means, in both networks. */
export function sameBlocks({ a, b }: Networks, selection: Selection | null): Blocks {
  const { stage, block } = meantBlock(selection);
  const of = (network: Network) =>
    isResidual(network.spec) ? blockLayers(network, stage, block) : null;
  return { a: of(a), b: of(b) };
}

/** "Stage 1, block 2". */
export function placeText({ a, b }: Blocks, selection: Selection | null): string {
  const { stage } = meantBlock(selection);
  const block = (a ?? b)?.block ?? 0;
  return t('forms.place', { stage: stage + 1, block: block + 1 });
}

/** Why there is no block to show. */
export function absenceText(lane: LaneId, { spec }: Network): string {
  const key = isResidual(spec) ? 'forms.noStage' : 'forms.notResidual';
  return t(key, { lane: lane.toUpperCase() });
}
