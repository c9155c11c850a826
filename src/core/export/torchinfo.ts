import { countBy } from '../convention';
import { elementsOf, graphCost, rangeCost } from '../cost';
import { buildGraph } from '../graph';
import type { Graph, Op, Shape, StageInfo } from '../layer';
import { memoryOf } from '../memory';
import type { ResNetSpec } from '../spec';
import { readable } from './python';
import { blockClassName } from './pytorchBlocks';

const NAME_WIDTH = 40;
const COLUMN_WIDTH = 25;
const DIVIDER = '='.repeat(NAME_WIDTH + 2 * COLUMN_WIDTH);
const BYTES_PER_FLOAT32 = 4;

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
  return [
    DIVIDER,
    row('Layer (type:depth-idx)', 'Output Shape', 'Param #'),
    DIVIDER,
    ...treeRows(moduleRows(spec, graph), batch),
    DIVIDER,
    ...totals(graph, batch),
    '',
  ].join('\n');
}

function moduleRows(spec: ResNetSpec, graph: Graph): ModuleRow[] {
  const last = graph.layers.at(-1);
  if (last === undefined) throw new Error('graph without layers');
  const [first, end] = [graph.stages[0], graph.stages.at(-1)];
  const stagesFrom = first?.blocks[0]?.from ?? graph.layers.length;
  const stagesTo = end?.blocks.at(-1)?.to ?? graph.layers.length;
  return [
    { depth: 0, type: 'ResNet', out: last.out, params: 0 },
    ...layerRows(graph, 1, 0, stagesFrom),
    ...graph.stages.flatMap((stage) => stageRows(graph, stage, blockClassName(spec))),
    ...layerRows(graph, 1, stagesTo, graph.layers.length),
  ];
}

function stageRows(graph: Graph, { blocks, out }: StageInfo, type: string): ModuleRow[] {
  const rows: ModuleRow[] = [{ depth: 1, type: 'Sequential', out, params: 0 }];
  for (const block of blocks) {
    rows.push({ depth: 2, type, out: block.out, params: 0 });
    rows.push(...layerRows(graph, 3, block.from, block.to));
  }
  return rows;
}

/** The projection is one module of two layers; torchinfo doesn't look into it at depth 3. */
function layerRows(graph: Graph, depth: number, from: number, to: number): ModuleRow[] {
  return graph.layers.slice(from, to).flatMap(({ op, out, place }, offset) => {
    const index = from + offset;
    const { params } = rangeCost(graph, index, index + 1);
    if (place.part === 'stage' && place.branch === 'shortcut') {
      const both = rangeCost(graph, index, index + 2).params;
      return op.kind === 'conv' ? [{ depth, type: 'Sequential', out, params: both }] : [];
    }
    const type = MODULES[op.kind];
    return type === undefined ? [] : [{ depth, type, out, params }];
  });
}

/** Modules by what they compute; the addition is an expression and no module. */
const MODULES: Partial<Record<Op['kind'], string>> = {
  conv: 'Conv2d',
  batchNorm: 'BatchNorm2d',
  relu: 'ReLU',
  maxPool: 'MaxPool2d',
  globalAvgPool: 'AdaptiveAvgPool2d',
  linear: 'Linear',
};

/** Modules are numbered within their depth, in the order of the calls. */
function treeRows(rows: readonly ModuleRow[], batch: number): string[] {
  const called = new Map<number, number>();
  return rows.map(({ depth, type, out, params }, index) => {
    const number = (called.get(depth) ?? 0) + 1;
    called.set(depth, number);
    const name = depth === 0 ? type : `${branch(depth)}${type}: ${depth}-${number}`;
    const isFlat = type === 'Linear' || (index === 0 && rows.at(-1)?.type === 'Linear');
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

function totals(graph: Graph, batch: number): string[] {
  const { params, weightBytes } = graphCost(graph);
  const input = graph.layers[0]?.out;
  const inputBytes = input === undefined ? 0 : batch * elementsOf(input) * BYTES_PER_FLOAT32;
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
  const [whole = '', fraction] = value.toFixed(Number.isInteger(value) ? 0 : 2).split('.');
  const digits = readable(Number(whole));
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
