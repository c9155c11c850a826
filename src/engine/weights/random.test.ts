import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../core/graph';
import { residualOf } from '../../core/presets';
import { randomWeights } from './random';

const graph = buildGraph(residualOf('resnext50_32x4d'));
const weights = randomWeights(graph, 7);

function spread(values: Float32Array): { mean: number; std: number; kurtosis: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const moment = (power: number) =>
    values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
  const std = Math.sqrt(moment(2));
  return { mean, std, kurtosis: moment(4) / std ** 4 };
}

describe('a convolution is normal with variance 2 / fan_out, groups or not', () => {
  test.each([
    ['conv1.weight', 64 * 49],
    ['layer1.0.conv2.weight', 128 * 9],
    ['layer3.0.conv1.weight', 512],
    ['layer4.2.conv2.weight', 1024 * 9],
  ])('%s', (name, fanOut) => {
    const values = weights.tensor(name);
    const { mean, std, kurtosis } = spread(values);
    const want = Math.sqrt(2 / fanOut);
    const standardError = 1 / Math.sqrt(values.length);
    expect(Math.abs(mean) / want).toBeLessThan(4 * standardError);
    expect(Math.abs(std / want - 1)).toBeLessThan(4 * standardError);
    expect(Math.abs(kurtosis - 3)).toBeLessThan(4 * Math.sqrt(24) * standardError);
  });
});

test('the tail beyond three standard deviations has its share', () => {
  const values = weights.tensor('layer4.0.conv1.weight');
  const std = Math.sqrt(2 / 1024);
  const beyond = values.filter((value) => Math.abs(value) > 3.5 * std).length / values.length;
  expect(beyond / 4.6526e-4).toBeGreaterThan(0.85);
  expect(beyond / 4.6526e-4).toBeLessThan(1.15);
});

test('the classifier is uniform within 1 / sqrt(fan_in), its bias alike', () => {
  for (const name of ['fc.weight', 'fc.bias']) {
    const values = weights.tensor(name);
    const bound = 1 / Math.sqrt(2048);
    expect(values.every((value) => Math.abs(value) <= bound)).toBe(true);
    expect(spread(values).std / (bound / Math.sqrt(3))).toBeCloseTo(1, 1);
  }
});

test('batch norm changes nothing at first', () => {
  const all = (name: string) => new Set(weights.tensor(`layer1.0.bn1.${name}`));
  expect(all('weight')).toEqual(new Set([1]));
  expect(all('bias')).toEqual(new Set([0]));
  expect(all('running_mean')).toEqual(new Set([0]));
  expect(all('running_var')).toEqual(new Set([1]));
});

test('a seed gives the same numbers again, another seed or name gives others', () => {
  const first = weights.tensor('layer1.0.conv1.weight');
  expect(randomWeights(graph, 7).tensor('layer1.0.conv1.weight')).toEqual(first);
  expect(randomWeights(graph, 8).tensor('layer1.0.conv1.weight')).not.toEqual(first);
  const [a, b] = [weights.tensor('layer1.1.conv2.weight'), weights.tensor('layer1.2.conv2.weight')];
  expect(a).not.toEqual(b);
});
