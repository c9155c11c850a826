import { GraphBuilder } from '../builder';
import type { BlockInfo, Graph, StageInfo } from '../layer';
import type { AlexNetSpec } from '../relatives';

interface AlexConv {
  readonly out: number;
  readonly kernelPx: number;
  readonly stridePx?: number;
  readonly paddingPx?: number;
  /** Whether it saw only the half of the channels that was on its GPU. */
  readonly grouped?: boolean;
  /** Whether a 3x3/2 max-pool follows. */
  readonly pooled?: boolean;
}

/** The convolutions of each variant. */
export const ALEXNET_CONVS: Record<AlexNetSpec['variant'], readonly AlexConv[]> = {
  '2012': [
    { out: 96, kernelPx: 11, stridePx: 4, pooled: true },
    { out: 256, kernelPx: 5, paddingPx: 2, grouped: true, pooled: true },
    { out: 384, kernelPx: 3, paddingPx: 1 },
    { out: 384, kernelPx: 3, paddingPx: 1, grouped: true },
    { out: 256, kernelPx: 3, paddingPx: 1, grouped: true, pooled: true },
  ],
  torchvision: [
    { out: 64, kernelPx: 11, stridePx: 4, paddingPx: 2, pooled: true },
    { out: 192, kernelPx: 5, paddingPx: 2, pooled: true },
    { out: 384, kernelPx: 3, paddingPx: 1 },
    { out: 256, kernelPx: 3, paddingPx: 1 },
    { out: 256, kernelPx: 3, paddingPx: 1, pooled: true },
  ],
};
const FC_FEATURES = 4096;
const POOLED_PX = 6;
/** Channels that local response normalisation looks at (2012, section 3.3). */
const LRN_SIZE = 5;

/** The layers of AlexNet; torchvision's variant with its names, 2012's as the paper numbers them. */
export function buildAlexNet(spec: AlexNetSpec): Graph {
  const builder = new GraphBuilder();
  let tip = builder.input(3, spec.inputPx);
  const nameOf = (kind: Module, stage: number) => moduleName(spec.variant, kind, stage);
  const stages = ALEXNET_CONVS[spec.variant].map((conv, stage): StageInfo => {
    builder.place = { part: 'stage', stage, block: 0, branch: 'residual' };
    const from = builder.layers.length;
    const groups = conv.grouped ? spec.groups : 1;
    const name = nameOf('conv', stage);
    tip = builder.conv(name, tip, { ...conv, groups, bias: true });
    tip = builder.relu(nameOf('relu', stage), tip);
    const blocks: BlockInfo[] = [builder.block(name, from, { width: conv.out, groups })];
    const normalised = spec.variant === '2012' && stage < 2;
    if (normalised) tip = builder.localResponseNorm(`norm${stage + 1}`, tip, LRN_SIZE);
    if (conv.pooled)
      tip = builder.maxPool(nameOf('pool', stage), tip, { kernelPx: 3, stridePx: 2 });
    const paperName = `conv${stage + 1}`;
    return { torchName: name, paperName, blocks, out: builder.shapeOf(tip) };
  });
  head(builder, spec, tip);
  return { layers: builder.layers, stages };
}

function head(builder: GraphBuilder, spec: AlexNetSpec, from: number): void {
  builder.place = { part: 'head' };
  const old = spec.variant === '2012';
  const [first, second, last] = old
    ? ['fc6', 'fc7', 'fc8']
    : ['classifier.1', 'classifier.4', 'classifier.6'];
  let tip = old ? from : builder.adaptiveAvgPool('avgpool', from, POOLED_PX);
  for (const name of [first, second]) {
    tip = builder.dropout(`${name}.dropout`, tip, 0.5);
    tip = builder.relu(`${name}.relu`, builder.linear(name, tip, FC_FEATURES));
  }
  builder.linear(last, tip, spec.classes);
}

/** Modules of a stage: torchvision numbers them in this order, each stage from its own first number. */
const MODULES = ['conv', 'relu', 'pool'] as const;
type Module = (typeof MODULES)[number];
const FIRST_MODULES = [0, 3, 6, 8, 10];

function moduleName(variant: AlexNetSpec['variant'], kind: Module, stage: number): string {
  if (variant === '2012') return `${kind}${stage + 1}`;
  return `features.${(FIRST_MODULES[stage] ?? 0) + MODULES.indexOf(kind)}`;
}
