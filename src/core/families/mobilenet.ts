import { GraphBuilder } from '../builder';
import type { BlockInfo, Graph, StageInfo } from '../layer';
import type { MobileNetSpec } from '../relatives';

/** Output channels of each depthwise separable block, by resolution; the first of a list halves it. */
export const MOBILENET_STAGES: readonly (readonly number[])[] = [
  [64],
  [128, 128],
  [256, 256],
  [512, 512, 512, 512, 512, 512],
  [1024, 1024],
];
const STEM_CHANNELS = 32;

/** The layers of MobileNet v1: each block a depthwise 3x3, then a 1x1, BN and ReLU after both. */
export function buildMobileNet(spec: MobileNetSpec): Graph {
  const builder = new GraphBuilder();
  const input = builder.input(3, spec.inputPx);
  const window = { kernelPx: 3, stridePx: 2, paddingPx: 1 };
  let tip = builder.convBnRelu('conv1', 'bn1', 'relu', input, { out: STEM_CHANNELS, ...window });
  const stages = MOBILENET_STAGES.map((widths, stage): StageInfo => {
    const blocks: BlockInfo[] = widths.map((width, block) => {
      builder.place = { part: 'stage', stage, block, branch: 'residual' };
      const from = builder.layers.length;
      const name = `layer${stage + 1}.${block}`;
      const channels = builder.shapeOf(tip).channels;
      tip = separable(builder, name, tip, { width, stridePx: stage > 0 && block === 0 ? 2 : 1 });
      return builder.block(name, from, { width: channels, groups: channels });
    });
    const paperName = `conv${stage + 2}`;
    return { torchName: `layer${stage + 1}`, paperName, blocks, out: builder.shapeOf(tip) };
  });
  builder.place = { part: 'head' };
  builder.linear('fc', builder.globalAvgPool('avgpool', tip), spec.classes);
  return { layers: builder.layers, stages };
}

/** Depthwise convolution is the limit of groups (one channel each); separable adds the 1x1. */
function separable(
  builder: GraphBuilder,
  name: string,
  from: number,
  { width, stridePx }: { width: number; stridePx: number },
): number {
  const { channels } = builder.shapeOf(from);
  const depthwise = { out: channels, kernelPx: 3, stridePx, paddingPx: 1, groups: channels };
  const names = (index: number) =>
    [`${name}.conv${index}`, `${name}.bn${index}`, `${name}.relu${index}`] as const;
  const tip = builder.convBnRelu(...names(1), from, depthwise);
  return builder.convBnRelu(...names(2), tip, { out: width, kernelPx: 1 });
}
