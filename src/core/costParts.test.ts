import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphCost } from './cost';
import {
  blockCosts,
  COUNTED_MEASURES,
  type CountedMeasure,
  costParts,
  identityCost,
  timeParts,
} from './costParts';
import layerTables from './fixtures/layer_tables.json';
import { buildGraph } from './graph';
import { intensities } from './intensity';
import type { Graph } from './layer';
import { PRESETS, presetOf, residualOf } from './presets';
import { SETTING_NUMBERS, settingFrom } from './testing/settings';

const graphOf = (id: string) => buildGraph(presetOf(id).spec);
const sum = (values: readonly { readonly value: number }[]) =>
  values.reduce((all, { value }) => all + value, 0);

function totalOf(graph: Graph, measure: CountedMeasure): number {
  if (measure === 'bytes') {
    return intensities(graph).reduce((all, { bytesMoved }) => all + bytesMoved, 0);
  }
  const cost = graphCost(graph);
  return measure === 'activations' ? cost.activationOutputs : cost[measure];
}

describe('the parts of a cost', () => {
  it('add up to the count of every preset, to the unit', () => {
    for (const { spec } of PRESETS) {
      const graph = buildGraph(spec);
      for (const measure of COUNTED_MEASURES) {
        expect(sum(costParts(graph, measure))).toBe(totalOf(graph, measure));
      }
    }
  });

  it('add up to the count of any network, and none is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: SETTING_NUMBERS, maxLength: SETTING_NUMBERS }),
        fc.constantFrom(...COUNTED_MEASURES),
        (numbers, measure) => {
          const graph = buildGraph(settingFrom(numbers));
          const parts = costParts(graph, measure);
          expect(sum(parts)).toBe(totalOf(graph, measure));
          expect(parts.every(({ value }) => value > 0)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('say of the MACs of ResNeXt-50 what PyTorch says, layer by layer', () => {
    const parts = costParts(graphOf('resnext50_32x4d'), 'macs');
    expect(parts.map(({ name, value }) => [name, value])).toEqual(
      layerTables.resnext50_32x4d.map(({ name, macs }) => [name, macs]),
    );
  });

  it('are of the kind that a layer is', () => {
    const kinds = (id: string) =>
      new Map(costParts(graphOf(id), 'params').map(({ name, kind }) => [name, kind]));
    const resnext = kinds('resnext50_32x4d');
    expect(resnext.get('conv1')).toBe('stem');
    expect(resnext.get('layer1.0.conv1')).toBe('1x1');
    expect(resnext.get('layer1.0.conv2')).toBe('grouped');
    expect(resnext.get('layer1.0.downsample.0')).toBe('projection');
    expect(resnext.get('layer1.0.downsample.1')).toBe('batchNorm');
    expect(resnext.get('fc')).toBe('fc');
    expect(kinds('resnet50').get('layer1.0.conv2')).toBe('3x3');
    expect(kinds('resnet18').get('layer2.1.conv1')).toBe('3x3');
  });

  it('of a measurement are its steps; a name of another network throws', () => {
    const graph = graphOf('resnet50');
    const parts = timeParts(graph, [
      { name: 'conv1', elapsedMs: 2.5 },
      { name: 'layer2.1.conv2', elapsedMs: 1 },
      { name: 'avgpool', elapsedMs: 0 },
    ]);
    expect(parts).toEqual([
      { name: 'conv1', section: 'stem', block: null, kind: 'stem', value: 2.5 },
      { name: 'layer2.1.conv2', section: 1, block: 1, kind: '3x3', value: 1 },
    ]);
    expect(() => timeParts(graph, [{ name: 'features.0', elapsedMs: 1 }])).toThrow('features.0');
  });
});

describe('the second design rule', () => {
  const blocksOf = (id: string, measure: CountedMeasure) => {
    const graph = graphOf(id);
    return blockCosts(graph, costParts(graph, measure));
  };

  it('every identity block of ResNet-50 costs 218,365,952 MACs, whatever the stage', () => {
    expect(identityCost(blocksOf('resnet50', 'macs'))).toEqual({
      blocks: 12,
      stages: 4,
      least: 218_365_952,
      most: 218_365_952,
    });
  });

  it('holds of ResNet-18, ResNet-101 and ResNet-152 too, and of no parameters', () => {
    for (const id of ['resnet18', 'resnet101', 'resnet152']) {
      const cost = identityCost(blocksOf(id, 'macs'));
      expect(cost?.least).toBe(cost?.most);
    }
    const params = identityCost(blocksOf('resnet50', 'params'));
    expect(params?.most).toBeGreaterThan(60 * (params?.least ?? 0));
  });

  it('blocks, stem and head are all of a network', () => {
    const graph = graphOf('resnext50_32x4d');
    const parts = costParts(graph, 'macs');
    const outside = parts.filter(({ block }) => block === null);
    expect(sum(outside) + sum(blockCosts(graph, parts))).toBe(graphCost(graph).macs);
  });

  it('says nothing of a network without shortcuts', () => {
    const graph = buildGraph({ ...residualOf('resnet50'), residual: false });
    expect(identityCost(blockCosts(graph, costParts(graph, 'macs')))).toBeNull();
  });
});
