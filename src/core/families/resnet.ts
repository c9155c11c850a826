import { GraphBuilder } from '../builder';
import type { BlockInfo, Graph, Shortcut, StageInfo } from '../layer';
import { expansion, type ResNetSpec, stageWidth } from '../spec';
import { STEMS } from '../stems';

/**
 * The layers of a residual network, with torchvision's module names.
 * Source: He et al. 2015, Xie et al. 2017 (Table 1); stride placement and widths as torchvision's `resnet.py`.
 * The spec must be one that `validate` finds no error in.
 */
export function buildResNet(spec: ResNetSpec): Graph {
  const builder = new GraphBuilder();
  let tip = stem(builder, spec);
  const stages: StageInfo[] = [];
  for (let stage = 0; stage < spec.blocks.length; stage += 1) {
    const blocks: BlockInfo[] = [];
    for (let block = 0; block < (spec.blocks[stage] ?? 0); block += 1) {
      blocks.push(residualBlock(builder, spec, tip, stage, block));
      tip = builder.layers.length - 1;
    }
    stages.push({
      torchName: `layer${stage + 1}`,
      paperName: `conv${stage + 2}`,
      blocks,
      out: builder.shapeOf(tip),
    });
  }
  if (spec.includeTop) head(builder, spec, tip);
  return { layers: builder.layers, stages };
}

function stem(builder: GraphBuilder, spec: ResNetSpec): number {
  const input = builder.input(3, spec.inputPx);
  const { conv: window, pool } = STEMS[spec.stem];
  const conv = builder.conv('conv1', input, { out: spec.stemWidth, ...window });
  const relu = builder.relu('relu', builder.batchNorm('bn1', conv));
  return pool === null ? relu : builder.maxPool('maxpool', relu, pool);
}

function head(builder: GraphBuilder, spec: ResNetSpec, from: number): void {
  builder.place = { part: 'head' };
  builder.linear('fc', builder.globalAvgPool('avgpool', from), spec.classes);
}

function residualBlock(
  builder: GraphBuilder,
  spec: ResNetSpec,
  input: number,
  stage: number,
  block: number,
): BlockInfo {
  const name = `layer${stage + 1}.${block}`;
  const from = builder.layers.length;
  const stridePx = block === 0 ? (spec.strides[stage] ?? 1) : 1;
  const out = (spec.planes[stage] ?? 0) * expansion(spec.block);
  const shortcut = shortcutKind(spec, builder.shapeOf(input).channels, out, stridePx);

  builder.place = { part: 'stage', stage, block, branch: 'residual' };
  const convs = spec.block === 'basic' ? basicConvs(spec, stage) : bottleneckConvs(spec, stage);
  let tip = residualFunction(builder, name, input, convs, stridePx);
  if (shortcut !== 'none') {
    const kept = shortcut === 'projection' ? project(builder, name, input, out, stridePx) : input;
    builder.place = { part: 'stage', stage, block, branch: 'join' };
    tip = builder.add(`${name}.add`, tip, kept);
  }
  builder.place = { part: 'stage', stage, block, branch: 'join' };
  tip = builder.relu(`${name}.relu${convs.length}`, tip);
  const groups = spec.block === 'basic' ? 1 : spec.cardinality;
  const to = builder.layers.length;
  const width = stageWidth(spec, stage);
  return { name, from, to, shortcut, out: builder.shapeOf(tip), width, groups };
}

interface BlockConv {
  readonly out: number;
  readonly kernelPx: number;
  readonly groups: number;
  /** Whether this one takes the block's stride. */
  readonly strided: boolean;
}

function basicConvs(spec: ResNetSpec, stage: number): BlockConv[] {
  const out = spec.planes[stage] ?? 0;
  return [
    { out, kernelPx: 3, groups: 1, strided: true },
    { out, kernelPx: 3, groups: 1, strided: false },
  ];
}

function bottleneckConvs(spec: ResNetSpec, stage: number): BlockConv[] {
  const width = stageWidth(spec, stage);
  const out = (spec.planes[stage] ?? 0) * expansion('bottleneck');
  const onThree = spec.strideOn === '3x3';
  return [
    { out: width, kernelPx: 1, groups: 1, strided: !onThree },
    { out: width, kernelPx: 3, groups: spec.cardinality, strided: onThree },
    { out, kernelPx: 1, groups: 1, strided: false },
  ];
}

/** Convolution and BN in turn, ReLU between them; the last ReLU waits for the shortcut. */
function residualFunction(
  builder: GraphBuilder,
  name: string,
  input: number,
  convs: readonly BlockConv[],
  stridePx: number,
): number {
  let tip = input;
  convs.forEach(({ out, kernelPx, groups, strided }, index) => {
    const window = { kernelPx, stridePx: strided ? stridePx : 1, paddingPx: (kernelPx - 1) / 2 };
    tip = builder.conv(`${name}.conv${index + 1}`, tip, { out, groups, ...window });
    tip = builder.batchNorm(`${name}.bn${index + 1}`, tip);
    if (index < convs.length - 1) tip = builder.relu(`${name}.relu${index + 1}`, tip);
  });
  return tip;
}

function project(
  builder: GraphBuilder,
  name: string,
  input: number,
  out: number,
  stridePx: number,
): number {
  const { place } = builder;
  if (place.part === 'stage') builder.place = { ...place, branch: 'shortcut' };
  const conv = builder.conv(`${name}.downsample.0`, input, { out, kernelPx: 1, stridePx });
  return builder.batchNorm(`${name}.downsample.1`, conv);
}

function shortcutKind(spec: ResNetSpec, into: number, out: number, stridePx: number): Shortcut {
  if (!spec.residual) return 'none';
  return into === out && stridePx === 1 ? 'identity' : 'projection';
}
