import type { BlockInfo, StageInfo } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import { type ConvLayer, convolutionsOf } from '../blockLayers';
import { blockBar, FLOW_OVER_FOOT_PX } from '../blocks';
import { edgeOver, px } from '../edges';
import type { Frame } from '../frames';
import type { BlockBar, CloseText, LayerBar } from '../model';
import { BRANCH_SIDE_PX, branchBarsAt, branchesOf } from '../openedBranches';
import { type Piece, piecesIn } from '../pieces';
import { splitsOf } from '../splits';
import { partsText, titlesOf } from '../words';
import type { Drawn } from './drawn';
import { t } from './landscapeWords';
import { captionOf, frameIn, type Room } from './room';
import { mainLayer } from './spot';
import { BEFORE_PX, isLayered, JOINED_SHARE, type Row, rowsOf, SUM_PX } from './stageFit';
import { scaleWords, spokenLayer, wordedBranches } from './words';

const LEAST_LAYER_PX = 0.75;

/** A stage that fills its lane: its blocks, and in each its convolutions, as far as there is room. */
export function stageLevel(
  network: Network,
  stage: number,
  info: StageInfo,
  room: Room,
  channelPx: number,
  typePx: number,
): Drawn {
  const blocks: BlockBar[] = [];
  const layers: LayerBar[] = [];
  const texts: CloseText[] = [];
  let flow = '';
  for (const row of rowsOf(info.blocks, room)) {
    const frame = frameIn(row.box, stage, room.linePx, typePx);
    let inside = '';
    const layered = isLayered(network, row.blocks, row.box);
    for (const piece of piecesIn(row.blocks, channelPx, row.box, null, 0)) {
      const place = { ...piece, block: piece.block + row.first };
      const drawn = blockIn(network, stage, place, frame, channelPx, layered);
      blocks.push(...drawn.blocks);
      layers.push(...drawn.layers);
      texts.push(...numberOf(stage, place, frame));
      inside += drawn.flow ?? '';
    }
    flow += flowOf(row.box, frame, inside);
  }
  const spans = new Map(blocks.map(({ key, hit }) => [key, hit] as const));
  return {
    blocks,
    flow,
    order: blocks.map(({ key }) => key),
    closeUp: {
      level: 'stage',
      stage,
      layers,
      walked: false,
      marks: [],
      texts: [...texts, ...captionOf(room, captionParts(network, stage, info, channelPx))],
      groups: [],
      shades: [],
      cellLines: '',
      spans,
      ways: new Map(),
      outKey: `label-stage-${stage}`,
    },
  };
}

function captionParts(network: Network, stage: number, info: StageInfo, channelPx: number) {
  const { blocks, out } = info;
  const [first] = blocks;
  return [
    titlesOf(network, stage)[0] ?? '',
    blocks.length === 1
      ? t('landscape.stage.block')
      : t('landscape.stage.blocks', { blocks: blocks.length }),
    scaleWords(channelPx),
    first === undefined ? '' : partsText(network.graph, first),
    t('landscape.px', { height: out.heightPx, width: out.widthPx }),
    t('landscape.out', { out: out.channels }),
  ];
}

/** The number of a block under it, where there is room. */
function numberOf(
  stage: number,
  { block, count, slot }: Piece,
  { footPx, smallPx }: Frame,
): CloseText[] {
  const text = count > 1 ? `${block + 1}–${block + count}` : String(block + 1);
  if (slot.width < (2 / 3) * smallPx * text.length) return [];
  const at = { x: slot.x + slot.width / 2, y: footPx + smallPx };
  return [{ key: `number-${stage}-${block}`, text, at, anchor: 'middle', strong: false }];
}

/** The line along a row; blocks of branches carry it on inside. */
function flowOf({ x, width }: Row['box'], { footPx }: Frame, inside: string): string {
  const y = px(footPx - FLOW_OVER_FOOT_PX);
  if (inside === '') return `M0 ${y}H${px(x + width + x)}`;
  return `M0 ${y}H${px(x)}${inside}M${px(x + width)} ${y}H${px(x + width + x)}`;
}

interface InSlot {
  /** The line through its branches; none where the row's goes on. */
  readonly flow?: string;
  readonly blocks: readonly BlockBar[];
  readonly layers: readonly LayerBar[];
}

function blockIn(
  network: Network,
  stage: number,
  piece: Piece,
  frame: Frame,
  channelPx: number,
  layered: boolean,
): InSlot {
  const info = network.graph.stages[stage]?.blocks[piece.block];
  const block = blockBar(network, stage, piece, frame, { channelPx, groups: true });
  if (info === undefined || block === null) return { blocks: [], layers: [] };
  const { slot } = piece;
  if (piece.count > 1 || !layered) {
    return { blocks: [block], layers: [] };
  }
  const branches = branchesOf(network, info);
  if (branches.length > 0) return branched(network, block, info, frame, channelPx);
  const convs = convolutionsOf(network, info);
  const cellPx = (slot.width - BEFORE_PX - SUM_PX) / convs.length;
  const all = convs.map((conv, index) =>
    standing(network, conv, slot.x + BEFORE_PX + (index + 0.5) * cellPx, frame, channelPx),
  );
  const main = all.find(({ key }) => key === mainLayer(network.graph, info)?.name);
  const top = Math.min(...all.map(({ box }) => box.y));
  const { edge } = block;
  return {
    blocks: [
      {
        ...block,
        ...(main && { bar: main.box, splits: main.splits }),
        edge: edge && edgeOver(slot, top, frame.footPx - FLOW_OVER_FOOT_PX, edge.dashed),
      },
    ],
    // The block's bar is that of its main layer.
    layers: all.filter((layer) => layer !== main),
  };
}

/** A convolution as a bar on the foot. */
function standing(
  network: Network,
  conv: ConvLayer,
  middle: number,
  { footPx, barPx }: Frame,
  channelPx: number,
): LayerBar {
  const width = Math.max(LEAST_LAYER_PX, conv.out.channels * channelPx);
  const height = barPx(conv.out.heightPx);
  return {
    key: conv.name,
    box: { x: middle - width / 2, y: footPx - height, width, height },
    splits: splitsOf(conv.op.groups, width),
    lines: [],
    textAt: { x: middle, y: footPx },
    anchor: 'middle',
    words: spokenLayer(network, conv),
  };
}

/** A block of branches: they run beside each other, and what they are joined to stands behind them. */
function branched(
  network: Network,
  block: BlockBar,
  info: BlockInfo,
  frame: Frame,
  channelPx: number,
): InSlot {
  const { hit } = block;
  const box = {
    x: hit.x,
    y: frame.topPx + 6,
    width: hit.width * (1 - JOINED_SHARE),
    height: frame.footPx - frame.topPx - 6 - 2 * FLOW_OVER_FOOT_PX,
  };
  const branches = branchesOf(network, info);
  const { layers, flow } = branchBarsAt(branches, box, channelPx, frame.smallPx);
  const y = px(frame.footPx - FLOW_OVER_FOOT_PX);
  const [left, trunk] = [px(box.x + BRANCH_SIDE_PX), px(box.x + box.width - BRANCH_SIDE_PX)];
  const first = layers[0]?.box ?? box;
  const top = px(first.y + first.height / 2);
  const width = info.out.channels * channelPx;
  const right = hit.x + hit.width - SUM_PX / 2;
  return {
    blocks: [{ ...block, bar: { ...block.bar, x: right - width, width } }],
    flow: `M${px(hit.x)} ${y}H${left}V${top}M${trunk} ${top}V${y}H${px(hit.x + hit.width)}${flow}`,
    layers: wordedBranches(network, branches, layers).map((each) => ({ ...each, lines: [] })),
  };
}
