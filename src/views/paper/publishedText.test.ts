import { expect, test } from 'vitest';
import { residualOf } from '../../core/presets';
import { publishedFacts } from './publishedText';

const lines = (id: string, change = {}) =>
  publishedFacts({ ...residualOf(id), ...change }).map(({ text, source }) => [text, source]);

test('an error that several tables repeat is told once, with all of them', () => {
  expect(lines('resnet101')).toEqual([
    ['top-1 error 22.0 %, top-5 error 6.0 %, ImageNet-1K', 'ResNeXt, Tables 3, 4, 5'],
    ['AP at 0.5 51.1 %, AP 29.8 %, COCO minival', 'ResNeXt, Table 8'],
  ]);
});

test('a larger test image, another data set and missing shortcuts are named', () => {
  expect(lines('resnext101_64x4d', { inputPx: 320 })).toEqual([
    ['top-1 error 19.1 %, top-5 error 4.4 %, ImageNet-1K, tested at 320 px', 'ResNeXt, Table 5'],
  ]);
  expect(lines('resnext29_8x64d')).toEqual([['top-1 error 3.65 %, CIFAR-10', 'ResNeXt, Table 7']]);
  expect(lines('resnet50', { residual: false })).toEqual([
    ['top-1 error 31.2 %, ImageNet-1K', 'ResNeXt, section 5.1'],
  ]);
});

test('what was not measured has no figure', () => {
  expect(lines('resnext50_32x4d', { groupWidth: 5 })).toEqual([]);
  expect(lines('resnet152')).toEqual([]);
});
