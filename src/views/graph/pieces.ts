import type { BlockInfo } from '../../core/layer';
import type { Span } from './columns';

/** What stands in one place of a stage: a block, equal ones in a stack, or the one that shows its layers. */
export interface Piece {
  /** The first of its blocks, counted from 0. */
  readonly block: number;
  readonly count: number;
  /** Room that it stands in. */
  readonly slot: Span;
  /** Px by which each sheet of a stack stands out behind the one before; 0 for a block. */
  readonly sheetPx: number;
  /** Sheets that are drawn behind the first; fewer than there are where they are too many. */
  readonly sheets: number;
  readonly opened: boolean;
}

/** Least room between two bars that stand apart, px. */
const BETWEEN_BARS_PX = 6;
const AROUND_STACK_PX = 10;
const MOST_SHEET_PX = 6;
const LEAST_SHEET_PX = 1.5;
/** Sheets that a stack has room for at the least, so that x35 looks thicker than x20. */
const SHEETS_PX = 48;

/** Whether so many bars of a width stand side by side in a room, px. */
export function standApart(count: number, barPx: number, roomPx: number): boolean {
  return count * (barPx + BETWEEN_BARS_PX) <= roomPx;
}

/** Least room that so many bars can be drawn in, in a stack if need be, px. */
export function leastRoomPx(count: number, barPx: number): number {
  if (count <= 2) return count * (barPx + BETWEEN_BARS_PX);
  const sheetsPx = Math.min(SHEETS_PX, (count - 2) * LEAST_SHEET_PX);
  return 2 * (barPx + AROUND_STACK_PX) + sheetsPx;
}

/** The places of blocks in the room of their stage: all of them, or the first and a stack of the others. */
export function piecesIn(
  blocks: readonly BlockInfo[],
  channelPx: number,
  room: Span,
  opened: number | null,
  openedPx: number,
): readonly Piece[] {
  if (opened === null || opened >= blocks.length) return placed(blocks, channelPx, room, 0);
  const sidePx = (room.width - openedPx) / Math.max(1, blocks.length - 1);
  const before = { x: room.x, width: sidePx * opened };
  const slot = { x: room.x + before.width, width: openedPx };
  const after = { x: slot.x + openedPx, width: sidePx * (blocks.length - 1 - opened) };
  return [
    ...placed(blocks.slice(0, opened), channelPx, before, 0),
    { block: opened, count: 1, slot, sheetPx: 0, sheets: 0, opened: true },
    ...placed(blocks.slice(opened + 1), channelPx, after, opened + 1),
  ];
}

function placed(
  blocks: readonly BlockInfo[],
  channelPx: number,
  room: Span,
  first: number,
): readonly Piece[] {
  const barPx = channelPx * Math.max(0, ...blocks.map(({ width }) => width));
  if (blocks.length < 3 || standApart(blocks.length, barPx, room.width)) {
    const width = room.width / blocks.length;
    return blocks.map((_, index) => ({
      ...single(first + index),
      slot: { x: room.x + index * width, width },
    }));
  }
  return stacked(blocks.length, barPx, room, first);
}

function stacked(count: number, barPx: number, room: Span, first: number): readonly Piece[] {
  const alonePx = Math.min(barPx + AROUND_STACK_PX, room.width / 2);
  const sheets = count - 2;
  const sheetsPx = Math.max(0, room.width - alonePx - barPx - AROUND_STACK_PX);
  const sheetPx = Math.min(MOST_SHEET_PX, Math.max(LEAST_SHEET_PX, sheetsPx / sheets));
  const drawn = Math.min(sheets, Math.floor(sheetsPx / sheetPx));
  const stackPx = Math.min(room.width - alonePx, barPx + AROUND_STACK_PX + drawn * sheetPx);
  return [
    { ...single(first), slot: { x: room.x, width: alonePx } },
    {
      block: first + 1,
      count: count - 1,
      slot: { x: room.x + alonePx, width: stackPx },
      sheetPx,
      sheets: drawn,
      opened: false,
    },
  ];
}

function single(block: number): Omit<Piece, 'slot'> {
  return { block, count: 1, sheetPx: 0, sheets: 0, opened: false };
}
