import type { ColumnNeed } from './needs';

/** A column of the drawing, or a row of the upright one: x and width of it and of its places, px. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly slots: readonly { readonly x: number; readonly width: number }[];
}

export interface Columns {
  readonly columns: readonly Column[];
  /** Px of one channel: one scale for A and B. */
  readonly channelPx: number;
  /** Room between the bars, px: half of it on each side. */
  readonly gapPx: number;
}

const LEAST_GAP_PX = 2;
const MOST_GAP_PX = 20;
/** Width of the widest bar from which on gaps and labels get all the room that they want, px. */
const AT_EASE_PX = 72;
const COLUMN_GAP_PX = 12;
const STEPS = 24;

/** Columns side by side: the widest scale at which all of them fit; what is left over is shared out. */
export function solveColumns(needs: readonly ColumnNeed[], availablePx: number): Columns {
  const between = COLUMN_GAP_PX * (needs.length - 1);
  const widest = widestChannels(needs);
  const most = Math.min(0.17 * availablePx, 240);
  const total = (barPx: number) =>
    needs.reduce((sum, need) => sum + columnPx(need, barPx, widest), between);
  const barPx = largestThatFits(total, availablePx, most);
  const stages = needs.filter(({ isStage }) => isStage).length;
  const spare = Math.max(0, availablePx - total(barPx)) / Math.max(1, stages);
  // Too many blocks for their least gaps: everything shrinks together, and zoom is there for it.
  const shrink = Math.min(1, availablePx / total(barPx));
  let x = 0;
  const columns = needs.map((need) => {
    const width = (columnPx(need, barPx, widest) + (need.isStage ? spare : 0)) * shrink;
    const column = { x, width, slots: slotsAt(need, x, barPx, widest, shrink) };
    x += width + COLUMN_GAP_PX * shrink;
    return column;
  });
  return { columns, channelPx: (barPx / widest) * shrink, gapPx: gapPx(barPx) * shrink };
}

/** Rows one below the other: each has the whole width, one scale holds for all. */
export function solveRows(needs: readonly ColumnNeed[], availablePx: number): Columns {
  const widest = widestChannels(needs);
  const total = (barPx: number) => Math.max(...needs.map((need) => slotsPx(need, barPx, widest)));
  const barPx = largestThatFits(total, availablePx, 0.36 * availablePx);
  const shrink = Math.min(1, availablePx / total(barPx));
  const columns = needs.map((need) => ({
    x: 0,
    width: availablePx,
    slots: slotsAt(need, 0, barPx, widest, shrink),
  }));
  return { columns, channelPx: (barPx / widest) * shrink, gapPx: gapPx(barPx) * shrink };
}

/** The same columns stretched by a zoom factor. */
export function stretched({ columns, channelPx, gapPx: gap }: Columns, factor: number): Columns {
  return {
    columns: columns.map(({ x, width, slots }) => ({
      x: x * factor,
      width: width * factor,
      slots: slots.map((slot) => ({ x: slot.x * factor, width: slot.width * factor })),
    })),
    channelPx: channelPx * factor,
    gapPx: gap * factor,
  };
}

function widestChannels(needs: readonly ColumnNeed[]): number {
  return Math.max(1, ...needs.flatMap(({ slots }) => slots.map(({ channels }) => channels)));
}

/** How much of the room that they want gaps and labels get, 0 to 1. */
function ease(barPx: number): number {
  return Math.min(1, barPx / AT_EASE_PX);
}

function gapPx(barPx: number): number {
  return LEAST_GAP_PX + (MOST_GAP_PX - LEAST_GAP_PX) * ease(barPx);
}

function slotPx(channels: number, leastPx: number, barPx: number, widest: number): number {
  return Math.max(leastPx, channels * (barPx / widest) + gapPx(barPx));
}

function slotsPx({ slots }: ColumnNeed, barPx: number, widest: number): number {
  return slots.reduce(
    (sum, { channels, leastPx }) => sum + slotPx(channels, leastPx, barPx, widest),
    0,
  );
}

function columnPx(need: ColumnNeed, barPx: number, widest: number): number {
  const { labelPx, tightLabelPx } = need;
  const label = tightLabelPx + (labelPx - tightLabelPx) * ease(barPx);
  return Math.max(label, slotsPx(need, barPx, widest));
}

function slotsAt(need: ColumnNeed, left: number, barPx: number, widest: number, shrink: number) {
  let x = left;
  return need.slots.map(({ channels, leastPx }) => {
    const width = slotPx(channels, leastPx, barPx, widest) * shrink;
    const slot = { x, width };
    x += width;
    return slot;
  });
}

/** Bisection: totals grow with the bar. */
function largestThatFits(
  total: (barPx: number) => number,
  availablePx: number,
  most: number,
): number {
  if (total(most) <= availablePx) return most;
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (total(middle) <= availablePx) low = middle;
    else high = middle;
  }
  return low;
}
