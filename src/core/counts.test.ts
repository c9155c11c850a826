import { describe, expect, test } from 'vitest';
import { graphCost, layerCost } from './cost';
import layerTables from './fixtures/layer_tables.json';
import { buildGraph } from './graph';
import { findPreset, residualOf } from './presets';
import reference from './reference/torchvision_counts.json';
import type { ArchSpec } from './spec';

const STRIDE_ON_1X1 = 'resnet50_v1_stride_on_1x1';

function specOf(name: string): ArchSpec {
  if (name === STRIDE_ON_1X1) return { ...residualOf('resnet50'), strideOn: '1x1' };
  return residualOf(name);
}

describe('counts equal torchvision to the unit', () => {
  const rows = Object.entries(reference.models);

  test('all 21 rows are held against a preset', () => {
    expect(rows).toHaveLength(21);
    const missing = rows.filter(([name]) => name !== STRIDE_ON_1X1 && !findPreset(name));
    expect(missing).toEqual([]);
  });

  test.each(rows)('%s', (name, row) => {
    const cost = graphCost(buildGraph(specOf(name)));
    expect(cost).toEqual({
      params: row.params,
      buffers: row.buffers,
      macs: row.macs,
      activationOutputs: row.conv_fc_outputs,
      weightBytes: row.params * 4,
    });
  });
});

describe('layer tables equal torchvision to the unit', () => {
  test.each(Object.entries(layerTables))('%s', (name, rows) => {
    const counted = buildGraph(specOf(name))
      .layers.filter(({ op }) => op.kind === 'conv' || op.kind === 'linear')
      .map((layer) => {
        const { name, op, out } = layer;
        const { params, macs } = layerCost(layer);
        const conv = op.kind === 'conv';
        return {
          name,
          kind: conv ? 'conv' : 'fc',
          out_chw: conv ? [out.channels, out.heightPx, out.widthPx] : [out.channels],
          kernel: conv ? [...op.kernel] : [],
          stride: conv ? [...op.stride] : [],
          groups: conv ? op.groups : 1,
          params,
          macs,
        };
      });
    expect(counted).toEqual(rows);
  });
});
