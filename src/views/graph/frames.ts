import type { Span } from './columns';

/** Where a column's bars, words and cost stand, px of the drawing. */
export interface Frame {
  readonly key: string;
  /** Counted from 0; null for stem and head. */
  readonly stage: number | null;
  readonly column: Span;
  /** Upper end of what belongs to the bars, and the foot that they stand on. */
  readonly topPx: number;
  readonly footPx: number;
  readonly label: Span;
  /** Base line of the first line of words. */
  readonly labelY: number;
  readonly costY: number;
  /** Whether there is room for the line of figures. */
  readonly twoLines: boolean;
  /** Height of a bar of this resolution, px. */
  readonly barPx: (resolutionPx: number) => number;
  /** Size of the words inside blocks, px. */
  readonly smallPx: number;
}

/** Size of the words inside blocks and in close-ups, px: as the stylesheet has it beside the labels' type. */
export function smallPxOf(typePx: number): number {
  return Math.max(12, 0.884 * typePx);
}

export const COST_PX = 8;
const PAD_PX = 6;
const LEAST_BAR_PX = 10;
const WORDS_TO_COST_PX = 6;
/** Room over the tallest bar for its edge. */
const OVER_BAR_PX = 12;
const ROW_GAP_PX = 6;
/** An upright lane's stem and head, and a stage that shows the layers of a block, in heights of type. */
const PLAIN_ROW_TYPES = 2.9;
/** Heights of a line from which on a row has two of them. */
const TWO_LINES_FROM = 5;
const OPENED_ROW_TYPES = 9;
/** Kept free at the right of the rows of stem and head: a button stands there. */
const ROW_CORNER_PX = 44;
/** Resolutions are drawn on one log scale whose end no input passes, so that no bar moves for another's. */
const MOST_RESOLUTION_PX = 512;

/** Distance of two lines of words, px. */
export function linePx(typePx: number): number {
  return Math.round(typePx * 1.25);
}

/** Frames of columns side by side: one foot for all bars. */
export function columnFrames(
  columns: readonly Span[],
  heightPx: number,
  typePx: number,
): readonly Frame[] {
  const line = linePx(typePx);
  const costY = heightPx - PAD_PX - COST_PX;
  const footPx = costY - WORDS_TO_COST_PX - 2 * line - 2;
  const barPx = barScale(footPx - PAD_PX);
  return columns.map((column, index) => ({
    ...keyOf(index, columns.length),
    column,
    topPx: PAD_PX,
    footPx,
    label: column,
    labelY: footPx + line,
    costY,
    twoLines: true,
    barPx,
    smallPx: smallPxOf(typePx),
  }));
}

/** Frames of rows one below the other, each as wide as the lane; an opened block's row is higher. `overPx` stays free over them. */
export function rowFrames(
  room: Span,
  count: number,
  heightPx: number,
  typePx: number,
  openedStage: number | null,
  overPx: number,
): readonly Frame[] {
  const line = linePx(typePx);
  const plainPx = PLAIN_ROW_TYPES * typePx;
  const openedPx = openedStage === null ? 0 : OPENED_ROW_TYPES * typePx + 3 * line;
  const stages = count - 2 - (openedStage === null ? 0 : 1);
  const stagePx =
    (heightPx - overPx - 2 * PAD_PX - 2 * plainPx - openedPx) / Math.max(1, stages) - ROW_GAP_PX;
  const twoLines = stagePx >= TWO_LINES_FROM * line;
  const underPx = (twoLines ? 2 : 1) * line + WORDS_TO_COST_PX + COST_PX + 2;
  const barPx = barScale(stagePx - underPx);
  const smallPx = smallPxOf(typePx);
  let y = overPx + PAD_PX;
  return Array.from({ length: count }, (_, index) => {
    const key = keyOf(index, count);
    const isOpened = key.stage !== null && key.stage === openedStage;
    const height = key.stage === null ? plainPx : isOpened ? openedPx : stagePx;
    const topPx = y;
    y += height + (key.stage === null ? 0 : ROW_GAP_PX);
    if (key.stage === null) return plainRow(key, room, topPx, height, typePx, barPx);
    const footPx = topPx + height - underPx;
    const labelY = footPx + line;
    const costY = topPx + height - COST_PX;
    const place = { column: room, topPx, footPx, label: room, labelY, costY };
    return { ...key, ...place, twoLines, barPx, smallPx };
  });
}

/** Stem and head have their words beside their bars. */
function plainRow(
  key: ReturnType<typeof keyOf>,
  room: Span,
  topPx: number,
  height: number,
  typePx: number,
  barPx: Frame['barPx'],
): Frame {
  const beside = PLAIN_ROW_TYPES * typePx;
  const label = { x: room.x + beside, width: room.width - beside - ROW_CORNER_PX };
  const footPx = topPx + height - 4;
  const line = linePx(typePx);
  return {
    ...key,
    column: { x: room.x, width: beside - 8 },
    topPx,
    footPx,
    label,
    labelY: topPx + line - 2,
    costY: footPx - COST_PX + 4,
    twoLines: height > 2 * line + COST_PX,
    barPx: (resolutionPx) => Math.min(height - 8, barPx(resolutionPx)),
    smallPx: smallPxOf(typePx),
  };
}

function keyOf(index: number, count: number): Pick<Frame, 'key' | 'stage'> {
  if (index === 0) return { key: 'stem', stage: null };
  if (index === count - 1) return { key: 'head', stage: null };
  return { key: `stage-${index - 1}`, stage: index - 1 };
}

/** Height of a bar of a resolution, px; the log scale of all that is drawn in a room of this height. */
export function barScale(roomPx: number): (resolutionPx: number) => number {
  const mostPx = Math.max(LEAST_BAR_PX, roomPx - OVER_BAR_PX);
  return (resolutionPx) => {
    const share = Math.log2(Math.max(1, resolutionPx)) / Math.log2(MOST_RESOLUTION_PX);
    return LEAST_BAR_PX + (mostPx - LEAST_BAR_PX) * share;
  };
}
