import type { FormBlock } from '../../store/forms';
import { LANES } from '../../store/lanes';
import { blockShape } from './formRows';
import type { Blocks, Networks } from './sameBlocks';

/** The blocks that have the paper's forms, A's first, as they are timed. */
export function timedBlocks(networks: Networks, blocks: Blocks): readonly FormBlock[] {
  return LANES.flatMap((lane) => {
    const block = blocks[lane];
    const shape = block === null ? null : blockShape(networks[lane], block);
    if (block === null || shape === null) return [];
    return [{ shape, of: { lane, block: block.info.name } }];
  });
}
