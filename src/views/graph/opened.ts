import type { BlockInfo, Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import { branchOf, type ConvLayer, convolutionsOf } from './blockLayers';
import { FLOW_OVER_FOOT_PX } from './blocks';
import type { Span } from './columns';
import { px } from './edges';
import type { Frame } from './frames';
import { t } from './graphWords';
import type { Box, Edge, LayerBar, Mark, OpenedBlock, Point } from './model';
import { type Branch, branchBars, branchesOf, branchFlow } from './openedBranches';
import { splitsOf } from './splits';
import { firstThatFits } from './textWidth';
import { groupsText, kernelText, layerWords, pieceWords, shapeText } from './words';

/** Distance of two lines of words in a block, in their type. */
export const LINE_EM = 7 / 6;
const TEXT_LINES = 3;
const SIDE_PX = 10;
const SUM_ROOM_PX = 34;
const MARKS_PX = 18;
/** Height that the shortcut takes, with its words under it. */
const shortcutPxOf = (smallPx: number) => 10 + (4 / 3) * smallPx;
const LEAST_LAYER_PX = 2;
/** Height that the bars of a block keep at the least, px. */
const LEAST_BARS_PX = 8;
/** The resolution whose bar takes the height that an opened block has, px. */
const OPENED_MOST_PX = 112;

/** Of a convolution, in the words' type. */
const CELL_EM = 25 / 3;

/** Px that an opened block of three convolutions takes in a lane that runs from left to right. */
export function openedPxOf(smallPx: number): number {
  return 2 * SIDE_PX + SUM_ROOM_PX + 3 * CELL_EM * smallPx;
}

/** Where the parts of an opened block stand, px. */
export interface Inside {
  readonly frame: Box;
  readonly cellPx: number;
  readonly flowY: number;
  readonly barMaxPx: number;
  /** Px of one channel inside opened blocks: one scale for A and B. */
  readonly channelPx: number;
  /** Size of the words, px. */
  readonly smallPx: number;
  /** Lines of words under a layer, and where the first of them stands. */
  readonly textLines: number;
  readonly textY: number;
}

/** A block as its layers, from left to right. `mostChannels` is the widest layer of A's and B's. */
export function openedBlock(
  network: Network,
  stage: number,
  block: number,
  frame: Frame,
  slot: Span,
  mostChannels: number,
): OpenedBlock | null {
  const info = network.graph.stages[stage]?.blocks[block];
  if (info === undefined) return null;
  const branches = branchesOf(network, info);
  if (branches.length > 0) {
    return branchedBlock(network, stage, block, info, branches, { frame, slot, mostChannels });
  }
  const convs = convolutionsOf(network, info);
  const inside = insideOf(frame, slot, convs.length, mostChannels);
  const layers = convs.map((conv, index) => layerBar(conv, index, inside, frame));
  const rest = network.graph.layers.slice(info.from, info.to);
  const words = pieceWords(network, stage, { block, count: 1 });
  return {
    key: `block-${stage}-${block}`,
    stage,
    block,
    name: info.name,
    frame: inside.frame,
    layers: [...layers, ...projectionBar(rest, inside)],
    marks: marksOf(rest, layers, inside),
    flow: flowThrough(inside, frame),
    edge: edgeOf(info, inside),
    ...edgeText(info, rest, inside),
    words: t('graph.opened', { words }),
  };
}

interface Place {
  readonly frame: Frame;
  readonly slot: Span;
  readonly mostChannels: number;
}

/** A block of branches that are concatenated: they are drawn one below the other. */
function branchedBlock(
  network: Network,
  stage: number,
  block: number,
  info: BlockInfo,
  branches: readonly Branch[],
  { frame, slot, mostChannels }: Place,
): OpenedBlock {
  const box = boxOf(frame, slot);
  const { layers, flow } = branchBars(branches, box, mostChannels, frame.smallPx);
  const words = pieceWords(network, stage, { block, count: 1 });
  return {
    key: `block-${stage}-${block}`,
    stage,
    block,
    name: info.name,
    frame: box,
    layers,
    marks: [],
    flow: branchFlow(box, frame, FLOW_OVER_FOOT_PX) + flow,
    edge: null,
    edgeText: '',
    edgeTextAt: { x: box.x, y: box.y },
    words: t('graph.opened', { words }),
  };
}

function boxOf(frame: Frame, slot: Place['slot']): Box {
  return {
    x: slot.x + 3,
    y: frame.topPx,
    width: slot.width - 6,
    height: frame.footPx - frame.topPx + 2,
  };
}

function insideOf(frame: Frame, slot: Span, cells: number, mostChannels: number): Inside {
  const box = boxOf(frame, slot);
  const cellPx = (box.width - 2 * SIDE_PX - SUM_ROOM_PX) / Math.max(1, cells);
  const { smallPx } = frame;
  const { textLines, barMaxPx } = heightsIn(box.height, smallPx);
  const flowY = box.y + shortcutPxOf(smallPx) + barMaxPx / 2;
  const channelPx = Math.max(0, cellPx - MARKS_PX - 8) / mostChannels;
  const textY = box.y + box.height - (textLines - 1) * LINE_EM * smallPx - 6;
  return { frame: box, cellPx, flowY, barMaxPx, channelPx, smallPx, textLines, textY };
}

/** What bars and words have of a block's height, px: where it is low, words give up lines before bars go. */
function heightsIn(heightPx: number, smallPx: number): Pick<Inside, 'textLines' | 'barMaxPx'> {
  const linePx = LINE_EM * smallPx;
  const underPx = heightPx - shortcutPxOf(smallPx);
  const roomyPx = underPx - TEXT_LINES * linePx - 12;
  if (roomyPx >= LEAST_BARS_PX) return { textLines: TEXT_LINES, barMaxPx: roomyPx };
  const roomPx = underPx - 6;
  const fitting = Math.floor((roomPx - LEAST_BARS_PX) / linePx);
  const textLines = Math.min(TEXT_LINES, Math.max(1, fitting));
  return { textLines, barMaxPx: Math.max(LEAST_BARS_PX, roomPx - textLines * linePx) };
}

/** A convolution of an opened block as a bar in its cell. */
export function layerBar(conv: ConvLayer, index: number, inside: Inside, frame: Frame): LayerBar {
  const { op, out } = conv;
  const left = inside.frame.x + SIDE_PX + index * inside.cellPx;
  const width = Math.max(LEAST_LAYER_PX, out.channels * inside.channelPx);
  const height = (frame.barPx(out.heightPx) / frame.barPx(OPENED_MOST_PX)) * inside.barMaxPx;
  const middle = left + (inside.cellPx - MARKS_PX) / 2;
  const roomPx = inside.cellPx - 4;
  return {
    key: conv.name,
    box: { x: middle - width / 2, y: inside.flowY - height / 2, width, height },
    splits: splitsOf(op.groups, width),
    lines: layerLines(conv, roomPx, inside.smallPx).slice(0, inside.textLines),
    textAt: { x: middle + MARKS_PX / 2 - 8, y: inside.textY },
    anchor: 'middle',
    words: layerWords(conv),
  };
}

/** Kernel and stride; shape; groups: each as long as there is room for. */
function layerLines({ op, out }: ConvLayer, roomPx: number, smallPx: number): string[] {
  const kernel = kernelText(op.kernel);
  const stride = op.stride[0];
  const { heightPx: height, widthPx: width, channels } = out;
  const pick = (...texts: string[]) => firstThatFits(texts, roomPx, smallPx);
  const first =
    stride === 1
      ? kernel
      : pick(
          t('graph.conv.long-stride', { kernel, stride }),
          t('graph.conv.stride', { kernel, stride }),
        );
  const shape = pick(
    shapeText(out),
    t('graph.channels', { channels }),
    String(channels),
    t('graph.size', { height, width }),
  );
  const groups = pick(groupsText(op.groups), t('graph.count', { count: op.groups }));
  return op.groups === 1 ? [first, shape] : [first, shape, groups];
}

/** The convolution on the shortcut, over the others; none where there is none. */
export function projectionBar(layers: readonly Layer[], inside: Inside): LayerBar[] {
  const conv = layers.find(isShortcutConv);
  if (conv === undefined) return [];
  const width = Math.max(LEAST_LAYER_PX, conv.out.channels * inside.channelPx);
  const x = inside.frame.x + SIDE_PX + 16;
  const box = { x, y: inside.frame.y + 6, width, height: 12 };
  const textAt = { x: x + width + 6, y: inside.frame.y + 9 };
  const words = layerWords(conv);
  return [
    {
      key: conv.name,
      box,
      splits: 1,
      lines: [],
      textAt,
      anchor: 'start',
      words,
    },
  ];
}

/** What is written along the shortcut, and where. */
export function edgeText(info: BlockInfo, layers: readonly Layer[], inside: Inside) {
  const [projection] = projectionBar(layers, inside);
  const x = projection?.textAt.x ?? inside.frame.x + SIDE_PX + 16;
  const edgeTextAt = { x, y: inside.frame.y + 12 + inside.smallPx };
  const text = info.shortcut === 'identity' ? t('graph.edge.identity') : '';
  const conv = layers.find(isShortcutConv);
  if (conv === undefined) return { edgeText: text, edgeTextAt };
  const kernel = kernelText(conv.op.kernel);
  const stride = conv.op.stride[0];
  const short = stride === 1 ? kernel : t('graph.conv.stride', { kernel, stride });
  const params = { kernel: short, shape: shapeText(conv.out) };
  const texts = [
    t('graph.edge.projection', params),
    t('graph.edge.short-projection', params),
    short,
  ];
  const roomPx = sumAt(inside).x - x - 8;
  return { edgeText: firstThatFits(texts, roomPx, inside.smallPx), edgeTextAt };
}

function isShortcutConv(layer: Layer): layer is ConvLayer {
  return layer.op.kind === 'conv' && branchOf(layer) === 'shortcut';
}

function sumAt({ frame, flowY }: Inside): Point {
  return { x: frame.x + frame.width - SIDE_PX - SUM_ROOM_PX / 2 - 4, y: flowY };
}

/** The shortcut around the layers, into the sum behind them. */
export function edgeOf(info: BlockInfo, inside: Inside): Edge | null {
  if (info.shortcut === 'none') return null;
  const sum = sumAt(inside);
  const from = inside.frame.x + SIDE_PX - 2;
  const y = inside.frame.y + 12;
  const d =
    `M${px(from)} ${px(inside.flowY)}V${px(y + 6)}q0 -6 6 -6` +
    `H${px(sum.x - 6)}q6 0 6 6V${px(sum.y - 7)}`;
  return { d, dashed: info.shortcut === 'projection', fine: false, sum, radius: 7 };
}

/** From the lane's line up to the layers, through them, and down again. */
function flowThrough({ frame, flowY }: Inside, { footPx }: Frame): string {
  const laneY = footPx - FLOW_OVER_FOOT_PX;
  const [left, right] = [frame.x, frame.x + frame.width];
  const bend = Math.min(5, Math.abs(laneY - flowY) / 2);
  return (
    `M${px(left)} ${px(laneY)}V${px(flowY + bend)}q0 ${px(-bend)} ${px(bend)} ${px(-bend)}` +
    `H${px(right - bend)}q${px(bend)} 0 ${px(bend)} ${px(bend)}V${px(laneY)}`
  );
}

/** BN and ReLU behind their convolution, the last ReLU behind the sum. */
export function marksOf(rest: readonly Layer[], bars: readonly LayerBar[], inside: Inside): Mark[] {
  const marks: Mark[] = [];
  let [bar, x] = [-1, 0];
  for (const { name, op, place } of rest) {
    if (op.kind === 'conv' && place.part === 'stage' && place.branch === 'residual') {
      bar += 1;
      const box = bars[bar]?.box;
      x = box === undefined ? 0 : box.x + box.width + 6;
    }
    if (op.kind === 'add') x = sumAt(inside).x + 15;
    if (op.kind !== 'batchNorm' && op.kind !== 'relu') continue;
    if (place.part === 'stage' && place.branch === 'shortcut') continue;
    if (place.part === 'stage' && place.branch === 'join') x = sumAt(inside).x + 15;
    marks.push({ key: name, kind: op.kind, at: { x, y: inside.flowY } });
    x += 9;
  }
  return marks;
}
