import { scaleLinear } from 'd3';
import type { BlockCost } from '../../core/costParts';
import { LANES, type LaneId } from '../../store/lanes';
import type { Rect } from './barLayout';
import type { ByLane } from './barRows';

/** A block as a bar, px. */
export interface BlockColumn extends Rect {
  readonly lane: LaneId;
  readonly block: BlockCost;
}

export interface BlockBars {
  readonly columns: readonly BlockColumn[];
  /** The foot of each network's row, px, and its ticks. */
  readonly rows: readonly { readonly lane: LaneId; readonly footPx: number }[];
  readonly ticks: readonly number[];
  /** Px over the foot. */
  up(value: number): number;
  readonly heightPx: number;
}

const BAR_PX = 84;
/** Over the bars, for the letter of the network. */
const ROOM_EM = 1.8;
const TICKS = 2;

/** The blocks of A over those of B, one beside the other, on one scale from zero. */
export function blockBars(
  blocks: ByLane<readonly BlockCost[]>,
  widthPx: number,
  fontPx: number,
): BlockBars {
  const rowPx = BAR_PX + ROOM_EM * fontPx;
  const most = Math.max(0, ...LANES.flatMap((lane) => blocks[lane].map(({ value }) => value)));
  const count = Math.max(1, ...LANES.map((lane) => blocks[lane].length));
  const up = scaleLinear([0, most > 0 ? most : 1], [0, BAR_PX]);
  const stepPx = Math.max(0, widthPx) / count;
  // Where there is room, a little stays free between them.
  const barPx = stepPx > 4 ? stepPx - Math.min(6, stepPx / 5) : stepPx;
  const rows = LANES.map((lane, down) => ({ lane, footPx: (down + 1) * rowPx }));
  const columns = rows.flatMap(({ lane, footPx }) =>
    blocks[lane].map((block, index): BlockColumn => {
      const height = up(block.value);
      return { lane, block, x: index * stepPx, y: footPx - height, width: barPx, height };
    }),
  );
  return { columns, rows, ticks: up.ticks(TICKS), up, heightPx: 2 * rowPx };
}
