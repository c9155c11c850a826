import { expect, test } from 'vitest';
import { graphCost } from '../cost';
import reference from '../fixtures/relatives_counts.json';
import type { Graph } from '../layer';
import { buildAlexNet } from './alexnet';
import { buildGoogLeNet } from './googlenet';
import { buildMobileNet } from './mobilenet';
import { buildVgg } from './vgg';

const input = { classes: 1000, inputPx: 224 };
const alex2012 = { family: 'alexnet', variant: '2012', classes: 1000, inputPx: 227 } as const;

const graphs: Record<string, Graph> = {
  vgg16: buildVgg({ family: 'vgg', batchNorm: false, ...input }),
  vgg16_bn: buildVgg({ family: 'vgg', batchNorm: true, ...input }),
  alexnet_2012_two_groups: buildAlexNet({ ...alex2012, groups: 2 }),
  alexnet_2012_one_group: buildAlexNet({ ...alex2012, groups: 1 }),
  alexnet_torchvision: buildAlexNet({
    family: 'alexnet',
    variant: 'torchvision',
    groups: 1,
    ...input,
  }),
  googlenet_no_aux: buildGoogLeNet({ family: 'googlenet', ...input }),
  mobilenet_v1: buildMobileNet({ family: 'mobilenet', ...input }),
};

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
