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
    /** Between its bars. */
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
  /** Of the texts beside the bars, which are as high as their bars. */
  readonly fontPx: number;
}

const BETWEEN_PX = 2;
const APART_PX = 10;
const TICK_PX = 110;

/** Bars of A over B in each row, all on one scale from zero. */
export function barLayout(rows: readonly BarRow[], { widthPx, endPx, fontPx }: Room): BarLayout {
  const barPx = Math.round(1.05 * fontPx);
  const rowPx = 2 * barPx + BETWEEN_PX + APART_PX;
  const longest = Math.max(
    0,
    ...rows.flatMap(({ bars }) => LANES.map((lane) => lengthOf(bars[lane]))),
  );
  const plotPx = Math.max(1, widthPx - endPx);
  const x = scaleLinear([0, longest > 0 ? longest : 1], [0, plotPx]);
  const placed = rows.map((row, index) => {
    const top = index * rowPx + APART_PX / 2;
    const bars = LANES.map((lane, down) => {
      const y = top + down * (barPx + BETWEEN_PX);
      return { lane, y, pieces: piecesOf(row.bars[lane], x, { y, height: barPx }) };
    });
    const ends = bars.map(({ lane, y }): BarEnd => {
      const value = lengthOf(row.bars[lane]);
      return { lane, x: x(value), y: y + barPx / 2, value };
    });
    return {
      row,
      y: top + barPx + BETWEEN_PX / 2,
      ends,
      pieces: bars.flatMap(({ pieces }) => pieces),
    };
  });
  return {
    pieces: placed.flatMap(({ pieces }) => pieces),
    rows: placed.map(({ row, y, ends }) => ({ row, y, ends })),
    ticks: x.ticks(Math.max(2, Math.floor(plotPx / TICK_PX))),
    x,
    heightPx: rows.length * rowPx,
  };
}

/** One after the other: each begins exactly where the one before it ends. */
function piecesOf(
  bar: readonly Segment[],
  x: (value: number) => number,
  place: Pick<Rect, 'y' | 'height'>,
): readonly BarPiece[] {
  let before = 0;
  return bar.map((segment) => {
    const [from, to] = [x(before), x(before + segment.value)];
    before += segment.value;
    return { segment, x: from, width: to - from, ...place };
  });
}
