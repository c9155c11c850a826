import { describe, expect, test } from 'vitest';
import { layerCost } from './cost';
import { buildGraph } from './graph';
import { type ConvLayer, groupKind, groupLimit } from './groupLimit';
import { intensities } from './intensity';
import { presetOf } from './presets';

function convOf(preset: string, name: string): ConvLayer {
  const layer = buildGraph(presetOf(preset).spec).layers.find((each) => each.name === name);
  if (layer?.op.kind !== 'conv') throw new Error(`no convolution of this name: ${name}`);
  return layer as ConvLayer;
}

describe('from dense to depthwise at fixed width', () => {
  const steps = groupLimit(convOf('resnet50', 'layer1.1.conv2'));

  test('it walks the divisors of the channels', () => {
    expect(steps.map(({ groups }) => groups)).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(steps.map(({ inPerGroup }) => inPerGroup)).toEqual([64, 32, 16, 8, 4, 2, 1]);
  });

  test('weights and MACs shrink by the number of groups', () => {
    for (const { groups, weights, intensity } of steps) {
      expect(weights).toBe((9 * 64 * 64) / groups);
      expect(intensity.macs).toBe(weights * 56 * 56);
      expect(intensity.inputsPerOutput).toBe((9 * 64) / groups);
    }
  });

  test('what is moved hardly shrinks: intensity falls with every step', () => {
    const falling = steps.map(({ intensity }) => intensity.macsPerByte);
    expect(falling).toEqual(falling.toSorted((one, other) => other - one));
    expect(steps.at(-1)?.intensity.bytesMoved).toBe(4 * (2 * 64 * 56 * 56 + 64 * 9));
  });
});

test('the step of a network is what its own layer costs, also with stride', () => {
  for (const name of ['layer1.1.conv2', 'layer2.0.conv2']) {
    const graph = buildGraph(presetOf('resnext50_32x4d').spec);
    const conv = convOf('resnext50_32x4d', name);
    const own = groupLimit(conv).find(({ groups }) => groups === 32);
    expect(own?.weights).toBe(layerCost(conv).params);
    const index = graph.layers.findIndex((layer) => layer.name === name);
    expect(own?.intensity).toEqual(intensities(graph)[index]);
  }
});

test('unlike channels share their divisors alone, and a bias stays', () => {
  const steps = groupLimit(convOf('alexnet_2012_two_groups', 'conv2'));
  expect(steps.map(({ groups }) => groups)).toEqual([1, 2, 4, 8, 16, 32]);
  expect(steps[1]?.weights).toBe(48 * 25 * 256 + 256);
});

test('one group is dense, a group for each input channel is depthwise', () => {
  expect([1, 2, 32, 64].map((groups) => groupKind(groups, 64))).toEqual([
    'dense',
    'grouped',
    'grouped',
    'depthwise',
  ]);
});
