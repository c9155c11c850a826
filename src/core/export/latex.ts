import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import type { Graph, Layer, Shape } from '../layer';
import { defaultStrides, type ResNetSpec } from '../spec';
import { latexPower, latexStack, latexText, latexTimes } from './latexText';
import { titleOf } from './names';
import { layerNamed } from './parts';
import { readable } from './python';

/** One network of a table. */
interface Column {
  readonly spec: ResNetSpec;
  readonly graph: Graph;
}

/** A row of a table: a stage, its output, and what each network has there. */
interface Row {
  readonly stage: string;
  readonly output: string;
  readonly cells: readonly string[];
}

/**
 * A LaTeX table in the style of the ResNeXt paper's Table 1, for one network or two side by side:
 * stages, their output, their blocks as matrices, parameters and FLOPs (multiply-adds, as there).
 * It needs no package.
 */
export function exportLatex(
  ...specs: readonly [ResNetSpec] | readonly [ResNetSpec, ResNetSpec]
): string {
  const columns = specs.map((spec): Column => ({ spec, graph: buildGraph(spec) }));
  const costs = columns.map(({ graph }) => graphCost(graph));
  const rows: Row[] = [
    { stage: 'stage', output: 'output', cells: columns.map(heading) },
    stemRow(columns),
    ...stageRows(columns),
    ...headRows(columns),
    { stage: '\\# params', output: '', cells: costs.map(({ params }) => latexPower(params)) },
    { stage: 'FLOPs', output: '', cells: costs.map(({ macs }) => latexPower(macs)) },
  ];
  const titles = specs.map((spec) => latexText(titleOf(spec)));
  return [
    ...columns.map(comment),
    '\\begin{table}',
    '  \\centering',
    '  \\renewcommand{\\arraystretch}{1.2}',
    `  \\begin{tabular}{c|c|${columns.map(() => 'c').join('|')}}`,
    '    \\hline',
    ...rows.flatMap(({ stage, output, cells }) => [
      `    ${[stage, output, ...cells].join(' & ')} \\\\`,
      '    \\hline',
    ]),
    '  \\end{tabular}',
    `  \\caption{${titles.join(' and ')}. FLOPs are multiply-adds.}`,
    '\\end{table}',
    '',
  ].join('\n');
}

function comment({ spec, graph }: Column): string {
  const { params, macs } = graphCost(graph);
  const stride = spec.block === 'bottleneck' ? `, stride on the ${spec.strideOn}` : '';
  const strides = isDefault(spec) ? '' : `, strides ${spec.strides.join('-')}`;
  const counts = `${readable(params)} parameters, ${readable(macs)} multiply-adds`;
  return `% ${titleOf(spec)}: ${counts}${stride}${strides}. Exported from Cardinal.`;
}

function isDefault({ strides }: ResNetSpec): boolean {
  return strides.join() === defaultStrides(strides.length).join();
}

function heading({ spec }: Column): string {
  const title = latexText(titleOf(spec));
  return spec.residual ? title : latexStack([title, 'without shortcuts']);
}

function stemRow(columns: readonly Column[]): Row {
  const convs = columns.map(({ graph }) => layerNamed(graph, 'conv1'));
  const output = outputCell(convs.map(({ out }) => out));
  return { stage: 'conv1', output, cells: convs.map(convText) };
}

function stageRows(columns: readonly Column[]): Row[] {
  const stages = Math.max(...columns.map(({ graph }) => graph.stages.length));
  return Array.from({ length: stages }, (_, stage) => {
    const present = columns.flatMap(({ graph }) => graph.stages[stage] ?? []);
    const output = outputCell(present.map(({ out }) => out));
    const cells = columns.map(({ graph }) => blocksCell(graph, stage));
    return { stage: present[0]?.paperName ?? '', output, cells };
  });
}

/** The blocks of a stage; a max-pool before the first stage is told with it, as in the paper. */
function blocksCell({ layers, stages }: Graph, stage: number): string {
  const blocks = stages[stage]?.blocks ?? [];
  const [first] = blocks;
  if (first === undefined) return '';
  const convs = convsOf(layers.slice(first.from, first.to));
  const matrix = latexStack(convs.map(blockConvText), 'l');
  const cell = `$\\left[${matrix}\\right]\\times ${blocks.length}$`;
  const pools = stage === 0 ? layers.flatMap(poolText) : [];
  return pools.length > 0 ? latexStack([...pools, cell]) : cell;
}

function headRows(columns: readonly Column[]): Row[] {
  if (columns.every(({ spec }) => !spec.includeTop)) return [];
  const cells = columns.map(({ spec }) => {
    const classifier = ['global average pool', `${spec.classes}-d fc, softmax`];
    return spec.includeTop ? latexStack(classifier) : '';
  });
  return [{ stage: '', output: latexTimes(1, 1), cells }];
}

/** Convolutions on the longest path: those of projections are left out, as in the paper. */
function convsOf(layers: readonly Layer[]): Layer[] {
  return layers.filter(
    ({ op, place }) =>
      op.kind === 'conv' && !(place.part === 'stage' && place.branch === 'shortcut'),
  );
}

function convText({ op, out }: Layer): string {
  if (op.kind !== 'conv') return '';
  const [stride] = op.stride;
  const text = `${latexTimes(...op.kernel)}, ${out.channels}`;
  return stride > 1 ? `${text}, stride ${stride}` : text;
}

/** A stage's stride is that of its first block alone, so a block's matrix doesn't show it. */
function blockConvText({ op, out }: Layer): string {
  if (op.kind !== 'conv') return '';
  const text = `${latexTimes(...op.kernel)}, ${out.channels}`;
  return op.groups > 1 ? `${text}, $C$=${op.groups}` : text;
}

function poolText({ op }: Layer): string[] {
  if (op.kind !== 'maxPool') return [];
  return [`${latexTimes(...op.kernel)} max pool, stride ${op.stride[0]}`];
}

/** One size where the networks agree. */
function outputCell(shapes: readonly Shape[]): string {
  const sizes = shapes.map(({ heightPx, widthPx }) => latexTimes(heightPx, widthPx));
  return [...new Set(sizes)].join(' / ');
}
