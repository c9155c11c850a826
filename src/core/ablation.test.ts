import { describe, expect, test } from 'vitest';
import { type Ablation, ablated, pathsOf } from './ablation';
import { EngineError } from './failure';
import { buildGraph } from './graph';
import { residualOf } from './presets';
import type { ArchSpec } from './spec';

const resnext = buildGraph(residualOf('resnext50_32x4d'));
const resnet = buildGraph(residualOf('resnet50'));
const basic = buildGraph(residualOf('resnet18'));

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof EngineError ? error.failure : error;
  }
}

test('a bottleneck has as many paths as groups, a ResNet’s one, a basic block none', () => {
  expect(pathsOf(resnext, 'layer1.0')).toBe(32);
  expect(pathsOf(resnext, 'layer4.2')).toBe(32);
  expect(pathsOf(resnet, 'layer1.0')).toBe(1);
  expect(pathsOf(basic, 'layer1.0')).toBeNull();
  for (const family of ['googlenet', 'mobilenet'] as const) {
    const graph = buildGraph({ family, classes: 10, inputPx: 224 });
    for (const { name } of graph.stages[0]?.blocks ?? []) expect(pathsOf(graph, name)).toBeNull();
  }
});

test('path i is the channels of group i of the 3x3, those that enter the last 1x1', () => {
  const { graph, muted } = ablated(resnext, { block: 'layer2.1', off: [3, 31, 3] });
  expect(graph).toBe(resnext);
  const channels = [24, 25, 26, 27, 28, 29, 30, 31].concat([
    248, 249, 250, 251, 252, 253, 254, 255,
  ]);
  expect(muted).toEqual({ layer: 'layer2.1.conv2', channels });
});

test('all paths are every channel, none are nothing', () => {
  const all = ablated(resnet, { block: 'layer1.0', off: 'all' });
  expect(all.muted?.channels).toEqual([...Array(64).keys()]);
  expect(ablated(resnext, { block: 'layer1.0', off: [] })).toEqual({ graph: resnext, muted: null });
  expect(ablated(basic, { block: 'layer1.0', off: [] }).muted).toBeNull();
});

test('the branch ends in the last 1x1, or in the second 3x3 of a basic block', () => {
  const whole = (layer: string) => ({ layer, channels: null });
  const off = 'branch';
  expect(ablated(resnext, { block: 'layer1.0', off }).muted).toEqual(whole('layer1.0.conv3'));
  expect(ablated(basic, { block: 'layer2.1', off }).muted).toEqual(whole('layer2.1.conv2'));
});

describe('without its shortcut', () => {
  test('a block with a projection keeps its layers, and the projection is muted', () => {
    const { graph, muted } = ablated(resnext, { block: 'layer2.0', off: 'residual' });
    expect(graph).toBe(resnext);
    expect(muted).toEqual({ layer: 'layer2.0.downsample.0', channels: null });
  });

  test.each([resnext, basic])(
    'a block with an identity has no addition, all else as before',
    (of) => {
      const { graph, muted } = ablated(of, { block: 'layer2.1', off: 'residual' });
      expect(muted).toBeNull();
      const names = of.layers.map(({ name }) => name).filter((name) => name !== 'layer2.1.add');
      expect(graph.layers.map(({ name }) => name)).toEqual(names);
      const readBy = (layers: typeof graph.layers) =>
        new Map(
          layers.map(({ name, inputs }) => [name, inputs.map((index) => layers[index]?.name)]),
        );
      const [before, after] = [readBy(of.layers), readBy(graph.layers)];
      const last = before.get('layer2.1.add')?.[0];
      expect(last).toMatch(/^layer2\.1\.bn[23]$/);
      for (const [name, inputs] of after) {
        const want = before.get(name)?.map((each) => (each === 'layer2.1.add' ? last : each));
        expect(inputs, name).toEqual(want);
      }
      const blocksOf = ({ layers, stages }: typeof graph) =>
        stages.flatMap(({ blocks }) =>
          blocks.map(({ name, from, to }) => [name, layers[from]?.name, layers[to - 1]?.name]),
        );
      expect(blocksOf(graph)).toEqual(blocksOf(of));
    },
  );
});

const plain: ArchSpec = { ...residualOf('resnet50'), residual: false };
test.each<[ArchSpec, Ablation, string, object]>([
  [residualOf('resnet50'), { block: 'layer5.0', off: [] }, 'block-unknown', { block: 'layer5.0' }],
  [
    residualOf('resnext50_32x4d'),
    { block: 'layer1.0', off: [0, 32] },
    'path-unknown',
    { block: 'layer1.0', path: 32, paths: 32 },
  ],
  [
    residualOf('resnet18'),
    { block: 'layer1.0', off: 'all' },
    'block-without-paths',
    { block: 'layer1.0' },
  ],
  [plain, { block: 'layer1.1', off: 'branch' }, 'block-without-shortcut', { block: 'layer1.1' }],
  [plain, { block: 'layer1.0', off: 'residual' }, 'block-without-shortcut', { block: 'layer1.0' }],
])('%#: what cannot be off is refused with what is wrong', (spec, ablation, code, params) => {
  expect(failureOf(() => ablated(buildGraph(spec), ablation))).toEqual({ code, params });
});
