import { describe, expect, test } from 'vitest';
import { graphCost } from './cost';
import published from './fixtures/official_weights.json' with { type: 'json' };
import { buildGraph } from './graph';
import { byFileName, byHubRepo, OFFICIAL_WEIGHTS, officialWeightsFor } from './officialWeights';
import { presetOf } from './presets';

test('every figure is the published one', () => {
  expect(OFFICIAL_WEIGHTS).toHaveLength(published.weights.length);
  for (const each of published.weights) {
    const own = officialWeightsFor(each.network).find(({ name }) => name === each.weights);
    expect(own).toMatchObject({
      parameters: each.params,
      top1Percent: each.top1,
      top5Percent: each.top5,
      preprocessing: {
        resizePx: each.resize,
        cropPx: each.crop,
        interpolation: each.interpolation,
        mean: each.mean,
        std: each.std,
      },
      hubFile: each.torch_hub_file,
      hubRepo: each.hub_repo,
      licence: 'BSD-3-Clause',
    });
  }
});

test('every network is a preset with as many parameters', () => {
  for (const { presetId, parameters } of OFFICIAL_WEIGHTS) {
    expect(presetOf(presetId).id).toBe(presetId);
    expect(graphCost(buildGraph(presetOf(presetId).spec)).params).toBe(parameters);
  }
});

test('most presets have none', () => {
  expect(officialWeightsFor('resnext29_8x64d')).toEqual([]);
  expect(officialWeightsFor('resnet50').map(({ name }) => name)).toEqual([
    'IMAGENET1K_V1',
    'IMAGENET1K_V2',
  ]);
});

describe('the weights of a file', () => {
  test.each([
    'resnext50_32x4d-7cdf4587.pth',
    '.cache/torch/hub/checkpoints/resnext50_32x4d-7cdf4587.pth',
    'C:\\Downloads\\resnext50_32x4d-7cdf4587 (1).pth',
    'resnext50_32x4d-7cdf4587(12).pth',
  ])('%s', (fileName) => {
    expect(byFileName(fileName)).toMatchObject({
      presetId: 'resnext50_32x4d',
      name: 'IMAGENET1K_V1',
      sha256Prefix: '7cdf4587',
    });
  });

  test.each(['resnext50_32x4d-00000000.pth', 'resnext50_32x4d.pth', 'model.safetensors', ''])(
    'none: %s',
    (fileName) => {
      expect(byFileName(fileName)).toBeUndefined();
    },
  );
});

test('the weights of a repository', () => {
  expect(byHubRepo('timm/resnet50.tv2_in1k')).toMatchObject({ name: 'IMAGENET1K_V2' });
  expect(byHubRepo('timm/resnet50.a1_in1k')).toBeUndefined();
});
