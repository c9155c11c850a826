import { expect, test } from 'vitest';
import { depthSteps } from './depth';
import { residualOf } from './presets';

const named = (id: string) =>
  depthSteps(residualOf(id))
    .filter((step) => step.named)
    .map(({ depth, blocks }) => `${depth} = ${blocks.join('-')}`);

test('the published depths are stops: 18 and 34, 26 to 200', () => {
  expect(named('resnet18')).toEqual(['18 = 2-2-2-2', '34 = 3-4-6-3']);
  expect(named('resnet50')).toEqual([
    '26 = 2-2-2-2',
    '50 = 3-4-6-3',
    '101 = 3-4-23-3',
    '152 = 3-8-36-3',
    '200 = 3-24-36-3',
  ]);
});

test('the steps between add blocks to stage 3, and depth only grows', () => {
  const steps = depthSteps(residualOf('resnet50'));
  const at = steps.findIndex(({ depth }) => depth === 50);
  expect(steps[at + 1]).toEqual({ depth: 53, blocks: [3, 4, 7, 3], named: false });
  const depths = steps.map(({ depth }) => depth);
  expect(depths).toEqual([...new Set(depths)].sort((a, b) => a - b));
});

test('a network of three stages grows by a block in each', () => {
  const steps = depthSteps(residualOf('resnext29_8x64d'));
  expect(steps.slice(0, 3).map(({ depth }) => depth)).toEqual([11, 20, 29]);
  expect(steps[2]?.blocks).toEqual([3, 3, 3]);
});
