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
  /** Whether there is room for the line of figures. */
  readonly twoLines: boolean;
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
const OPENED_ROW_PX = 108;
const TIGHT_OPENED_ROW_PX = 96;
const PLAIN_ROW_PX = 34;
const MOST_ROW_BAR_PX = 110;
const PLAIN_UNDER_PX = 4;
/** Kept free at the right of the rows of stem and head: a button stands there. */
const ROW_CORNER_PX = 40;

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
    twoLines: true,
  }));
}

/** Frames of rows: stem and head have their words beside them, an opened block has the room that it needs. */
export function rowFrames(
  needs: readonly ColumnNeed[],
  { columns }: Columns,
  heightPx: number,
  leftPx: number,
): Frame[] {
  const roomy = rowMetrics(true);
  const fits = rowsPx(needs, roomy, LEAST_BAR_PX) <= heightPx;
  const metrics = fits ? roomy : rowMetrics(false);
  const barPx = barScale(needs, rowBarPx(needs, metrics, heightPx));
  let y = PAD_PX;
  return needs.map((need, index) => {
    const column = moved(columns[index] ?? { x: 0, width: 0, slots: [] }, leftPx);
    const topPx = y;
    const footPx = topPx + barsPx(need, metrics, barPx);
    y = footPx + metrics.gapPx + underPx(need, metrics);
    const label = rowLabel(need, column, footPx, metrics);
    return { key: need.key, ...column, topPx, footPx, barPx, ...label };
  });
}

interface RowMetrics {
  readonly overPx: number;
  /** Height of an opened block's row. */
  readonly openedPx: number;
  readonly stageUnderPx: number;
  readonly gapPx: number;
  readonly twoLines: boolean;
}

/** Where rows are many, each stage has one line of words. */
function rowMetrics(twoLines: boolean): RowMetrics {
  return twoLines
    ? {
        overPx: ROW_OVER_BAR_PX,
        openedPx: OPENED_ROW_PX,
        stageUnderPx: UNDER_FOOT_PX,
        gapPx: ROW_GAP_PX,
        twoLines,
      }
    : {
        overPx: ROW_OVER_BAR_PX - 1,
        openedPx: TIGHT_OPENED_ROW_PX,
        stageUnderPx: UNDER_FOOT_PX - LINE_PX,
        gapPx: 3,
        twoLines,
      };
}

function underPx({ isStage }: ColumnNeed, { stageUnderPx }: RowMetrics): number {
  return isStage ? stageUnderPx : PLAIN_UNDER_PX;
}

function barsPx(need: ColumnNeed, { overPx, openedPx }: RowMetrics, barPx: Frame['barPx']): number {
  if (need.opened) return openedPx;
  const bar = barPx(need.resolutionPx);
  return need.isStage ? overPx + bar : Math.max(4 + bar, PLAIN_ROW_PX);
}

function rowLabel(
  need: ColumnNeed,
  column: { readonly x: number; readonly width: number },
  footPx: number,
  { stageUnderPx, twoLines }: RowMetrics,
) {
  if (need.isStage) {
    return {
      labelX: column.x,
      labelY: footPx + FOOT_TO_LABEL_PX,
      labelWidthPx: column.width,
      costY: footPx + stageUnderPx - COST_PX,
      twoLines,
    };
  }
  const beside = need.slots.reduce((sum, { leastPx }) => sum + leastPx, 0) + 8;
  return {
    labelX: column.x + beside,
    labelY: footPx - COST_PX - LINE_PX - 8,
    labelWidthPx: column.width - beside - ROW_CORNER_PX,
    costY: footPx + 1,
    twoLines: true,
  };
}

/** Height of the tallest bar that leaves room for all rows, px. */
function rowBarPx(needs: readonly ColumnNeed[], metrics: RowMetrics, heightPx: number): number {
  let most = MOST_ROW_BAR_PX;
  while (most > LEAST_BAR_PX && rowsPx(needs, metrics, most) > heightPx) most -= 1;
  return most;
}

/** Height of all rows where the tallest bar has `mostPx`. */
function rowsPx(needs: readonly ColumnNeed[], metrics: RowMetrics, mostPx: number): number {
  const barPx = barScale(needs, mostPx);
  return needs.reduce(
    (sum, need) => sum + barsPx(need, metrics, barPx) + underPx(need, metrics) + metrics.gapPx,
    PAD_PX,
  );
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
