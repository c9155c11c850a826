import { expect, test } from 'vitest';
import { GraphBuilder } from '../core/builder';
import { buildGraph } from '../core/graph';
import { residualOf } from '../core/presets';
import { planOf } from './plan';

const plan = planOf(buildGraph(residualOf('resnet50')));

test('a step is a convolution with its BN and ReLU, or one of the few other layers', () => {
  const kinds = plan.map(({ layer }) => layer.op.kind);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect(count('conv')).toBe(53);
  expect(count('add')).toBe(16);
  expect(kinds).toHaveLength(53 + 16 + 3);
  expect(
    plan.every(({ layer, batchNorm }) => (layer.op.kind === 'conv') === (batchNorm !== null)),
  ).toBe(true);
});

test('the last convolution of a block waits for the shortcut without a ReLU', () => {
  const relus = new Map(plan.map(({ layer, relu }) => [layer.name, relu]));
  expect(relus.get('layer1.0.conv2')).toBe(true);
  expect(relus.get('layer1.0.conv3')).toBe(false);
  expect(relus.get('layer1.0.downsample.0')).toBe(false);
  expect(relus.get('layer1.0.add')).toBe(true);
});

test('every value but the last is dropped exactly once, and not before it is read', () => {
  const dropped = plan.flatMap(({ dead }) => dead);
  const made = [0, ...plan.map(({ output }) => output)];
  expect([...dropped].sort((a, b) => a - b)).toEqual(made.slice(0, -1));
  plan.forEach(({ inputs }, at) => {
    const before = plan.slice(0, at).flatMap(({ dead }) => dead);
    expect(inputs.filter((input) => before.includes(input))).toEqual([]);
  });
});

test('what two layers read is not fused away', () => {
  const builder = new GraphBuilder();
  const conv = builder.conv('conv', builder.input(3, 8), { out: 3, kernelPx: 1 });
  const relu = builder.relu('relu', conv);
  builder.add('add', relu, conv);
  const steps = planOf({ layers: builder.layers, stages: [] });
  expect(steps.map(({ layer, relu: fused }) => [layer.name, fused])).toEqual([
    ['conv', false],
    ['relu', false],
    ['add', false],
  ]);
});

test('a batch norm without a convolution before it is refused', () => {
  const builder = new GraphBuilder();
  builder.batchNorm('bn', builder.input(3, 8));
  expect(() => planOf({ layers: builder.layers, stages: [] })).toThrow('no convolution before: bn');
});
