import { short } from '../../i18n/format';
import { t } from '../../i18n/t';
import type { BlockLayers, CostedConv } from './blockLayers';
import { px } from './edges';
import type { Box, Point, Splits } from './model';
import { splitsOf } from './splits';
import { firstThatFits } from './textWidth';
import { groupsText, kernelText, layerWords, shapeText } from './words';

/** Size of a block's figure, px; both figures have the same. */
export const FIGURE = { widthPx: 400, heightPx: 300 } as const;
export const FIGURE_FONT_PX = 12;

const AXIS_X = 122;
/** Width of the widest layer of A's and B's. */
export const MOST_BAR_PX = 220;
const BAR_PX = 28;
const TOP_Y = 14;
const SUM_RADIUS_PX = 9;
const ARC_X = 262;
const COSTS_X = 284;

/** One convolution of a figure. */
export interface FigureLayer {
  readonly key: string;
  readonly box: Box;
  readonly splits: Splits;
  /** In the bar, or under it where the bar has no room. */
  readonly name: string;
  readonly nameAt: Point;
  readonly shape: string;
  readonly shapeAt: Point;
  readonly costs: readonly string[];
  readonly costsAt: Point;
  readonly words: string;
}

/** A block from top to bottom: bars to scale, the shortcut beside them, the sum below. */
export interface BlockFigure {
  readonly layers: readonly FigureLayer[];
  readonly flow: string;
  readonly arc: string | null;
  readonly dashed: boolean;
  readonly sum: Point | null;
  readonly sumRadiusPx: number;
}

/** Lays out a block; `mostChannels` is the widest layer of both figures: one scale for A and B. */
export function blockFigure(block: BlockLayers, mostChannels: number): BlockFigure {
  const { convs, projection, info } = block;
  const sumY = FIGURE.heightPx - 34;
  const stepPx = (sumY - TOP_Y - 24) / convs.length;
  const channelPx = MOST_BAR_PX / mostChannels;
  const layers = convs.map((conv, index) =>
    figureLayer(conv, AXIS_X, TOP_Y + 18 + index * stepPx, channelPx),
  );
  const hasArc = info.shortcut !== 'none';
  const flow = `M${AXIS_X} 0V${FIGURE.heightPx}`;
  const onArc = projection === null ? [] : [projectionLayer(projection, sumY)];
  return {
    layers: [...layers, ...onArc],
    flow,
    arc: hasArc ? arcPath(sumY) : null,
    dashed: info.shortcut === 'projection',
    sum: hasArc ? { x: AXIS_X, y: sumY } : null,
    sumRadiusPx: SUM_RADIUS_PX,
  };
}

function figureLayer(conv: CostedConv, axisX: number, y: number, channelPx: number): FigureLayer {
  const { op, out, name } = conv.layer;
  const width = Math.max(2, out.channels * channelPx);
  const box = { x: axisX - width / 2, y, width, height: BAR_PX };
  const kernel = kernelText(op.kernel);
  const channels = out.channels;
  const texts = [t('graph.figure.layer', { kernel, channels }), kernel, ''];
  const text = op.groups > 1 ? '' : firstThatFits(texts, width - 10, FIGURE_FONT_PX);
  return {
    key: name,
    box,
    splits: splitsOf(op.groups, width),
    name: text,
    nameAt: { x: axisX, y: y + BAR_PX / 2 + 4 },
    shape: underBar(conv, text !== ''),
    shapeAt: { x: axisX, y: y + BAR_PX + 14 },
    costs: costLines(conv),
    costsAt: { x: COSTS_X, y: y + 12 },
    words: layerWords(conv.layer),
  };
}

/** Shape, stride and groups; the kernel too where the bar has no room for it. */
function underBar({ layer: { op, out } }: CostedConv, isNamed: boolean): string {
  const kernel = kernelText(op.kernel);
  const stride = op.stride[0];
  const parts = [isNamed ? '' : kernel, shapeText(out)];
  if (stride > 1) parts.push(t('graph.figure.stride', { stride }));
  if (op.groups > 1) parts.push(groupsText(op.groups));
  return parts.filter((part) => part !== '').join(t('graph.figure.comma'));
}

function costLines({ cost }: CostedConv): string[] {
  return [
    t('graph.figure.params', { params: short(cost.params) }),
    t('graph.figure.macs', { macs: short(cost.macs) }),
  ];
}

/** The projection stands on the shortcut, as a thin upright bar; its words are beside the sum. */
function projectionLayer(conv: CostedConv, sumY: number): FigureLayer {
  const { out, op, name } = conv.layer;
  const box = { x: ARC_X - 5, y: (TOP_Y + sumY) / 2 - 24, width: 10, height: 48 };
  const params = { kernel: kernelText(op.kernel), channels: out.channels };
  return {
    key: name,
    box,
    splits: { d: '', dense: false },
    name: '',
    nameAt: { x: 0, y: 0 },
    shape: '',
    shapeAt: { x: 0, y: 0 },
    costs: [t('graph.figure.projection', params), ...costLines(conv)],
    costsAt: { x: COSTS_X, y: sumY - 4 },
    words: layerWords(conv.layer),
  };
}

/** Out of the line above the block, round its side, into the sum. */
function arcPath(sumY: number): string {
  const bend = 40;
  return (
    `M${AXIS_X} ${px(TOP_Y - 6)}H${px(ARC_X - bend)}` +
    `Q${ARC_X} ${px(TOP_Y - 6)} ${ARC_X} ${px(TOP_Y - 6 + bend)}` +
    `V${px(sumY - bend)}Q${ARC_X} ${px(sumY)} ${px(ARC_X - bend)} ${px(sumY)}` +
    `H${px(AXIS_X + SUM_RADIUS_PX)}`
  );
}
