import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presetOf, residualOf } from './presets';
import { preprocessingOf, TRAINED, trainedWeights } from './trained';

const published = JSON.parse(
  readFileSync(new URL('../../public/weights/weights.json', import.meta.url), 'utf8'),
);

test('what is said of the trained pair is what was measured', () => {
  expect(TRAINED).toHaveLength(published.networks.length);
  for (const { name, file, bytes, test: measured } of published.networks) {
    const weights = TRAINED.find(({ presetId }) => presetId === name);
    expect(weights).toMatchObject({
      file: `weights/${file}`,
      bytes,
      accuracy: measured.accuracy,
      wilson95: measured.wilson95,
      testImages: measured.images,
      trainingRuns: published.training.runs,
      classes: published.classes,
    });
    const { resize, crop, mean, std } = published.preprocessing;
    expect(weights?.preprocessing).toEqual({
      resizePx: resize,
      cropPx: crop,
      interpolation: 'bilinear',
      mean,
      std,
    });
  }
});

test('weights belong to their own network alone: one changed number, and there are none', () => {
  const spec = residualOf('cifar10-resnext29-4x6d');
  expect(trainedWeights(spec)?.presetId).toBe('cifar10-resnext29-4x6d');
  expect(trainedWeights({ ...spec, strideOn: '1x1' })).toBeUndefined();
  expect(trainedWeights({ ...spec, inputPx: 64 })).toBeUndefined();
  expect(trainedWeights(residualOf('resnet50'))).toBeUndefined();
});

test("an ImageNet network sees torchvision's 224 of 256", () => {
  expect(preprocessingOf(residualOf('resnet50'))).toMatchObject({ resizePx: 256, cropPx: 224 });
});

test("a network with CIFAR's stem sees its input's size as it is, VGG what ImageNet networks see", () => {
  const small = { ...residualOf('resnext29_8x64d'), inputPx: 40 };
  expect(preprocessingOf(small)).toMatchObject({ resizePx: 40, cropPx: 40 });
  expect(preprocessingOf(presetOf('vgg16').spec)).toMatchObject({ resizePx: 256, cropPx: 224 });
  const halves = [0.5, 0.5, 0.5];
  expect(preprocessingOf(presetOf('googlenet').spec)).toMatchObject({ mean: halves, std: halves });
});
