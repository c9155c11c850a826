import { describe, expect, test } from 'vitest';
import { graphCost } from './cost';
import { buildGraph } from './graph';
import { importText } from './import/importText';
import { nearbyOfShapes } from './import/nearbyOfShapes';
import { mistakesWith } from './mistakes';
import { presetOf, residualOf } from './presets';
import { nearbyOfStructure, publishedNearby } from './publishedNearby';
import { fitStrides, type ResNetSpec } from './spec';
import { type Structure, structureKey, structureOf, structureTensors } from './structure';
import { RESIDUAL_PRESETS } from './testing/settings';

const of = (id: string, change: Partial<ResNetSpec>): ResNetSpec => {
  const spec = { ...residualOf(id), ...change };
  return { ...spec, strides: fitStrides(spec.strides, spec.blocks.length) };
};
const CIFAR_18 = of('resnet18', { stem: 'cifar', classes: 10, inputPx: 32 });

describe('one mistake with a published network is told', () => {
  test.each([
    ['C and d exchanged', 'resnext50_32x4d', 'exchanged', { cardinality: 4, groupWidth: 32 }],
    ['on 101 layers', 'resnext101_64x4d', 'exchanged', { cardinality: 4, groupWidth: 64 }],
    ['for CIFAR', 'resnext29_8x64d', 'exchanged', { cardinality: 64, groupWidth: 8 }],
    ['of 16x64d', 'resnext29_16x64d', 'exchanged', { cardinality: 64, groupWidth: 16 }],
    ['no groups', 'resnext50_8x14d', 'no-groups', { cardinality: 1, groupWidth: 112 }],
    ['no groups in 2x40d', 'resnext50_2x40d', 'no-groups', { cardinality: 1, groupWidth: 80 }],
    ['width_per_group left at 64', 'resnext50_32x4d', 'default-width', { groupWidth: 64 }],
    ['of eight groups', 'resnext50_8x14d', 'default-width', { groupWidth: 64 }],
    ['the whole width for d', 'resnext50_32x4d', 'total-width', { groupWidth: 128 }],
    ['the stem for CIFAR', 'resnext50_32x4d', 'stem', { stem: 'cifar' }],
    ['on ResNet-50', 'resnet50', 'stem', { stem: 'cifar', classes: 10, inputPx: 32 }],
    ['ImageNet’s stem', 'resnext29_8x64d', 'stem', { stem: 'imagenet', inputPx: 224 }],
    ['a block less', 'resnet50', 'block-less', { blocks: [3, 4, 5, 3] }],
    ['a block less at the end', 'resnext101_32x8d', 'block-less', { blocks: [3, 4, 23, 2] }],
    ['a block more', 'resnet34', 'block-more', { blocks: [3, 4, 6, 4] }],
    ['a stage less', 'resnet50', 'stage-missing', { blocks: [3, 4, 6], planes: [64, 128, 256] }],
    ['planes that stay', 'resnet50', 'stage-width', { planes: [64, 64, 64, 64] }],
    ['also of basic blocks', 'resnet18', 'stage-width', { planes: [64, 64, 64, 64] }],
  ] as const)('%s: %s', (_, id, code, change) => {
    const spec = of(id, change);
    const found = publishedNearby(spec);
    expect(found).toMatchObject({ presetId: id, label: presetOf(id).label, code });
    expect(found?.count).toBe(graphCost(buildGraph(spec)).params);
    const { classes } = spec;
    expect(found?.publishedCount).toBe(graphCost(buildGraph(of(id, { classes }))).params);
  });

  test('and what of it is told', () => {
    expect(publishedNearby(of('resnext50_32x4d', { cardinality: 4, groupWidth: 32 }))).toEqual({
      presetId: 'resnext50_32x4d',
      label: 'ResNeXt-50 32x4d',
      code: 'exchanged',
      params: { groups: 4, width: 32, published: 32, publishedWidth: 4 },
      count: 34_931_496,
      publishedCount: 25_028_904,
      classes: null,
    });
    expect(publishedNearby(CIFAR_18)).toMatchObject({ code: 'stem', classes: 10 });
  });
});

describe('of networks that no spec describes', () => {
  const stages = (id: string, code: string): Structure => {
    const structure = structureOf(residualOf(id));
    const found = mistakesWith(residualOf(id), structure).find((each) => each.code === code);
    if (found === undefined) throw new Error(`no such mistake: ${code}`);
    return found.structure;
  };

  test('C taken for the width of a group, as a textbook’s block does', () => {
    const structure: Structure = {
      ...structureOf(residualOf('resnext50_32x4d')),
      stages: [128, 256, 512, 1024].map((width, stage) => ({
        blocks: [3, 4, 6, 3][stage] ?? 0,
        width,
        groups: width / 32,
        out: 2 * width,
      })),
    };
    expect(nearbyOfShapes(structureTensors(structure, 10))).toMatchObject({
      presetId: 'resnext50_32x4d',
      code: 'group-width',
      params: { width: 32, first: 4, last: 32, published: 32 },
      classes: 10,
    });
  });

  test('the groups of ResNeXt-29 16x64d left out', () => {
    const text = [...structureTensors(stages('resnext29_16x64d', 'no-groups'), 10)]
      .map(([name, shape]) => `${name} [${shape.join(', ')}]`)
      .join('\n');
    const result = importText(text);
    expect('error' in result && result.error.nearby).toMatchObject({
      presetId: 'resnext29_16x64d',
      code: 'no-groups',
      count: 625_538_890,
      publishedCount: 68_155_210,
    });
  });

  test.each([
    ['resnext50_32x4d', 'group-width'],
    ['resnext50_32x4d', 'depthwise'],
    ['resnext29_8x64d', 'no-groups'],
    ['resnext50_32x4d', 'inner-width'],
    ['resnet50', 'inner-width'],
    ['resnet50', 'expansion'],
    ['resnext50_32x4d', 'expansion'],
    ['resnext29_8x64d', 'double-output'],
  ])('%s: %s', (id, code) => {
    const structure = stages(id, code);
    expect(nearbyOfShapes(structureTensors(structure, 1000))).toMatchObject({ presetId: id, code });
    expect(nearbyOfStructure(structure, null)).toMatchObject({ presetId: id, code });
  });

  test('one tensor that is not so, and nothing is told', () => {
    const tensors = new Map(structureTensors(stages('resnet50', 'expansion'), 10));
    expect(nearbyOfShapes(tensors)).toBeDefined();
    expect(nearbyOfShapes(new Map(tensors).set('layer1.0.se.fc1.weight', [4, 64]))).toBe(undefined);
    expect(nearbyOfShapes(new Map(tensors).set('layer2.1.conv1.bias', [128]))).toBe(undefined);
    tensors.delete('layer2.1.bn1.bias');
    expect(nearbyOfShapes(tensors)).toBe(undefined);
    expect(nearbyOfShapes(new Map([['conv1.weight', [64, 3, 7, 7]]]))).toBe(undefined);
  });
});

describe('nothing is told of a network', () => {
  test.each(RESIDUAL_PRESETS)('that is published: $label', ({ spec }) => {
    expect(publishedNearby({ ...spec, classes: 7 })).toBe(undefined);
  });

  test.each([
    ['ResNeXt-50 16x8d', of('resnext50_32x4d', { cardinality: 16, groupWidth: 8 })],
    ['ResNeXt-50 32x8d', of('resnext50_32x4d', { groupWidth: 8 })],
    ['ResNeXt-50 64x4d', of('resnext50_32x4d', { cardinality: 64 })],
    ['ResNet-34 of ten classes', of('resnet34', { classes: 10 })],
    ['ResNet-50 without classifier', of('resnet50', { includeTop: false })],
    ['ResNet-50 of 2015', of('resnet50', { strideOn: '1x1' })],
    ['ResNet-50 at 448 px', of('resnet50', { inputPx: 448 })],
    ['ResNet-26', of('resnet50', { blocks: [2, 2, 2, 2] })],
    ['ResNeXt-26 32x4d', of('resnext50_32x4d', { blocks: [2, 2, 2, 2] })],
    ['ResNet-10', of('resnet18', { blocks: [1, 1, 1, 1] })],
    ['ResNeXt-101 32x16d', of('resnext101_32x8d', { groupWidth: 16 })],
    ['ResNeXt-101 32x48d', of('resnext101_32x8d', { groupWidth: 48 })],
    ['Wide ResNet-50-3', of('resnet50', { groupWidth: 192 })],
    ['Wide ResNet-101-4', of('resnet101', { groupWidth: 256 })],
    ['ResNeXt-29 4x64d', of('resnext29_8x64d', { cardinality: 4 })],
    ['ResNeXt-29 32x64d', of('resnext29_8x64d', { cardinality: 32 })],
    ['ResNeXt-38 8x64d', of('resnext29_8x64d', { blocks: [4, 4, 4] })],
    [
      'WRN-40-4',
      of('resnet18', {
        blocks: [6, 6, 6],
        planes: [64, 128, 256],
        groupWidth: 64,
        stem: 'cifar',
        stemWidth: 16,
      }),
    ],
    [
      'ResNet-110 for CIFAR',
      of('resnet18', {
        blocks: [18, 18, 18],
        planes: [16, 32, 64],
        groupWidth: 16,
        stem: 'cifar',
        stemWidth: 16,
      }),
    ],
    ['a plain network', of('resnet34', { residual: false, blocks: [3, 4, 6, 4] })],
    ['a network of half the width', of('resnet50', { planes: [32, 64, 128, 256], groupWidth: 32 })],
    ['VGG-16', presetOf('vgg16').spec],
  ])('that is somebody’s own: %s', (_, spec) => {
    expect(publishedNearby(spec)).toBe(undefined);
  });

  test('that mistakes with two published ones make', () => {
    // 101 layers, one group of 256 channels: of 32x8d and of 64x4d.
    expect(publishedNearby(of('resnext101_32x8d', { cardinality: 1, groupWidth: 256 }))).toBe(
      undefined,
    );
  });
});

test('whatever is told is what the mistake makes of the network that is named', () => {
  const told = RESIDUAL_PRESETS.flatMap(({ spec }) => mistakesWith(spec, structureOf(spec)));
  let known = 0;
  for (const { structure } of told) {
    const nearby = nearbyOfStructure(structure, null);
    if (nearby === undefined) continue;
    known += 1;
    const spec = residualOf(nearby.presetId);
    const same = mistakesWith(spec, structureOf(spec)).filter(
      (each) => structureKey(each.structure) === structureKey(structure),
    );
    expect(same.map(({ code }) => code)).toContain(nearby.code);
  }
  expect(known).toBeGreaterThan(200);
});
