import type { BlockInfo } from '../../core/layer';
import { px } from './edges';
import type { Box } from './model';

/** Narrower groups cannot be told apart, px. */
const LEAST_GROUP_PX = 1.5;

/** Parts that a bar is drawn in: its groups, or one where they cannot be told apart. */
export function splitsOf(groups: number, barWidthPx: number): number {
  return barWidthPx / groups < LEAST_GROUP_PX ? 1 : groups;
}

/**
 * Whether the groups of all these blocks can be told apart: where those of one cannot, none are
 * drawn, so that nobody reads more groups into the stages that have the room.
 */
export function showsGroups(blocks: readonly BlockInfo[], channelPx: number): boolean {
  return blocks.every(({ groups, width }) => (width * channelPx) / groups >= LEAST_GROUP_PX);
}

/** Lines that cut a bar into equal upright parts: along its width, never along its height. */
export function splitsPath(parts: number, { x, y, width, height }: Box): string {
  const upright = ` ${px(y)}v${px(height)}`;
  let d = '';
  for (let line = 1; line < parts; line += 1) d += `M${px(x + (width * line) / parts)}${upright}`;
  return d;
}
