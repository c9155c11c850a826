import type { BlockLayers } from '../graph/blockLayers';

/** Room of the bars from side to side, px. */
export const BARS_PX = 200;
/** Share of the room that the paths of a block may fill: the rest keeps them apart. */
const PATHS_SHARE = 0.62;
const MOST_GAP_PX = 16;

/** Px of one channel: one scale for all figures beside each other, so that widths compare. */
export function channelPx(blocks: readonly BlockLayers[]): number {
  const scales = blocks.map(({ convs, groups, to }) =>
    channelPxOf({ width: convs[0]?.layer.out.channels ?? 1, to, groups }),
  );
  return Math.min(1, ...scales);
}

/** The same for one block by its numbers: its width inside, the most channels around, its paths. */
export function channelPxOf(block: {
  readonly width: number;
  readonly to: number;
  readonly groups: number;
}): number {
  const { width, to, groups } = block;
  const whole = BARS_PX / Math.max(width, to);
  return Math.min(1, whole, groups > 1 ? (PATHS_SHARE * BARS_PX) / width : whole);
}

/** Middles of paths side by side about an axis, px; `barPx` is the width of one. */
export function pathCentres(paths: number, barPx: number, axisX: number): number[] {
  const gap = paths > 1 ? Math.min(MOST_GAP_PX, (BARS_PX - paths * barPx) / (paths - 1)) : 0;
  const pitch = barPx + gap;
  return Array.from({ length: paths }, (_, path) => axisX + (path - (paths - 1) / 2) * pitch);
}
