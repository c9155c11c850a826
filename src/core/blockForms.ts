import { GraphBuilder } from './builder';
import type { Graph, Shortcut } from './layer';

/** The paper's three equivalent forms of one block (ResNeXt, Figure 3). */
export type BlockForm = 'a' | 'b' | 'c';
export const BLOCK_FORMS: readonly BlockForm[] = ['a', 'b', 'c'];

/** A bottleneck; the paper's figure where nothing optional is given: identity shortcut, stride 1. */
export interface BlockShape {
  /** Channels out. */
  readonly channels: number;
  readonly cardinality: number;
  readonly groupWidth: number;
  /** Height and width of the input in px. */
  readonly px: number;
  /** Channels in, where they are not those that come out. */
  readonly channelsIn?: number;
  /** Strides of the first 1x1 and of the 3x3. */
  readonly strides?: readonly [number, number];
  readonly shortcut?: Shortcut;
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
  const { shortcut = 'identity' } = shape;
  const input = builder.input(shape.channelsIn ?? shape.channels, shape.px);
  const transformed = RESIDUAL_FUNCTIONS[form](builder, input, shape);
  const normalised = builder.batchNorm('bn3', transformed);
  const kept = shortcut === 'projection' ? project(builder, input, shape) : input;
  builder.place = { part: 'stage', stage: 0, block: 0, branch: 'join' };
  builder.relu('relu3', shortcut === 'none' ? normalised : builder.add('add', normalised, kept));
  const width = shape.cardinality * shape.groupWidth;
  const block = builder.block('block', input + 1, { width, groups: shape.cardinality });
  const blocks = [{ ...block, shortcut }];
  const stage = { torchName: 'block', paperName: form, blocks, out: block.out };
  return { layers: builder.layers, stages: [stage] };
}

type ResidualFunction = (builder: GraphBuilder, input: number, shape: BlockShape) => number;

/** Everything before the last BN. */
const RESIDUAL_FUNCTIONS: Record<BlockForm, ResidualFunction> = {
  a: (builder, input, shape) => {
    const [first, second, ...rest] = paths(shape, (path) => {
      const tip = transform(builder, path, input, shape);
      return builder.conv(`path${path}.conv3`, tip, { out: shape.channels, kernelPx: 1 });
    });
    if (first === undefined) throw new Error(`no path in a block: ${shape.cardinality}`);
    return second === undefined ? first : builder.add('sum', first, second, ...rest);
  },
  b: (builder, input, shape) => {
    const parts = paths(shape, (path) => transform(builder, path, input, shape));
    const joined = parts.length === 1 ? parts[0] : builder.concat('concat', parts);
    if (joined === undefined) throw new Error(`no path in a block: ${shape.cardinality}`);
    return builder.conv('conv3', joined, { out: shape.channels, kernelPx: 1 });
  },
  c: (builder, input, shape) => {
    const { channels, cardinality, groupWidth } = shape;
    const out = cardinality * groupWidth;
    const [first, second] = stridesOf(shape);
    const reduce = { out, kernelPx: 1, stridePx: first };
    const reduced = builder.convBnRelu('conv1', 'bn1', 'relu1', input, reduce);
    const grouped = { out, kernelPx: 3, paddingPx: 1, groups: cardinality, stridePx: second };
    const tip = builder.convBnRelu('conv2', 'bn2', 'relu2', reduced, grouped);
    return builder.conv('conv3', tip, { out: channels, kernelPx: 1 });
  },
};

/** 1x1 and 3x3 of one path. */
function transform(builder: GraphBuilder, path: number, input: number, shape: BlockShape): number {
  const out = shape.groupWidth;
  const [first, second] = stridesOf(shape);
  const names = (index: number) =>
    [`path${path}.conv${index}`, `path${path}.bn${index}`, `path${path}.relu${index}`] as const;
  const reduce = { out, kernelPx: 1, stridePx: first };
  const reduced = builder.convBnRelu(...names(1), input, reduce);
  const spread = { out, kernelPx: 3, paddingPx: 1, stridePx: second };
  return builder.convBnRelu(...names(2), reduced, spread);
}

/** The projection of the shortcut: it changes channels and resolution as the block does. */
function project(builder: GraphBuilder, input: number, shape: BlockShape): number {
  const [first, second] = stridesOf(shape);
  builder.place = { part: 'stage', stage: 0, block: 0, branch: 'shortcut' };
  const options = { out: shape.channels, kernelPx: 1, stridePx: first * second };
  return builder.batchNorm('downsample.1', builder.conv('downsample.0', input, options));
}

function stridesOf({ strides = [1, 1] }: BlockShape): readonly [number, number] {
  return strides;
}

function paths<T>({ cardinality }: BlockShape, build: (path: number) => T): T[] {
  return Array.from({ length: cardinality }, (_, path) => build(path));
}
