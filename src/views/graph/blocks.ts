import type { BlockInfo } from '../../core/layer';
import type { Network } from '../../store/derived';
import { edgeOver, px } from './edges';
import type { Frame } from './frames';
import { t } from './graphWords';
import type { BlockBar, Box } from './model';
import type { Piece } from './pieces';
import { splitsOf } from './splits';
import { isConcatenated, pieceWords } from './words';

/** The line that the network runs along stands this much above the foot of the bars, px. */
export const FLOW_OVER_FOOT_PX = 5;
const LEAST_BAR_PX = 0.75;
const COUNT_OVER_PX = 12;
/** Of the count's base line from the top of its frame, where it would stand over that. */
const COUNT_LEAST_PX = 5;
/** How much higher a sheet stands than the one before it, and the last than the first, px. */
const MOST_SHEET_RISE_PX = 2;
const MOST_RISE_PX = 9;

/** How the blocks of a lane are drawn. */
export interface BlockStyle {
  readonly channelPx: number;
  /** Whether the groups of all blocks of the lane can be told apart. */
  readonly groups: boolean;
}

/** A block, or a stack of equal ones, in its place. Geometry in px. */
export function blockBar(
  network: Network,
  stage: number,
  piece: Piece,
  frame: Frame,
  style: BlockStyle,
): BlockBar | null {
  const blocks = network.graph.stages[stage]?.blocks ?? [];
  const info = blocks[piece.block];
  if (info === undefined) return null;
  const { slot, sheetPx, sheets } = piece;
  const width = Math.max(LEAST_BAR_PX, info.width * style.channelPx);
  const height = frame.barPx(info.out.heightPx);
  const x = slot.x + (slot.width - width - sheets * sheetPx) / 2;
  const bar = { x, y: frame.footPx - height, width, height };
  const flowY = frame.footPx - FLOW_OVER_FOOT_PX;
  const hasEdge = info.shortcut !== 'none';
  const risen = Math.min(MOST_RISE_PX, sheets * MOST_SHEET_RISE_PX);
  return {
    key: keyOf(stage, piece),
    stage,
    block: piece.block,
    expanded: false,
    count: piece.count,
    names: blocks.slice(piece.block, piece.block + piece.count).map(({ name }) => name),
    bar,
    sheets,
    behind: sheetsBehind(bar, sheets, sheetPx),
    splits: splitsOf(style.groups ? groupsShown(network, info) : 1, width),
    edge: hasEdge ? edgeOver(slot, bar.y - risen, flowY, info.shortcut === 'projection') : null,
    hit: { x: slot.x, y: frame.topPx, width: slot.width, height: frame.footPx - frame.topPx + 3 },
    countText: piece.count > 1 ? t('graph.count', { count: piece.count }) : '',
    countAt: {
      x: slot.x + slot.width / 2,
      y: Math.max(frame.topPx + COUNT_LEAST_PX, bar.y - risen - (hasEdge ? COUNT_OVER_PX : 4)),
    },
    words: pieceWords(network, stage, piece),
  };
}

/** Branches that are concatenated are no groups and must not look like them. */
function groupsShown({ graph }: Network, info: BlockInfo): number {
  return isConcatenated(graph, info) ? 1 : info.groups;
}

/** One key for a block, folded away or not: what moves keeps its identity. */
function keyOf(stage: number, { block, count }: Piece): string {
  return count > 1 ? `stack-${stage}` : `block-${stage}-${block}`;
}

/** The bars behind the first, each a little higher, so that a stack is not read as groups: as many as there are, where there is room. */
function sheetsBehind({ x, y, width, height }: Box, sheets: number, sheetPx: number): string {
  const risePx = Math.min(MOST_SHEET_RISE_PX, MOST_RISE_PX / Math.max(1, sheets));
  let d = '';
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    const [left, top] = [x + sheet * sheetPx, y - sheet * risePx];
    d +=
      `M${px(left)} ${px(top + risePx)}V${px(top)}h${px(width)}v${px(height)}` +
      `h${px(-sheetPx)}V${px(top + risePx)}z`;
  }
  return d;
}
