import { describe, expect, test } from 'vitest';
import { PRESETS, presetOf, publishedSettings, residualOf } from './presets';
import {
  depthOf,
  patchSpec,
  sameSpec,
  specKey,
  stageGroupWidth,
  stageWidth,
  takesPatch,
  widthPerGroup,
} from './spec';

const resnext50 = residualOf('resnext50_32x4d');
const resnet18 = residualOf('resnet18');
const vgg = presetOf('vgg16').spec;

test('C times d doubles from stage to stage; a basic block is as wide as its planes', () => {
  const widths = [0, 1, 2, 3].map((stage) => stageWidth(resnext50, stage));
  expect(widths).toEqual([128, 256, 512, 1024]);
  expect([0, 1, 2, 3].map((stage) => stageWidth(resnet18, stage))).toEqual([64, 128, 256, 512]);
});

test('a stage that is not there has no width, nor has a network without planes', () => {
  expect(stageWidth(resnext50, 4)).toBe(0);
  expect(stageWidth(resnet18, 4)).toBe(0);
  const none = { ...resnext50, planes: [] };
  expect([stageGroupWidth(none, 0), widthPerGroup(none)]).toEqual([0, 0]);
});

test("torchvision's width_per_group is 64 d over the first planes", () => {
  expect(widthPerGroup(resnext50)).toBe(4);
  expect(widthPerGroup(residualOf('cifar10-resnext29-4x6d'))).toBe(24);
});

test('depth is counted as the names count it', () => {
  expect([resnet18, resnext50].map(depthOf)).toEqual([18, 50]);
});

describe('a change', () => {
  test('takes the d of a basic block along with its planes, unless it names a d', () => {
    const planes = [32, 64, 128, 256];
    expect(patchSpec(resnet18, { planes }).groupWidth).toBe(32);
    expect(patchSpec(resnet18, { planes, groupWidth: 7 }).groupWidth).toBe(7);
    expect(patchSpec(resnet18, { planes: [] }).groupWidth).toBe(0);
    expect(patchSpec(resnext50, { block: 'basic' }).groupWidth).toBe(4);
  });

  test('of a relative is of its input and its classes alone', () => {
    expect(takesPatch(vgg, { inputPx: 64, classes: 10 })).toBe(true);
    expect(takesPatch(vgg, { cardinality: 32 })).toBe(false);
    expect(takesPatch(resnext50, { cardinality: 16 })).toBe(true);
    expect(patchSpec(vgg, { inputPx: 64 })).toEqual({ ...vgg, inputPx: 64 });
    expect(patchSpec(vgg, { classes: 10, cardinality: 32 })).toEqual({ ...vgg, classes: 10 });
  });
});

test('every preset has a key of its own', () => {
  expect(new Set(PRESETS.map(({ spec }) => specKey(spec))).size).toBe(PRESETS.length);
  expect(sameSpec(vgg, { ...vgg })).toBe(true);
  expect(sameSpec(vgg, presetOf('vgg16_bn').spec)).toBe(false);
});

test('what is no preset, or none with C and d, is not to be had', () => {
  expect(() => presetOf('resnet51')).toThrow('no preset of this name: resnet51');
  expect(() => residualOf('vgg16')).toThrow('no residual network of this name: vgg16');
});

test("Table 2's settings are known to every network with the same first planes", () => {
  const settings = publishedSettings(resnext50).map(
    ({ cardinality, groupWidth }) => `${cardinality}x${groupWidth}`,
  );
  expect(settings).toEqual(expect.arrayContaining(['1x64', '2x40', '4x24', '8x14', '32x4']));
  expect(publishedSettings({ ...resnext50, planes: [7, 14, 28, 56] })).toEqual([]);
});
