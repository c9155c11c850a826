import { EngineError } from './failure';

/** Rows and columns of positions. */
export type Grid = readonly [rows: number, columns: number];

/** A rectangle of px, half open: rows `[top, bottom)`, columns `[left, right)`. */
export interface Patch {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Positions that one map may have: more take minutes and show nothing more. */
const MAX_POSITIONS = 10_000;

/**
 * The squares of `patchPx` that are moved over an image of `[height, width]` px, row by row. Their centres
 * are those of the cells of a grid over the whole image; what hangs over an edge is cut off.
 * Errors: `patches-malformed` where numbers are no positive whole ones.
 */
export function patchesOf(
  [rows, columns]: Grid,
  patchPx: number,
  [heightPx, widthPx]: readonly [number, number],
): Patch[] {
  const counts = [rows, columns, patchPx];
  const whole = counts.every((count) => Number.isInteger(count) && count > 0);
  if (!whole || rows * columns > MAX_POSITIONS) {
    throw new EngineError('patches-malformed', { rows, columns, patchPx, most: MAX_POSITIONS });
  }
  const down = Array.from({ length: rows }, (_, row) => span(row, rows, patchPx, heightPx));
  const across = Array.from({ length: columns }, (_, at) => span(at, columns, patchPx, widthPx));
  return down.flatMap(([top, bottom]) =>
    across.map(([left, right]) => ({ top, bottom, left, right })),
  );
}

function span(at: number, cells: number, patchPx: number, px: number): [number, number] {
  const from = Math.round(((at + 0.5) * px) / cells - patchPx / 2);
  return [Math.max(0, from), Math.min(px, from + patchPx)];
}

/** Sets a patch of an image to 0 in place. image: normalised [h,w,c], where 0 is the mean colour. */
export function cover(
  image: Float32Array,
  { top, bottom, left, right }: Patch,
  widthPx: number,
  channels: number,
): void {
  for (let row = top; row < bottom; row += 1) {
    image.fill(0, (row * widthPx + left) * channels, (row * widthPx + right) * channels);
  }
}
