import { expect, test } from 'vitest';
import { PRESETS, residualOf } from '../presets';
import { isResidual } from '../spec';
import { closestPreset } from './closestPreset';

test('every residual preset is closest to itself', () => {
  for (const preset of PRESETS) {
    if (isResidual(preset.spec)) expect(closestPreset(preset.spec).id).toBe(preset.id);
  }
});

test('classes and input leave a network the name that it has', () => {
  const changed = { ...residualOf('resnext101_64x4d'), classes: 10, inputPx: 320 };
  expect(closestPreset(changed).id).toBe('resnext101_64x4d');
});

test('a network that is nothing published is named after what it shares most with', () => {
  const deeper = { ...residualOf('resnext50_32x4d'), blocks: [3, 4, 50, 3] };
  expect(closestPreset(deeper).id).toBe('resnext50_32x4d');
});
