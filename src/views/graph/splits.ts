import type { BlockInfo } from '../../core/layer';
import type { Splits } from './model';

/** Narrower groups cannot be told apart, px. */
const LEAST_GROUP_PX = 1.5;

const NONE: Splits = { d: '' };

/** The lines between the groups of a bar, all of them or none: along its width, never along its height. */
export function splitsOf(groups: number, barWidthPx: number): Splits {
  if (groups <= 1 || barWidthPx / groups < LEAST_GROUP_PX) return NONE;
  return { d: linesBetween(groups) };
}

/**
 * Whether the groups of all these blocks can be told apart: where those of one cannot, none are
 * drawn, so that nobody reads more groups into the stages that have the room.
 */
export function showsGroups(blocks: readonly BlockInfo[], channelPx: number): boolean {
  return blocks.every(({ groups, width }) => (width * channelPx) / groups >= LEAST_GROUP_PX);
}

const pathOfParts = new Map<number, string>();

/** Lines that cut the unit square into equal upright parts. */
function linesBetween(parts: number): string {
  const known = pathOfParts.get(parts);
  if (known !== undefined) return known;
  let d = '';
  for (let line = 1; line < parts; line += 1) d += `M${(line / parts).toFixed(5)} 0V1`;
  pathOfParts.set(parts, d);
  return d;
}
