import { GRID_KEYS } from '../access/arrowKeys';
import { actionOf } from '../access/keyTable';

/** Where something stands, px from the grid's left and top. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Channels of a layer as cells of one picture. */
export interface GridLayout {
  /** Each channel's cell, by its slot: the first slot is at the top left. */
  readonly cells: readonly Rect[];
  /** One round each group's cells; none where there is one group. */
  readonly frames: readonly Rect[];
  /** Slots that a step up or down goes on by. */
  readonly columns: number;
  readonly heightPx: number;
}

export interface GridInput {
  readonly widthPx: number;
  readonly channels: number;
  /** Divides the channels. */
  readonly groups: number;
  /** Of one channel. */
  readonly rows: number;
  readonly columns: number;
}

const MOST_CELL_PX = 72;
const LEAST_CELL_PX = 8;
/** Cells shrink until the grid is no higher than this, as far as they can. */
const WANTED_HEIGHT_PX = 480;
const GAP_PX = 1;
const FRAME_PAD_PX = 3;
const FRAME_GAP_PX = 4;

/** The grid of a layer's channels: cells as large as they can be, in frames of one size, one for each group. */
export function gridLayout(input: GridInput): GridLayout {
  for (let sidePx = MOST_CELL_PX; sidePx > LEAST_CELL_PX; sidePx -= 1) {
    const layout = layoutAt(input, sidePx);
    if (layout.heightPx <= WANTED_HEIGHT_PX && input.widthPx >= layout.needsPx) return layout;
  }
  return layoutAt(input, LEAST_CELL_PX);
}

function layoutAt(input: GridInput, sidePx: number): GridLayout & { readonly needsPx: number } {
  const { widthPx, channels, groups, rows, columns } = input;
  const longest = Math.max(rows, columns);
  const cell = {
    width: Math.max(1, Math.round((sidePx * columns) / longest)),
    height: Math.max(1, Math.round((sidePx * rows) / longest)),
  };
  const step = { x: cell.width + GAP_PX, y: cell.height + GAP_PX };
  const each = channels / groups;
  const pad = groups === 1 ? 0 : FRAME_PAD_PX;
  const fit = Math.max(1, Math.floor((widthPx - 2 * pad + GAP_PX) / step.x));
  const across = Math.min(fit, groups === 1 ? each : Math.ceil(Math.sqrt(each)));
  const frame = {
    width: across * step.x - GAP_PX + 2 * pad,
    height: Math.ceil(each / across) * step.y - GAP_PX + 2 * pad,
  };
  const room = widthPx + FRAME_GAP_PX;
  const framesAcross = Math.min(
    groups,
    Math.max(1, Math.floor(room / (frame.width + FRAME_GAP_PX))),
  );
  const frames = Array.from({ length: groups }, (_, group) => ({
    x: (group % framesAcross) * (frame.width + FRAME_GAP_PX),
    y: Math.floor(group / framesAcross) * (frame.height + FRAME_GAP_PX),
    ...frame,
  }));
  const cells = frames.flatMap(({ x, y }) =>
    Array.from({ length: each }, (_, at) => ({
      x: x + pad + (at % across) * step.x,
      y: y + pad + Math.floor(at / across) * step.y,
      ...cell,
    })),
  );
  const last = frames.at(-1);
  return {
    cells,
    frames: groups === 1 ? [] : frames,
    columns: across,
    heightPx: last === undefined ? 0 : last.y + last.height,
    needsPx: frame.width,
  };
}

/** The slot and the position under a place of the grid; null between cells. */
export function slotAt(
  { cells }: Pick<GridLayout, 'cells'>,
  { rows, columns }: Pick<GridInput, 'rows' | 'columns'>,
  xPx: number,
  yPx: number,
): { readonly slot: number; readonly y: number; readonly x: number } | null {
  const slot = cells.findIndex((cell) => isInside(cell, xPx, yPx));
  const cell = cells[slot];
  if (cell === undefined) return null;
  const position = positionAt({ rows, columns }, cell, xPx - cell.x, yPx - cell.y);
  return position && { slot, ...position };
}

/** The row and column of a map that is drawn in `size`, under a place inside it; null outside. */
export function positionAt(
  { rows, columns }: Pick<GridInput, 'rows' | 'columns'>,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  xPx: number,
  yPx: number,
): { readonly y: number; readonly x: number } | null {
  const y = Math.floor((yPx / height) * rows);
  const x = Math.floor((xPx / width) * columns);
  return y >= 0 && y < rows && x >= 0 && x < columns ? { y, x } : null;
}

function isInside({ x, y, width, height }: Rect, xPx: number, yPx: number): boolean {
  return xPx >= x && xPx < x + width && yPx >= y && yPx < y + height;
}

/** The slot that an arrow key, Home or End leads to; null for another key. */
export function slotAfter(
  key: string,
  slot: number,
  { cells, columns }: Pick<GridLayout, 'cells' | 'columns'>,
): number | null {
  const last = cells.length - 1;
  const action = actionOf(GRID_KEYS, key);
  if (action === null) return null;
  const to = {
    left: slot - 1,
    right: slot + 1,
    up: slot - columns,
    down: slot + columns,
    first: 0,
    last,
  }[action];
  return to < 0 || to > last ? slot : to;
}
