import { expect, test } from 'vitest';
import { residualOf } from '../../core/presets';
import type { LiveNetwork } from '../../store/live/states';
import { knowsText } from './knowsText';

const network = (classes: LiveNetwork['classes']): LiveNetwork => ({
  key: 'k',
  name: 'ResNet-50',
  isSmall: false,
  inputPx: 224,
  classes,
  request: { spec: residualOf('resnet50'), weights: { kind: 'hashed' } },
  preprocessing: {
    resizePx: 232,
    cropPx: 224,
    interpolation: 'bilinear',
    mean: [0, 0, 0],
    std: [1, 1, 1],
  },
  wishes: { weightFormat: 'f32' },
});

test('classes are counted where their names are not known', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${index}`);
  expect(knowsText(network(names))).toBe('ResNet-50 sees 224 × 224 px and knows 1,000 classes.');
  expect(knowsText(network(null))).toBe(
    'ResNet-50 sees 224 × 224 px and tells 1,000 classes apart, whose names are not known here.',
  );
});
