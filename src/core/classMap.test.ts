import { expect, test } from 'vitest';
import { checkClass, classMap, classMapHead, classMapHeadOf } from './classMap';
import { buildGraph } from './graph';
import { PRESETS, presetOf } from './presets';

test('every network that averages before its one fc has a class activation map, VGG and AlexNet have none', () => {
  const without = PRESETS.filter(({ spec }) => classMapHead(buildGraph(spec)) === null);
  expect(without.map(({ id }) => id)).toEqual([
    'alexnet_2012_two_groups',
    'alexnet_2012_one_group',
    'alexnet_torchvision',
    'vgg16',
    'vgg16_bn',
  ]);
});

test.each([
  ['resnext50_32x4d', 'layer4.2.relu3', 7],
  ['resnet18', 'layer4.1.relu2', 7],
  ['googlenet', 'inception5b.concat', 7],
  ['mobilenet_v1', 'layer5.1.relu2', 7],
  ['cifar10-resnext29-4x6d', 'layer3.2.relu3', 8],
])('%s: its features are the last block’s output', (id, layer, px) => {
  const graph = buildGraph(presetOf(id).spec);
  const head = classMapHeadOf(graph, 0);
  expect(graph.layers[head.features]).toMatchObject({ name: layer, out: { heightPx: px } });
  expect(head.linear.name).toBe('fc');
});

test('without a classifier there is none', () => {
  const spec = { ...presetOf('resnet50').spec, includeTop: false };
  expect(() => classMapHeadOf(buildGraph(spec), 0)).toThrow('class-map-none');
});

test('a class is a whole number below their count', () => {
  for (const classIndex of [0, 9]) expect(() => checkClass(classIndex, 10)).not.toThrow();
  for (const classIndex of [-1, 10, 0.5, Number.NaN]) {
    expect(() => checkClass(classIndex, 10)).toThrow('class-unknown');
  }
});

test('each place of a map is the sum of its channels, weighted', () => {
  const features = Float32Array.of(1, 2, 3, 4, 5, 6);
  const shape = { channels: 2, heightPx: 1, widthPx: 3 };
  expect([...classMap(features, shape, Float32Array.of(10, -1))]).toEqual([8, 26, 44]);
});
