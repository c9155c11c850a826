import type { Convention } from '../../core/convention';
import { isResidual } from '../../core/spec';
import type { Network } from '../../store/derived';
import type { Span } from './columns';
import { costKindsOf, totalOf } from './costKinds';
import { leastRoomPx, standApart } from './pieces';
import { referenceCounts, referenceStages } from './reference';

/** Px of a channel and of a unit of cost: the same in A and B, and told where they are not 1:1. */
export interface DrawnScale {
  readonly channelPx: number;
  readonly countPx: number;
  /** Powers of two by which the scales differ from 1:1; negative where things are drawn smaller. */
  readonly channelStep: number;
  readonly countStep: number;
}

/** Between the reference's bars there is room for a sum and its edge: this many px, in narrow columns this share. */
const BETWEEN_REFERENCE = { px: 15, share: 0.6 };
const SMALLEST = -12;
const LARGEST_CHANNELS = 4;
const LARGEST_COUNTS = 8;

/** Where a stage's blocks stand, and whether they are all there is in it. */
export interface StageRoom {
  readonly room: Span;
  /** Blocks that take no part in the scale: the opened one, or all where it stands alone. */
  readonly hidden: number;
}

/**
 * The scale for two networks: at 1:1 what the reference needs, else halved or doubled until both fit.
 * So a lane that nobody touches is drawn as it was, unless the other outgrows its columns.
 */
export function scaleOf(
  a: Network,
  b: Network,
  rooms: readonly StageRoom[],
  costRooms: ReadonlyMap<string, number>,
  convention: Convention,
): DrawnScale {
  const baseChannelPx = channelPxOfReference(rooms);
  const channelStep = stepWhere(LARGEST_CHANNELS, (step) =>
    [a, b].every((network) => blocksFit(network, rooms, baseChannelPx * 2 ** step, step > 0)),
  );
  const baseCountPx = countPxOfReference(costRooms, convention);
  const costs = [a, b].flatMap((network) => costsIn(network, costRooms, convention));
  const countStep = stepWhere(LARGEST_COUNTS, (step) =>
    costs.every(({ total, roomPx }) => total * (baseCountPx * 2 ** step) <= roomPx),
  );
  return {
    channelPx: baseChannelPx * 2 ** channelStep,
    countPx: baseCountPx * 2 ** countStep,
    channelStep,
    countStep,
  };
}

/** The largest power of two that fits, or the smallest there is. */
function stepWhere(largest: number, fits: (step: number) => boolean): number {
  let step = largest;
  while (step > SMALLEST && !fits(step)) step -= 1;
  return step;
}

function channelPxOfReference(rooms: readonly StageRoom[]): number {
  const least = referenceStages().map(({ blocks, width }, stage) => {
    const { room } = rooms[stage] ?? { room: { width: 0 } };
    const slotPx = room.width / blocks;
    const { px, share } = BETWEEN_REFERENCE;
    return (slotPx - Math.min(px, share * slotPx)) / width;
  });
  return Math.max(1e-4, Math.min(...least));
}

function countPxOfReference(
  costRooms: ReadonlyMap<string, number>,
  convention: Convention,
): number {
  const counts = referenceCounts(convention);
  const least = [...costRooms].map(([key, roomPx]) => roomPx / (counts.get(key) ?? 0));
  return Math.min(...least.filter((px) => Number.isFinite(px)));
}

/** Larger than 1:1 only where every block still stands apart. */
function blocksFit(
  network: Network,
  rooms: readonly StageRoom[],
  channelPx: number,
  apart: boolean,
): boolean {
  return network.graph.stages.every(({ blocks }, stage) => {
    const { room, hidden } = rooms[stage] ?? { room: { width: 0 }, hidden: 0 };
    const count = blocks.length - hidden;
    if (count <= 0) return true;
    const barPx = channelPx * widestBlock(network, stage);
    if (apart) return standApart(count, barPx, room.width);
    return leastRoomPx(count, barPx) <= room.width;
  });
}

/**
 * Channels that a block's place has room for. At equal cost grouping widens the 3x3 up to twice its
 * planes: with room for these from the start, turning C changes no scale.
 */
function widestBlock({ graph, spec }: Network, stage: number): number {
  const widths = graph.stages[stage]?.blocks.map(({ width }) => width) ?? [];
  const planes = isResidual(spec) ? (spec.planes[stage] ?? 0) : 0;
  return Math.max(0, ...widths, 2 * planes);
}

/** What each section of a network costs, and the room that its bar has, px. */
function costsIn(
  network: Network,
  costRooms: ReadonlyMap<string, number>,
  convention: Convention,
): { readonly total: number; readonly roomPx: number }[] {
  return [...costKindsOf(network, convention)].map(([key, each]) => ({
    total: totalOf(each),
    roomPx: costRooms.get(key) ?? 0,
  }));
}
