import type { Convention } from '../../core/convention';
import { presetOf } from '../../core/presets';
import { type Network, networkOf } from '../../store/derived';
import { costKindsOf, totalOf } from './costKinds';

/**
 * The network that the drawing is made to measure for: at 1:1 its blocks fill their columns, and
 * its costs nearly so. The scale is its alone, so that no network on the page can shift another.
 */
function referenceNetwork(): Network {
  return networkOf(presetOf('resnext50_32x4d').spec);
}

/** Blocks and channels of the 3x3 in each of the reference's four stages. */
export function referenceStages(): readonly { readonly blocks: number; readonly width: number }[] {
  return referenceNetwork().graph.stages.map(({ blocks }) => ({
    blocks: blocks.length,
    width: blocks[0]?.width ?? 0,
  }));
}

/** Room for a network that costs a quarter more than the reference. */
const SPARE = 1.25;

/** What each column of the drawing is made to hold at 1:1, in the convention's unit. */
export function referenceCounts(convention: Convention): ReadonlyMap<string, number> {
  const kinds = costKindsOf(referenceNetwork(), convention);
  return new Map([...kinds].map(([key, each]) => [key, totalOf(each) * SPARE]));
}
