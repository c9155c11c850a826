import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import reference from '../fixtures/relatives_counts.json';
import { buildGraph } from '../graph';
import type { Graph } from '../layer';
import { presetOf } from '../presets';
import { RELATIVE_MIN_INPUT_PX } from '../relatives';
import { validate } from '../validate';

const graphs: Record<string, Graph> = Object.fromEntries(
  Object.entries({
    vgg16: 'vgg16',
    vgg16_bn: 'vgg16_bn',
    alexnet_2012_two_groups: 'alexnet_2012_two_groups',
    alexnet_2012_one_group: 'alexnet_2012_one_group',
    alexnet_torchvision: 'alexnet_torchvision',
    googlenet_no_aux: 'googlenet',
    mobilenet_v1: 'mobilenet_v1',
  }).map(([row, preset]) => [row, buildGraph(presetOf(preset).spec)]),
);

test.each(Object.entries(graphs))('%s counts as PyTorch does, to the unit', (name, graph) => {
  const row = reference.models[name as keyof typeof reference.models];
  const { params, buffers, macs, activationOutputs } = graphCost(graph);
  expect({
    input: graph.layers[0]?.out.heightPx,
    params,
    buffers,
    macs,
    activationOutputs,
  }).toEqual({
    input: row.input,
    params: row.params,
    buffers: row.buffers,
    macs: row.macs,
    activationOutputs: row.conv_fc_outputs,
  });
});

const RELATIVES = ['vgg16', 'alexnet_2012_two_groups', 'googlenet', 'mobilenet_v1'].map(
  (id) => presetOf(id).spec,
);

test.each(RELATIVES)('$family: the smallest input leaves every layer a pixel', (spec) => {
  if (spec.family === 'resnet') throw new Error('no relative');
  const inputPx = RELATIVE_MIN_INPUT_PX[spec.family];
  expect(validate({ ...spec, inputPx })).toEqual([]);
  for (const { out } of buildGraph({ ...spec, inputPx }).layers) {
    expect(out.heightPx).toBeGreaterThanOrEqual(1);
  }
  expect(validate({ ...spec, inputPx: inputPx - 1, classes: 0 })).toMatchObject([
    { code: 'zero-width', mend: { classes: 1 } },
    { code: 'out-of-range', mend: { inputPx } },
  ]);
  expect(() => buildGraph({ ...spec, inputPx: inputPx - 1 })).toThrow('out-of-range');
});
