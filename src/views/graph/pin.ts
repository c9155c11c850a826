import type { SectionLabel } from './model';

/** Room left of words that stand at the lane's edge, px. */
const EDGE_PX = 12;

/** How far a column's words move to the right to stay in view while their column is, px. */
export function pinShiftPx(
  { at, hit, wordsPx }: Pick<SectionLabel, 'at' | 'hit' | 'wordsPx'>,
  viewLeftPx: number,
): number {
  const most = Math.max(0, hit.x + hit.width - wordsPx - at.x);
  return Math.min(most, Math.max(0, viewLeftPx + EDGE_PX - at.x));
}
