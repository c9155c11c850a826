import type { BlockInfo } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import { convolutionsOf } from '../blockLayers';
import { blockBar } from '../blocks';
import { px } from '../edges';
import { barScale, type Frame } from '../frames';
import type { BlockBar, Box, CloseText, LayerBar, Mark } from '../model';
import {
  edgeOf,
  edgeText,
  type Inside,
  LINE_EM,
  layerBar,
  marksOf,
  projectionBar,
} from '../opened';
import {
  BRANCH_SIDE_PX,
  type Branch,
  branchBarsAt,
  branchCellPx,
  branchesOf,
} from '../openedBranches';
import { splitsOf } from '../splits';
import { partsText } from '../words';
import type { Drawn } from './drawn';
import { t } from './landscapeWords';
import { captionOf, frameIn, type Room } from './room';
import { mainLayer } from './spot';
import { waysIn } from './ways';
import { scaleWords, shownName, spokenLayer, wordedBranches } from './words';

const SIDE_PX = 10;
const SUM_ROOM_PX = 40;
const MARKS_PX = 18;
/** A convolution's bar keeps this much from the next one's place. */
const BESIDE_BAR_PX = 12;
/** Height that the shortcut takes, with its words under it. */
const shortcutPxOf = (smallPx: number) => 8 + (4 / 3) * smallPx;
const OVER_BARS_PX = 12;
const MOST_RESOLUTION_PX = 112;
/** Of a block of branches, what the joined channels have to themselves. */
const JOINED_SHARE = 0.2;
const BEHIND_JOINED_PX = 24;
/** Of a layer's place in its branch, what its bar takes at the most. */
const BRANCH_BAR_SHARE = 0.5;
/** Heights from which on a convolution has so many lines of words, in their type. */
const [TWO_LINES_FROM_EM, THREE_LINES_FROM_EM] = [7, 8.6];

/** Whether the layers of a block fit its room with a channel of this many px. */
export function blockFits(
  network: Network,
  info: BlockInfo,
  room: Room,
  channelPx: number,
): boolean {
  const branches = branchesOf(network, info);
  if (branches.length > 0) {
    const cellPx = branchCellPx(branches, branchesBox(room.box)) * BRANCH_BAR_SHARE;
    const joinedPx = room.box.width * JOINED_SHARE - BEHIND_JOINED_PX;
    return (
      branches.flat().every(({ out }) => out.channels * channelPx <= cellPx) &&
      info.out.channels * channelPx <= joinedPx
    );
  }
  const convs = convolutionsOf(network, info);
  const mostPx = cellPxOf(room.box, convs.length) - MARKS_PX - BESIDE_BAR_PX;
  const projected = convolutionsOf(network, info, 'shortcut');
  return (
    convs.every(({ out }) => out.channels * channelPx <= mostPx) &&
    projected.every(({ out }) => out.channels * channelPx <= room.box.width / 3)
  );
}

function cellPxOf({ width }: Box, cells: number): number {
  return (width - 2 * SIDE_PX - SUM_ROOM_PX) / Math.max(1, cells);
}

function branchesBox(box: Box): Box {
  return { ...box, width: box.width * (1 - JOINED_SHARE) };
}

/** What is written at a layer. */
function linesOf({ key, lines, textAt, anchor }: LayerBar, smallPx: number): CloseText[] {
  return lines.map((text, index) => ({
    key: `${key}-${index}`,
    text,
    at: { x: textAt.x, y: textAt.y + index * LINE_EM * smallPx },
    anchor,
    strong: index === 0,
  }));
}

interface Parts {
  readonly block: BlockBar;
  readonly layers: readonly LayerBar[];
  readonly marks: readonly Mark[];
  readonly texts: readonly CloseText[];
  readonly flow: string;
  /** The place of each layer: the next level fills the lane with it. */
  readonly spans: ReadonlyMap<string, Box>;
}

/** A block that has the lane to itself; its bar and its edge are told by who draws its layers. */
export function wholeBlock(
  network: Network,
  stage: number,
  block: number,
  room: Room,
  typePx: number,
): BlockBar | null {
  const slot = { x: room.box.x, width: room.box.width };
  const piece = { block, count: 1, slot, sheetPx: 0, sheets: 0, opened: false };
  const frame = frameIn(room.box, stage, 0, typePx);
  const bar = blockBar(network, stage, piece, frame, { channelPx: 0, groups: false });
  return bar && { ...bar, expanded: true, hit: room.box, edge: null };
}

/** A block that fills its lane: its layers in the order in which they run, branches beside each other. */
export function blockLevel(
  network: Network,
  stage: number,
  block: number,
  info: BlockInfo,
  room: Room,
  channelPx: number,
  typePx: number,
): Drawn {
  const frame = frameIn(room.box, stage, 0, typePx);
  const whole = wholeBlock(network, stage, block, room, typePx);
  if (whole === null) throw new Error(`no block to draw: ${info.name}`);
  const branches = branchesOf(network, info);
  const parts =
    branches.length > 0
      ? branchedParts(network, whole, info, branches, room, channelPx)
      : sequentialParts(network, whole, info, frame, room, channelPx);
  // Words stand beside the items, whose names say the same in another way.
  const layers = parts.layers.map((layer) => ({ ...layer, lines: [] }));
  return {
    blocks: [parts.block],
    flow: parts.flow,
    order: [parts.block.key, ...layers.map(({ key }) => key)],
    closeUp: {
      level: 'block',
      stage,
      layers,
      walked: true,
      marks: parts.marks,
      texts: [
        ...parts.texts,
        ...parts.layers.flatMap((layer) => linesOf(layer, room.smallPx)),
        ...captionOf(room, captionParts(network, stage, block, info, channelPx)),
      ],
      groups: [],
      shades: [],
      cellLines: '',
      spans: parts.spans,
      ways: waysIn(network, info, new Set(layers.map(({ key }) => key)), parts.block.key),
      outKey: parts.block.key,
    },
  };
}

function captionParts(
  network: Network,
  stage: number,
  block: number,
  info: BlockInfo,
  channelPx: number,
): string[] {
  const { out } = info;
  return [
    `${t('landscape.stage', { stage: stage + 1 })}, ${t('landscape.block', { block: block + 1 })}`,
    scaleWords(channelPx),
    shownName(network, info.name),
    partsText(network.graph, info),
    t('landscape.px', { height: out.heightPx, width: out.widthPx }),
    t('landscape.out', { out: out.channels }),
  ];
}

function sequentialParts(
  network: Network,
  whole: BlockBar,
  info: BlockInfo,
  frame: Frame,
  { box, smallPx, linePx }: Room,
  channelPx: number,
): Parts {
  const convs = convolutionsOf(network, info);
  const heightEm = box.height / smallPx;
  const lines = heightEm >= THREE_LINES_FROM_EM ? 3 : heightEm >= TWO_LINES_FROM_EM ? 2 : 1;
  const shortcutPx = shortcutPxOf(smallPx);
  const barsPx = Math.max(8, box.height - shortcutPx - lines * linePx - 4);
  const scaled = barScale(barsPx + OVER_BARS_PX);
  const barPx = (resolutionPx: number) => Math.min(barsPx, scaled(resolutionPx));
  const inside: Inside = {
    frame: box,
    cellPx: cellPxOf(box, convs.length),
    flowY: box.y + shortcutPx + barsPx / 2,
    barMaxPx: barPx(MOST_RESOLUTION_PX),
    channelPx,
    smallPx,
    textLines: lines,
    textY: box.y + box.height - (lines - 1) * linePx - 3,
  };
  const rest = network.graph.layers.slice(info.from, info.to);
  const bars = convs.map((conv, index) => {
    const bar = layerBar(conv, index, inside, { ...frame, barPx });
    return { ...bar, words: spokenLayer(network, conv) };
  });
  const [shortcut] = convolutionsOf(network, info, 'shortcut');
  const projection = projectionBar(rest, inside).map((bar) => ({
    ...bar,
    words: shortcut === undefined ? bar.words : spokenLayer(network, shortcut),
  }));
  const main = bars.find(({ key }) => key === mainLayer(network.graph, info)?.name) ?? bars[0];
  const { edgeText: text, edgeTextAt: at } = edgeText(info, rest, inside);
  return {
    block: {
      ...whole,
      ...(main && { bar: main.box, splits: main.splits }),
      edge: edgeOf(info, inside),
    },
    layers: [...bars, ...projection],
    marks: marksOf(rest, bars, inside),
    texts: text === '' ? [] : [{ key: 'shortcut', text, at, anchor: 'start', strong: false }],
    flow: `M0 ${px(inside.flowY)}H${px(box.x + box.width + box.x)}`,
    spans: new Map(
      bars.map(({ key }, index) => [
        key,
        { ...box, x: box.x + SIDE_PX + index * inside.cellPx, width: inside.cellPx },
      ]),
    ),
  };
}

function branchedParts(
  network: Network,
  whole: BlockBar,
  info: BlockInfo,
  branches: readonly Branch[],
  { box, smallPx }: Room,
  channelPx: number,
): Parts {
  const own = branchesBox(box);
  const { layers, flow } = branchBarsAt(branches, own, channelPx, smallPx);
  const middle = box.y + box.height / 2;
  const width = info.out.channels * channelPx;
  const cellPx = branchCellPx(branches, own);
  const joined = { x: own.x + own.width + 2, y: box.y + 6, width, height: box.height - 12 };
  return {
    block: { ...whole, bar: joined, splits: splitsOf(1, width) },
    layers: wordedBranches(network, branches, layers),
    marks: [],
    texts: [],
    flow:
      `M0 ${px(middle)}H${px(own.x + BRANCH_SIDE_PX)}M${px(own.x + own.width - BRANCH_SIDE_PX)} ${px(middle)}` +
      `H${px(box.x + box.width + box.x)}${flow}`,
    spans: new Map(
      layers.map(({ key, box: bar }) => [
        key,
        { ...bar, y: bar.y - bar.height / 2, width: cellPx, height: 2 * bar.height },
      ]),
    ),
  };
}
