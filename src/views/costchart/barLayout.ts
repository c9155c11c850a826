import { scaleLinear } from 'd3';
import { LANES, type LaneId } from '../../store/lanes';
import { type BarRow, lengthOf, type Segment } from './barRows';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A segment of a bar where it is drawn, px. */
export interface BarPiece extends Rect {
  readonly segment: Segment;
}

/** Where a bar ends, and all of it. */
export interface BarEnd {
  readonly lane: LaneId;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface BarLayout {
  readonly pieces: readonly BarPiece[];
  readonly rows: readonly {
    readonly row: BarRow;
    readonly y: number;
    readonly ends: readonly BarEnd[];
  }[];
  readonly ticks: readonly number[];
  x(value: number): number;
  readonly heightPx: number;
}

interface Room {
  readonly widthPx: number;
  /** Kept free at the right, for the numbers at the ends of the bars. */
  readonly endPx: number;
}

export const BAR_PX = 13;
const BETWEEN_PX = 2;
const ROW_PX = 2 * BAR_PX + BETWEEN_PX + 10;
const TICK_PX = 110;

/** Bars of A over B in each row, all on one scale from zero. */
export function barLayout(rows: readonly BarRow[], { widthPx, endPx }: Room): BarLayout {
  const longest = Math.max(
    0,
    ...rows.flatMap(({ bars }) => LANES.map((lane) => lengthOf(bars[lane]))),
  );
  const plotPx = Math.max(1, widthPx - endPx);
  const x = scaleLinear([0, longest > 0 ? longest : 1], [0, plotPx]);
  const placed = rows.map((row, index) => {
    const top = index * ROW_PX + 5;
    const bars = LANES.map((lane, down) => {
      const y = top + down * (BAR_PX + BETWEEN_PX);
      return { lane, y, pieces: piecesOf(row.bars[lane], x, y) };
    });
    const ends = bars.map(({ lane, y }): BarEnd => {
      const value = lengthOf(row.bars[lane]);
      return { lane, x: x(value), y: y + BAR_PX / 2, value };
    });
    return { row, y: top, ends, pieces: bars.flatMap(({ pieces }) => pieces) };
  });
  return {
    pieces: placed.flatMap(({ pieces }) => pieces),
    rows: placed.map(({ row, y, ends }) => ({ row, y, ends })),
    ticks: x.ticks(Math.max(2, Math.floor(plotPx / TICK_PX))),
    x,
    heightPx: rows.length * ROW_PX,
  };
}

/** One after the other: each begins exactly where the one before it ends. */
function piecesOf(
  bar: readonly Segment[],
  x: (value: number) => number,
  y: number,
): readonly BarPiece[] {
  let before = 0;
  return bar.map((segment) => {
    const [from, to] = [x(before), x(before + segment.value)];
    before += segment.value;
    return { segment, x: from, y, width: to - from, height: BAR_PX };
  });
}
