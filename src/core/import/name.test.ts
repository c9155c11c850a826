import { describe, expect, test } from 'vitest';
import { graphCost } from '../cost';
import { buildGraph } from '../graph';
import { residualOf } from '../presets';
import { RESIDUAL_PRESETS } from '../testing/settings';
import { importName } from './name';
import { nearestNames } from './nearest';

function specOf(name: string) {
  const result = importName(name);
  if ('error' in result) throw new Error(`not imported: ${name} ${JSON.stringify(result.error)}`);
  return result.spec;
}

function errorOf(name: string) {
  const result = importName(name);
  return 'error' in result ? result.error : undefined;
}

const paramsOf = (name: string) => graphCost(buildGraph(specOf(name))).params;

test('every preset is found by its name and its label', () => {
  for (const { id, label, spec, group } of RESIDUAL_PRESETS) {
    expect(specOf(id)).toEqual(spec);
    if (group !== 'trained') expect(specOf(label)).toEqual(spec);
  }
});

test.each([
  ['resnext101_32x8d', 'resnext101_32x8d'],
  ['wide_resnet50_2', 'wide_resnet50_2'],
  ['resnet50.tv_in1k', 'resnet50'],
  ['resnext50_32x4d.a1_in1k', 'resnext50_32x4d'],
  ['wide_resnet50_2.tv2_in1k', 'wide_resnet50_2'],
  ['resnext101-32x8d', 'resnext101_32x8d'],
  ['wide-resnet-50-2', 'wide_resnet50_2'],
  ['ResNeXt-50 (32x4d)', 'resnext50_32x4d'],
  ['"resnet18"', 'resnet18'],
  ['torchvision.models.resnet34', 'resnet34'],
  ['models.resnet.resnet101', 'resnet101'],
  ['timm/resnet50.a1_in1k', 'resnet50'],
  ['hf_hub:timm/resnext50_32x4d.ra_in1k', 'resnext50_32x4d'],
  ['microsoft/resnet-152', 'resnet152'],
  ['tv_resnet34', 'resnet34'],
  ['gluon_resnet50_v1b', 'resnet50'],
  ['ig_resnext101_32x8d', 'resnext101_32x8d'],
  ['ResNet50_Weights.IMAGENET1K_V2', 'resnet50'],
])('%s is %s', (name, preset) => {
  expect(specOf(name)).toEqual(residualOf(preset));
});

describe('names that are no preset', () => {
  test("timm's resnet26 has two bottlenecks a stage", () => {
    expect(specOf('resnet26')).toEqual({ ...residualOf('resnet50'), blocks: [2, 2, 2, 2] });
    expect(paramsOf('resnet26')).toBe(15_995_176);
  });

  test('any C and d, and any factor of width, are read off the name', () => {
    expect(paramsOf('resnext101_32x16d')).toBe(194_026_792);
    expect(paramsOf('resnext101_32x32d')).toBe(468_530_472);
    expect(specOf('resnext29_4x64d')).toMatchObject({ cardinality: 4, stem: 'cifar' });
    expect(specOf('wide_resnet101_3')).toMatchObject({ cardinality: 1, groupWidth: 192 });
    expect(specOf('resnext26_32x4')).toMatchObject({ blocks: [2, 2, 2, 2], groupWidth: 4 });
  });
});

test('weights that a name means are told and left out', () => {
  expect(importName('resnet50.tv_in1k')).toMatchObject({
    source: 'name',
    assumed: [{ code: 'weights-left-out', params: { name: 'tv_in1k' } }],
  });
  expect(importName('swsl_resnet18')).toMatchObject({
    assumed: [{ code: 'weights-left-out', params: { name: 'swsl_resnet18' } }],
  });
  expect(importName('resnet50')).toMatchObject({ assumed: [] });
});

test.each(['resnett50', 'resnext50', 'resne50'])(
  'an unknown name is refused with the nearest: %s',
  (name) => {
    expect(errorOf(name)).toMatchObject({
      code: 'name-unknown',
      params: { name, nearest: expect.arrayContaining(['resnet50']) },
    });
  },
);

test.each([
  'resnet51',
  'resnet29',
  'wide_resnet50',
  'resnet50_2',
  'efficientnet_b0',
  '',
  '/',
  '.tv_in1k',
  `resnet50${' '.repeat(200)}`,
])('no network is made of %j', (name) => {
  expect(errorOf(name)?.code).toBe('name-unknown');
});

test.each([
  'resnet50d',
  'seresnext50_32x4d.racm_in1k',
  'resnetv2_50x1_bit.goog_in21k',
  'resnet50_gn',
  'resnext50d_32x4d',
  'ecaresnet101d',
  'gluon_resnet50_v1d',
])('a network with other parts is refused as such: %s', (name) => {
  expect(errorOf(name)?.code).toBe('name-unsupported');
});

test('numbers that make no network are refused with the issue', () => {
  expect(errorOf('resnext50_500x4d')).toEqual({
    code: 'spec-invalid',
    params: { issue: 'out-of-range', field: 'cardinality', value: 500, min: 1, max: 128 },
  });
  expect(errorOf('resnext18_32x4d')?.params.issue).toBe('basic-cardinality');
});

test('the nearest names come in order of their distance, none that is far off', () => {
  expect(nearestNames('resnet5', ['resnet101', 'resnet50', 'vgg'])).toEqual([
    'resnet50',
    'resnet101',
  ]);
  expect(nearestNames('x'.repeat(1000), ['resnet50'])).toEqual([]);
});
