import type { Layer } from '../../../core/layer';
import type { Network } from '../../../store/derived';
import type { BlockBar, Box, ChannelGroup, CloseText, LayerBar } from '../model';
import { type Bundle, bundlesOf, type Channels, cellsOf, channelsOf } from './cells';
import { cellsPath, linesOf, linkPath, type Rows, shadeOf } from './channelPaths';
import { captionParts, groupWords } from './channelWords';
import type { Drawn } from './drawn';
import { t } from './landscapeWords';
import { captionOf, type Room } from './room';
import { spokenLayer } from './words';

/** Left of the rows, in the type of the words: how many channels there are. */
const BESIDE_EM = 4.67;
const ROW_SHARE = 0.2;
const [LEAST_ROW_PX, MOST_ROW_PX] = [9, 26];

/** Whether the channels of a layer fit its room with a channel of this many px. */
export function channelsFit(layer: Layer, room: Room, channelPx: number): boolean {
  const { inputs, outputs } = channelsOf(layer);
  return Math.max(inputs, outputs) * channelPx <= rowsBox(room).width;
}

/** Where the rows stand: beside their numbers, or in an upright lane below them. */
function rowsBox({ box, upright, smallPx, linePx }: Room): Box {
  const besidePx = BESIDE_EM * smallPx;
  if (!upright) return { ...box, x: box.x + besidePx, width: box.width - 2 * besidePx };
  return { ...box, y: box.y + linePx, height: box.height - 2 * linePx };
}

/** A layer's channels as two rows of cells, those that come in over those that go out, and which reach which. */
export function channelLevel(
  network: Network,
  layer: Layer,
  room: Room,
  channelPx: number,
  block: BlockBar | null,
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
    // The block that it is in stays, behind it.
    blocks: block === null ? [] : [{ ...block, bar: rows.outputs, hit: rows.outputs }],
    flow: '',
    order: [...(block === null ? [] : [block.key]), layer.name, ...groups.map(({ key }) => key)],
    closeUp: {
      level: 'layer',
      stage,
      layers: [outputsBar(network, layer, rows.outputs)],
      walked: true,
      marks: [],
      texts: [
        ...countsOf(channels, rows, room),
        ...captionOf(room, captionParts(network, layer, channels, cells, channelPx)),
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
      outKey: layer.name,
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

/** What a layer puts out is the layer, as its bar was. */
function outputsBar(network: Network, layer: Layer, box: Box): LayerBar {
  return {
    key: layer.name,
    box,
    splits: 1,
    lines: [],
    textAt: { x: box.x, y: box.y },
    anchor: 'start',
    words: spokenLayer(network, layer),
  };
}

/** A bundle as an item. */
function groupOf(name: string, bundle: Bundle, channels: Channels, rows: Rows): ChannelGroup {
  return {
    key: `${name}/${bundle.groups[0] + 1}`,
    area: cellsPath(bundle, rows) + linkPath(bundle, rows),
    words: groupWords(bundle, channels),
  };
}

function countsOf({ inputs, outputs }: Channels, rows: Rows, room: Room): CloseText[] {
  const { upright, smallPx, linePx } = room;
  const middle = ({ y, height }: Box) => y + height / 2 + smallPx / 3;
  const left = Math.min(rows.inputs.x, rows.outputs.x);
  const at = (box: Box, above: boolean) =>
    upright
      ? { x: left, y: above ? box.y - 4 : box.y + box.height + linePx - 3 }
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
