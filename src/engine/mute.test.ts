import { expect, test } from 'vitest';
import { buildGraph } from '../core/graph';
import { TINY } from './fixtures/networks';
import { linearStep, stepToMute } from './mute';
import { planOf } from './plan';

const graph = buildGraph(TINY);
const at = (name: string) => graph.layers.findIndex((layer) => layer.name === name);

test('the step of a convolution is found by its name', () => {
  const steps = planOf(graph);
  const step = stepToMute(steps, { layer: 'layer1.0.conv2', channels: [0] });
  expect(step.layer.name).toBe('layer1.0.conv2');
  expect(linearStep(steps).layer.name).toBe('fc');
});

test('channels whose BN or ReLU is a step of its own are not muted: they would come back', () => {
  const apart = planOf(graph, new Set([at('layer1.0.conv2')]));
  const channels = [0];
  expect(() => stepToMute(apart, { layer: 'layer1.0.conv2', channels })).toThrow('with its BN');
  const bare = planOf(graph, new Set([at('layer1.0.bn2')]));
  expect(() => stepToMute(bare, { layer: 'layer1.0.conv2', channels })).toThrow('no ReLU');
  expect(() => stepToMute(planOf(graph), { layer: 'fc', channels: null })).toThrow('fc');
});

test('a network without a classifier has no fully connected layer at its end', () => {
  const steps = planOf(buildGraph({ ...TINY, includeTop: false }));
  expect(() => linearStep(steps)).toThrow('no fully connected layer');
});
