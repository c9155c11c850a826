import { GraphBuilder } from './builder';
import type { Graph } from './layer';

/** The paper's three equivalent forms of one block (ResNeXt, Figure 3). */
export type BlockForm = 'a' | 'b' | 'c';
export const BLOCK_FORMS: readonly BlockForm[] = ['a', 'b', 'c'];

/** A bottleneck with identity shortcut, stride 1. */
export interface BlockShape {
  /** Channels in and out. */
  readonly channels: number;
  readonly cardinality: number;
  readonly groupWidth: number;
  /** Height and width in px. */
  readonly px: number;
}

/**
 * One block as a graph, in a form: (a) C paths, summed; (b) C paths, concatenated before the last
 * 1x1; (c) one grouped convolution. BN and ReLU follow each convolution but the last; in (a) the one
 * last BN stands after the sum of paths and before the shortcut (the paper's footnote).
 * Source: ResNeXt, Figure 3 and section 3.4.
 */
export function buildBlockForm(shape: BlockShape, form: BlockForm): Graph {
  const builder = new GraphBuilder();
  builder.place = { part: 'stage', stage: 0, block: 0, branch: 'residual' };
  const input = builder.input(shape.channels, shape.px);
  const transformed = RESIDUAL_FUNCTIONS[form](builder, input, shape);
  const normalised = builder.batchNorm('bn3', transformed);
  builder.place = { part: 'stage', stage: 0, block: 0, branch: 'join' };
  builder.relu('relu3', builder.add('add', normalised, input));
  const width = shape.cardinality * shape.groupWidth;
  const block = builder.block('block', input + 1, { width, groups: shape.cardinality });
  const blocks = [{ ...block, shortcut: 'identity' as const }];
  const stage = { torchName: 'block', paperName: form, blocks, out: block.out };
  return { layers: builder.layers, stages: [stage] };
}

type ResidualFunction = (builder: GraphBuilder, input: number, shape: BlockShape) => number;

/** Everything before the last BN. */
const RESIDUAL_FUNCTIONS: Record<BlockForm, ResidualFunction> = {
  a: (builder, input, shape) => {
    const [first, second, ...rest] = paths(shape, (path) => {
      const tip = transform(builder, path, input, shape.groupWidth);
      return builder.conv(`path${path}.conv3`, tip, { out: shape.channels, kernelPx: 1 });
    });
    if (first === undefined) throw new Error(`no path in a block: ${shape.cardinality}`);
    return second === undefined ? first : builder.add('sum', first, second, ...rest);
  },
  b: (builder, input, shape) => {
    const parts = paths(shape, (path) => transform(builder, path, input, shape.groupWidth));
    const joined = parts.length === 1 ? parts[0] : builder.concat('concat', parts);
    if (joined === undefined) throw new Error(`no path in a block: ${shape.cardinality}`);
    return builder.conv('conv3', joined, { out: shape.channels, kernelPx: 1 });
  },
  c: (builder, input, { channels, cardinality, groupWidth }) => {
    const out = cardinality * groupWidth;
    const reduced = builder.convBnRelu('conv1', 'bn1', 'relu1', input, { out, kernelPx: 1 });
    const grouped = { out, kernelPx: 3, paddingPx: 1, groups: cardinality };
    const tip = builder.convBnRelu('conv2', 'bn2', 'relu2', reduced, grouped);
    return builder.conv('conv3', tip, { out: channels, kernelPx: 1 });
  },
};

/** 1x1 and 3x3 of one path. */
function transform(builder: GraphBuilder, path: number, input: number, width: number): number {
  const names = (index: number) =>
    [`path${path}.conv${index}`, `path${path}.bn${index}`, `path${path}.relu${index}`] as const;
  const reduced = builder.convBnRelu(...names(1), input, { out: width, kernelPx: 1 });
  return builder.convBnRelu(...names(2), reduced, { out: width, kernelPx: 3, paddingPx: 1 });
}

function paths<T>({ cardinality }: BlockShape, build: (path: number) => T): T[] {
  return Array.from({ length: cardinality }, (_, path) => build(path));
}
