import { linkVertical } from 'd3';
import type { BlockLayers, CostedConv } from '../graph/blockLayers';
import { px } from '../graph/edges';
import type { Box, Point } from '../graph/model';
import { splitsOf } from '../graph/splits';
import { BARS_PX, pathCentres } from './figureScale';
import type { ConvRow, FormRow, JoinRow } from './formRows';
import { convText, costTexts, joinText, layerText, projectionText } from './rowText';

/** Size of one figure, px; `costsPx` more where the costs of its layers stand beside them. */
export const FORM_FIGURE = { widthPx: 256, heightPx: 316, costsPx: 120 } as const;

const AXIS_X = BARS_PX / 2 + 4;
const ARC_X = BARS_PX + 22;
const ARC_Y = 6;
const FAN_Y = 10;
const FIRST_Y = 32;
const BAR_PX = 22;
const JOIN_PX = 8;
const CONV_PITCH_PX = 60;
const WIDE_PITCH_PX = 90;
const JOIN_PITCH_PX = 40;
const UNDER_BAR_PX = 14;
const BATCH_NORM_Y = 247;
const SUM_Y = 273;
const RELU_Y = 298;
export const SUM_RADIUS_PX = 9;
/** A bar narrower than this has no room for an outline. */
const LEAST_OUTLINED_PX = 2.5;

/** A convolution as it is drawn: its bar, or the bars of all paths as one shape. */
export interface FigureLayer {
  /** The layer's name in its network: it lights up there too. */
  readonly key: string;
  readonly bars: string;
  /** Whether the bars are too fine for an outline. */
  readonly fine: boolean;
  /** Parts that its bar is drawn in. */
  readonly splits: number;
  readonly box: Box;
  readonly text: string;
  readonly textAt: Point;
  /** Words that run upwards, along the shortcut. */
  readonly upright: boolean;
  readonly costs: readonly string[];
  readonly costsAt: Point;
  readonly words: string;
}

/** Where paths meet. */
export interface FigureJoin {
  readonly kind: JoinRow['kind'];
  readonly box: Box;
  /** Parts that its bar is drawn in. */
  readonly splits: number;
  readonly text: string;
  readonly textAt: Point;
}

/** A block from top to bottom, widths to scale, the shortcut around all paths. */
export interface FormFigure {
  readonly layers: readonly FigureLayer[];
  readonly joins: readonly FigureJoin[];
  readonly lines: string;
  readonly arc: string | null;
  readonly dashed: boolean;
  readonly sum: Point | null;
  readonly batchNorm: Point;
  readonly relu: Point;
}

interface Placed {
  readonly row: FormRow;
  readonly y: number;
  readonly heightPx: number;
  /** Where lines come in, and go out: one for each path, or one. */
  readonly xs: readonly number[];
  readonly barPx: number;
}

/** Lays out a block of these rows; `channelPx` is the width of one channel. */
export function formFigure(
  block: BlockLayers,
  rows: readonly FormRow[],
  channelPx: number,
): FormFigure {
  const placed = place(rows, channelPx);
  const { shortcut } = block.info;
  const projection = block.projection === null ? [] : [projectionLayer(block.projection)];
  return {
    layers: [...placed.flatMap((each) => convLayer(block, each)), ...projection],
    joins: placed.flatMap(joinBar),
    lines: linesThrough(placed, channelPx),
    arc: shortcut === 'none' ? null : arcPath(),
    dashed: shortcut === 'projection',
    sum: shortcut === 'none' ? null : { x: AXIS_X, y: SUM_Y },
    batchNorm: { x: AXIS_X, y: BATCH_NORM_Y },
    relu: { x: AXIS_X, y: RELU_Y },
  };
}

function place(rows: readonly FormRow[], channelPx: number): Placed[] {
  const pitch = rows.length < 3 ? WIDE_PITCH_PX : CONV_PITCH_PX;
  let y = FIRST_Y;
  return rows.map((row, index) => {
    const own = y;
    y += row.kind === 'conv' ? pitch : JOIN_PITCH_PX;
    const channels = drawnChannels(row, rows[index + 1]);
    const barPx = Math.max(0.75, channels * channelPx);
    const paths = row.kind === 'conv' ? row.convs.length : 1;
    const heightPx = row.kind === 'conv' ? BAR_PX : JOIN_PX;
    return { row, y: own, heightPx, xs: pathCentres(paths, barPx, AXIS_X), barPx };
  });
}

/** What a row puts out; but what it reads where all its paths write the same channels, to be summed. */
function drawnChannels(row: FormRow, next: FormRow | undefined): number {
  if (row.kind !== 'conv') return row.channels;
  const conv = row.convs[0];
  return (next?.kind === 'sum' ? conv?.in.channels : conv?.out.channels) ?? 0;
}

function convLayer(block: BlockLayers, { row, y, heightPx, xs, barPx }: Placed): FigureLayer[] {
  if (row.kind !== 'conv') return [];
  const key = `${block.info.name}.${row.name}`;
  const [first, last] = [xs[0] ?? AXIS_X, xs.at(-1) ?? AXIS_X];
  const box = { x: first - barPx / 2, y, width: last - first + barPx, height: heightPx };
  const costed = block.convs.find(({ layer }) => layer.name === key);
  return [
    {
      key,
      bars: xs.map((x) => rectangle(x - barPx / 2, y, barPx, heightPx)).join(''),
      fine: barPx < LEAST_OUTLINED_PX,
      splits: splitsOf(row.convs[0]?.op.groups ?? 1, barPx),
      box,
      text: convText(row),
      textAt: { x: AXIS_X, y: y + heightPx + UNDER_BAR_PX },
      upright: false,
      costs: costed === undefined ? [] : costTexts(costed.cost),
      costsAt: { x: FORM_FIGURE.widthPx, y: y + 10 },
      words: wordsOf(row, costed),
    },
  ];
}

function wordsOf(row: ConvRow, costed: CostedConv | undefined): string {
  return costed === undefined ? convText(row) : layerText(convText(row), costed);
}

function joinBar({ row, y, heightPx, barPx }: Placed): FigureJoin[] {
  if (row.kind === 'conv') return [];
  return [
    {
      kind: row.kind,
      box: { x: AXIS_X - barPx / 2, y, width: barPx, height: heightPx },
      splits: splitsOf(row.kind === 'concat' ? row.paths : 1, barPx),
      text: joinText(row),
      textAt: { x: AXIS_X, y: y + heightPx + UNDER_BAR_PX },
    },
  ];
}

/** The projection stands on the shortcut as a thin upright bar, its words beside it. */
function projectionLayer(conv: CostedConv): FigureLayer {
  const box = { x: ARC_X - 5, y: 116, width: 10, height: 48 };
  const text = projectionText(conv.layer);
  return {
    key: conv.layer.name,
    bars: rectangle(box.x, box.y, box.width, box.height),
    fine: false,
    splits: 1,
    box,
    text,
    textAt: { x: ARC_X + 20, y: box.y + box.height / 2 },
    upright: true,
    costs: costTexts(conv.cost),
    costsAt: { x: FORM_FIGURE.widthPx, y: SUM_Y - 4 },
    words: layerText(text, conv),
  };
}

/** From the top through all rows to the end: one line, or one for each path. */
function linesThrough(placed: readonly Placed[], channelPx: number): string {
  let d = `M${AXIS_X} 0V${FAN_Y}`;
  let from: Ends = { xs: [AXIS_X], y: FAN_Y };
  for (const each of placed) {
    d += linesBetween(from, each, channelPx);
    from = { xs: each.xs, y: each.y + each.heightPx };
  }
  return `${d}M${AXIS_X} ${from.y}V${FORM_FIGURE.heightPx}`;
}

interface Ends {
  readonly xs: readonly number[];
  readonly y: number;
}

const link = linkVertical();

function linesBetween(from: Ends, to: Placed, channelPx: number): string {
  const paths = Math.max(from.xs.length, to.xs.length);
  let d = '';
  for (let path = 0; path < paths; path += 1) {
    const source = from.xs[from.xs.length === 1 ? 0 : path] ?? AXIS_X;
    const target = to.xs.length === 1 ? entryX(to, path, source, channelPx) : to.xs[path];
    d += link({ source: [source, from.y], target: [target ?? AXIS_X, to.y] }) ?? '';
  }
  return d;
}

/** Where a path enters a bar of all paths: its own part of a concatenation, anywhere in a sum. */
function entryX({ row, barPx }: Placed, path: number, from: number, channelPx: number): number {
  if (row.kind === 'conv') return AXIS_X;
  if (row.kind === 'concat') {
    const ownPx = (row.channels / row.paths) * channelPx;
    return AXIS_X + (path - (row.paths - 1) / 2) * ownPx;
  }
  return Math.min(Math.max(from, AXIS_X - barPx / 2), AXIS_X + barPx / 2);
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
}

/** Out of the line above the block, round all paths, into the sum. */
function arcPath(): string {
  const bend = 28;
  return (
    `M${AXIS_X} ${ARC_Y}H${px(ARC_X - bend)}` +
    `Q${ARC_X} ${ARC_Y} ${ARC_X} ${ARC_Y + bend}V${SUM_Y - bend}` +
    `Q${ARC_X} ${SUM_Y} ${px(ARC_X - bend)} ${SUM_Y}H${AXIS_X + SUM_RADIUS_PX}`
  );
}
