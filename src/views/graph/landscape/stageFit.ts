import type { BlockInfo, StageInfo } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import { convolutionsOf } from '../blockLayers';
import type { Box } from '../model';
import { branchesOf } from '../openedBranches';
import { leastRoomPx, standApart } from '../pieces';
import type { Room } from './room';

/** Left of a block's first bar, and behind its last one where the sum stands. */
export const BEFORE_PX = 8;
export const SUM_PX = 14;
/** A convolution with less room than this is left out, and the block's bar stands for all of it. */
const LEAST_CONV_PX = 9;
const BESIDE_BAR_PX = 4;
/** A block of branches has this much of its room for what they are joined to. */
export const JOINED_SHARE = 0.35;
const LEAST_BRANCHED_PX = 90;
const LEAST_ROW_PX = 70;
const LEAST_UPRIGHT_SLOT_PX = 70;
const LEAST_APART_PX = 12;

/** Whether the blocks of a stage fit its room with a channel of this many px. */
export function stageFits(
  network: Network,
  { blocks }: StageInfo,
  room: Room,
  channelPx: number,
): boolean {
  const rows = rowsOf(blocks, room);
  return rows.every(({ blocks: own, box }) => {
    const slotPx = box.width / own.length;
    if (isLayered(network, own, box)) {
      return own.every((info) => contentFits(network, info, slotPx, channelPx));
    }
    const barPx = Math.max(0, ...own.map(({ width }) => width * channelPx));
    // Each block by itself, but where there are too many; a stage has one stack, so that rows have none.
    if (rows.length > 1 || slotPx >= LEAST_APART_PX)
      return standApart(own.length, barPx, box.width);
    return leastRoomPx(own.length, barPx) <= box.width;
  });
}

function contentFits(
  network: Network,
  info: BlockInfo,
  slotPx: number,
  channelPx: number,
): boolean {
  const branches = branchesOf(network, info);
  if (branches.length > 0) {
    const columns = Math.max(...branches.map(({ length }) => length));
    const most = Math.max(...branches.flat().map(({ out }) => out.channels));
    const cellPx = (slotPx * (1 - JOINED_SHARE) - 48) / columns;
    const joinedPx = slotPx * JOINED_SHARE - SUM_PX;
    return most * channelPx <= cellPx * 0.85 && info.out.channels * channelPx <= joinedPx;
  }
  const convs = convolutionsOf(network, info);
  const cellPx = (slotPx - BEFORE_PX - SUM_PX) / convs.length;
  return convs.every(({ out }) => out.channels * channelPx <= cellPx - BESIDE_BAR_PX);
}

/** Whether there is room for the layers of all blocks of a row. */
export function isLayered(network: Network, blocks: readonly BlockInfo[], { width }: Box): boolean {
  return blocks.every((info) => showsLayers(network, info, width / blocks.length));
}

function showsLayers(network: Network, info: BlockInfo, slotPx: number): boolean {
  if (branchesOf(network, info).length > 0) return slotPx >= LEAST_BRANCHED_PX;
  const { length } = convolutionsOf(network, info);
  return slotPx >= BEFORE_PX + SUM_PX + length * LEAST_CONV_PX;
}

/** Blocks beside each other. */
export interface Row {
  /** The first of its blocks. */
  readonly first: number;
  readonly blocks: readonly BlockInfo[];
  readonly box: Box;
}

/** One row of blocks; as many as there is height for in an upright lane. */
export function rowsOf(blocks: readonly BlockInfo[], { box, upright }: Room): Row[] {
  const perRow = Math.max(1, Math.floor(box.width / LEAST_UPRIGHT_SLOT_PX));
  const wanted = upright ? Math.ceil(blocks.length / perRow) : 1;
  const rows = wanted * LEAST_ROW_PX <= box.height ? wanted : 1;
  const each = Math.ceil(blocks.length / rows);
  const heightPx = box.height / rows;
  return Array.from({ length: Math.ceil(blocks.length / each) }, (_, row) => ({
    first: row * each,
    blocks: blocks.slice(row * each, (row + 1) * each),
    box: { ...box, y: box.y + row * heightPx, height: heightPx },
  }));
}
