import type { Network } from '../../store/derived';
import { edgeOver, px } from './edges';
import type { Frame } from './frames';
import { t } from './graphWords';
import type { BlockBar, Box, Edge } from './model';
import type { Piece } from './pieces';
import { splitsOf } from './splits';
import { pieceWords } from './words';

/** The line that the network runs along stands this much above the foot of the bars, px. */
export const FLOW_OVER_FOOT_PX = 6;
const CARD_PX = 3;
const CARDS = 2;
const LEAST_BAR_PX = 0.75;

export interface Scale {
  readonly channelPx: number;
  readonly gapPx: number;
}

/** A block, or a stack of equal ones, in its place. Geometry in px. */
export function blockBar(
  network: Network,
  stage: number,
  piece: Piece,
  frame: Frame,
  slot: { readonly x: number; readonly width: number },
  { channelPx, gapPx }: Scale,
): BlockBar | null {
  const info = network.graph.stages[stage]?.blocks[piece.block];
  if (info === undefined) return null;
  const card = piece.count > 1 ? Math.min(CARD_PX, gapPx / 5) : 0;
  const width = Math.max(LEAST_BAR_PX, info.width * channelPx);
  const height = frame.barPx(info.out.heightPx);
  const x = slot.x + (slot.width - width - CARDS * card) / 2;
  const bar = { x, y: frame.footPx - height, width, height };
  const topY = bar.y - CARDS * card;
  const right = x + width + CARDS * card;
  const hasEdge = info.shortcut !== 'none';
  const dashed = info.shortcut === 'projection';
  const flowY = frame.footPx - FLOW_OVER_FOOT_PX;
  const edge = hasEdge ? edgeOver(x, right, topY, flowY, gapPx, dashed) : null;
  const blocks = network.graph.stages[stage]?.blocks ?? [];
  return {
    key: keyOf(stage, piece),
    stage,
    block: piece.block,
    count: piece.count,
    names: blocks.slice(piece.block, piece.block + piece.count).map(({ name }) => name),
    bar,
    behind: card > 0 ? cardsBehind(bar, card) : '',
    splits: splitsOf(info.groups, width),
    edge,
    hit: hitBox(bar, right, topY, edge, frame),
    countText: piece.count > 1 ? t('graph.count', { count: piece.count }) : '',
    countAt: { x: (x + right) / 2, y: topY - (hasEdge ? 13 : 5) },
    words: pieceWords(network, stage, piece),
  };
}

/** One key for a block, folded away or not: what moves keeps its identity. */
function keyOf(stage: number, { block, count }: Piece): string {
  return count > 1 ? `stack-${stage}` : `block-${stage}-${block}`;
}

/** The visible rims of the bars behind. */
function cardsBehind({ x, y, width, height }: Box, card: number): string {
  let d = '';
  for (let step = 1; step <= CARDS; step += 1) {
    const shift = step * card;
    d += `M${px(x + shift)} ${px(y - shift + card)}V${px(y - shift)}`;
    d += `H${px(x + width + shift)}V${px(y + height - shift)}`;
    d += `H${px(x + width + shift - card)}`;
  }
  return d;
}

function hitBox(bar: Box, right: number, topY: number, edge: Edge | null, frame: Frame): Box {
  const side = edge === null ? 3 : edge.sum.x - right + 1;
  const top = topY - (edge === null ? 4 : 12);
  const width = right - bar.x + 2 * side;
  return { x: bar.x - side, y: top, width, height: frame.footPx - top + 3 };
}
