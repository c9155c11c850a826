import type { Convention } from '../../core/convention';
import type { Network } from '../../store/derived';
import type { LaneId } from '../../store/lanes';
import { convolutionsOf } from './blockLayers';
import { blockBar, FLOW_OVER_FOOT_PX } from './blocks';
import { type Columns, solveColumns, solveRows, stretched } from './columns';
import { px } from './edges';
import { columnFrames, type Frame, rowFrames } from './frames';
import { type Drawn, labelsOf } from './laneLabels';
import type { BlockBar, LaneLayout, OpenedBlock, PlainBar } from './model';
import { needsOf, type Opened, plainLayers } from './needs';
import { openedBlock, openedPx } from './opened';
import { branchesOf } from './openedBranches';
import { isOpened, type Piece, piecesOfGraph } from './pieces';
import { layerWords } from './words';

export interface LayoutInput {
  readonly a: Network;
  readonly b: Network;
  readonly unfolded: readonly number[];
  readonly opened: Opened;
  /** What the bars under the columns count. */
  readonly convention: Convention;
  /** Zoom: how far the drawing is stretched to the right. */
  readonly scale: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type Layouts = Readonly<Record<LaneId, LaneLayout>>;

const SIDE_PX = 12;
const PLAIN_BAR_PX = 6;

/** Both lanes: one set of columns, one scale of channels and one of cost, so that A and B compare by eye. */
export function layoutLanes(input: LayoutInput): Layouts {
  const { a, b, unfolded, opened, convention, widthPx, heightPx, scale } = input;
  const upright = heightPx > widthPx;
  const alone = upright ? opened : null;
  const pieces = {
    a: piecesOfGraph(a.graph, unfolded, alone),
    b: piecesOfGraph(b.graph, unfolded, alone),
  };
  const availablePx = widthPx - 2 * SIDE_PX;
  const wanted = upright ? availablePx : openedPx(Math.max(...openConvolutions(input), 3));
  const needs = needsOf(a, b, [pieces.a, pieces.b], opened, wanted);
  const solved = upright ? solveRows(needs, availablePx) : solveColumns(needs, availablePx);
  const columns = stretched(solved, scale);
  const frames = upright
    ? rowFrames(needs, columns, heightPx, SIDE_PX * scale)
    : columnFrames(needs, columns, heightPx, SIDE_PX * scale);
  const labels = labelsOf(a, b, frames, unfolded, convention);
  const most = mostChannels(input);
  const lane = (id: LaneId): LaneLayout => {
    const drawn = bars(input[id], pieces[id], frames, columns, opened, most);
    const flow = flowOf(frames, drawn.opened, upright, widthPx * scale);
    const order = orderOf(drawn, labels[id]);
    return { upright, widthPx, heightPx, flow, ...drawn, labels: labels[id], order };
  };
  return { a: lane('a'), b: lane('b') };
}

/** Convolutions of the opened block in A and in B. */
function openConvolutions({ a, b, opened }: LayoutInput): number[] {
  return [a, b].map((network) => {
    const info = opened && network.graph.stages[opened.stage]?.blocks[opened.block];
    if (!info) return 0;
    const branches = branchesOf(network, info).map(({ length }) => length);
    return branches.length > 0 ? Math.max(...branches) : convolutionsOf(network, info).length;
  });
}

/** Channels of the widest layer of the opened block in A and in B. */
function mostChannels({ a, b, opened }: LayoutInput): number {
  const all = [a, b].flatMap((network) => {
    const info = opened && network.graph.stages[opened.stage]?.blocks[opened.block];
    return info ? convolutionsOf(network, info).map(({ out }) => out.channels) : [];
  });
  return Math.max(1, ...all);
}

function bars(
  network: Network,
  pieces: readonly (readonly Piece[])[],
  frames: readonly Frame[],
  scale: Columns,
  opened: Opened,
  most: number,
): Drawn {
  const blocks: BlockBar[] = [];
  let open: OpenedBlock | null = null;
  pieces.forEach((places, stage) => {
    const frame = frames[stage + 1];
    if (frame === undefined) return;
    places.forEach((piece, index) => {
      const slot = frame.slots[index];
      if (slot === undefined) return;
      if (opened?.stage === stage && isOpened(piece, opened)) {
        open = openedBlock(network, stage, piece.block, frame, slot, most);
        return;
      }
      const bar = blockBar(network, stage, piece, frame, slot, scale);
      if (bar !== null) blocks.push(bar);
    });
  });
  return { plain: plainBars(network, frames), blocks, opened: open };
}

function plainBars({ graph }: Network, frames: readonly Frame[]): PlainBar[] {
  return (['stem', 'head'] as const).flatMap((part) => {
    const frame = frames.find(({ key }) => key === part);
    return plainLayers(graph, part).map((layer, index) => {
      const slot = frame?.slots[index] ?? { x: 0, width: 0 };
      const height = frame?.barPx(layer.out.heightPx) ?? 0;
      const x = slot.x + (slot.width - PLAIN_BAR_PX) / 2;
      const y = (frame?.footPx ?? 0) - height;
      const box = { x, y, width: PLAIN_BAR_PX, height };
      return { key: layer.name, box, words: layerWords(layer) };
    });
  });
}

/** The line along which the network computes; an opened block breaks it and carries it on inside. */
function flowOf(
  frames: readonly Frame[],
  opened: OpenedBlock | null,
  upright: boolean,
  endPx: number,
): string {
  const rows = upright ? frames : frames.slice(0, 1);
  return rows
    .map(({ footPx }) => {
      const y = px(footPx - FLOW_OVER_FOOT_PX);
      const box = opened?.frame;
      const crosses = box !== undefined && box.y < footPx && box.y + box.height > footPx;
      if (!crosses) return `M0 ${y}H${px(endPx)}`;
      return `M0 ${y}H${px(box.x)}M${px(box.x + box.width)} ${y}H${px(endPx)}`;
    })
    .join('');
}

function orderOf(drawn: Drawn, labels: LaneLayout['labels']): string[] {
  const { plain, blocks, opened } = drawn;
  const inside = opened === null ? [] : [opened.key, ...opened.layers.map(({ key }) => key)];
  const items = [
    ...plain.map(({ key, box }) => ({ keys: [key], x: box.x, y: box.y + box.height })),
    ...blocks.map(({ key, bar }) => ({ keys: [key], x: bar.x, y: bar.y + bar.height })),
    ...labels
      .filter(({ stage }) => stage !== null)
      .map(({ key, at }) => ({ keys: [key], x: at.x, y: at.y - 30 })),
  ];
  if (opened !== null) {
    const { x, y, height } = opened.frame;
    items.push({ keys: inside, x, y: y + height });
  }
  // Rows first in an upright lane; in a level one every bar has the same foot.
  const rowOf = (y: number) => Math.round(y / 40);
  items.sort((one, other) => rowOf(one.y) - rowOf(other.y) || one.x - other.x);
  return items.flatMap(({ keys }) => keys);
}
