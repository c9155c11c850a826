import type { BlockInfo, Layer } from '../../core/layer';
import type { Network } from '../../store/derived';
import { px } from './edges';
import type { Frame } from './frames';
import { t } from './graphWords';
import type { Box, LayerBar } from './model';
import { firstThatFits } from './textWidth';
import { kernelText, layerWords } from './words';

/** From the side of a block to the trunk of its branches, px. */
export const BRANCH_SIDE_PX = 14;
/** Room between the trunk and the first bar, and behind the last one. */
const TRUNK_PX = 10;
const MOST_BAR_PX = 12;
const LEAST_BAR_WIDTH_PX = 2;

/** A branch of a block whose branches are concatenated: its convolutions and poolings, in order. */
export type Branch = readonly Layer[];

/** The branches that a block concatenates, in the order of their channels; none where it has no such. */
export function branchesOf({ graph }: Network, { from, to }: BlockInfo): readonly Branch[] {
  const joined = graph.layers.slice(from, to).find(({ op }) => op.kind === 'concat');
  return joined?.inputs.map((input) => branchUpTo(graph.layers, input, from)) ?? [];
}

function branchUpTo(layers: readonly Layer[], last: number, from: number): Branch {
  const branch: Layer[] = [];
  let at: number | undefined = last;
  while (at !== undefined && at >= from) {
    const layer: Layer | undefined = layers[at];
    if (layer?.op.kind === 'conv' || layer?.op.kind === 'maxPool') branch.unshift(layer);
    at = layer?.inputs[0];
  }
  return branch;
}

/** What the branches of a block are drawn as: bars, and the lines between. */
export interface BranchDrawing {
  readonly layers: LayerBar[];
  readonly flow: string;
}

/** The branches of a block, one below the other between two trunks; the widest layer takes 40 % of its place. */
export function branchBars(
  branches: readonly Branch[],
  frame: Box,
  mostChannels: number,
  smallPx: number,
): BranchDrawing {
  const channelPx = (branchCellPx(branches, frame) * 0.4) / mostChannels;
  return branchBarsAt(branches, frame, channelPx, smallPx);
}

/** Px that each layer of the branches has from left to right. */
export function branchCellPx(branches: readonly Branch[], { width }: Box): number {
  const columns = Math.max(...branches.map(({ length }) => length));
  return (width - 2 * (BRANCH_SIDE_PX + TRUNK_PX)) / columns;
}

/** The same with a channel of this many px. */
export function branchBarsAt(
  branches: readonly Branch[],
  frame: Box,
  channelPx: number,
  smallPx: number,
): BranchDrawing {
  const left = frame.x + BRANCH_SIDE_PX + TRUNK_PX;
  const cellPx = branchCellPx(branches, frame);
  const rowPx = (frame.height - 12) / branches.length;
  const layers = branches.flatMap((branch, row) => {
    const y = frame.y + 6 + (row + 0.5) * rowPx;
    return branch.map((layer, column) => bar(layer, left + column * cellPx, y, cellPx, rowPx));
  });
  function bar(layer: Layer, x: number, y: number, roomPx: number, heightPx: number): LayerBar {
    const width = Math.max(LEAST_BAR_WIDTH_PX, layer.out.channels * channelPx);
    const height = Math.min(MOST_BAR_PX, heightPx - 6);
    const textPx = roomPx - width - 10;
    return {
      key: layer.name,
      box: { x, y: y - height / 2, width, height },
      splits: 1,
      lines: [barText(layer, textPx, smallPx)],
      textAt: { x: x + width + 4, y: y - 4 },
      anchor: 'start',
      words: layerWords(layer),
    };
  }
  return { layers, flow: linesOf(branches.length, frame, rowPx) };
}

function barText({ op, out }: Layer, roomPx: number, smallPx: number): string {
  const kernel = 'kernel' in op ? kernelText(op.kernel) : '';
  const key = op.kind === 'maxPool' ? 'graph.branch.pool' : 'graph.branch.conv';
  const texts = [t(key, { kernel, channels: out.channels }), kernel, ''];
  return firstThatFits(texts, roomPx, smallPx);
}

/** A trunk at the left, a line for each branch, a trunk at the right. */
function linesOf(rows: number, frame: Box, rowPx: number): string {
  const [left, right] = [frame.x + BRANCH_SIDE_PX, frame.x + frame.width - BRANCH_SIDE_PX];
  const middle = (row: number) => frame.y + 6 + (row + 0.5) * rowPx;
  const trunk = (x: number) => `M${px(x)} ${px(middle(0))}V${px(middle(rows - 1))}`;
  const branches = Array.from(
    { length: rows },
    (_, row) => `M${px(left)} ${px(middle(row))}H${px(right)}`,
  );
  return [trunk(left), trunk(right), ...branches].join('');
}

/** From the lane's line into the left trunk, and out of the right one. */
export function branchFlow(frame: Box, { footPx }: Frame, overFootPx: number): string {
  const laneY = footPx - overFootPx;
  const [left, right] = [frame.x, frame.x + frame.width];
  return (
    `M${px(left)} ${px(laneY)}H${px(left + BRANCH_SIDE_PX)}V${px(frame.y + 0.5 * frame.height)}` +
    `M${px(right - BRANCH_SIDE_PX)} ${px(frame.y + 0.5 * frame.height)}V${px(laneY)}H${px(right)}`
  );
}
