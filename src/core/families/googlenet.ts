import { GraphBuilder } from '../builder';
import type { BlockInfo, Graph, StageInfo } from '../layer';
import type { GoogLeNetSpec } from '../relatives';

/**
 * Widths of one Inception module: the 1x1 branch; the 3x3 branch's reduction and output;
 * the "5x5" branch's reduction and output; the 1x1 after the pooling branch.
 */
export type InceptionWidths = readonly [number, number, number, number, number, number];

/** Every module's widths (Szegedy et al. 2014, Table 1): the table that a designer had to choose. */
export const INCEPTION: readonly Readonly<Record<string, InceptionWidths>>[] = [
  { '3a': [64, 96, 128, 16, 32, 32], '3b': [128, 128, 192, 32, 96, 64] },
  {
    '4a': [192, 96, 208, 16, 48, 64],
    '4b': [160, 112, 224, 24, 64, 64],
    '4c': [128, 128, 256, 24, 64, 64],
    '4d': [112, 144, 288, 32, 64, 64],
    '4e': [256, 160, 320, 32, 128, 128],
  },
  { '5a': [256, 160, 320, 32, 128, 128], '5b': [384, 192, 384, 48, 128, 128] },
];
const BRANCHES = 4;

/** The layers of GoogLeNet with torchvision's names. */
export function buildGoogLeNet(spec: GoogLeNetSpec): Graph {
  const builder = new GraphBuilder();
  let tip = stem(builder, spec.inputPx);
  const stages = INCEPTION.map((modules, stage): StageInfo => {
    const blocks = Object.entries(modules).map(([label, widths], block): BlockInfo => {
      builder.place = { part: 'stage', stage, block, branch: 'residual' };
      const from = builder.layers.length;
      const name = `inception${label}`;
      tip = inception(builder, name, tip, widths);
      return builder.block(name, from, { width: builder.shapeOf(tip).channels, groups: BRANCHES });
    });
    const out = builder.shapeOf(tip);
    const pool = { kernelPx: stage === 0 ? 3 : 2, stridePx: 2, ceil: true };
    if (stage < INCEPTION.length - 1) tip = builder.maxPool(`maxpool${stage + 3}`, tip, pool);
    const paperName = `inception ${stage + 3}`;
    return { torchName: `inception${stage + 3}`, paperName, blocks, out };
  });
  builder.place = { part: 'head' };
  const pooled = builder.dropout('dropout', builder.globalAvgPool('avgpool', tip), 0.2);
  builder.linear('fc', pooled, spec.classes);
  return { layers: builder.layers, stages };
}

function stem(builder: GraphBuilder, inputPx: number): number {
  const pool = { kernelPx: 3, stridePx: 2, ceil: true };
  let tip = builder.input(3, inputPx);
  tip = unit(builder, 'conv1', tip, { out: 64, kernelPx: 7, stridePx: 2, paddingPx: 3 });
  tip = builder.maxPool('maxpool1', tip, pool);
  tip = unit(builder, 'conv2', tip, { out: 64, kernelPx: 1 });
  tip = unit(builder, 'conv3', tip, { out: 192, kernelPx: 3, paddingPx: 1 });
  return builder.maxPool('maxpool2', tip, pool);
}

/** Split, transform, merge: four branches read one value and are concatenated. */
function inception(
  builder: GraphBuilder,
  name: string,
  from: number,
  [one, reduceThree, three, reduceFive, five, pooled]: InceptionWidths,
): number {
  const branch = (index: number) => `${name}.branch${index}`;
  const window = { kernelPx: 3, paddingPx: 1 };
  const first = unit(builder, branch(1), from, { out: one, kernelPx: 1 });
  const second = unit(builder, `${branch(2)}.0`, from, { out: reduceThree, kernelPx: 1 });
  const secondOut = unit(builder, `${branch(2)}.1`, second, { out: three, ...window });
  const third = unit(builder, `${branch(3)}.0`, from, { out: reduceFive, kernelPx: 1 });
  const thirdOut = unit(builder, `${branch(3)}.1`, third, { out: five, ...window });
  const pool = { ...window, stridePx: 1, ceil: true };
  const fourth = builder.maxPool(`${branch(4)}.0`, from, pool);
  const fourthOut = unit(builder, `${branch(4)}.1`, fourth, { out: pooled, kernelPx: 1 });
  return builder.concat(`${name}.concat`, [first, secondOut, thirdOut, fourthOut]);
}

type UnitOptions = Parameters<GraphBuilder['conv']>[2];

function unit(builder: GraphBuilder, name: string, from: number, options: UnitOptions): number {
  return builder.convBnRelu(`${name}.conv`, `${name}.bn`, `${name}.relu`, from, options);
}
