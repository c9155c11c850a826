import { describe, expect, it } from 'vitest';
import { residualOf } from '../../core/presets';
import { networkOf } from '../../store/derived';
import { alignLayers, isSelected, isWeighted } from './layerRows';

const rowsOf = (a: string, b: string) =>
  alignLayers(networkOf(residualOf(a)), networkOf(residualOf(b)));
const namesOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ name }) => name);

describe('alignLayers', () => {
  it('lists a network beside itself without a difference', () => {
    const rows = rowsOf('resnet50', 'resnet50');
    expect(rows).toHaveLength(networkOf(residualOf('resnet50')).graph.layers.length);
    expect(rows.some(({ differs }) => differs)).toBe(false);
  });

  it('puts blocks that only B has where B has them, once each', () => {
    const names = namesOf(rowsOf('resnet50', 'resnet101'));
    expect(new Set(names).size).toBe(names.length);
    expect(names.indexOf('layer3.22.conv1')).toBeGreaterThan(names.indexOf('layer3.5.conv3'));
    expect(names.indexOf('layer3.22.conv1')).toBeLessThan(names.indexOf('layer4.0.conv1'));
  });

  it('puts blocks that only A has where A has them', () => {
    const names = namesOf(rowsOf('resnet101', 'resnet50'));
    expect(names.indexOf('layer3.22.conv1')).toBeLessThan(names.indexOf('layer4.0.conv1'));
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps every layer of both whatever the blocks are', () => {
    const names = namesOf(rowsOf('resnet18', 'resnext29_8x64d'));
    for (const id of ['resnet18', 'resnext29_8x64d']) {
      for (const { name } of networkOf(residualOf(id)).graph.layers) {
        expect(names).toContain(name);
      }
    }
  });

  it('marks the 3x3 of ResNet-50 and ResNeXt-50 as different and the stem as equal', () => {
    const rows = rowsOf('resnet50', 'resnext50_32x4d');
    const differs = (name: string) => rows.find((row) => row.name === name)?.differs;
    expect(differs('layer1.0.conv2')).toBe(true);
    expect(differs('conv1')).toBe(false);
    expect(differs('layer1.0.downsample.0')).toBe(false);
  });
});

describe('rows', () => {
  it('are 54 convolutions and fc in ResNet-50', () => {
    expect(rowsOf('resnet50', 'resnet50').filter(isWeighted)).toHaveLength(54);
  });

  it('belong to the stage or block selected', () => {
    const row = rowsOf('resnet50', 'resnet50').find(({ name }) => name === 'layer2.1.conv1');
    if (row === undefined) throw new Error('no such row');
    expect(isSelected(row, { stage: 1, block: null })).toBe(true);
    expect(isSelected(row, { stage: 1, block: 1 })).toBe(true);
    expect(isSelected(row, { stage: 1, block: 0 })).toBe(false);
    expect(isSelected(row, null)).toBe(false);
  });
});
