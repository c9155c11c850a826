import { GraphBuilder } from '../../src/core/builder';
import { buildGraph } from '../../src/core/graph';
import type { Graph } from '../../src/core/layer';
import { residualOf } from '../../src/core/presets';
import type { ResNetSpec } from '../../src/core/spec';

const tiny: ResNetSpec = {
  ...residualOf('cifar10-resnext29-4x6d'),
  blocks: [1, 2],
  cardinality: 2,
  groupWidth: 2,
  planes: [4, 8],
  stemWidth: 5,
  classes: 7,
};

/** Small networks that between them have every kind of layer, and lengths that nothing divides. */
export const NETWORKS: Readonly<Record<string, () => Graph>> = {
  'odd widths': () => buildGraph(tiny),
  'basic blocks': () =>
    buildGraph({ ...tiny, block: 'basic', cardinality: 1, groupWidth: 4, planes: [4, 6] }),
  'no classifier': () => buildGraph({ ...tiny, includeTop: false }),
  'an ImageNet stem with max-pool on an odd size': () =>
    buildGraph({ ...tiny, stem: 'imagenet', inputPx: 37, stemWidth: 64 }),
  'wide dense blocks': () =>
    buildGraph({ ...tiny, cardinality: 1, groupWidth: 32, planes: [32, 32], stemWidth: 32 }),
  'four channels a group': () =>
    buildGraph({ ...tiny, cardinality: 8, groupWidth: 4, planes: [8, 16], stemWidth: 16 }),
  'one channel a group': () =>
    buildGraph({ ...tiny, cardinality: 8, groupWidth: 1, planes: [4, 4], stemWidth: 8 }),
  'VGG and AlexNet of 2012, in small': smallVgg,
  GoogLeNet: () => buildGraph({ family: 'googlenet', classes: 10, inputPx: 35 }),
  MobileNet: () => buildGraph({ family: 'mobilenet', classes: 10, inputPx: 35 }),
  'sums of three': sumsOfThree,
};

/** Convolutions with bias, in groups too, response norm, uneven pooling, fc on what is no pixel. */
function smallVgg(): Graph {
  const builder = new GraphBuilder();
  const window = { kernelPx: 3, paddingPx: 1, bias: true };
  let tip = builder.conv('features.0', builder.input(3, 23), { out: 6, ...window });
  tip = builder.localResponseNorm('norm1', builder.relu('features.1', tip), 5);
  tip = builder.conv('features.2', tip, { out: 8, groups: 2, ...window });
  tip = builder.maxPool('features.4', builder.relu('features.3', tip), {
    kernelPx: 2,
    stridePx: 2,
  });
  tip = builder.adaptiveAvgPool('avgpool', tip, 7);
  builder.place = { part: 'head' };
  tip = builder.relu('classifier.1', builder.linear('classifier.0', tip, 22));
  builder.linear('classifier.3', builder.dropout('classifier.2', tip, 0.5), 5);
  return { layers: builder.layers, stages: [] };
}

function sumsOfThree(): Graph {
  const builder = new GraphBuilder();
  const input = builder.input(3, 9);
  const branch = (name: string) =>
    builder.conv(name, input, { out: 6, kernelPx: 3, paddingPx: 1, bias: true });
  const sum = builder.add('sum', branch('a'), branch('b'), branch('c'));
  builder.relu('relu', sum);
  return { layers: builder.layers, stages: [] };
}
