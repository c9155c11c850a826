import { layerCost } from '../cost';
import type { Graph, Layer, Place, Shape } from '../layer';
import { csvText } from './csvText';

const COLUMNS = [
  'name',
  'kind',
  'part',
  'inputs',
  'in_shape',
  'out_shape',
  'kernel',
  'stride',
  'padding',
  'groups',
  'params',
  'buffers',
  'macs',
  'conv_fc_outputs',
] as const;
type Row = Record<(typeof COLUMNS)[number], string | number>;

/**
 * The layers as CSV (RFC 4180), a header and one row each, in the order in which they run.
 * Shapes are `channels x height x width` of one image; what a layer doesn't have is left empty.
 */
export function exportCsv(graph: Graph): string {
  const rows = graph.layers.map((layer) => rowOf(layer, graph));
  return csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}

function rowOf(layer: Layer, graph: Graph): Row {
  const { op } = layer;
  const { params, buffers, macs, activationOutputs } = layerCost(layer);
  const windowed = 'kernel' in op ? op : undefined;
  return {
    name: layer.name,
    kind: op.kind,
    part: partOf(layer.place),
    inputs: layer.inputs.map((index) => graph.layers[index]?.name).join(' '),
    in_shape: shape(layer.in),
    out_shape: shape(layer.out),
    kernel: windowed?.kernel.join('x') ?? '',
    stride: windowed?.stride.join('x') ?? '',
    padding: windowed?.padding.join('x') ?? '',
    groups: 'groups' in op ? op.groups : '',
    params,
    buffers,
    macs,
    conv_fc_outputs: activationOutputs,
  };
}

function partOf(place: Place): string {
  if (place.part !== 'stage') return place.part;
  return `stage ${place.stage + 1} block ${place.block + 1} ${place.branch}`;
}

function shape({ channels, heightPx, widthPx }: Shape): string {
  return `${channels}x${heightPx}x${widthPx}`;
}
