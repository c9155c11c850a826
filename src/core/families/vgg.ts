import { GraphBuilder } from '../builder';
import type { BlockInfo, Graph, StageInfo } from '../layer';
import type { VggSpec } from '../relatives';

/** Channels of the 3x3 convolutions of each stage; a 2x2 max-pool ends each. */
export const VGG16_STAGES: readonly (readonly number[])[] = [
  [64, 64],
  [128, 128],
  [256, 256, 256],
  [512, 512, 512],
  [512, 512, 512],
];
const FC_FEATURES = 4096;
const POOLED_PX = 7;

/** The layers of VGG-16 with torchvision's names (`features.0` ... `classifier.6`). */
export function buildVgg(spec: VggSpec): Graph {
  const builder = new GraphBuilder();
  let tip = builder.input(3, spec.inputPx);
  let module = 0;
  const name = () => {
    module += 1;
    return `features.${module - 1}`;
  };
  const stages = VGG16_STAGES.map((widths, stage): StageInfo => {
    const blocks: BlockInfo[] = [];
    for (const width of widths) {
      const from = builder.layers.length;
      builder.place = { part: 'stage', stage, block: blocks.length, branch: 'residual' };
      const first = name();
      tip = builder.conv(first, tip, { out: width, kernelPx: 3, paddingPx: 1, bias: true });
      if (spec.batchNorm) tip = builder.batchNorm(name(), tip);
      tip = builder.relu(name(), tip);
      blocks.push(builder.block(first, from, { width, groups: 1 }));
    }
    tip = builder.maxPool(name(), tip, { kernelPx: 2, stridePx: 2 });
    const paperName = `block${stage + 1}`;
    return { torchName: 'features', paperName, blocks, out: builder.shapeOf(tip) };
  });
  builder.place = { part: 'head' };
  tip = builder.adaptiveAvgPool('avgpool', tip, POOLED_PX);
  tip = hidden(builder, tip, 0);
  tip = hidden(builder, tip, 3);
  builder.linear('classifier.6', tip, spec.classes);
  return { layers: builder.layers, stages };
}

function hidden(builder: GraphBuilder, from: number, index: number): number {
  const fc = builder.linear(`classifier.${index}`, from, FC_FEATURES);
  const relu = builder.relu(`classifier.${index + 1}`, fc);
  return builder.dropout(`classifier.${index + 2}`, relu, 0.5);
}
