import { expect, test } from 'vitest';
import { graphCost } from './cost';
import cifar from './fixtures/cifar_counts.json';
import relatives from './fixtures/relatives_counts.json';
import { buildGraph } from './graph';
import { PRESETS } from './presets';
import torchvision from './reference/torchvision_counts.json';

interface Row {
  readonly params: number;
  readonly buffers: number;
  readonly macs: number;
  readonly conv_fc_outputs: number;
}

const { googlenet_no_aux: googlenet, ...others } = relatives.models;
const ROWS: ReadonlyMap<string, Row> = new Map(
  Object.entries({ ...torchvision.models, ...cifar.models, ...others, googlenet }),
);

test.each(PRESETS)('$id has a reference row of PyTorch, and counts as it does', ({ id, spec }) => {
  const row = ROWS.get(id);
  const { params, buffers, macs, activationOutputs } = graphCost(buildGraph(spec));
  expect({ params, buffers, macs, activationOutputs }).toEqual({
    params: row?.params,
    buffers: row?.buffers,
    macs: row?.macs,
    activationOutputs: row?.conv_fc_outputs,
  });
});
