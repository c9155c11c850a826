import { type BlockForm, type BlockShape, buildBlockForm } from '../../core/blockForms';
import type { Layer } from '../../core/layer';
import { isResidual } from '../../core/spec';
import type { Network } from '../../store/derived';
import type { BlockLayers, ConvLayer } from '../graph/blockLayers';

/** One row of a block's drawing, from top to bottom. */
export type FormRow = ConvRow | JoinRow;

/** A convolution, or one in each path. */
export interface ConvRow {
  readonly kind: 'conv';
  /** `conv2`, as in the block that the page draws and counts. */
  readonly name: string;
  /** One for each path; a grouped convolution is one. */
  readonly convs: readonly ConvLayer[];
}

/** Where the paths meet: their outputs summed, or one after the other. */
export interface JoinRow {
  readonly kind: 'sum' | 'concat';
  readonly paths: number;
  readonly channels: number;
}

/** What core needs to build the forms of a block; null where its network has no bottlenecks. */
export function blockShape({ spec, graph }: Network, block: BlockLayers): BlockShape | null {
  if (!isResidual(spec) || spec.block !== 'bottleneck') return null;
  const [first, second] = block.convs;
  if (first === undefined || second === undefined) return null;
  return {
    channels: block.to,
    channelsIn: block.from,
    cardinality: block.groups,
    groupWidth: first.layer.out.channels / block.groups,
    px: graph.layers[block.info.from]?.in.heightPx ?? 0,
    strides: [first.layer.op.stride[0], second.layer.op.stride[0]],
    shortcut: block.info.shortcut,
  };
}

/** The rows of a bottleneck in one of its forms, read off core's graph of the form. */
export function formRows(shape: BlockShape, form: BlockForm): FormRow[] {
  const { layers } = buildBlockForm(shape, form);
  const byName = new Map<string, ConvLayer[]>();
  for (const layer of layers.filter(isPathConv)) {
    const name = layer.name.replace(/^path\d+\./, '');
    byName.set(name, [...(byName.get(name) ?? []), layer]);
  }
  const rows = [...byName].map(([name, convs]) => ({ kind: 'conv' as const, name, convs }));
  return withJoin(rows, layers);
}

/** The rows of a block that has no such forms: its convolutions as they are. */
export function plainRows({ convs, info }: BlockLayers): FormRow[] {
  return convs.map(({ layer }) => ({
    kind: 'conv',
    name: layer.name.slice(info.name.length + 1),
    convs: [layer],
  }));
}

function withJoin(rows: readonly FormRow[], layers: readonly Layer[]): FormRow[] {
  const join = layers.find(({ name }) => name === 'sum' || name === 'concat');
  if (join === undefined) return [...rows];
  const kind = join.op.kind === 'add' ? 'sum' : 'concat';
  const row: JoinRow = { kind, paths: join.inputs.length, channels: join.out.channels };
  return kind === 'sum' ? [...rows, row] : [...rows.slice(0, 2), row, ...rows.slice(2)];
}

function isPathConv(layer: Layer): layer is ConvLayer {
  const { op, place } = layer;
  return op.kind === 'conv' && place.part === 'stage' && place.branch === 'residual';
}
