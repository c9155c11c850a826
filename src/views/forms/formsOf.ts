import type { BlockForm } from '../../core/blockForms';
import type { Network } from '../../store/derived';
import type { BlockLayers } from '../graph/blockLayers';
import { blockShape } from './formRows';

/** A form of the paper's, or the one drawing of a block whose forms are all the same or none. */
export type DrawnForm = BlockForm | 'one' | 'basic';

/** What there is to draw of a block: with one path the three forms are one and the same. */
export function formsOf(
  network: Network,
  block: BlockLayers | null,
  wanted: readonly BlockForm[],
): readonly DrawnForm[] {
  if (block === null) return [];
  if (blockShape(network, block) === null) return ['basic'];
  return block.groups === 1 ? ['one'] : wanted;
}
