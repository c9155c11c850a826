import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import measured from './fixtures/measured.json';
import { SETTINGS } from './fixtures/settings';
import { exportPyTorch } from './pytorch';

interface Row {
  readonly params: number;
  readonly macs: number;
  readonly tensors: number;
  readonly names_and_shapes_sha256: string;
  readonly output: readonly number[];
  readonly differs_from_torchvision_by?: number;
}

const rows: Readonly<Record<string, Row>> = measured.models;

describe.each(Object.entries(SETTINGS))('the PyTorch code of %s', (name, spec) => {
  const row = rows[name];
  const graph = buildGraph(spec);

  test('is the file that was run in PyTorch', async () => {
    await expect(exportPyTorch(spec)).toMatchFileSnapshot(`fixtures/pytorch/${name}.py`);
  });

  test('has the parameters, multiply-adds and output of the graph', () => {
    const { params, macs } = graphCost(graph);
    const out = graph.layers.at(-1)?.out;
    const shape = spec.includeTop ? [out?.channels] : [out?.channels, out?.heightPx, out?.widthPx];
    expect({ params, macs, output: shape }).toEqual({
      params: row?.params,
      macs: row?.macs,
      output: row?.output,
    });
  });

  test('has the tensors of the graph, in order and shape', () => {
    const tensors = graph.layers.flatMap((layer) => layer.tensors);
    const lines = tensors.map(({ name, shape }) => `${name} ${shape.join('x')}\n`).join('');
    expect(tensors).toHaveLength(row?.tensors ?? 0);
    expect(createHash('sha256').update(lines).digest('hex')).toBe(row?.names_and_shapes_sha256);
  });
});

test('where torchvision has the network, its output is equal to the bit', () => {
  const twins = Object.values(rows).flatMap((row) => row.differs_from_torchvision_by ?? []);
  expect(twins).toEqual([0, 0, 0, 0, 0, 0]);
});

test('a stage of one px keeps its stride, and so its projection', () => {
  const spec = {
    ...residualOf('resnet18'),
    stem: 'cifar',
    inputPx: 32,
    blocks: [1, 1, 1, 1, 1, 1],
    planes: [64, 64, 64, 64, 64, 64],
    strides: [1, 2, 2, 2, 2, 2],
  } as const;
  const strided = { ...spec, stem: 'imagenet' } as const;
  for (const each of [spec, strided]) {
    const stages = exportPyTorch(each).match(/make_stage\(64, 64, blocks=1, stride=\d\)/g) ?? [];
    expect(stages.map((call) => call.at(-2))).toEqual(['1', '2', '2', '2', '2', '2']);
  }
});
