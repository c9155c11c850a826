import { gradientOf, rampOf, stepOf } from '../looks/ramps';

/** A map of numbers over a photo, row by row. */
export interface HeatMap {
  /** `[rows, columns]` */
  readonly shape: readonly [number, number];
  readonly data: ArrayLike<number>;
}

/** A place of a map, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A place on the photo as shares of its sides, from the top left corner, 0 to 1. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The least and the most of a map. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Viridis: even in lightness, and told apart by those who see red and green alike. */
const RAMP = rampOf(false, false);

/** The ramp as the background of a legend, dark to bright. */
export const RAMP_CSS = gradientOf(RAMP, { from: 0, to: 1 }, 0, 1);

/** The range of a map's own numbers. */
export function rangeOf({ data }: HeatMap): Range {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < data.length; at += 1) {
    const value = data[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** The cell at a place on the photo. */
export function cellAt({ shape: [rows, columns] }: HeatMap, { x, y }: Spot): Cell {
  const within = (share: number, count: number) =>
    Math.min(Math.max(Math.floor(share * count), 0), count - 1);
  return { row: within(y, rows), column: within(x, columns) };
}

/** The middle of a cell. */
export function spotOf({ shape: [rows, columns] }: HeatMap, { row, column }: Cell): Spot {
  return { x: (column + 0.5) / columns, y: (row + 0.5) / rows };
}

/** The number of a cell. */
export function valueAt({ shape: [, columns], data }: HeatMap, { row, column }: Cell): number {
  return data[row * columns + column] ?? Number.NaN;
}

/** The cell with the largest number, of equals the first. */
export function strongest(map: HeatMap): Cell {
  const { most } = rangeOf(map);
  const at = Math.max(Array.from(map.data).indexOf(most), 0);
  const [, columns] = map.shape;
  return { row: Math.floor(at / columns), column: at % columns };
}

/**
 * A map of `[rows, columns]` enlarged to `sidePx` each way: linear between the middles of cells, and beyond
 * the outermost as they are (`align_corners=False` of PyTorch's `interpolate`).
 */
export function enlarged({ shape: [rows, columns], data }: HeatMap, sidePx: number): Float32Array {
  const down = mixes(rows, sidePx);
  const across = mixes(columns, sidePx);
  const out = new Float32Array(sidePx * sidePx);
  for (const [y, [top, bottom, below]] of down.entries()) {
    for (const [x, [left, right, beyond]] of across.entries()) {
      const at = (row: number, column: number) => data[row * columns + column] ?? 0;
      const upper = at(top, left) * (1 - beyond) + at(top, right) * beyond;
      const lower = at(bottom, left) * (1 - beyond) + at(bottom, right) * beyond;
      out[y * sidePx + x] = upper * (1 - below) + lower * below;
    }
  }
  return out;
}

/** For each px the two cells that it lies between, and the share of the second. */
function mixes(cells: number, sidePx: number): (readonly [number, number, number])[] {
  return Array.from({ length: sidePx }, (_, px) => {
    const place = Math.min(Math.max(((px + 0.5) * cells) / sidePx - 0.5, 0), cells - 1);
    const first = Math.floor(place);
    return [first, Math.min(first + 1, cells - 1), place - first] as const;
  });
}

/** What several maps have in common: from the least of all to the most; of none, nothing. */
export function commonRange(ranges: readonly Range[]): Range | null {
  if (ranges.length === 0) return null;
  return {
    least: Math.min(...ranges.map(({ least }) => least)),
    most: Math.max(...ranges.map(({ most }) => most)),
  };
}

/** Numbers in the ramp's colours, opaque: RGBA, row by row. */
export function painted(
  data: ArrayLike<number>,
  { least, most }: Range,
): Uint8ClampedArray<ArrayBuffer> {
  const domain = { from: least, to: most };
  const pixels = Uint32Array.from(data, (value) => RAMP[stepOf(value, domain)] ?? 0);
  return new Uint8ClampedArray(pixels.buffer);
}
