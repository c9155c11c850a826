import type { Blocks, Networks } from './sameBlocks';
export function DepthRuleView(_: { networks: Networks; blocks: Blocks }) {
  return null;
}
