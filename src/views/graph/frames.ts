import type { Columns } from './columns';
import type { ColumnNeed } from './needs';

/** Where a column's bars, words and cost stand, px of the drawing. */
export interface Frame {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly slots: readonly { readonly x: number; readonly width: number }[];
  /** Upper end of what belongs to the bars, and the foot that they stand on. */
  readonly topPx: number;
  readonly footPx: number;
  readonly labelX: number;
  /** Base line of the first line of words. */
  readonly labelY: number;
  readonly labelWidthPx: number;
  readonly costY: number;
  /** Height of a bar of this resolution, px. */
  readonly barPx: (resolutionPx: number) => number;
}

export const LABEL_FONT_PX = 11;
export const LINE_PX = 14;
export const COST_PX = 6;
/** Room over the tallest bar for its edge and the number of a stack. */
export const OVER_BAR_PX = 26;
const PAD_PX = 8;
const FOOT_TO_LABEL_PX = 16;
const UNDER_FOOT_PX = FOOT_TO_LABEL_PX + LINE_PX + 7 + COST_PX;
const LEAST_BAR_PX = 12;
const ROW_GAP_PX = 8;
const ROW_OVER_BAR_PX = 22;
const OPENED_ROW_PX = 124;

/** Frames of columns side by side: one foot for all bars. */
export function columnFrames(
  needs: readonly ColumnNeed[],
  { columns }: Columns,
  heightPx: number,
  leftPx: number,
): Frame[] {
  const footPx = heightPx - UNDER_FOOT_PX - PAD_PX - 4;
  const barPx = barScale(needs, footPx - OVER_BAR_PX);
  return columns.map((column, index) => ({
    key: needs[index]?.key ?? '',
    ...moved(column, leftPx),
    topPx: PAD_PX,
    footPx,
    barPx,
    labelX: column.x + leftPx,
    labelY: footPx + FOOT_TO_LABEL_PX,
    labelWidthPx: column.width,
    costY: footPx + UNDER_FOOT_PX - COST_PX,
  }));
}

/** Frames of rows: stem and head have their words beside them, an opened block has the room that it needs. */
export function rowFrames(
  needs: readonly ColumnNeed[],
  { columns }: Columns,
  heightPx: number,
  leftPx: number,
): Frame[] {
  const barPx = barScale(needs, rowBarPx(needs, heightPx));
  let y = PAD_PX;
  return needs.map((need, index) => {
    const column = moved(columns[index] ?? { x: 0, width: 0, slots: [] }, leftPx);
    const topPx = y;
    const bars = need.opened ? OPENED_ROW_PX : ROW_OVER_BAR_PX + barPx(need.resolutionPx);
    const footPx = topPx + (need.isStage ? bars : Math.max(bars - 12, 40));
    y = footPx + ROW_GAP_PX + (need.isStage ? UNDER_FOOT_PX : 0);
    return { key: need.key, ...column, topPx, footPx, barPx, ...rowLabel(need, column, footPx) };
  });
}

function rowLabel(need: ColumnNeed, column: { x: number; width: number }, footPx: number) {
  if (need.isStage) {
    return {
      labelX: column.x,
      labelY: footPx + FOOT_TO_LABEL_PX,
      labelWidthPx: column.width,
      costY: footPx + UNDER_FOOT_PX - COST_PX,
    };
  }
  const beside = need.slots.reduce((sum, { leastPx }) => sum + leastPx, 0) + 8;
  return {
    labelX: column.x + beside,
    labelY: footPx - 2 * LINE_PX,
    labelWidthPx: column.width - beside,
    costY: footPx - COST_PX,
  };
}

/** Height of the tallest bar that leaves room for all rows, px. */
function rowBarPx(needs: readonly ColumnNeed[], heightPx: number): number {
  let free = heightPx - PAD_PX;
  for (const { isStage, opened } of needs) {
    free -= ROW_GAP_PX + (isStage ? UNDER_FOOT_PX : 0);
    free -= opened ? OPENED_ROW_PX : ROW_OVER_BAR_PX;
  }
  const shares = needs.filter(({ opened }) => !opened);
  const share = (resolutionPx: number) => logShare(resolutionPx, topResolution(needs));
  const sum = shares.reduce((total, { resolutionPx }) => total + share(resolutionPx), 0);
  return Math.max(LEAST_BAR_PX + 4, free / Math.max(1, sum));
}

/** Log scale of resolution; its upper end stays put below 256-px inputs, so that bars do not move for others. */
function barScale(needs: readonly ColumnNeed[], mostPx: number) {
  const top = topResolution(needs);
  return (resolutionPx: number) =>
    LEAST_BAR_PX + (mostPx - LEAST_BAR_PX) * logShare(resolutionPx, top);
}

function logShare(resolutionPx: number, topPx: number): number {
  return Math.log2(Math.max(1, resolutionPx)) / Math.log2(topPx);
}

function topResolution(needs: readonly ColumnNeed[]): number {
  return Math.max(128, ...needs.map(({ resolutionPx }) => resolutionPx));
}

function moved<T extends Columns['columns'][number]>(column: T, leftPx: number) {
  const slots = column.slots.map(({ x, width }) => ({ x: x + leftPx, width }));
  return { x: column.x + leftPx, width: column.width, slots };
}
