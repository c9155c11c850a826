import type { ViewState } from '../../store/view';
import { referenceStages } from './reference';

/** The block that shows its layers. */
export type Opened = ViewState['opened'];

/** Px from left to right that a part of the drawing has to itself. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/** What decides where columns stand; nothing here is of a network but the number of its stages. */
export interface ColumnInput {
  readonly widthPx: number;
  /** Size of the labels' type, px. */
  readonly typePx: number;
  readonly stages: number;
  /** Stages that have been given more room. */
  readonly unfolded: readonly number[];
  readonly opened: Opened;
  /** What an opened block takes, px. */
  readonly openedPx: number;
}

export const SIDE_PX = 12;
const COLUMN_GAP_PX = 12;
/** Stages up to this one have columns of their own even where no network has them: no column moves for a lack. */
const LEAST_STAGES = 4;
/** Width that the reference's blocks ask for at this many channels a px, with this much between them. */
const CHANNELS_A_PX = 16;
const BETWEEN_PX = 15;
/** Stem, head, and the least of a stage, in widths of the labels' type. */
const PLAIN_TYPES = 4.8;
const STAGE_TYPES = 8.4;
const UNFOLDED_WEIGHT = 4;
/** Of an opened block's column, what its neighbours keep. */
const NEIGHBOURS_PX = 96;
/** What a stage keeps beside an opened block, in widths of type: room for "32 × 32". */
const LEAST_STAGE_TYPES = 4.4;

/** Columns are made for four stages, or for more where a network has them. */
export function columnCount(stages: number): number {
  return Math.max(LEAST_STAGES, stages);
}

/** The columns of stem, stages and head, from left to right; they depend on the window and on what is open alone. */
export function columnsOf(input: ColumnInput): readonly Span[] {
  const { widthPx, typePx, stages } = input;
  const count = columnCount(stages);
  const plainPx = Math.min(PLAIN_TYPES * typePx, widthPx * 0.09);
  const free = widthPx - 2 * SIDE_PX - 2 * plainPx - COLUMN_GAP_PX * (count + 1);
  const widths = [plainPx, ...stageWidths(Math.max(0, free), count, input), plainPx];
  let x = SIDE_PX;
  return widths.map((width) => {
    const span = { x, width };
    x += width + COLUMN_GAP_PX;
    return span;
  });
}

function stageWidths(freePx: number, count: number, input: ColumnInput): number[] {
  const { opened, openedPx, unfolded } = input;
  const base = sharedOut(freePx, count, input.typePx, unfolded);
  if (opened === null || opened.stage >= count) return base;
  const wanted = Math.max(base[opened.stage] ?? 0, openedPx + NEIGHBOURS_PX);
  const most = freePx - LEAST_STAGE_TYPES * input.typePx * (count - 1);
  return resized(base, opened.stage, Math.max(openedPx, Math.min(wanted, most)));
}

/** Each stage has its least; the rest is shared as the reference needs it. */
function sharedOut(
  freePx: number,
  count: number,
  typePx: number,
  unfolded: readonly number[],
): number[] {
  const least = Math.min(STAGE_TYPES * typePx, freePx / count);
  const rest = freePx - least * count;
  const weights = Array.from({ length: count }, (_, stage) => {
    const weight = Math.max(1, needPx(stage) - least);
    return unfolded.includes(stage) ? UNFOLDED_WEIGHT * Math.max(weight, 100) : weight;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => least + (rest * weight) / total);
}

function needPx(stage: number): number {
  const known = referenceStages();
  const { blocks, width } = known[Math.min(stage, known.length - 1)] ?? { blocks: 1, width: 0 };
  return blocks * (width / CHANNELS_A_PX + BETWEEN_PX);
}

/** One width set, the others shrunk alike so that the sum stays. */
function resized(widths: readonly number[], at: number, px: number): number[] {
  const others = widths.reduce((sum, width, index) => sum + (index === at ? 0 : width), 0);
  const total = others + (widths[at] ?? 0);
  const factor = (total - px) / others;
  return widths.map((width, index) => (index === at ? px : width * factor));
}
