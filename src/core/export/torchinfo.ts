import { countBy } from '../convention';
import { graphCost, layerCost, sumCosts } from '../cost';
import { elementsOf } from '../elements';
import { buildGraph } from '../graph';
import type { Graph, Layer, OpKind, Shape, StageInfo } from '../layer';
import { memoryOf } from '../memory';
import { BYTES_PER_FLOAT32 } from '../ops';
import type { ResNetSpec } from '../spec';
import { endsOf } from './parts';
import { readable } from './python';
import { blockClassName } from './pytorchBlocks';

const NAME_WIDTH = 40;
const COLUMN_WIDTH = 25;
const DIVIDER = '='.repeat(NAME_WIDTH + 2 * COLUMN_WIDTH);

/** A module of torchvision's tree at one call of it. */
interface ModuleRow {
  readonly depth: number;
  readonly type: string;
  readonly out: Shape;
  /** Own parameters; of a Sequential at the last depth that is shown, those inside it. */
  readonly params: number;
}

/**
 * What `torchinfo.summary(model, input_size=(batch, 3, h, w))` prints (1.8, its default columns and
 * depth 3) for torchvision's model of these settings. Source: torchinfo's documentation and output.
 */
export function exportTorchinfo(spec: ResNetSpec, batch = 1): string {
  const graph = buildGraph(spec);
  const { input, output } = endsOf(graph);
  return [
    DIVIDER,
    row('Layer (type:depth-idx)', 'Output Shape', 'Param #'),
    DIVIDER,
    ...treeRows(moduleRows(spec, graph, output), batch, spec.includeTop),
    DIVIDER,
    ...totals(graph, batch, batch * elementsOf(input) * BYTES_PER_FLOAT32),
    '',
  ].join('\n');
}

function moduleRows(spec: ResNetSpec, { layers, stages }: Graph, out: Shape): ModuleRow[] {
  return [
    { depth: 0, type: 'ResNet', out, params: 0 },
    ...layerRows(
      layers.filter(({ place }) => place.part === 'stem'),
      1,
    ),
    ...stages.flatMap((stage) => stageRows(layers, stage, blockClassName(spec))),
    ...layerRows(
      layers.filter(({ place }) => place.part === 'head'),
      1,
    ),
  ];
}

function stageRows(layers: readonly Layer[], { blocks, out }: StageInfo, type: string) {
  const rows: ModuleRow[] = [{ depth: 1, type: 'Sequential', out, params: 0 }];
  for (const block of blocks) {
    rows.push({ depth: 2, type, out: block.out, params: 0 });
    rows.push(...layerRows(layers.slice(block.from, block.to), 3));
  }
  return rows;
}

/** The projection is one module of two layers; torchinfo doesn't look into it at depth 3. */
function layerRows(layers: readonly Layer[], depth: number): ModuleRow[] {
  const projection = layers.filter(isProjection);
  return layers.flatMap((layer) => {
    const { op, out } = layer;
    if (isProjection(layer)) {
      const { params } = sumCosts(projection.map(layerCost));
      return op.kind === 'conv' ? [{ depth, type: 'Sequential', out, params }] : [];
    }
    const type = MODULES[op.kind];
    return type === null ? [] : [{ depth, type, out, params: layerCost(layer).params }];
  });
}

function isProjection({ place }: Layer): boolean {
  return place.part === 'stage' && place.branch === 'shortcut';
}

/** Modules by what they compute; an addition or a concatenation is an expression and no module. */
const MODULES: Readonly<Record<OpKind, string | null>> = {
  input: null,
  conv: 'Conv2d',
  batchNorm: 'BatchNorm2d',
  relu: 'ReLU',
  maxPool: 'MaxPool2d',
  add: null,
  concat: null,
  globalAvgPool: 'AdaptiveAvgPool2d',
  adaptiveAvgPool: 'AdaptiveAvgPool2d',
  localResponseNorm: 'LocalResponseNorm',
  dropout: 'Dropout',
  linear: 'Linear',
};

/** Modules are numbered within their depth, in the order of the calls. */
function treeRows(rows: readonly ModuleRow[], batch: number, includeTop: boolean): string[] {
  const called = new Map<number, number>();
  return rows.map(({ depth, type, out, params }) => {
    const number = (called.get(depth) ?? 0) + 1;
    called.set(depth, number);
    const name = depth === 0 ? type : `${branch(depth)}${type}: ${depth}-${number}`;
    const isFlat = type === 'Linear' || (depth === 0 && includeTop);
    const sides = isFlat ? [] : [out.heightPx, out.widthPx];
    const shape = `[${[batch, out.channels, ...sides].join(', ')}]`;
    return row(name, shape, params > 0 ? readable(params) : '--');
  });
}

function branch(depth: number): string {
  return depth === 1 ? '├─' : `${'│    '.repeat(depth - 1)}└─`;
}

function row(name: string, ...cells: readonly string[]): string {
  const padded = cells.map((cell) => cell.padEnd(COLUMN_WIDTH));
  return [name.padEnd(NAME_WIDTH), ...padded].join(' ').trimEnd();
}

function totals(graph: Graph, batch: number, inputBytes: number): string[] {
  const { params, weightBytes } = graphCost(graph);
  const passBytes = memoryOf(graph, batch).torchinfoBytes;
  return [
    `Total params: ${readable(params)}`,
    `Trainable params: ${readable(params)}`,
    'Non-trainable params: 0',
    `Total mult-adds${multAdds(batch * countBy(graph, 'torchinfo').value)}`,
    DIVIDER,
    `Input size (MB): ${decimal(inputBytes / 1e6)}`,
    `Forward/backward pass size (MB): ${decimal(passBytes / 1e6)}`,
    `Params size (MB): ${decimal(weightBytes / 1e6)}`,
    `Estimated Total Size (MB): ${decimal((inputBytes + passBytes + weightBytes) / 1e6)}`,
    DIVIDER,
  ];
}

function multAdds(count: number): string {
  if (count >= 1e12) return ` (T): ${decimal(count / 1e12)}`;
  if (count >= 1e9) return ` (G): ${decimal(count / 1e9)}`;
  return ` (M): ${decimal(count / 1e6)}`;
}

/** Two decimals, none where the number is whole: `1,024.50`, `3`. */
function decimal(value: number): string {
  const [whole = '', ...fraction] = value.toFixed(Number.isInteger(value) ? 0 : 2).split('.');
  return [readable(Number(whole)), ...fraction].join('.');
}
