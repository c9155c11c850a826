import { describe, expect, test } from 'vitest';
import { CONVENTIONS } from '../../core/convention';
import { presetOf } from '../../core/presets';
import counted from '../../core/reference/torchvision_counts.json';
import { laneOf } from '../lanes';
import { countsOf } from './counts';

const RESNET50 = laneOf(presetOf('resnet50'));

describe('what a script may have counted', () => {
  test.each([
    ['paper', 4089184256, 'MACs'],
    ['FlopCounterMode', 8178368512, 'FLOPs'],
    ['fvcore', 4111512576, 'MACs'],
    ['ptflops', 4121925096, 'MACs'],
    ['thop', 4133742592, 'MACs'],
    ['torchinfo', 4089238376, 'mult-adds'],
  ])('ResNet-50 as %s counts it', (convention, value, unit) => {
    expect(countsOf(RESNET50, convention)).toEqual({ params: 25557032, value, unit });
  });

  test.each(['resnet18', 'resnext50_32x4d', 'resnext101_64x4d', 'wide_resnet50_2'] as const)(
    "the paper's count of %s is torchvision's",
    (id) => {
      const { params, macs } = counted.models[id];
      expect(countsOf(laneOf(presetOf(id)), 'paper')).toEqual({
        params,
        value: macs,
        unit: 'MACs',
      });
    },
  );

  test('networks of other families have every count', () => {
    const vgg = laneOf(presetOf('vgg16'));
    for (const convention of CONVENTIONS) {
      expect(countsOf(vgg, convention).value).toBeGreaterThanOrEqual(15_470_264_320);
    }
  });

  test.each([undefined, null, '', 'Fvcore', 'flops', 3, {}])('%j is no convention', (named) => {
    expect(() => countsOf(RESNET50, named)).toThrow(TypeError);
  });
});
