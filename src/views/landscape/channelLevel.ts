import type { Layer } from '../../core/layer';
import { exact } from '../../i18n/format';
import type { Network } from '../../store/derived';
import { px } from '../graph/edges';
import type { Box, ChannelGroup, CloseText, GroupShade, LayerBar } from '../graph/model';
import { kernelText } from '../graph/words';
import {
  type Bundle,
  bundlesOf,
  type Cells,
  type ChannelRange,
  type Channels,
  cellStarts,
  cellsOf,
  channelsOf,
} from './cells';
import { t } from './landscapeWords';
import type { Drawn } from './levels';
import { type CaptionPart, captionOf, type Room, TEXT_LINE_PX } from './room';
import { kindWords, scaleWords, spokenLayer } from './words';

/** Left of the rows: how many channels there are. */
const BESIDE_PX = 56;
const ROW_SHARE = 0.2;
/** Lines that show that all reach all begin this far apart, and are so many at the most. */
const [MESH_PX, MOST_MESH] = [36, 8];
const [LEAST_ROW_PX, MOST_ROW_PX] = [9, 26];

/** Whether the channels of a layer fit its room with a channel of this many px. */
export function channelsFit(layer: Layer, room: Room, channelPx: number): boolean {
  const { inputs, outputs } = channelsOf(layer);
  return Math.max(inputs, outputs) * channelPx <= rowsBox(room).width;
}

/** Where the rows stand: beside their numbers, or in an upright lane below them. */
function rowsBox({ box, upright }: Room): Box {
  if (!upright) return { ...box, x: box.x + BESIDE_PX, width: box.width - 2 * BESIDE_PX };
  return { ...box, y: box.y + TEXT_LINE_PX, height: box.height - 2 * TEXT_LINE_PX };
}

/** A layer's channels as two rows of cells, those that come in over those that go out, and which reach which. */
export function channelLevel(
  network: Network,
  layer: Layer,
  room: Room,
  channelPx: number,
  outKey: string,
): Drawn {
  const channels = channelsOf(layer);
  const cells = cellsOf(channels, channelPx);
  const box = rowsBox(room);
  const rowPx = Math.min(MOST_ROW_PX, Math.max(LEAST_ROW_PX, box.height * ROW_SHARE));
  const row = (count: number, y: number): Box => {
    const width = count * channelPx;
    return { x: box.x + (box.width - width) / 2, y, width, height: rowPx };
  };
  const rows: Rows = {
    inputs: row(channels.inputs, box.y),
    outputs: row(channels.outputs, box.y + box.height - rowPx),
    channelPx,
  };
  const bundles = bundlesOf(channels, cells);
  const groups = bundles.map((bundle) => groupOf(layer.name, bundle, channels, rows));
  const { place } = layer;
  const stage = place.part === 'stage' ? place.stage : null;
  return {
    blocks: [],
    flow: '',
    order: [layer.name, ...groups.map(({ key }) => key)],
    closeUp: {
      level: 'layer',
      stage,
      layers: [outputsBar(network, layer, rows.outputs)],
      walked: true,
      marks: [],
      texts: [
        ...countsOf(channels, rows, room),
        ...captionOf(room, captionParts(layer, channels, cells, channelPx)),
      ],
      groups,
      shades: [0, 1].map((odd) =>
        shadeOf(
          bundles.filter((_, at) => at % 2 === odd),
          rows,
        ),
      ),
      cellLines: cells.perBundle > 1 ? '' : linesOf(bundles, rows, cells.perCell),
      spans: new Map(),
      ways: waysOf(layer.name, groups),
      outKey,
    },
  };
}

/** From the layer down to its groups, and back. */
function waysOf(name: string, groups: readonly ChannelGroup[]) {
  const first = groups[0]?.key ?? name;
  const ways = new Map<string, Readonly<Record<string, string>>>();
  ways.set(name, { ArrowRight: first, ArrowDown: first });
  for (const { key } of groups) ways.set(key, { ArrowUp: name });
  return ways;
}

interface Rows {
  readonly inputs: Box;
  readonly outputs: Box;
  readonly channelPx: number;
}

/** What a layer puts out is the layer, as its bar was. */
function outputsBar(network: Network, layer: Layer, box: Box): LayerBar {
  return {
    key: layer.name,
    box,
    splits: { d: '' },
    lines: [],
    textAt: { x: box.x, y: box.y },
    anchor: 'start',
    words: spokenLayer(network, layer),
  };
}

function groupOf(name: string, bundle: Bundle, channels: Channels, rows: Rows): ChannelGroup {
  return {
    key: `${name}/${bundle.groups[0] + 1}`,
    area: cellsPath(bundle, rows) + linkPath(bundle, rows),
    words: groupWords(bundle, channels),
  };
}

function shadeOf(bundles: readonly Bundle[], rows: Rows): GroupShade {
  return {
    cells: bundles.map((bundle) => cellsPath(bundle, rows)).join(''),
    links: bundles.map((bundle) => linkPath(bundle, rows) + meshPath(bundle, rows)).join(''),
  };
}

function cellsPath({ inputs, outputs }: Bundle, rows: Rows): string {
  return rectPath(spanIn(rows, 'inputs', inputs)) + rectPath(spanIn(rows, 'outputs', outputs));
}

/** A band from the channels that come in to those that go out. */
function linkPath({ inputs, outputs }: Bundle, rows: Rows): string {
  const [from, to] = [spanIn(rows, 'inputs', inputs), spanIn(rows, 'outputs', outputs)];
  const bend = px((from.foot + to.y) / 2);
  const [x, right, y] = [px(from.x), px(from.right), px(from.foot)];
  const [toX, toRight, toY] = [px(to.x), px(to.right), px(to.y)];
  return (
    `M${x} ${y}C${x} ${bend} ${toX} ${bend} ${toX} ${toY}` +
    `H${toRight}C${toRight} ${bend} ${right} ${bend} ${right} ${y}z`
  );
}

/** Lines from a few places of what comes in to all of as many of what goes out; none for a channel alone. */
function meshPath({ groups, inputs, outputs }: Bundle, rows: Rows): string {
  const [from, to] = [spanIn(rows, 'inputs', inputs), spanIn(rows, 'outputs', outputs)];
  const isMany = groups[1] - groups[0] === 1 && inputs[1] - inputs[0] > 1;
  if (!isMany) return '';
  const narrowest = Math.min(from.right - from.x, to.right - to.x);
  const count = Math.min(MOST_MESH, Math.max(2, Math.floor(narrowest / MESH_PX)));
  const places = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  const along = ({ x, right }: RowSpan, share: number) => px(x + (right - x) * share);
  return places
    .flatMap((start) =>
      places.map((end) => `M${along(from, start)} ${px(from.foot)}L${along(to, end)} ${px(to.y)}`),
    )
    .join('');
}

function linesOf(bundles: readonly Bundle[], rows: Rows, perCell: number): string {
  return bundles
    .map(
      ({ inputs, outputs }) =>
        linesIn(rows, 'inputs', inputs, perCell) + linesIn(rows, 'outputs', outputs, perCell),
    )
    .join('');
}

interface RowSpan {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly foot: number;
}

function spanIn(rows: Rows, side: 'inputs' | 'outputs', [from, to]: ChannelRange): RowSpan {
  const { x, y, height } = rows[side];
  return { x: x + from * rows.channelPx, right: x + to * rows.channelPx, y, foot: y + height };
}

function rectPath({ x, right, y, foot }: RowSpan): string {
  return `M${px(x)} ${px(y)}H${px(right)}V${px(foot)}H${px(x)}z`;
}

function linesIn(
  rows: Rows,
  side: 'inputs' | 'outputs',
  range: ChannelRange,
  perCell: number,
): string {
  const { x, y, height } = rows[side];
  return cellStarts(range, perCell)
    .map((channel) => `M${px(x + channel * rows.channelPx)} ${px(y)}v${px(height)}`)
    .join('');
}

function groupWords({ groups, inputs, outputs }: Bundle, channels: Channels): string {
  if (channels.groups === 1) {
    return t('landscape.whole', { inputs: channels.inputs, outputs: channels.outputs });
  }
  const isOne = groups[1] - groups[0] === 1;
  return t(isOne ? 'landscape.group' : 'landscape.groups', {
    group: rangeText(groups),
    groups: channels.groups,
    inputs: rangeText(inputs),
    outputs: rangeText(outputs),
  });
}

/** Channels as people count them, from 1. */
function rangeText([from, to]: ChannelRange): string {
  return to - from === 1 ? String(to) : t('landscape.range', { from: from + 1, to });
}

function countsOf({ inputs, outputs }: Channels, rows: Rows, { upright }: Room): CloseText[] {
  const middle = ({ y, height }: Box) => y + height / 2 + 4;
  const left = Math.min(rows.inputs.x, rows.outputs.x);
  const at = (box: Box, above: boolean) =>
    upright
      ? { x: left, y: above ? box.y - 4 : box.y + box.height + TEXT_LINE_PX - 3 }
      : { x: box.x - 6, y: middle(box) };
  const anchor = upright ? 'start' : 'end';
  const text = (key: string, words: string, place: CloseText['at']): CloseText => ({
    key,
    text: words,
    at: place,
    anchor,
    strong: false,
  });
  return [
    text('inputs', t('landscape.in', { channels: inputs }), at(rows.inputs, true)),
    text('outputs', t('landscape.outputs', { channels: outputs }), at(rows.outputs, false)),
  ];
}

function captionParts(
  layer: Layer,
  channels: Channels,
  cells: Cells,
  channelPx: number,
): CaptionPart[] {
  return [
    [`${layer.name}: ${kindWords(layer)}`, layer.name],
    scaleWords(channelPx),
    cellWords(channels, cells),
    readsWords(layer, channels),
    t('landscape.px', { height: layer.out.heightPx, width: layer.out.widthPx }),
  ];
}

function cellWords(
  { inputs, outputs, groups }: Channels,
  { perBundle, perCell }: Cells,
): CaptionPart {
  if (perBundle > 1) return t('landscape.cell.groups', { groups: perBundle });
  const widest = Math.max(inputs, outputs) / groups;
  if (groups > 1 && widest > 1 && perCell >= widest && inputs === outputs) {
    const params = { channels: widest };
    return [t('landscape.cell.group', params), t('landscape.cell.channels', params)];
  }
  if (perCell === 1) return t('landscape.cell.one');
  return t('landscape.cell.channels', { channels: perCell });
}

/** What each channel that goes out is made of, in weights. */
function readsWords({ op, in: from }: Layer, { inputs, outputs, groups }: Channels): CaptionPart {
  if (op.kind === 'maxPool' || op.kind === 'globalAvgPool') {
    return t('landscape.reads.own', { out: outputs });
  }
  const kernel =
    op.kind === 'conv' ? kernelText(op.kernel) : kernelText([from.heightPx, from.widthPx]);
  const area = op.kind === 'conv' ? op.kernel[0] * op.kernel[1] : from.heightPx * from.widthPx;
  const d = inputs / groups;
  const params = { out: outputs, in: inputs, d, kernel, weights: exact(area * d) };
  const words = t(groups === 1 ? 'landscape.reads.all' : 'landscape.reads.some', params);
  return [words, t('landscape.reads.short', params), t('landscape.reads.least', params)];
}
