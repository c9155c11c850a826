import { expect, test } from 'vitest';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import { tapIndex } from './taps';

const graph = buildGraph(residualOf('resnext50_32x4d'));
const nameAt = (tap: string) => graph.layers[tapIndex(graph, tap) ?? -1]?.name;

test("a layer's own name, a block's and a stage's each mean what torch's module puts out", () => {
  expect(nameAt('maxpool')).toBe('maxpool');
  expect(nameAt('layer2.0.conv2')).toBe('layer2.0.conv2');
  expect(nameAt('layer3.1.bn1')).toBe('layer3.1.bn1');
  expect(nameAt('layer2.0.downsample.1')).toBe('layer2.0.downsample.1');
  expect(nameAt('layer2.0')).toBe('layer2.0.relu3');
  expect(nameAt('layer2.0.relu')).toBe('layer2.0.relu3');
  expect(nameAt('layer1')).toBe('layer1.2.relu3');
});

test('what is no module of the network is none', () => {
  for (const name of ['layer5', 'layer1.3', 'layer1.0.conv4', 'input', '']) {
    expect(tapIndex(graph, name)).toBeNull();
  }
});
