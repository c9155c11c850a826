import type { Convention } from '../../core/convention';
import type { Language } from '../../i18n/language';
import type { Network } from '../../store/derived';
import type { Landmark } from '../../store/landmark';
import type { LaneId } from '../../store/lanes';
import { convolutionsOf } from './blockLayers';
import { blockBar, FLOW_OVER_FOOT_PX } from './blocks';
import { columnCount, columnsOf, type Opened, SIDE_PX, type Span } from './columns';
import { px } from './edges';
import { columnFrames, type Frame, linePx, rowFrames, smallPxOf } from './frames';
import { labelsOf } from './laneLabels';
import type { BlockBar, LaneLayout, OpenedBlock, PlainBar } from './model';
import { openedBlock, openedPxOf } from './opened';
import { type Piece, piecesIn } from './pieces';
import { plainLayers } from './plainLayers';
import { type DrawnScale, scaleOf } from './scale';
import { scaleText } from './scaleText';
import { showsGroups } from './splits';
import { layerWords } from './words';

export interface LayoutInput {
  /** What fills the lanes; the whole networks where nothing does. */
  readonly zoomedTo?: Landmark | null;
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
  /** Size of the labels' type, px. */
  readonly typePx: number;
  /** What the labels are written in. */
  readonly language?: Language;
  /** What a reader's own style adds to their width, by `textSpacingKey`. */
  readonly spacing?: string;
}

export type Layouts = Readonly<Record<LaneId, LaneLayout>>;

const PLAIN_BAR_PX = 6;

/**
 * Both lanes: the same columns, one scale of channels and one of cost, so that A and B compare by eye.
 * A lane depends on the other in nothing but the steps of these scales.
 */
export function layoutLanes(input: LayoutInput): Layouts {
  const { a, b } = input;
  const upright = input.heightPx > input.widthPx;
  const frames = upright ? framesOfRows(input, 0) : framesOfColumns(input);
  const drawn = stretched(drawnScale(input, frames, upright), input.scale);
  // The words of the scale stand over an upright lane, as stem and bars take its whole width.
  const isTold = upright && scaleText(drawn, input.convention, input) !== '';
  const placed = isTold ? framesOfRows(input, linePx(input.typePx)) : frames;
  const shown = placed.map((frame) => stretchedFrame(frame, upright ? 1 : input.scale));
  const most = mostChannels(input);
  const { a: _a, b: _b, ...rest } = input;
  const key = JSON.stringify([rest, stagesOf(input), drawn, most]);
  const lane = (network: Network) => {
    const known = lastOf.get(network);
    if (known?.key === key) return known.layout;
    const layout = laneLayout(network, input, shown, drawn, upright, most);
    lastOf.set(network, { key, layout });
    return layout;
  };
  return { a: lane(a), b: lane(b) };
}

/** How each network was laid out last: a turn of one lane's knob lays out that lane alone. */
const lastOf = new WeakMap<Network, { readonly key: string; readonly layout: LaneLayout }>();

function stagesOf({ a, b }: LayoutInput): number {
  return Math.max(a.graph.stages.length, b.graph.stages.length);
}

function framesOfColumns(input: LayoutInput): readonly Frame[] {
  const { widthPx, heightPx, typePx, unfolded, opened } = input;
  const stages = stagesOf(input);
  const open = { unfolded, opened, openedPx: openedPxOf(smallPxOf(typePx)) };
  const columns = columnsOf({ widthPx, typePx, stages, ...open });
  return columnFrames(columns, heightPx, typePx);
}

function framesOfRows(input: LayoutInput, overPx: number): readonly Frame[] {
  const { widthPx, heightPx, typePx, opened } = input;
  const room = { x: SIDE_PX, width: widthPx - 2 * SIDE_PX };
  const rows = columnCount(stagesOf(input)) + 2;
  return rowFrames(room, rows, heightPx, typePx, opened?.stage ?? null, overPx);
}

function drawnScale(input: LayoutInput, frames: readonly Frame[], upright: boolean): DrawnScale {
  const { a, b, convention, opened } = input;
  const rooms = frames
    .filter(({ stage }) => stage !== null)
    .map(({ column, stage, smallPx }) => {
      if (opened?.stage !== stage) return { room: column, hidden: 0 };
      // An upright lane has no room for an opened block's neighbours.
      if (upright) return { room: column, hidden: Number.POSITIVE_INFINITY };
      return { room: { ...column, width: column.width - openedPxOf(smallPx) }, hidden: 1 };
    });
  const costRooms = new Map(frames.map(({ key, label }) => [key, label.width]));
  return scaleOf(a, b, rooms, costRooms, convention);
}

function stretched(scale: DrawnScale, factor: number): DrawnScale {
  return { ...scale, channelPx: scale.channelPx * factor, countPx: scale.countPx * factor };
}

function stretchedFrame(frame: Frame, factor: number): Frame {
  if (factor === 1) return frame;
  const wider = ({ x, width }: Span) => ({ x: x * factor, width: width * factor });
  return { ...frame, column: wider(frame.column), label: wider(frame.label) };
}

/** Channels of the widest layer of the opened block in A and in B. */
function mostChannels({ a, b, opened }: LayoutInput): number {
  const all = [a, b].flatMap((network) => {
    const info = opened && network.graph.stages[opened.stage]?.blocks[opened.block];
    return info ? convolutionsOf(network, info).map(({ out }) => out.channels) : [];
  });
  return Math.max(1, ...all);
}

function laneLayout(
  network: Network,
  input: LayoutInput,
  frames: readonly Frame[],
  scale: DrawnScale,
  upright: boolean,
  most: number,
): LaneLayout {
  const { widthPx, heightPx, typePx, convention, unfolded, opened } = input;
  const places = frames.map((frame) => piecesOfFrame(network, frame, scale, opened, upright));
  const open = openedOf(network, frames, places, most);
  const blocks = blockBars(network, frames, places, scale);
  const plain = plainBars(network, frames);
  const stacked = blocks.filter(({ count }) => count > 1).map(({ stage }) => stage);
  const { countPx } = scale;
  const labels = labelsOf(network, frames, { convention, countPx, typePx, unfolded, stacked });
  const flow = flowOf(frames, open, upright, widthPx * (upright ? 1 : input.scale));
  const drawn = { plain, blocks, opened: open, labels };
  const order = orderOf(drawn);
  const text = scaleText(scale, convention, upright ? input : null);
  const size = { upright, widthPx, heightPx, typePx };
  return { ...size, scale, scaleText: text, flow, ...drawn, closeUp: null, order };
}

function piecesOfFrame(
  { graph }: Network,
  { stage, column, smallPx }: Frame,
  { channelPx }: DrawnScale,
  opened: Opened,
  upright: boolean,
): readonly Piece[] {
  const blocks = stage === null ? undefined : graph.stages[stage]?.blocks;
  if (blocks === undefined) return [];
  const here = opened !== null && opened.stage === stage ? opened.block : null;
  if (here === null || here >= blocks.length) return piecesIn(blocks, channelPx, column, null, 0);
  if (!upright) return piecesIn(blocks, channelPx, column, here, openedPxOf(smallPx));
  return [{ block: here, count: 1, slot: column, sheetPx: 0, sheets: 0, opened: true }];
}

function openedOf(
  network: Network,
  frames: readonly Frame[],
  places: readonly (readonly Piece[])[],
  most: number,
): OpenedBlock | null {
  for (const [index, frame] of frames.entries()) {
    const piece = places[index]?.find(({ opened }) => opened);
    if (piece === undefined || frame.stage === null) continue;
    return openedBlock(network, frame.stage, piece.block, frame, piece.slot, most);
  }
  return null;
}

function blockBars(
  network: Network,
  frames: readonly Frame[],
  places: readonly (readonly Piece[])[],
  { channelPx }: DrawnScale,
): BlockBar[] {
  const all = network.graph.stages.flatMap(({ blocks }) => blocks);
  const style = { channelPx, groups: showsGroups(all, channelPx) };
  return frames.flatMap((frame, index) =>
    (places[index] ?? []).flatMap((piece) => {
      if (piece.opened || frame.stage === null) return [];
      return blockBar(network, frame.stage, piece, frame, style) ?? [];
    }),
  );
}

function plainBars({ graph }: Network, frames: readonly Frame[]): PlainBar[] {
  return (['stem', 'head'] as const).flatMap((part) => {
    const frame = frames.find(({ key }) => key === part);
    const layers = plainLayers(graph, part);
    return layers.map((layer, index) => {
      const { x, width } = frame?.column ?? { x: 0, width: 0 };
      const slotPx = width / layers.length;
      const height = frame?.barPx(layer.out.heightPx) ?? 0;
      const left = x + slotPx * index;
      const y = (frame?.footPx ?? 0) - height;
      const box = { x: left + (slotPx - PLAIN_BAR_PX) / 2, y, width: PLAIN_BAR_PX, height };
      const hit = { x: left, y: y - 4, width: slotPx, height: height + 8 };
      return { key: layer.name, part, box, hit, words: layerWords(layer) };
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

type Drawn = Pick<LaneLayout, 'plain' | 'blocks' | 'opened' | 'labels'>;

/** Keys in the order in which the network computes; a stage before its blocks. */
function orderOf({ plain, blocks, opened, labels }: Drawn): string[] {
  const inside = opened === null ? [] : [opened.key, ...opened.layers.map(({ key }) => key)];
  const bars = [
    ...blocks.map(({ key, stage, block }) => ({ keys: [key], stage, block })),
    ...(opened === null ? [] : [{ keys: inside, stage: opened.stage, block: opened.block }]),
  ].sort((one, other) => one.block - other.block);
  const plainKeys = (part: PlainBar['part']) =>
    plain.filter((bar) => bar.part === part).map(({ key }) => key);
  const stages = labels.filter(({ stage }) => stage !== null);
  const inStages = stages.flatMap(({ key, stage }) => [
    key,
    ...bars.filter((bar) => bar.stage === stage).flatMap(({ keys }) => keys),
  ]);
  return [...plainKeys('stem'), ...inStages, ...plainKeys('head')];
}
