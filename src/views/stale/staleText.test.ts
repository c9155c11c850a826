import { expect, test } from 'vitest';
import { presetOf } from '../../core/presets';
import { laneOf, openingLanes, patchLane } from '../../store/lanes';
import { stalePairText, staleText } from './staleText';

const resnet18 = laneOf(presetOf('resnet18'));

test('a lane says which network it still shows, by what was set otherwise', () => {
  expect(staleText(patchLane(resnet18, { cardinality: 3 }))).toBe(
    'Still showing ResNet-18, C = 1.',
  );
  const basic = patchLane(openingLanes().b, { block: 'basic' });
  expect(staleText(basic)).toBe('Still showing ResNeXt-50 32x4d, bottleneck blocks.');
  const blocks = patchLane(resnet18, { blocks: [2, 0, 2, 2] });
  expect(staleText(blocks)).toBe('Still showing ResNet-18, blocks 2-2-2-2.');
});

test('the pair says it of the lanes that it is so of, and nothing where both make networks', () => {
  const lanes = openingLanes();
  expect(stalePairText(lanes)).toBeNull();
  expect(stalePairText({ ...lanes, b: patchLane(resnet18, { cardinality: 3 }) })).toBe(
    'B’s settings make no network: still showing ResNet-18, C = 1.',
  );
});
