import { expect, test } from 'vitest';
import { residualOf } from '../presets';
import { RESIDUAL_PRESETS } from '../testing/settings';
import { fileStem, titleOf } from './names';

const resnext50 = residualOf('resnext50_32x4d');

test('a preset has its own label and name, whatever its classes, input size and classifier', () => {
  for (const { id, label, spec } of RESIDUAL_PRESETS) {
    const other = { ...spec, classes: 3, inputPx: 64, includeTop: false };
    expect([titleOf(spec), fileStem(spec)]).toEqual([label, id]);
    expect([titleOf(other), fileStem(other)]).toEqual([label, id]);
  }
});

test('any other network is named by its depth, C and d', () => {
  const names = (change: object) => {
    const spec = { ...resnext50, ...change };
    return [titleOf(spec), fileStem(spec)];
  };
  expect(names({ groupWidth: 5 })).toEqual(['ResNeXt-50 32x5d', 'resnext50_32x5d']);
  expect(names({ residual: false })).toEqual(['ResNeXt-50 32x4d', 'resnext50_32x4d']);
  expect(names({ cardinality: 1 })).toEqual(['ResNet-50 1x4d', 'resnet50_1x4d']);
  const plain = { cardinality: 1, groupWidth: 64, blocks: [3, 4, 6, 4] };
  expect(names(plain)).toEqual(['ResNet-53', 'resnet53']);
  const basic = { ...plain, block: 'basic', blocks: [1, 1, 1, 1] };
  expect(names(basic)).toEqual(['ResNet-10', 'resnet10']);
});
