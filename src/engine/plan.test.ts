import { expect, test } from 'vitest';
import { inputOf } from '../core/ablation';
import { GraphBuilder } from '../core/builder';
import { buildGraph } from '../core/graph';
import { residualOf } from '../core/presets';
import { placeAfter, planOf } from './plan';

const graph = buildGraph(residualOf('resnet50'));
const plan = planOf(graph);

test('a step is a convolution with its BN, addition and ReLU, or one of the few other layers', () => {
  const kinds = plan.map(({ layer }) => layer.op.kind);
  expect(kinds.filter((kind) => kind === 'conv')).toHaveLength(53);
  expect(kinds).toHaveLength(53 + 3);
  expect(
    plan.every(({ layer, batchNorm }) => (layer.op.kind === 'conv') === (batchNorm !== null)),
  ).toBe(true);
});

test('the last convolution of a branch adds the other branch and ends in the ReLU of the block', () => {
  const ends = new Map(plan.map((step) => [step.layer.name, step]));
  const nameOf = (value: number | null | undefined) => graph.layers[value ?? -1]?.name;
  expect(ends.get('layer1.0.conv2')).toMatchObject({ relu: true, residual: null });
  expect(ends.get('layer1.0.conv3')).toMatchObject({ relu: false, residual: null });
  const projection = ends.get('layer1.0.downsample.0');
  expect(projection?.relu).toBe(true);
  expect(nameOf(projection?.residual)).toBe('layer1.0.bn3');
  const identity = ends.get('layer1.1.conv3');
  expect(identity?.relu).toBe(true);
  expect(nameOf(identity?.residual)).toBe('layer1.0.relu3');
  expect(nameOf(identity?.output)).toBe('layer1.1.relu3');
});

test('what is to be kept is made as it is, never dead, and the rest stays fused', () => {
  const at = (name: string) => graph.layers.findIndex((layer) => layer.name === name);
  const keep = new Set([at('layer1.0.conv2'), at('layer1.1.bn3')]);
  const steps = planOf(graph, keep);
  expect(steps).toHaveLength(plan.length + 2);
  const made = steps.map(({ output }) => output);
  for (const value of keep) expect(made).toContain(value);
  expect(steps.flatMap(({ dead }) => dead).filter((value) => keep.has(value))).toEqual([]);
  const bn = steps.find(({ layer }) => layer.name === 'layer1.0.bn2');
  expect(bn).toMatchObject({ relu: true, batchNorm: null });
  expect(steps.find(({ layer }) => layer.name === 'layer1.1.add')?.relu).toBe(true);
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

test('a run can start where a block does, and nowhere that the shortcut passes by', () => {
  expect(placeAfter(plan, 0)).toBe(0);
  const blocks = graph.stages.flatMap((stage) => stage.blocks);
  for (const { name, from } of blocks) {
    const first = plan[placeAfter(plan, inputOf(graph, name))];
    expect(graph.layers.indexOf(first?.layer as never), name).toBe(from);
  }
  const within = graph.layers.findIndex(({ name }) => name === 'layer2.1.relu1');
  expect(() => placeAfter(plan, within)).toThrow('a run cannot start at layer');
  expect(() => placeAfter(plan, graph.layers.length - 1)).toThrow('a run cannot start at layer');
});
